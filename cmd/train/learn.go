package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"detente/analysis/syntax"
)

// tokens is the number of words in a batch of sentences with trees.
const tokens = 600

// school says how one parser is trained.
type school struct {
	pre    *checkpoint
	seed   uint64
	epochs int
	rate   float64
	first  *syntax.Model // to start from, nil to start from pre
	silver []syntax.GoldSentence
}

// learn trains a parser on the treebanks, and in each pass on another part of
// the silver sentences, and returns its model.
func (p *plan) learn(s school) []byte {
	v := newVocab(p.gold)
	s.pre.adopt(v)
	n := newNet(v, p.size, drops{Input: .15, Layer: .33, Recurrent: .2, MLP: .33, Word: .25}, s.seed)
	s.pre.start(n)
	if s.first != nil {
		n.resume(s.first)
	}
	gold, extra, epochs := v.examples(p.gold), v.examples(s.silver), s.epochs
	rng := rand.New(rand.NewPCG(s.seed, 99))
	all, done := epochs*words(gold)+words(extra), 0
	start := time.Now()
	for epoch := range epochs {
		var sum loss
		part := extra[len(extra)*epoch/epochs : len(extra)*(epoch+1)/epochs]
		for _, b := range batches(slices.Concat(gold, part), tokens, rng) {
			sum.add(n.train(b, schedule(s.rate, float64(done)/float64(all))))
			done += n.lay.rows
		}
		fmt.Fprintf(p.log, "seed %d epoch %d: %v, %.0fs", s.seed, epoch+1, sum, time.Since(start).Seconds())
		if epoch%4 == 3 || epoch == epochs-1 {
			fmt.Fprint(p.log, " ", p.scores(n.model(syntax.Info{}, p.rules, p.exceptions)))
		}
		fmt.Fprintln(p.log)
	}
	info := syntax.Info{Sources: sources, Licence: licence}
	info.Scores = p.scores(n.model(info, p.rules, p.exceptions))
	return encoded(n.model(info, p.rules, p.exceptions))
}

// Where the model comes from and what it may be used under.
var (
	sources = []string{
		"Universal Dependencies English EWT, training part (CC BY-SA 4.0)",
		"Universal Dependencies English GUM, training part: news, interview, speech, bio, voyage, textbook, court (CC BY, CC BY-SA, public domain)",
		"word statistics of English news and official statements, 2022-2024",
	}
	licence = "CC BY-SA 4.0"
)

// scores measures the model on the development set, in percent.
func (p *plan) scores(m *syntax.Model) map[string]float64 {
	parser, err := syntax.Load(bytes.NewReader(encoded(m)))
	if err != nil {
		panic(err) // the model was just made
	}
	out := map[string]float64{}
	for _, m := range syntax.Evaluate(parser, p.dev) {
		out[m.Name] = math.Round(1e4*m.Value) / 100
	}
	return out
}

func encoded(m *syntax.Model) []byte {
	var b bytes.Buffer
	if err := m.Encode(&b); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

func words(ex []*example) int {
	n := 0
	for _, e := range ex {
		n += len(e.words)
	}
	return n
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
