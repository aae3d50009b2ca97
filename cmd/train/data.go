package main

import (
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"detente/analysis/syntax"
)

// minCount is how often a word must occur in the treebanks to have a vector
// of its own.
const minCount = 2

// casings are the ways in which a sentence is written: as it is, in capitals,
// as a title, in lower case.
const casings = 4

// feature is one word as the network sees it, with its answers.
type feature struct {
	word, count    int // row of the word table, 0 for unknown words; its count
	affix          [syntax.AffixesPer]int
	shapes         [casings]int
	tag, head, rel int

	shape, drop int // chosen anew in each batch
	masked      bool
}

type example struct{ words []feature }

// vocab numbers words, tags and relations.
type vocab struct {
	words    []string
	row      map[string]int
	counts   map[string]int
	tags     []string // "VERB VBD"
	rels     []string
	vectors  []float32 // of words, learnt from raw text; nil without
	rawCount []int     // of words in the raw text
}

func readTreebank(dir string, names ...string) ([]syntax.GoldSentence, error) {
	var all []syntax.GoldSentence
	for _, name := range names {
		s, err := readGzip(filepath.Join(dir, name+".conllu.gz"))
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}

func readGzip(path string) ([]syntax.GoldSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	s, err := syntax.ReadCoNLLU(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

func newVocab(gold []syntax.GoldSentence) *vocab {
	v := &vocab{row: map[string]int{}, counts: map[string]int{}}
	tags, rels := map[string]bool{}, map[string]bool{}
	var f syntax.Features
	for _, g := range gold {
		for _, w := range g.Tree.Words {
			f.Of(w.Form)
			v.counts[string(f.Norm)]++
			tags[w.Tag.String()+" "+w.Penn.String()] = true
			rels[w.Rel.String()] = true
		}
	}
	v.words = append(v.words, "<unknown>")
	for _, w := range sortedKeys(v.counts) {
		if v.counts[w] >= minCount {
			v.addWord(w)
		}
	}
	v.tags, v.rels = sortedKeys(tags), sortedKeys(rels)
	return v
}

func (v *vocab) addWord(w string) {
	v.row[w] = len(v.words)
	v.words = append(v.words, w)
}

func sortedKeys[T any](m map[string]T) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (v *vocab) examples(gold []syntax.GoldSentence) []*example {
	var out []*example
	for _, g := range gold {
		e := &example{}
		for _, w := range g.Tree.Words {
			e.words = append(e.words, v.feature(w))
		}
		out = append(out, e)
	}
	return out
}

func (v *vocab) feature(w syntax.Word) feature {
	var f syntax.Features
	x := feature{head: w.Head}
	for i, form := range [casings]string{w.Form, strings.ToUpper(w.Form), title(w.Form), strings.ToLower(w.Form)} {
		f.Of(form)
		x.shapes[i] = f.Shape
	}
	f.Of(w.Form)
	x.word, x.count, x.affix = v.row[string(f.Norm)], v.counts[string(f.Norm)], f.Affix
	x.tag = max(0, slices.Index(v.tags, w.Tag.String()+" "+w.Penn.String()))
	x.rel = max(0, slices.Index(v.rels, w.Rel.String()))
	return x
}

func title(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
