package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// functorDoers returns who does what the functor hit at word h says.
func (t *trace) functorDoers(hit lexicons.Hit, h int, rel syntax.Rel) []actor.ID {
	c := hit.Entry.Category
	if c.From {
		return append(t.scene.Givers(h), t.scene.Givers(t.word)...)
	}
	doers := t.scene.Doers(h)
	if len(doers) == 0 && c.Name == "take-captive" && t.scene.Passive(h) {
		return nil // "was taken hostage"
	}
	if len(doers) == 0 && hit.Last-hit.First > 1 {
		doers = t.scene.Doers(headOf(t.scene, hit)) // "set free": the subject is that of "set"
	}
	if len(doers) == 0 && rel != syntax.NsubjPass && t.scene.Passive(h) && (!c.Clausal || hit.Entry.POS == "adj" || len(hit.Entry.Preps) > 0 || c.Name == "refuse") {
		// "is set to send", "is opposed to talks": whoever is so minded
		doers = t.scene.Parties(t.scene.Child(h, syntax.NsubjPass, syntax.Nsubj))
	}
	if len(doers) == 0 && !t.struckBy(c, h) && (rel == syntax.NsubjPass || rel == syntax.Nsubj || rel == syntax.Acl) {
		doers = t.owners // "Norland's troops were deployed"
	}
	return doers
}

// settled is what a functor of category c at word h, done by doers, makes
// indeed where the table alone would have it made.
func (t *trace) settled(made string, c *lexicons.Category, h int, doers []actor.ID) string {
	switch {
	case len(doers) == 0 && (c.From || t.struckBy(c, h) && t.scene.Rel(h) == syntax.Xcomp),
		made == lexicons.Keep && t.kind == "withdraw" && t.sentAway(h),
		t.scene.Tree.Words[t.start].Lemma == "evacuate" && (c.Name == "command" || c.Name == "call") && t.sentAway(h),
		c.Name == "prepare" && t.othersAttack(doers):
		return lexicons.Void
	case made == "mobilise" && t.kind == "troops" && t.othersTroops(doers):
		return "arms.supply"
	}
	return made
}

// struckBy tells whether the functor at h tells what was done to the topic:
// "Norland's soldiers were killed".
func (t *trace) struckBy(c *lexicons.Category, h int) bool {
	return c.Name == "impact" && t.scene.Passive(h)
}

// departs tells whether what verb h names as left is a place, if anything.
func (t *trace) departs(h int) bool {
	o := t.scene.Child(h, syntax.Obj)
	return o < 0 || t.isTopic(o, "territory") || t.scene.PlaceAt(o) || leavable[t.scene.Tree.Words[o].Lemma]
}

// leavable lists further nouns of places that forces leave.
var leavable = map[string]bool{"area": true, "country": true, "position": true, "base": true, "camp": true, "island": true, "border": true, "capital": true, "plant": true, "front": true, "line": true, "zone": true, "post": true, "district": true, "battlefield": true, "soil": true, "building": true, "hospital": true}

// sentAway tells whether verb h tells people to go who are no forces: "ordered
// residents to leave the city".
func (t *trace) sentAway(h int) bool {
	o := t.scene.Child(h, syntax.Obj, syntax.Iobj)
	return o >= 0 && o != t.word && len(t.scene.Parties(o)) == 0 && !t.isTopic(o, "troops")
}

// othersTroops tells whether the troops that the doers strengthen or train are
// another's.
func (t *trace) othersTroops(doers []actor.ID) bool {
	return len(t.owners) > 0 && len(doers) > 0 && !slices.ContainsFunc(doers, func(d actor.ID) bool {
		return slices.Contains(t.owners, d) || t.scene.SameState(d, t.owners[0])
	})
}

// othersAttack tells whether the act that the doers get ready for is somebody
// else's: "braced for an attack by Norland".
func (t *trace) othersAttack(doers []actor.ID) bool {
	return t.value < 0 && len(t.holders) > 0 && len(doers) > 0 && !slices.Contains(t.holders, doers[0]) && !t.scene.SameState(t.holders[0], doers[0])
}
