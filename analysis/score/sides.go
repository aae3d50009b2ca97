package score

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
	"slices"
)

// side is the mention of whom the words take the side of, by name; nil for
// none.
func (t *trace) side() *actor.Mention {
	for c := range t.scene.Children(t.word) {
		switch t.scene.Rel(c) {
		case syntax.Obj, syntax.Obl, syntax.Nmod:
			if m := t.scene.Mention(c); c > t.word && m != nil && m.How != actor.ByDemonym && m.How != actor.ByPronoun {
				return m
			}
		}
	}
	return nil
}

// sideless tells whether the words take the side of somebody who is no party to
// the conflict, or is of the holder's own side.
func (t *trace) sideless(ctx *context) bool {
	if t.hit.Entry.Object != "party" {
		return false
	}
	m := t.side()
	if m != nil && slices.ContainsFunc(t.scene.Parties(m.First), func(id actor.ID) bool { return ctx.adverse(ctx.cast, m.Actor, id) }) {
		return true // "supports Norland and Sudria"
	}
	return m == nil || slices.Contains(t.flags, Negated) || !ctx.belligerent(m.Actor) || len(t.holders) > 0 && (ctx.belligerent(t.holders[0]) || t.holders[0] == m.Actor)
}

// retreat tells whether a party's withdrawal is told beside its own force or the
// regrouping of its forces, and beside no word of peace: then it is part of its
// war (composition rule 12).
func (t *trace) retreat(ctx *context) bool {
	if t.act.Name != "withdraw" || t.value <= 0 || t.worded || len(t.holders) == 0 || !ctx.belligerent(t.holders[0]) {
		return false
	}
	waging := false
	for _, h := range t.scene.Hits {
		switch c := h.Entry.Category; {
		case peaceful[c.Name] || c.Name == "calm" || c.Name == "concession":
			return false
		case t.scene.Rel(h.First) == syntax.Conj: // "withdrew and shelled the town" are two acts
		case c.Name == "attack" || c.Name == "mobilise" || c.Name == "force" && h.First != t.hit.First:
			waging = true
		}
	}
	return waging
}

// amongAllies tells whether a meeting brings together only one side of a
// conflict, a party with its own people or with who supports it.
func (t *trace) amongAllies(ctx *context) bool {
	if t.act.Name != "talks" || t.value <= 0 || t.worded || t.hit.Entry.Category.Name == "peace" || len(t.holders) == 0 {
		return false
	}
	with := append(slices.Clone(t.holders), t.targets...)
	others := func(id actor.ID) bool { return id != with[0] }
	return slices.ContainsFunc(with, others) && !slices.ContainsFunc(with[1:], func(id actor.ID) bool { return !ctx.allied(with[0], id) })
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

// bothHold gives a truce that is told to begin or to last, and not whose it is,
// to the two sides of the document's war: it takes both.
func (t *trace) bothHold(ctx *context) {
	if t.act.Name != "ceasefire.hold" || t.hit.Entry.Category.Name != "truce" || t.value <= 0 || t.told || t.modality == Hypothetical || ctx.main < 0 {
		return
	}
	w := &t.scene.Tree.Words[t.start]
	sides := ctx.conflicts.list[ctx.main].sides
	if w.Rel != syntax.Nsubj || len(sides) != 2 || !t.isRole(w.Head, "start-truce") && !t.isRole(w.Head, "hold") {
		return
	}
	for _, side := range sides {
		for _, id := range side {
			if ctx.cast.Actors[actor.ID(id)] != nil {
				t.holders = append(slices.Clone(t.holders), actor.ID(id))
				break
			}
		}
	}
	t.step(w.Form, "a truce is kept by both sides of the war")
}
