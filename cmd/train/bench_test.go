package main

import (
	"io"
	"testing"
)

func BenchmarkEpoch(b *testing.B) {
	gold, err := readTreebank("../../../shared/treebank", "gum-train")
	if err != nil {
		b.Skip(err)
	}
	gold = gold[:1500]
	v := newVocab(gold)
	n := newNet(v, sizes{64, 64, 96, 96, 96}, drops{.2, .33, .25, .33, .25}, 1)
	ex := v.examples(gold)
	words := 0
	for b.Loop() {
		for _, x := range batches(ex, 600, n.rng) {
			words += n.train(x, 1e-3).words
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkRaw(b *testing.B) {
	gold, err := readTreebank("../../../shared/treebank", "gum-train")
	if err != nil {
		b.Skip(err)
	}
	v := newVocab(gold)
	var texts raw
	t := ""
	for i, g := range gold {
		t += g.Text + "\n\n"
		if i%50 == 0 {
			texts = append(texts, t)
			t = ""
		}
	}
	v.addRaw(texts, 1, 30000)
	n := newNet(v, sizes{64, 64, 128, 96, 96}, drops{.05, .1, 0, 0, 0}, 1)
	n.raw = true
	p := newPretrainer(n, io.Discard)
	for b.Loop() {
		p.run(texts, 100000, 1000, 1e-3)
	}
}
