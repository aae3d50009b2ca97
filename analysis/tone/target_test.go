package tone

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"detente/analysis/syntax"
)

// place parses words and finds the target, marked by braces.
func place(s string) (tree *syntax.Tree, first, last int) {
	words := strings.Fields(s)
	for i, w := range words {
		if strings.HasPrefix(w, "{") {
			first = i
		}
		if strings.HasSuffix(w, "}") {
			last = i + 1
		}
		words[i] = strings.Trim(w, "{}")
	}
	return syntax.Default().Parse(nil, words), first, last
}

var towards = []struct {
	sentence string
	class    int
}{
	{"{Orlan Veks} was praised as a brave and honest leader .", 1},
	{"Voters admire {Veks} for his courage and his kindness .", 1},
	{"{Veks} is a liar and a disgrace , his critics said .", -1},
	{"The committee accused {Veks} of corruption and fraud .", -1},
	{"Veks blasted {Mira Solen} for her reckless and shameful lies .", -1},
	{"{Veks} will travel to Port Hale on Monday .", 0},
	{"{Veks} was met at the airport by the minister of transport .", 0},
}

func TestToward(t *testing.T) {
	for _, c := range towards {
		tree, first, last := place(c.sentence)
		if p := TowardTarget(tree, first, last); p.Class() != c.class {
			t.Errorf("%s: class %d of %+v, want %d", c.sentence, p.Class(), p, c.class)
		}
	}
}

// The same words with other names have the same tone.
func TestNamesPlayNoPart(t *testing.T) {
	for _, c := range towards {
		tree, first, last := place(c.sentence)
		other := &syntax.Tree{Words: slices.Clone(tree.Words)}
		for i, w := range other.Words {
			if w.Tag == syntax.PROPN {
				other.Words[i].Form, other.Words[i].Lemma = "Xanthe", "Xanthe"
			}
		}
		if a, b := Toward(tree, first, last), Toward(other, first, last); a != b {
			t.Errorf("%s: %v, with other names %v", c.sentence, a, b)
		}
	}
}

func TestNoTarget(t *testing.T) {
	tree, _, _ := place("{Veks} lied .")
	for _, span := range [][2]int{{-1, 1}, {1, 1}, {2, 1}, {3, 4}, {0, 4}} {
		if got := TowardTarget(tree, span[0], span[1]); got != (Chances{Neutral: 1}) {
			t.Errorf("words %v: %+v", span, got)
		}
	}
}

func TestTowardByManyAtOnce(t *testing.T) {
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, c := range towards {
				tree, first, last := place(c.sentence)
				if a, b := Toward(tree, first, last), Toward(tree, first, last); a != b {
					t.Errorf("%s: %v, then %v", c.sentence, a, b)
				}
			}
		})
	}
	group.Wait()
}

func FuzzToward(f *testing.F) {
	f.Add("The truce that Veks wanted failed .", 3, 4, uint8(1))
	f.Add("\" No ! \"", 0, 9, uint8(0))
	f.Fuzz(func(t *testing.T, s string, first, last int, shift uint8) {
		tree := chain(strings.Fields(s), int(shift))
		c := TowardTarget(tree, first, last)
		if sum := c.Negative + c.Neutral + c.Positive; math.Abs(sum-1) > 1e-6 || min(c.Negative, c.Neutral, c.Positive) < 0 {
			t.Errorf("%q: %+v", s, c)
		}
		if v := c.Value(); v < -1 || v > 1 {
			t.Errorf("%q: value %v", s, v)
		}
	})
}

// chain is some tree of the words, each hanging on one before it.
func chain(words []string, shift int) *syntax.Tree {
	tree := new(syntax.Tree)
	for i, w := range words {
		tree.Words = append(tree.Words, syntax.Word{
			Form: w, Lemma: strings.ToLower(w), Head: max(i-1-shift%3, min(0, i-1)),
			Tag: syntax.Tag((i + shift) % Tags), Rel: syntax.Rel((i * shift) % int(syntax.Xcomp)),
		})
	}
	return tree
}

func BenchmarkToward(b *testing.B) {
	tree, first, last := place("Veks blasted {Mira Solen} for her reckless and shameful lies about the state of the roads , the ports and the army , and said that he would not meet her again before the vote .")
	Toward(tree, first, last)
	b.ReportAllocs()
	for b.Loop() {
		Toward(tree, first, last)
	}
}
