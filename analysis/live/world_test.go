package live

import (
	"slices"
	"testing"

	"detente/analysis"
	"detente/lexicons"
)

// edits of the world: what a user may do to actors and conflicts. Each changes
// options of its own (see world) and says how many of the articles it reaches.
var edits = []struct {
	name    string
	do      func(*testing.T, *analysis.Options)
	touched int
}{
	{"nothing but a place in a file", func(_ *testing.T, o *analysis.Options) { o.Actors[0].Line += 7 }, 0},
	{"an actor whom nobody names", func(_ *testing.T, o *analysis.Options) { list(o, "norland", "Norland", "state") }, 0},
	{"an actor", func(_ *testing.T, o *analysis.Options) { list(o, "odesa", "Odesa", "state") }, 1},
	{"an alias", func(t *testing.T, o *analysis.Options) {
		a := listed(t, o, "ukraine")
		a.Metonyms = append(a.Metonyms, "Odesa")
	}, 1},
	{"an alias less", func(t *testing.T, o *analysis.Options) { listed(t, o, "russia").Demonyms = nil }, 1},
	{"another name", func(t *testing.T, o *analysis.Options) { listed(t, o, "ukraine").Name = "Ukraina" }, 5},
	{"a name that stays as an alias", func(t *testing.T, o *analysis.Options) {
		a := listed(t, o, "un")
		a.Name, a.Names = "World Body", append(a.Names, a.Name)
	}, 1},
	{"an actor less", func(t *testing.T, o *analysis.Options) { unlist(t, o, "un") }, 1},
	{"another state", func(t *testing.T, o *analysis.Options) { listed(t, o, "dmytro-kuleba").State = "poland" }, 1},
	{"another kind", func(t *testing.T, o *analysis.Options) { listed(t, o, "un").Kind = "state" }, 1},
	{"an office less", func(t *testing.T, o *analysis.Options) { listed(t, o, "volodymyr-zelenskyy").Offices = nil }, 1},
	{"an office that changes hands", func(t *testing.T, o *analysis.Options) {
		listed(t, o, "volodymyr-zelenskyy").Offices = nil
		a := listed(t, o, "dmytro-kuleba")
		a.Offices = append(a.Offices, lexicons.Office{Title: "president", Of: "ukraine"})
	}, 1},
	{"another body", func(t *testing.T, o *analysis.Options) { listed(t, o, "hamas").Of = "iran" }, 1},
	{"another name of one who is only inferred", func(t *testing.T, o *analysis.Options) { listed(t, o, "russia").Name = "Rossiya" }, 4},
	{"one less who is only inferred", func(t *testing.T, o *analysis.Options) { unlist(t, o, "russia") }, 4},
	{"a party of a conflict", func(t *testing.T, o *analysis.Options) {
		c := conflict(t, o, "ukraine")
		c.Sides = [][]string{{"russia", "un"}, {"ukraine"}}
	}, -1},
	{"parties that changed sides", func(t *testing.T, o *analysis.Options) { slices.Reverse(conflict(t, o, "ukraine").Sides) }, -1},
	{"a place of a conflict", func(t *testing.T, o *analysis.Options) {
		c := conflict(t, o, "israel-palestine")
		c.Places = append(slices.Clone(c.Places), "Odesa")
	}, -1},
	{"numbers and an actor", func(_ *testing.T, o *analysis.Options) {
		o.Score.NegatedPeace, o.Score.RepeatWeight = .1, .2
		list(o, "odesa", "Odesa", "state")
	}, -1},
	{"a word and an actor", func(t *testing.T, o *analysis.Options) {
		*o = with(t, *o, "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: blight, pos: verb}\n")
		list(o, "odesa", "Odesa", "state")
	}, 2},
}

// speeches are articles of which each edit reaches some.
var speeches = []string{
	siege, offer, blight, garden,
	"The Ukrainian president vowed to fight on. Foreign Minister Dmytro Kuleba said Kyiv would never agree to a truce.",
	"The United Nations called for a ceasefire in Gaza. Israel bombed Rafah, and Hamas fired rockets at Israeli towns.",
	"Russian troops stormed a village, officials said. Both sides blamed each other for breaking the truce.",
	"Ukraine buried its dead. Rockets hit Kharkiv overnight.",
}

// world is the options with lists of their own.
func world(o analysis.Options) analysis.Options {
	o.Actors, o.Conflicts = slices.Clone(o.Actors), slices.Clone(o.Conflicts)
	return o
}

func list(o *analysis.Options, id, name, kind string) {
	o.Actors = append(o.Actors, lexicons.Actor{ID: id, Name: name, Kind: kind})
}

func unlist(t *testing.T, o *analysis.Options, id string) {
	listed(t, o, id)
	o.Actors = slices.DeleteFunc(o.Actors, func(a lexicons.Actor) bool { return a.ID == id })
}

func listed(t *testing.T, o *analysis.Options, id string) *lexicons.Actor {
	t.Helper()
	i := slices.IndexFunc(o.Actors, func(a lexicons.Actor) bool { return a.ID == id })
	if i < 0 {
		t.Fatalf("no actor %q", id)
	}
	a := &o.Actors[i]
	a.Names, a.Metonyms, a.Offices = slices.Clone(a.Names), slices.Clone(a.Metonyms), slices.Clone(a.Offices)
	return a
}

func conflict(t *testing.T, o *analysis.Options, id string) *lexicons.Conflict {
	t.Helper()
	i := slices.IndexFunc(o.Conflicts, func(c lexicons.Conflict) bool { return c.ID == id })
	if i < 0 {
		t.Fatalf("no conflict %q", id)
	}
	o.Conflicts[i].Sides = slices.Clone(o.Conflicts[i].Sides)
	return &o.Conflicts[i]
}

// TestUpdateOfTheWorld holds that a change of actors or conflicts gives what a
// run from the start gives, there and back, and that it looks at no more
// articles than it must.
func TestUpdateOfTheWorld(t *testing.T) {
	o := builtin(t)
	c := corpusOf(t, o, speeches...)
	first := printed(c.Result())
	for _, edit := range edits {
		t.Run(edit.name, func(t *testing.T) {
			next := world(o)
			edit.do(t, &next)
			n, err := c.Update(t.Context(), next)
			if want := edit.touched; err != nil || n != want && (want >= 0 || n != len(speeches)) {
				t.Errorf("%d articles, %v, want %d", n, err, want)
			}
			if got, want := printed(c.Result()), printed(corpusOf(t, next, speeches...).Result()); got != want {
				t.Errorf("%s\nfresh:\n%s", got, want)
			}
			if _, err := c.Update(t.Context(), o); err != nil || printed(c.Result()) != first {
				t.Errorf("not as before when it is taken back (%v)", err)
			}
		})
	}
}
