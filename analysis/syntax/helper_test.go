package syntax

import (
	"strconv"
	"strings"
	"testing"
)

func headList(t *Tree) string {
	var out []string
	for _, w := range t.Words {
		out = append(out, strconv.Itoa(w.Head+1))
	}
	return strings.Join(out, " ")
}

var tagOfPenn = map[string]Tag{"NNP": PROPN, "NN": NOUN, "NNS": NOUN, "VB": VERB, "VBD": VERB,
	"VBN": VERB, "VBG": VERB, "VBZ": VERB, "VBP": VERB, "PRP": PRON, "WDT": PRON, "CD": NUM}

// treeOf makes a tree of words written form/Penn/head/relation, or
// form=lemma/Penn/head/relation, heads counted from 1.
func treeOf(tb testing.TB, s string) *Tree {
	tree := &Tree{}
	for _, f := range strings.Fields(s) {
		p := strings.Split(f, "/")
		head, err := strconv.Atoi(p[2])
		if err != nil {
			tb.Fatal(f, err)
		}
		form, lemma, ok := strings.Cut(p[0], "=")
		if !ok {
			lemma = form
		}
		tree.Words = append(tree.Words, Word{form, lemma, tagOfPenn[p[1]], PennOf(p[1]), head - 1, RelOf(p[3])})
	}
	if err := tree.Check(); err != nil {
		tb.Fatal(s, err)
	}
	return tree
}

// at returns the index of the word, -1 for "".
func at(tb testing.TB, t *Tree, form string) int {
	for i, w := range t.Words {
		if w.Form == form {
			return i
		}
	}
	if form != "" {
		tb.Fatalf("no word %q", form)
	}
	return -1
}
