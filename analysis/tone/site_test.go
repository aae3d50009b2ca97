package tone

import (
	"testing"

	"detente/analysis/text"
)

// pathTo is the path from the target of a sentence to its word i.
func pathTo(sentence string, i int) uint32 {
	tree, first, last := place(sentence)
	var s Site
	s.Look(tree, first, last)
	return s.Seen[i].Path
}

func TestPaths(t *testing.T) {
	for _, c := range []struct {
		one    string
		word   int
		other  string
		second int
		same   bool
		why    string
	}{
		{"{Veks} attacked Solen .", 1, "Veks attacked {Solen} .", 1, false, "subject and object"},
		{"{Veks} attacked Solen .", 1, "{Solen} praised Veks .", 1, true, "subject and subject"},
		{"{Veks} attacked Solen .", 1, "{Veks} was attacked .", 2, false, "active and passive"},
		{"{Veks} attacked Solen .", 1, "Solen and {Veks} attacked Norland .", 3, true, "a subject joined by and"},
		{"{Veks} lied .", 1, "{Veks} lied and cheated .", 3, true, "a predicate joined by and"},
		{"Criticism of {Veks} grew .", 0, "Criticism by {Veks} grew .", 0, false, "prepositions"},
	} {
		if got := pathTo(c.one, c.word) == pathTo(c.other, c.second); got != c.same {
			t.Errorf("%s: paths in %q and %q: same is %v", c.why, c.one, c.other, got)
		}
	}
}

func TestNegatedAndQuoted(t *testing.T) {
	tree, first, last := place(`{Veks} did not lie , " he was brave " .`)
	var s Site
	s.Look(tree, first, last)
	for i, w := range tree.Words {
		if got, want := s.Seen[i].Negated, w.Form == "lie"; got != want {
			t.Errorf("%s: negated %v", w.Form, got)
		}
		if got, want := s.Seen[i].Quoted, i >= 5 && i <= 8; got != want {
			t.Errorf("%s: quoted %v", w.Form, got)
		}
	}
}

func TestHashForm(t *testing.T) {
	for _, form := range []string{"", "Truce", "U.S.", "don’t", "ÉLYSÉE", "“", "zone-3"} {
		if HashForm(form) != hashString(text.Lower(form)) {
			t.Errorf("%q: not the hash of %q", form, text.Lower(form))
		}
	}
}
