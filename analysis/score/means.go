package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// ofMake takes the adversary of whoever is struck for the doer where the text
// only names who made the weapons: "Estmarkian drones hit Brenna" in a war of
// others.
func (t *trace) ofMake(ctx *context, cast *actor.Cast) {
	if t.act.Name != "attack" || len(t.holders) != 1 || ctx.main < 0 || ctx.belligerent(t.holders[0]) || !t.byArms() {
		return
	}
	if maker := cast.Actors[t.holders[0]]; maker == nil || maker.Kind != actor.State {
		return // "the Vale Front fires missiles"
	}
	for _, victim := range append(slices.Clone(t.targets), t.scene.Struck(t.start)...) {
		if a := ctx.adversary(partyOf(cast, victim), t.scene); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "whoever made the weapons does not fire them")
			return
		}
	}
	if sp := t.scene.SpeakerAt(t.start); sp != nil && len(sp.Source) == 1 && ctx.belligerent(sp.Source[0]) {
		if a := ctx.adversary(partyOf(cast, sp.Source[0]), t.scene); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(sp.Source[0]), "whoever made the weapons does not fire them")
		}
	}
}

// byWeapon names the doer of an attack by what it was done with, where it came
// from, or which side tells of it.
func (t *trace) byWeapon(ctx *context, cast *actor.Cast) {
	t.byMeans()
	t.whence(ctx, cast)
	t.ownForces(ctx)
	t.ownKills(ctx)
}

// byArms tells whether weapons of the holder's are the subject, agent or means
// of the attack.
func (t *trace) byArms() bool {
	if t.isTopic(t.start, "arms") {
		return true
	}
	for c := range t.scene.Children(t.start) {
		rel, prep := t.scene.Rel(c), t.scene.Case(c)
		by := rel == syntax.Nsubj || rel == syntax.OblAgent || prep == "by" || prep == "with"
		if by && t.isTopic(c, "arms") && slices.Equal(t.scene.Owner(c), t.holders) {
			return true
		}
	}
	return false
}

// byMeans takes the doer from the attack or weapon that a passive names as
// its occasion: "killed in a Norland strike".
func (t *trace) byMeans() {
	for c := range t.scene.Children(t.start) {
		if t.scene.Rel(c) != syntax.Obl || !t.isTopic(c, "force") && !t.isTopic(c, "arms") {
			if with := t.scene.PhraseWith(c, "with"); with >= 0 && t.scene.Rel(c) == syntax.Obl && (t.isTopic(c, "war") || t.isTopic(c, "escalation")) && len(t.scene.Parties(with)) > 0 {
				t.holders = t.scene.Parties(with) // "wounded during clashes with soldiers"
				t.step(t.scene.Lower[with], "whom the clash was with")
				return
			}
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
	if len(t.holders) > 0 || said == nil || len(said.Source) != 1 || !ctx.belligerent(said.Source[0]) || crimes[t.scene.Tree.Words[t.hit.First].Lemma] {
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

// ownKills makes it a party's own deed that the enemy's fighters were struck,
// where it tells so and names nobody: "the army said hundreds of terrorists had
// been killed".
func (t *trace) ownKills(ctx *context) {
	said := t.scene.SpeakerAt(t.start)
	if len(t.holders) > 0 || said == nil || said.Direct || len(said.Source) != 1 || !ctx.belligerent(said.Source[0]) || !t.scene.Passive(t.start) {
		return
	}
	named := func(id actor.ID) bool { a := ctx.cast.Actors[id]; return a == nil || !a.Unnamed }
	n := t.scene.Child(t.start, syntax.NsubjPass)
	if n < 0 || slices.ContainsFunc(t.targets, named) || slices.ContainsFunc(t.scene.Parties(n), named) {
		return
	}
	first, last := t.scene.Subtree(n)
	for w := first; w < last; w++ {
		if hostile[t.scene.Tree.Words[w].Lemma] {
			t.holders = said.Source
			t.step(t.scene.Lower[w], "enemies of the side that tells of them")
			return
		}
	}
}

var hostile = map[string]bool{"terrorist": true, "militant": true, "enemy": true, "insurgent": true, "rebel": true, "invader": true, "occupier": true, "gunman": true, "jihadist": true, "extremist": true, "saboteur": true, "infiltrator": true}

// moved lists the forces that a side calls just so when they are its own.
var moved = map[string]bool{"troop": true, "force": true, "soldier": true, "warplane": true, "jet": true, "aircraft": true, "tank": true, "warship": true, "pilot": true, "unit": true}

// means is the noun of force by which the verb says that something was struck:
// its subject, its agent or its occasion ("hit by air raids"); -1 for none.
func (t *trace) means() int {
	if t.told {
		return -1
	}
	for c := range t.scene.Children(t.start) {
		switch t.scene.Rel(c) {
		case syntax.Nsubj, syntax.OblAgent, syntax.Obl:
			if t.isTopic(c, "force") && !common[t.scene.Tree.Words[c].Lemma] {
				return c
			}
		}
	}
	return -1
}

// common lists nouns of force that any side's may be called.
var common = map[string]bool{"attack": true, "violence": true, "killing": true, "murder": true, "action": true, "response": true, "terrorism": true, "crime": true, "atrocity": true}

// crimes lists what no side tells of its own forces.
var crimes = map[string]bool{"rape": true, "torture": true, "loot": true, "abduct": true, "execute": true, "murder": true, "massacre": true, "slaughter": true, "sexually": true, "deport": true, "kidnap": true}
