package main

import (
	"strings"
	"testing"

	"detente/analysis/syntax"
	"detente/analysis/tone"
)

// toy is sentences whose tone toward the first word one other word tells.
func toy() (out []example) {
	for _, filler := range []string{"then", "again", "there", "here", "today", "now", "too", "often"} {
		for label, verb := range []string{"lied", "spoke", "shone"} {
			out = append(out, example{tree: flat("Veks " + verb + " " + filler), last: 1, label: label - 1})
		}
	}
	return out
}

// flat is a tree whose second word is the root.
func flat(s string) *syntax.Tree {
	tree := new(syntax.Tree)
	for i, w := range strings.Fields(s) {
		tree.Words = append(tree.Words, syntax.Word{Form: w, Lemma: strings.ToLower(w), Tag: syntax.VERB, Rel: syntax.Advmod, Head: 1})
		if i == 1 {
			tree.Words[i].Head = -1
		}
	}
	tree.Words[0].Tag, tree.Words[0].Rel = syntax.PROPN, syntax.Nsubj
	return tree
}

func TestBothModelsLearn(t *testing.T) {
	train := toy()
	linear := learnLinear(rowsOf(train, tone.Every))
	n := toyLesson(train).newNet(1)
	l := toyLesson(train)
	n.learn(inputs(l.voc, train), labels(train), 60, .02)
	for name, v := range map[string]voice{
		"linear":  func(e []example) [][3]float64 { return linear.all(e, tone.Every) },
		"network": l.network(n),
	} {
		if macro, _ := score(v(train), train); macro < .99 {
			t.Errorf("%s: macro-F1 %.2f on what it has learnt", name, macro)
		}
	}
}

func toyLesson(train []example) *lesson {
	v := newVectors(map[string]int{"lied": rarest, "spoke": rarest, "shone": rarest})
	newSkipgram(v)
	return &lesson{train: train, vectors: v, voc: &tone.Vocabulary{Words: numbered(v), Paths: pathsOf(train)}}
}

// The same examples give the same network.
func TestLearningRepeats(t *testing.T) {
	train := toy()
	l := toyLesson(train)
	a, b := l.newNet(1), l.newNet(1)
	for _, n := range []*net{a, b} {
		n.learn(inputs(l.voc, train), labels(train), 3, .01)
	}
	for i, p := range a.params {
		for j, w := range p.w {
			if w != b.params[i].w[j] {
				t.Fatalf("weight %d of matrix %d differs: %v, %v", j, i, w, b.params[i].w[j])
			}
		}
	}
}

func TestBytesOf(t *testing.T) {
	const s = "Žofie met Łukasz."
	if got := bytesOf(s, 10, "Łukasz").In(s); got != "Łukasz" {
		t.Errorf("got %q", got)
	}
}
