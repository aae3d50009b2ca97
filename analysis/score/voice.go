package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// spoken tells whether an act without a doer is the speaker's own: an act of
// words that no other subject does.
func (t *trace) spoken(sp *claim.Speech) bool {
	if len(sp.Source) == 0 {
		return false
	}
	if t.asserted && t.isSpeech(t.cue) && t.scene.Child(t.cue, syntax.Nsubj, syntax.NsubjPass) < 0 {
		return true // "said that ... and called for": the speaker goes on
	}
	if t.act.Name == "critique" {
		return !t.othersDo(t.scene.Head(t.cue)) // the subject of "unjust" is what is judged
	}
	if !t.deontic && t.othersDo(t.start) {
		return false
	}
	if t.act.Name == "ceasefire.call" && sp.Direct && (t.scene.Head(t.word) < 0 || !sp.Covers(t.scene.Head(t.word))) {
		return true // "no to war"
	}
	return t.asserted && (t.worded || t.act.Channel == "reported" || t.modality == Planned) || t.act.Channel == "reported" && t.scene.Verbal(t.word) && !t.nominal()
}

// announced tells whether the act is a truce without a doer of which a party
// to the conflict, or who mediates in it, tells: "said the truce had been
// extended".
func (t *trace) announced(sp *claim.Speech, ctx *context) bool {
	return len(sp.Source) > 0 && ctx.involved(sp.Source[0]) && (t.act.Name == "ceasefire.hold" || t.act.Name == "ceasefire.agree") &&
		t.asserted && t.value > 0 && peaceful[t.hit.Entry.Category.Name] && !t.othersDo(t.start)
}

// nominal tells whether the act is a verb used as a noun ("after renewed
// fighting"), which tells of what goes on and not of what the speaker wants.
func (t *trace) nominal() bool {
	return t.scene.Tree.Words[t.start].Penn.String() == "VBG" && (t.scene.Rel(t.start) == syntax.Nsubj || t.scene.Child(t.start, syntax.Case, syntax.Amod, syntax.Det) >= 0)
}

// isSpeech tells whether a reporting verb stands at word w.
func (t *trace) isSpeech(w int) bool {
	return t.scene.Tree.Words[w].Tag == syntax.VERB && slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return h.First == w && h.Entry.Category.Role == lexicons.RoleSpeech
	})
}

// othersDo tells whether the word at w, or a clause between it and the speech,
// has a subject: then the act is not the speaker's.
func (t *trace) othersDo(w int) bool {
	speech := t.scene.SpeakerAt(t.start)
	for steps := 0; w >= 0 && steps < 24; w, steps = t.scene.Head(w), steps+1 {
		if t.scene.SpeakerAt(w) != speech {
			return false
		}
		n := t.scene.Child(w, syntax.Nsubj, syntax.NsubjPass)
		if n >= 0 && w == t.start && t.act.Name == "fight-on" && t.isTopic(n, "war") {
			continue // "this war can only be won"
		}
		if n >= 0 && t.isRole(w, "praise") && (t.isTopic(n, "force") || t.isTopic(n, "war")) {
			continue // "the attack cannot justify"
		}
		if n >= 0 && !t.scene.Governs(n, t.start) && !t.scene.Governs(n, t.cue) && t.scene.Lower[n] != "it" && t.scene.Lower[n] != "that" && t.scene.Lower[n] != "this" && t.scene.Lower[n] != "nothing" {
			return true
		}
	}
	return false
}

// speakFor makes words of the speaker's own side the speaker's too: who says
// that "we" or its own state will fight, takes that stance.
func (t *trace) speakFor(sp *claim.Speech, cast *actor.Cast) {
	if sp == nil || len(sp.Source) != 1 || len(t.holders) == 0 || slices.Contains(t.holders, sp.Source[0]) {
		return
	}
	speaker := cast.Actors[sp.Source[0]]
	if speaker == nil || speaker.State == "" || t.act.Channel == "deed" && t.modality == Actual {
		return
	}
	for _, h := range t.holders {
		if cast.Fold(h) == speaker.State {
			t.holders = append(slices.Clone(t.holders), sp.Source[0])
			t.step(speaker.Name, "speaks for its own side")
			return
		}
	}
}

// attributed is who tells of the holder's act, "" for the outlet or the
// holder itself.
func (t *trace) attributed(holder actor.ID) actor.ID {
	if by := t.scene.Accuser(t.start); len(by) > 0 && !slices.Contains(by, holder) {
		return by[0]
	}
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

// channel tells how the text tells the act of the holder (codebook section 2).
func (t *trace) channel(holder actor.ID, cast *actor.Cast) claim.Channel {
	own, direct := t.ownWords(holder, cast)
	switch {
	case direct:
		return claim.Quoted
	case t.modality != Actual || t.worded:
		return claim.Reported
	case t.act.Channel == "deed" || t.act.Name == "fight-on" && !t.asserted && !own:
		return claim.Deed
	}
	return claim.Reported
}

// ownWords tells whether the act stands in the holder's own words, and whether
// in direct speech. An institution speaks for its state.
func (t *trace) ownWords(holder actor.ID, cast *actor.Cast) (own, direct bool) {
	for i := range t.scene.Speech {
		sp := &t.scene.Speech[i]
		if !sp.Covers(t.start) {
			continue
		}
		for _, id := range sp.Source {
			if id == holder || cast.Fold(id) == holder {
				own, direct = true, direct || sp.Direct
			}
		}
	}
	return own, direct
}
