package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"detente/analysis/syntax"
)

// crossValidate trains on EWT and all but one part of GUM at a time, parses
// that part, and prints tables by genre and by relation after each. Whole
// documents go to a part.
func (p *plan) crossValidate(pre *checkpoint, folds int) error {
	ewt, err := readTreebank(p.treebank, "ewt-train")
	if err != nil {
		return err
	}
	gum, err := readTreebank(p.treebank, "gum-train")
	if err != nil {
		return err
	}
	genres, rels := map[string]*tally{}, map[string]*tally{}
	for fold := range folds {
		held, rest := split(gum, fold, folds)
		p.gold = slices.Concat(ewt, rest)
		p.rules, p.exceptions = lemmas(p.gold)
		parser, err := syntax.Load(bytes.NewReader(p.learn(school{pre: pre, seed: uint64(fold + 1), epochs: p.teacherEpochs, rate: p.rate})))
		if err != nil {
			return err
		}
		for _, g := range held {
			syntax.Analyses(parser, []syntax.GoldSentence{g}, func(got, want *syntax.Tree) {
				for i, w := range want.Words {
					of(genres, genre(g.Doc)).add(got.Words[i], w)
					of(genres, "all").add(got.Words[i], w)
					of(rels, w.Rel.String()).add(got.Words[i], w)
				}
			})
		}
		p.printTables(genres, rels)
	}
	return nil
}

func (p *plan) printTables(genres, rels map[string]*tally) {
	fmt.Fprintln(p.log, "genre words UPOS UAS LAS")
	for _, g := range sortedKeys(genres) {
		fmt.Fprintln(p.log, g, genres[g])
	}
	fmt.Fprintln(p.log, "relation words tagged attached recalled")
	for _, r := range sortedKeys(rels) {
		fmt.Fprintln(p.log, r, rels[r])
	}
}

// split takes every folds-th document for itself.
func split(gold []syntax.GoldSentence, fold, folds int) (held, rest []syntax.GoldSentence) {
	doc, last := -1, ""
	for _, g := range gold {
		if g.Doc != last {
			doc, last = doc+1, g.Doc
		}
		if doc%folds == fold {
			held = append(held, g)
		} else {
			rest = append(rest, g)
		}
	}
	return held, rest
}

// genre is the second part of a document's name: "news" of "GUM_news_nasa".
func genre(doc string) string {
	_, rest, _ := strings.Cut(doc, "_")
	g, _, _ := strings.Cut(rest, "_")
	return g
}

// tally counts words and what is right about them.
type tally struct{ words, tag, head, both int }

func of(m map[string]*tally, key string) *tally {
	if m[key] == nil {
		m[key] = &tally{}
	}
	return m[key]
}

func (t *tally) add(got, want syntax.Word) {
	t.words++
	if got.Tag == want.Tag {
		t.tag++
	}
	if got.Head != want.Head {
		return
	}
	t.head++
	if got.Rel == want.Rel {
		t.both++
	}
}

func (t *tally) String() string {
	p := func(n int) float64 { return 100 * float64(n) / float64(t.words) }
	return fmt.Sprintf("%d %.1f %.1f %.1f", t.words, p(t.tag), p(t.head), p(t.both))
}
