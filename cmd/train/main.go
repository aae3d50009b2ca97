// Command train trains the tagger and parser of analysis/syntax.
package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"detente/analysis/syntax"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run() error {
	dir := flag.String("treebank", "../shared/treebank", "folder of the treebanks")
	out := flag.String("out", "analysis/syntax/model.bin", "model to write")
	epochs := flag.Int("epochs", 20, "passes over the treebanks")
	seed := flag.Uint64("seed", 1, "seed of the random numbers")
	rate := flag.Float64("rate", 2e-3, "highest learning rate")
	tokens := flag.Int("batch", 600, "words in a batch")
	size := sizes{}
	flag.IntVar(&size.Word, "word", 64, "width of word vectors")
	flag.IntVar(&size.Affix, "affix", 64, "width of affix vectors")
	flag.IntVar(&size.Hidden, "hidden", 96, "cells a direction")
	flag.IntVar(&size.Arc, "arc", 96, "width of the arc scorer")
	flag.IntVar(&size.Rel, "rel", 96, "width of the relation scorer")
	rawWords := flag.Int("raw", 0, "words of raw text to learn from first")
	rawRate := flag.Float64("rawrate", 2e-3, "highest learning rate on raw text")
	rawTokens := flag.Int("rawbatch", 1000, "words in a batch of raw text")
	corporaDir := flag.String("corpora", "../shared/corpora", "folder of the raw texts")
	words := flag.Int("words", 32000, "most words with vectors")
	pre := flag.String("pre", "", "file with what was learnt from raw text: written with -raw, else read")
	layers := flag.Bool("layers", true, "start from the encoder learnt from raw text, not only the vectors")
	flag.Parse()
	gold, err := readTreebank(*dir, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	dev, err := readTreebank(*dir, "ewt-dev")
	if err != nil {
		return err
	}
	v := newVocab(gold)
	if *rawWords > 0 {
		texts, err := readRaw(*corporaDir, *seed)
		if err != nil {
			return err
		}
		v.addRaw(texts, 6, *words)
		fmt.Println(len(texts), "texts", len(v.words), "words")
		n := newNet(v, size, drops{Input: .05, Layer: .1, Recurrent: 0, MLP: 0, Word: 0}, *seed)
		n.raw = true
		newPretrainer(n).run(texts, *rawWords, *rawTokens, *rawRate)
		return n.save(*pre)
	}
	var check *checkpoint
	if *pre != "" {
		if check, err = loadCheckpoint(*pre); err != nil {
			return err
		}
		check.adopt(v)
	}
	n := newNet(v, size, drops{Input: .2, Layer: .33, Recurrent: .25, MLP: .33, Word: .25}, *seed)
	if check != nil && *layers {
		check.start(n)
	}
	ex := v.examples(gold)
	rules, exceptions := lemmas(gold)
	rng := rand.New(rand.NewPCG(*seed, 99))
	steps, total := 0, 0
	for _, e := range ex {
		total += len(e.words)
	}
	all := float64(*epochs*total) / float64(*tokens)
	start := time.Now()
	for epoch := range *epochs {
		var sum loss
		for _, b := range batches(ex, *tokens, rng) {
			l := n.train(b, schedule(*rate, float64(steps)/all))
			steps++
			sum.words += l.words
			sum.arc += l.arc
			sum.rel += l.rel
			sum.tag += l.tag
		}
		w := float64(sum.words)
		fmt.Printf("epoch %d: arc %.4f rel %.4f tag %.4f, %.0fs", epoch+1, sum.arc/w, sum.rel/w, sum.tag/w, time.Since(start).Seconds())
		if epoch%4 == 3 || epoch == *epochs-1 {
			if err := evaluate(n, rules, exceptions, dev, *out); err != nil {
				return err
			}
		}
		fmt.Println()
	}
	return nil
}

func evaluate(n *net, rules, exceptions []string, dev []syntax.GoldSentence, out string) error {
	var buf bytes.Buffer
	if err := n.model(syntax.Info{}, rules, exceptions).Encode(&buf); err != nil {
		return err
	}
	p, err := syntax.Load(bytes.NewReader(buf.Bytes()))
	if err != nil {
		return err
	}
	for _, m := range syntax.Evaluate(p, dev) {
		fmt.Printf(" %s %.2f", m.Name, 100*m.Value)
	}
	fmt.Printf(" size %d", buf.Len())
	return os.WriteFile(out, buf.Bytes(), 0o644)
}

// schedule warms up over the first 2 % and falls to 2 % along a cosine.
func schedule(top, done float64) float64 {
	if done < .02 {
		return top * (done + .001) / .02
	}
	return top * (.02 + .98*.5*(1+math.Cos(math.Pi*min(1, (done-.02)/.98))))
}

// batches cuts the shuffled examples into batches of about the same number of
// words, each of sentences of like length, longest first.
func batches(ex []*example, tokens int, rng *rand.Rand) [][]*example {
	ex = slices.Clone(ex)
	rng.Shuffle(len(ex), func(i, j int) { ex[i], ex[j] = ex[j], ex[i] })
	var out [][]*example
	for pool := range slices.Chunk(ex, 2000) {
		slices.SortStableFunc(pool, func(a, b *example) int { return cmp.Compare(len(b.words), len(a.words)) })
		for len(pool) > 0 {
			n, words := 0, 0
			for n < len(pool) && words < tokens {
				words += len(pool[n].words)
				n++
			}
			out = append(out, pool[:n])
			pool = pool[n:]
		}
	}
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}
