package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
)

// resolve settles whose stance a composed trace is; false when it is nobody's
// or no stance.
func (t *trace) resolve(cast *actor.Cast, ctx *context) bool {
	if t.act == nil || slices.Contains(t.flags, inCondition) {
		return false
	}
	speech := t.scene.SpeakerAt(t.start)
	if t.deontic || t.imperative() {
		t.oblige(speech)
	}
	if len(t.holders) == 0 && speech != nil && t.spoken(speech) {
		t.holders = speech.Source
		t.step(speech.Verb, "the speaker's own words")
	}
	if len(t.holders) == 0 && t.act.Name == "attack" && t.modality != Hypothetical {
		t.infer(ctx, cast)
	}
	if speech != nil && speech.Truth == "denied" {
		return false
	}
	if t.historical(ctx) {
		t.modality = Historical
	}
	t.parties(ctx, cast)
	return len(t.holders) > 0 && t.value*t.scale() != 0
}

// spoken tells whether an act without a doer is the speaker's own: in direct
// speech, or an act of words in indirect speech.
func (t *trace) spoken(sp *claim.Speech) bool {
	return len(sp.Source) > 0 && (sp.Direct && t.act.Channel != "deed" || t.act.Channel == "reported")
}

// imperative tells whether the trace ended at a bare verb without a subject.
func (t *trace) imperative() bool {
	w := &t.scene.Tree.Words[t.word]
	return w.Penn.String() == "VB" && w.Rel != syntax.Xcomp && len(t.holders) == 0 &&
		t.scene.Child(t.word, syntax.Nsubj, syntax.NsubjPass) < 0 && t.scene.Quoted(t.word)
}

// oblige makes what should be done a call by who says so.
func (t *trace) oblige(sp *claim.Speech) {
	if len(t.holders) > 0 {
		t.targets = t.holders
	}
	t.holders = nil
	if sp != nil {
		t.holders = sp.Source
	}
	name := "ceasefire.call"
	call := t.scorer.Lexicon.Category("call")
	if call != nil {
		if made := call.Makes(t.kind, t.value); made != "" && made != "keep" {
			name = made
		}
	}
	t.become(name, t.scorer.Lexicon.Category(name).Weight, t.holders, nil, "what should be is the speaker's call")
}

// infer takes the adversary of whoever is struck for the doer, when the
// conflict has one adversary (codebook section 2: roles come from the
// conflict).
func (t *trace) infer(ctx *context, cast *actor.Cast) {
	for _, victim := range t.targets {
		if a := ctx.adversary(cast.Fold(victim)); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "the doer is the adversary in the conflict")
			return
		}
	}
}

// parties applies the rules on who may judge whom: a belligerent that
// condemns the other's force, or calls on the enemy alone to stop, takes no
// stance by it (codebook sections 3.3 and 3.10).
func (t *trace) parties(ctx *context, cast *actor.Cast) {
	if t.act.Name != "critique" && t.act.Name != "ceasefire.call" || t.value <= 0 || len(t.holders) == 0 {
		return
	}
	for _, target := range t.targets {
		if !ctx.adverse(cast, t.holders[0], target) {
			return
		}
	}
	if len(t.targets) > 0 {
		t.value = 0
		t.step(string(t.targets[0]), "a party about its enemy's force")
	}
}

// attributed is who tells of the holder's act, "" for the outlet or the
// holder itself.
func (t *trace) attributed(holder actor.ID) actor.ID {
	sp := t.scene.SpeakerAt(t.start)
	if sp == nil || len(sp.Source) == 0 || slices.Contains(sp.Source, holder) {
		return ""
	}
	return sp.Source[0]
}

func (t *trace) target(holder actor.ID) actor.ID {
	for _, id := range t.targets {
		if id != holder {
			return id
		}
	}
	return ""
}

// channel tells how the text tells the act (codebook section 2).
func (t *trace) channel(holder actor.ID) claim.Channel {
	sp := t.scene.SpeakerAt(t.start)
	own := sp != nil && slices.Contains(sp.Source, holder)
	switch {
	case own && sp.Direct:
		return claim.Quoted
	case t.act.Channel == "deed" && t.modality == Actual && !own:
		return claim.Deed
	case t.act.Channel == "deed" && t.modality == Actual:
		return claim.Deed
	}
	return claim.Reported
}
