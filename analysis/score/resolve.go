package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// resolve settles whose stance a composed trace is; false when it is nobody's
// or no stance.
func (t *trace) resolve(cast *actor.Cast, ctx *context) bool {
	if t.act == nil || t.unreal() {
		return false
	}
	speech := t.scene.SpeakerAt(t.start)
	if t.deontic || t.imperative() {
		t.oblige(speech)
	}
	if said := t.scene.SpeakerAt(t.cue); len(t.holders) == 0 && said != nil && t.spoken(said) {
		t.holders = said.Source
		t.step(said.Verb, "the speaker's own words")
	}
	if said := t.scene.SpeakerAt(t.start); t.hit.Entry.Subject == "speaker" && said != nil && len(said.Source) > 0 {
		t.targets, t.holders = t.holders, said.Source
		t.step(said.Verb, "what the speaker grants another")
	}
	if len(t.holders) == 0 && t.act.Name == "attack" {
		t.byMeans()
		t.ownForces(ctx)
	}
	if t.told && t.modality != Actual {
		return false
	}
	if len(t.holders) == 0 && t.act.Name == "attack" && t.modality != Hypothetical && t.hit.Entry.Category.Name != "nuclear" && t.doerless() {
		t.infer(ctx, cast)
	}
	if len(t.holders) == 0 && t.act.Name == "relief" && !t.deontic {
		t.byCaptor()
	}
	if len(t.holders) == 0 && !t.told && !t.scene.Verbal(t.start) && !t.against() && t.scene.Tree.Words[t.start].Penn.String() != "VBG" {
		if above := t.scene.Above(t.word); len(above) > 0 && (ctx.belligerent(above[0]) || offered[t.act.Name]) {
			t.holders = above
			t.step(t.scene.Lower[t.word], "the subject of the clause above")
		}
	}
	if speech != nil && speech.Truth == "denied" {
		return false
	}
	t.speakFor(speech, cast)
	t.counterparts()
	t.purpose()
	if t.historical(ctx) {
		t.modality = Historical
	}
	t.parties(ctx, cast)
	if t.unarmed(ctx, cast) {
		return false
	}
	return len(t.holders) > 0 && t.value*t.scale() != 0
}

// unarmed tells whether the attack is none: a political party or a firm of a
// state that is not at war attacks and seizes in words, and what a body such as
// the United Nations does that is only called an operation, or another word of
// war, may be any work.
func (t *trace) unarmed(ctx *context, cast *actor.Cast) bool {
	if t.act.Name != "attack" {
		return false
	}
	loose := t.isTopic(t.start, "war") && !t.isTopic(t.start, "force")
	return !slices.ContainsFunc(t.holders, func(id actor.ID) bool {
		a := cast.Actors[id]
		return a == nil || a.Kind != actor.Organisation || !loose && (a.State == "" || ctx.belligerent(id))
	})
}

// against tells whether the act stands under a word that is against it: then
// it is somebody else's.
func (t *trace) against() bool {
	h := t.scene.Head(t.start)
	return h >= 0 && (t.isRole(h, "refuse") || t.isRole(h, "condemn") || t.isRole(h, "prevent") || t.isRole(h, "fear"))
}

// offered lists the acts that any actor of a text may do.
var offered = map[string]bool{"talks": true, "relief": true, "arms.supply": true, "pressure": true, "pressure.ease": true}

// unreal tells whether the act stands in an if-clause, under a denial, or as
// an adjective: what is told there is no act.
func (t *trace) unreal() bool {
	if t.scene.Rel(t.start) == syntax.Amod && t.scene.Tree.Words[t.start].Tag != syntax.NOUN {
		return true
	}
	for w, steps := t.start, 0; w >= 0 && steps < 24; w, steps = t.scene.Head(w), steps+1 {
		if t.scene.Rel(w) == syntax.Advcl && t.conditional(w) {
			return true
		}
		if c := t.scene.Child(w, syntax.Mark, syntax.Case); steps <= 1 && c >= 0 && instead[t.scene.Lower[c]] {
			return true
		}
		if w != t.start && t.isRole(w, "deny") && t.act.Weight < 0 && !slices.Contains(t.flags, Negated) {
			return true
		}
	}
	return false
}

// instead lists the words before what is not done or matters less.
var instead = map[string]bool{"than": true, "instead": true, "rather": true}

// isRole tells whether an entry of the category stands at word w.
func (t *trace) isRole(w int, category string) bool {
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return h.First == w && h.Entry.Category.Name == category
	})
}

// doerless tells whether the text leaves the doer open: a passive without an
// agent, a noun, or a weapon as subject.
func (t *trace) doerless() bool {
	if t.scene.Child(t.start, syntax.OblAgent) >= 0 || t.scene.Child(t.cue, syntax.OblAgent) >= 0 {
		return false // "killed by gunmen"
	}
	verb := t.start
	if !t.scene.Verbal(verb) {
		verb = t.cue
	}
	if !t.scene.Verbal(verb) || t.scene.Passive(verb) {
		return true
	}
	n := t.scene.Child(verb, syntax.Nsubj)
	if n < 0 {
		return verb != t.start
	}
	if t.scene.Relative(verb) && t.scene.Head(verb) >= 0 {
		n = t.scene.Head(verb) // "the strikes that killed"
	}
	return t.isTopic(n, "arms") || t.isTopic(n, "force")
}

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
	return t.asserted && (t.worded || t.act.Channel == "reported" || t.modality == Planned) || t.act.Channel == "reported" && t.scene.Verbal(t.word) && !t.nominal()
}

// nominal tells whether the act is a verb used as a noun ("after renewed
// fighting"), which tells of what goes on and not of what the speaker wants.
func (t *trace) nominal() bool {
	return t.scene.Tree.Words[t.start].Penn.String() == "VBG" && t.scene.Child(t.start, syntax.Case, syntax.Amod, syntax.Det) >= 0
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
		if n >= 0 && !t.scene.Governs(n, t.start) && t.scene.Lower[n] != "it" && t.scene.Lower[n] != "that" && t.scene.Lower[n] != "this" {
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
			t.holders = []actor.ID{sp.Source[0]}
			t.step(speaker.Name, "speaks for its own side")
			return
		}
	}
}

// counterparts adds those with whom the holders meet or talk: it takes two.
func (t *trace) counterparts() {
	if t.act.Name != "talks" || t.value <= 0 || len(t.holders) == 0 || t.modality != Actual || t.worded {
		return
	}
	for _, w := range []int{t.start, t.word} {
		for c := range t.scene.Children(w) {
			met := t.scene.Rel(c) == syntax.Obj && t.scene.Tree.Words[w].Lemma == "meet"
			if !met && t.scene.Case(c) != "with" {
				continue
			}
			for _, id := range t.scene.Parties(c) {
				if !slices.Contains(t.holders, id) {
					t.holders = append(slices.Clone(t.holders), id)
				}
			}
		}
	}
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
	if call != nil {
		if made := call.Makes(t.kind, t.value); made != "" && made != "keep" {
			name = made
		}
	}
	t.worded = true
	t.become(name, t.scorer.Lexicon.Category(name).Weight, t.holders, nil, "what should be is the speaker's call")
}

// byMeans takes the doer from the attack or weapon that a passive names as
// its occasion: "killed in a Norland strike".
func (t *trace) byMeans() {
	for c := range t.scene.Children(t.start) {
		if t.scene.Rel(c) != syntax.Obl || !t.isTopic(c, "force") && !t.isTopic(c, "arms") {
			continue
		}
		if d := t.scene.Doers(c); len(d) > 0 {
			t.holders = d
			t.step(t.scene.Lower[c], "the doer of the means")
			return
		}
	}
}

// ownForces makes what forces or aircraft of no named side did, as a party to
// the conflict tells it, that party's own deed: "the army said warplanes struck
// a workshop".
func (t *trace) ownForces(ctx *context) {
	said := t.scene.SpeakerAt(t.start)
	if len(t.holders) > 0 || said == nil || len(said.Source) != 1 || !ctx.belligerent(said.Source[0]) {
		return
	}
	for _, w := range []int{t.start, t.cue} {
		if n := t.scene.Child(w, syntax.Nsubj); n >= 0 && moved[t.scene.Tree.Words[n].Lemma] && len(t.scene.Parties(n)) == 0 {
			t.holders = said.Source
			t.step(t.scene.Lower[n], "forces of the side that tells of them")
			return
		}
	}
}

// moved lists the forces that a side calls just so when they are its own.
var moved = map[string]bool{"troop": true, "force": true, "soldier": true, "warplane": true, "jet": true, "aircraft": true, "tank": true, "warship": true, "pilot": true, "unit": true}

// byCaptor takes whoever holds the captives for the one who lets them go:
// "hostages held by Norland were freed", "freed from Norland's prisons".
func (t *trace) byCaptor() {
	for _, w := range []int{t.start, t.cue} {
		for c := range t.scene.Children(w) {
			var d []actor.ID
			switch rel := t.scene.Rel(c); {
			case (rel == syntax.Acl || rel == syntax.AclRelcl) && keeping[t.scene.Tree.Words[c].Lemma]:
				d = t.scene.Doers(c)
			case (rel == syntax.Obl || rel == syntax.Nmod) && custody[t.scene.Tree.Words[c].Lemma] && (t.scene.Case(c) == "from" || t.scene.Case(c) == "in"):
				d = t.ownersOf(c)
			}
			if len(d) > 0 {
				t.holders = d
				t.step(t.scene.Lower[c], "the captor lets go")
				return
			}
		}
	}
}

// ownersOf returns whose the noun at w is: "its prisons", "Norlandian jails".
func (t *trace) ownersOf(w int) []actor.ID {
	for c := range t.scene.Children(w) {
		if rel := t.scene.Rel(c); rel == syntax.NmodPoss || rel == syntax.Amod || rel == syntax.Compound {
			if m := t.scene.Mention(c); m != nil {
				return []actor.ID{m.Actor}
			}
		}
	}
	return t.scene.Doers(w)
}

var (
	keeping = map[string]bool{"hold": true, "detain": true, "keep": true, "imprison": true, "jail": true, "capture": true, "kidnap": true, "abduct": true, "seize": true, "take": true}
	custody = map[string]bool{"prison": true, "jail": true, "custody": true, "captivity": true, "detention": true}
)

// infer names the doer of an attack that the text leaves open: the adversary
// of whoever is struck, or whose place is, when the conflict has one adversary
// (codebook section 2: roles come from the conflict); else the doer of the
// attack told just before.
func (t *trace) infer(ctx *context, cast *actor.Cast) {
	for _, victim := range t.targets {
		if t.taken {
			break
		}
		if a := ctx.adversary(partyOf(cast, victim)); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "the doer is the adversary in the conflict")
			return
		}
	}
	if len(t.targets) > 0 {
		return
	}
	for _, victim := range t.scene.Struck(t.start) {
		if a := ctx.adversary(partyOf(cast, victim)); a != "" {
			t.targets, t.holders = []actor.ID{victim}, []actor.ID{a}
			t.step(string(victim), "the doer is the adversary of whoever is there")
			return
		}
	}
	if t.told && !t.definite() {
		return
	}
	if len(ctx.last) > 0 && t.scene.Index-ctx.lastAt <= 2 {
		t.holders = ctx.last
		t.step("the", "the doer of the attack told before")
	}
}

// definite tells whether the noun is a subject that speaks of what was told
// before: "the strike came", "those attacks have killed".
func (t *trace) definite() bool {
	d := t.scene.Child(t.start, syntax.Det)
	return d >= 0 && pointing[t.scene.Lower[d]] && t.scene.Rel(t.start) == syntax.Nsubj
}

var pointing = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true}

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
