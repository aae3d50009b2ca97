package main

import (
	"encoding/gob"
	"fmt"
	"os"
	"slices"
	"strings"
)

// vectors is what is learnt of words from unlabelled text: words that stand in
// the same company have similar vectors (skip-grams with negative samples).
type vectors struct {
	Words  []string
	Counts []int
	Dim    int
	In     []float32 // a row of Dim for each word
}

// How vectors are learnt.
const (
	rarest     = 12    // occurrences of a word to be learnt
	mostWords  = 40000 // words learnt, the most frequent first
	window     = 5     // words on each side
	negatives  = 5     // words drawn for each
	rounds     = 4
	dim        = 64
	firstRate  = .03
	subsampled = 1e-4 // share of a word from which on it is left out at times
)

// learnVectors reads the corpora and any further texts.
func learnVectors(dir string, further []string) (*vectors, error) {
	c := corpus{counts: map[string]int{}, known: map[string]string{}}
	if err := eachText(dir, c.add); err != nil {
		return nil, err
	}
	for _, s := range further {
		c.add(s)
	}
	v := newVectors(c.counts)
	fmt.Printf("%d sentences, %d words of %d\n", len(c.sentences), len(v.Words), len(c.counts))
	v.learn(c.sentences)
	return v, nil
}

// corpus is the sentences of texts, each word kept once.
type corpus struct {
	sentences [][]string
	counts    map[string]int
	known     map[string]string
}

func (c *corpus) add(s string) {
	lowered(s, func(words []string) {
		kept := make([]string, len(words))
		for i, w := range words {
			if _, ok := c.known[w]; !ok {
				w = strings.Clone(w)
				c.known[w] = w
			}
			kept[i] = c.known[w]
			c.counts[w]++
		}
		c.sentences = append(c.sentences, kept)
	})
}

// newVectors are the words that are learnt, without their vectors.
func newVectors(counts map[string]int) *vectors {
	v := &vectors{Dim: dim}
	for w, n := range counts {
		if n >= rarest {
			v.Words = append(v.Words, w)
		}
	}
	slices.SortFunc(v.Words, func(a, b string) int {
		if c := counts[b] - counts[a]; c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	v.Words = v.Words[:min(len(v.Words), mostWords)]
	for _, w := range v.Words {
		v.Counts = append(v.Counts, counts[w])
	}
	return v
}

// learn goes over the sentences several times in random order.
func (v *vectors) learn(sentences [][]string) {
	g, rows := newSkipgram(v), v.rows(sentences)
	for e := range rounds {
		g.rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		for i, row := range rows {
			done := (float64(e) + float64(i)/float64(len(rows))) / rounds
			g.rate = float32(firstRate * max(.01, 1-done))
			g.sentence(row)
		}
	}
}

// rows are the sentences as numbers of the words that are learnt.
func (v *vectors) rows(sentences [][]string) [][]int32 {
	index := map[string]int32{}
	for i, w := range v.Words {
		index[w] = int32(i)
	}
	rows := make([][]int32, len(sentences))
	for k, words := range sentences {
		for _, w := range words {
			if i, ok := index[w]; ok {
				rows[k] = append(rows[k], i)
			}
		}
	}
	return rows
}

func (v *vectors) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(v)
}

func loadVectors(path string) (*vectors, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	v := new(vectors)
	return v, gob.NewDecoder(f).Decode(v)
}
