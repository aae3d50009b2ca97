package actor_test

import (
	"testing"
	"time"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

func find(t *testing.T, doc *text.Document) *actor.Cast {
	t.Helper()
	return fictional(t).Find(doc, text.Segment(doc))
}

func TestAt(t *testing.T) {
	cast := find(t, &text.Document{Text: "Veks's troops left. Rain fell."})
	for _, test := range []struct {
		sentence, token int
		want            actor.ID
	}{
		{0, 0, "orlan-veks"}, // the head of the inner mention
		{0, 1, "norland"},    // covered by the outer one alone
		{0, 2, "norland"},
		{0, 3, ""},
		{1, 0, ""},
		{2, 0, ""},
		{-1, 0, ""},
	} {
		got := actor.ID("")
		if m := cast.At(test.sentence, test.token); m != nil {
			got = m.Actor
		}
		if got != test.want {
			t.Errorf("At(%d, %d) = %q, want %q", test.sentence, test.token, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	cast := find(t, &text.Document{Text: "The Norlandic Army met Orlan Veks, Red Dawn, the Dawn Brigades and the LCS."})
	for id, want := range map[actor.ID]actor.ID{
		"norlandic-army": "norland", "orlan-veks": "orlan-veks", "red-dawn": "red-dawn", "dawn-brigades": "red-dawn",
		"coastal-league": "coastal-league", "nobody": "nobody",
	} {
		if got := cast.Fold(id); got != want {
			t.Errorf("Fold(%q) = %q, want %q", id, got, want)
		}
	}
	if cast.Actors["norland"] == nil {
		t.Error("the state of a named institution is not in the cast")
	}
}

func TestSpeaker(t *testing.T) {
	for speaker, want := range map[string]actor.ID{
		"":                      "",
		"Orlan Veks":            "orlan-veks",
		"PRESIDENT VEKS":        "orlan-veks",
		"Foreign Minister Bram": "hugo-bram",
		"Miro Kallan":           "found:Miro Kallan",
	} {
		doc := &text.Document{Text: "We will stop.", Speaker: speaker, Published: time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC)}
		cast := find(t, doc)
		if got := cast.Speaker(); got != want {
			t.Errorf("Speaker of %q = %q, want %q", speaker, got, want)
		}
		if want != "" && cast.Actors[want] == nil {
			t.Errorf("the speaker %q is not in the cast", want)
		}
	}
}

func TestHeadIn(t *testing.T) {
	tree := &syntax.Tree{Words: []syntax.Word{
		{Form: "forces", Head: 3, Tag: syntax.NOUN}, {Form: "of", Head: 2, Tag: syntax.ADP},
		{Form: "Norland", Head: 0, Tag: syntax.PROPN}, {Form: "left", Head: -1, Tag: syntax.VERB},
	}}
	m := actor.Mention{First: 0, Last: 3, Head: 2}
	if got := m.HeadIn(tree); got != 0 {
		t.Errorf("HeadIn = %d, want 0", got)
	}
	if got := m.HeadIn(nil); got != 2 {
		t.Errorf("HeadIn without a tree = %d, want Head", got)
	}
}

func TestNewFinderErrors(t *testing.T) {
	office := func(from string) []lexicons.Office {
		return []lexicons.Office{{Title: "president", Of: "norland", From: from}}
	}
	for name, actors := range map[string][]lexicons.Actor{
		"twice": {{ID: "a", Name: "A"}, {ID: "a", Name: "B"}},
		"date":  {{ID: "a", Name: "A", Offices: office("spring")}},
	} {
		if _, err := actor.NewFinder(actors, actor.Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
