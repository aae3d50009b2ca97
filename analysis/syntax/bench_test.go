package syntax

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"testing"
)

var own = []string{
	"The President of Norland said on Tuesday that his country would not sign the truce unless the shelling of the border towns stopped .",
	"\" We are ready to talk , \" she told reporters in the capital , adding that the army had been ordered to hold its fire .",
	"A ceasefire that Sudmark rejected was proposed by the mediators .",
}

// sample returns sentences of the development set, or own ones without it.
func sample(tb testing.TB) [][]string {
	var out [][]string
	for _, g := range gold(tb, "ewt-dev") {
		out = append(out, forms(&g.Tree))
	}
	for _, s := range own {
		out = append(out, strings.Fields(s))
	}
	return out
}

// gold returns a treebank of ../shared, nothing where it is absent.
func gold(tb testing.TB, name string) []GoldSentence {
	f, err := os.Open("../../../shared/treebank/" + name + ".conllu.gz")
	if err != nil {
		tb.Logf("without ../shared: %v", err)
		return nil
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := ReadCoNLLU(z)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func benchmark(b *testing.B, run func(p *Parser, s *State, words []string, t *Tree)) {
	p := Default()
	s, t, words, n := p.NewState(), &Tree{}, sample(b), 0
	for _, w := range words {
		run(p, s, w, t)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			run(p, s, w, t)
			n += len(w)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkParse(b *testing.B) { benchmark(b, (*Parser).ParseInto) }

func BenchmarkTag(b *testing.B) { benchmark(b, (*Parser).Tag) }

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(bytes.NewReader(model)); err != nil {
			b.Fatal(err)
		}
	}
}
