package score

import (
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
)

// whence takes for the doer whoever holds the land that something was fired
// from: "rockets launched from Gaza", "from Front-held hills".
func (t *trace) whence(ctx *context, cast *actor.Cast) {
	for _, w := range []int{t.cue, t.start} {
		if t.comesFrom(ctx, cast, w) {
			return
		}
		for c := range t.scene.Children(w) { // "a missile fired from"
			if rel := t.scene.Rel(c); (rel == syntax.Acl || rel == syntax.AclRelcl) && t.comesFrom(ctx, cast, c) {
				return
			}
		}
	}
}

func (t *trace) comesFrom(ctx *context, cast *actor.Cast, w int) bool {
	if !fired[t.scene.Tree.Words[w].Lemma] && !t.isTopic(w, "arms") {
		return false
	}
	for c := range t.scene.Children(w) {
		if rel := t.scene.Rel(c); rel != syntax.Obl && rel != syntax.Nmod || t.scene.Case(c) != "from" {
			continue
		}
		if id := ctx.holds(t.scene, c, cast); id != "" {
			t.holders = []actor.ID{id}
			t.step(t.scene.Lower[c], "whoever holds the land that it comes from")
			return true
		}
	}
	return false
}

// fired lists verbs and nouns of what is done from afar.
var fired = map[string]bool{"fire": true, "launch": true, "shoot": true, "lob": true, "strike": true, "attack": true, "shell": true, "shelling": true, "bombardment": true, "barrage": true, "firing": true, "salvo": true}

// holds is who has the land that the phrase of noun w names in his power: an
// armed group named in it or that comes from there, or the state of that name
// where it is a party; "" for none.
func (x *context) holds(sc *claim.Scene, w int, cast *actor.Cast) actor.ID {
	first, last := sc.Subtree(w)
	for k := first; k < last; k++ {
		m := sc.Mention(k)
		if m == nil || m.Actor == "" {
			continue
		}
		a := cast.Actors[m.Actor]
		if a == nil || a.Kind == actor.Armed {
			return m.Actor
		}
		if id := x.from(m.Actor); id != "" {
			return id
		}
		if a.Kind == actor.State && m.How == actor.ByName && sc.Tree.Words[k].Form == a.Name && x.belligerent(a.ID) {
			return a.ID
		}
	}
	return ""
}

// from is the armed group that comes from the state's land and is a party to one
// of the document's conflicts: the first of its side, or one that the document
// names; "" for none.
func (x *context) from(state actor.ID) actor.ID {
	for i := range x.conflicts.list {
		c := &x.conflicts.list[i]
		if x.prior[i] == 0 {
			continue
		}
		for id, side := range c.side {
			if a := x.cast.Actors[id]; a != nil && a.Kind == actor.Armed && a.Home == state && id == actor.ID(c.sides[side][0]) {
				return id
			}
		}
	}
	return ""
}

// captor takes for who lets captives go the adversary of their state, or, where
// hostages are of no named state, the armed group that is a party ("the hostages
// are to be freed").
func (t *trace) captor(ctx *context, cast *actor.Cast) {
	n := t.start
	if t.scene.Verbal(n) {
		n = t.scene.Child(n, syntax.Obj, syntax.NsubjPass)
	}
	if n < 0 || !t.isTopic(n, "captives") && !t.isTopic(n, "persons") {
		return
	}
	for c := range t.scene.Children(n) {
		if m := t.scene.Mention(c); m != nil && m.How == actor.ByDemonym {
			if foe := ctx.adversary(partyOf(cast, m.Actor), t.scene); foe != "" {
				t.holders = []actor.ID{foe}
				t.step(string(foe), "the adversary lets go whom it holds")
			}
			return
		}
	}
	if lemma := t.scene.Tree.Words[n].Lemma; lemma != "hostage" && lemma != "captive" {
		return
	}
	if id := ctx.armedParty(); id != "" {
		t.holders = []actor.ID{id}
		t.step(string(id), "the armed group lets go whom it holds")
	}
}

// armedParty is the armed group that leads one side of the document's main
// conflict, "" when none or both are.
func (x *context) armedParty() actor.ID {
	if x.main < 0 {
		return ""
	}
	var found actor.ID
	for _, side := range x.conflicts.list[x.main].sides {
		if len(side) == 0 {
			continue
		}
		if a := x.cast.Actors[actor.ID(side[0])]; a != nil && a.Kind == actor.Armed {
			if found != "" {
				return ""
			}
			found = a.ID
		}
	}
	return found
}
