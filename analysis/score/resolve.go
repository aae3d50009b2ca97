package score

import (
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// resolve settles whose stance a composed trace is; false when it is nobody's
// or no stance. The order is that of the text's own telling before what the
// conflict tells.
func (t *trace) resolve(cast *actor.Cast, ctx *context) bool {
	if t.act == nil || t.unreal() || t.judgedTwice() {
		return false
	}
	speech := t.scene.SpeakerAt(t.start)
	if t.value != 0 && (t.deontic || t.imperative()) {
		t.oblige(speech)
	}
	t.bySpeech(speech, ctx)
	if t.hit.Entry.Subject == "speaker" && speech == nil && (t.act.Name == "threat" || t.act.Name == "ceasefire.call") {
		return false
	}
	t.ofMake(ctx, cast)
	if t.told && t.modality != Actual {
		return false
	}
	t.byConflict(ctx, cast)
	if speech != nil && speech.Truth == "denied" {
		return false
	}
	t.speakFor(speech, cast)
	t.counterparts()
	if t.amongAllies(ctx) || t.sideless(ctx) || !t.kindled(speech) || !t.goesOn(ctx) {
		return false
	}
	t.menace(ctx)
	t.terms()
	t.purpose()
	if t.historical(ctx) {
		t.modality = Historical
	}
	if t.expected(speech) {
		return false
	}
	t.parties(ctx, cast)
	if t.retreat(ctx) || t.unarmed(ctx, cast) || t.figurative(ctx, cast) {
		return false
	}
	return len(t.holders) > 0 && t.value*t.scale() != 0
}

// bySpeech gives an act of words to who speaks.
func (t *trace) bySpeech(speech *claim.Speech, ctx *context) {
	if said := t.scene.SpeakerAt(t.cue); len(t.holders) == 0 && said != nil && t.spoken(said) {
		t.holders = said.Source
		t.step(said.Verb, "the speaker's own words")
	}
	if speech == nil {
		return
	}
	if len(t.holders) == 0 && t.asserted && t.modality == Conditional && len(speech.Source) == 1 && ctx.belligerent(speech.Source[0]) {
		t.holders = speech.Source
		t.step(speech.Verb, "a party's own condition")
	}
	if len(t.holders) == 0 && t.announced(speech, ctx) {
		t.holders = speech.Source
		t.step(speech.Verb, "a truce that a party or mediator announces")
	}
	if t.hit.Entry.Subject == "speaker" && len(speech.Source) > 0 {
		t.targets, t.holders = t.holders, speech.Source
		t.step(speech.Verb, "what the speaker grants another")
	}
}

// byConflict names the doer of a deed that the sentence leaves open.
func (t *trace) byConflict(ctx *context, cast *actor.Cast) {
	open := func() bool { return len(t.holders) == 0 }
	if open() && t.act.Name == "attack" {
		t.byWeapon(ctx, cast)
	}
	if open() && t.act.Name == "attack" && t.modality != Hypothetical && t.hit.Entry.Category.Name != "nuclear" && t.doerless() {
		t.infer(ctx, cast)
	}
	if open() && t.act.Name == "relief" && !t.deontic {
		t.byCaptor()
	}
	if open() && t.act.Name == "relief" && !t.deontic && t.freed() {
		t.captor(ctx, cast)
	}
	if open() && !t.told && !t.scene.Verbal(t.start) && !t.against() && t.scene.Tree.Words[t.start].Penn.String() != "VBG" {
		if above := t.scene.Above(t.word); len(above) > 0 && (ctx.belligerent(above[0]) && !distant[t.act.Name] || offered[t.act.Name] || t.hit.Entry.Object == "party") {
			t.holders = above
			t.step(t.scene.Lower[t.word], "the subject of the clause above")
		}
	}
	if open() {
		t.bothHold(ctx)
	}
	t.nameFighters(ctx, cast)
}

// distant lists the acts that even a belligerent is not told to do by being the
// subject of the clause above.
var distant = map[string]bool{"talks": true, "siege": true, "arms.supply": true, "withdraw": true, "ceasefire.hold": true}

// offered lists the acts that any actor of a text may do, so told.
var offered = map[string]bool{"relief": true, "pressure": true, "pressure.ease": true}

// isRole tells whether an entry of the category stands at word w.
func (t *trace) isRole(w int, category string) bool {
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return h.First == w && h.Entry.Category.Name == category
	})
}

// imperative tells whether the trace ended at a bare verb without a subject.
func (t *trace) imperative() bool {
	w := &t.scene.Tree.Words[t.word]
	return w.Penn.String() == "VB" && w.Rel == syntax.Root && len(t.holders) == 0 &&
		t.scene.Child(t.word, syntax.Nsubj, syntax.NsubjPass, syntax.Mark, syntax.Aux) < 0 && t.scene.Quoted(t.word)
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
	switch {
	case slices.Contains(t.flags, Negated):
		name = opposite(t.act)
	case call != nil:
		if made := call.Makes(t.kind, t.value); made != "" && made != lexicons.Keep {
			name = made
		}
	}
	t.worded = true
	t.become(name, t.scorer.Lexicon.Category(name).Weight, t.holders, nil, "what should be is the speaker's call")
}

// opposite is the act of who says that the act should not be.
func opposite(act *lexicons.Category) string {
	switch {
	case act.Weight > 0:
		return "reject"
	case strings.HasPrefix(act.Name, "arms."):
		return "arms.refuse"
	case act.Name == "pressure":
		return "pressure.ease"
	}
	return "ceasefire.call"
}

// parties applies the rules on who may judge whom: a belligerent that
// condemns, stops or wants stopped the other's force takes no stance by it
// (codebook sections 3.3, 3.7 and 3.10).
func (t *trace) parties(ctx *context, cast *actor.Cast) {
	if t.act.Name == "critique" && len(t.holders) > 0 && ctx.belligerent(t.holders[0]) {
		t.value = 0
		t.step(string(t.holders[0]), "a party's critique is no stance")
		return
	}
	if t.act.Name == "ceasefire.call" && t.from == "withdraw" && len(t.holders) > 0 && ctx.belligerent(t.holders[0]) && !slices.Contains(t.targets, t.holders[0]) {
		t.value = 0
		t.step(string(t.holders[0]), "a party that wants the other to yield")
		return
	}
	if !t.asserted || t.value <= 0 || len(t.holders) == 0 || len(t.targets) == 0 || !ofForce[t.act.Name] {
		return
	}
	for _, target := range t.targets {
		if !ctx.adverse(cast, t.holders[0], target) {
			return
		}
	}
	t.value = 0
	t.step(string(t.targets[0]), "a party about its enemy's force")
}

// ofForce lists the acts that take a position on somebody's use of force.
var ofForce = map[string]bool{"critique": true, "ceasefire.call": true, "ceasefire.hold": true, "restraint": true}
