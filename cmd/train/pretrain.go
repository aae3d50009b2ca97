package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"detente/analysis/syntax"
)

// pretrainer teaches the encoder to guess words of raw text: the first layer
// the next and the previous word, the second layer words that were masked.
// Each guess is told apart from a sample of other words.
type pretrainer struct {
	*net
	log    io.Writer
	heads  [3]*param // project the outputs to the width of word vectors
	bias   *param
	sample *sampler
	types  map[string]feature

	negatives            []int
	neg, z, sc, dz, dneg []float32
	offset, doffset      []float32 // of the sampled words' scores
}

const negatives = 1024

func newPretrainer(n *net, log io.Writer) *pretrainer {
	p := &pretrainer{net: n, log: log, types: map[string]feature{}}
	h := n.size.Hidden
	for i, in := range [3]int{h, h, 2 * h} {
		p.heads[i] = n.dense(fmt.Sprint("guess.", i), n.size.Word, in, glorot(in, n.size.Word))
	}
	p.bias = n.sparse("guess.bias", len(n.vocab.words), 1, 0)
	p.sample = newSampler(n.vocab.rawCount)
	return p
}

// run reads the texts and stops after the given number of words.
func (p *pretrainer) run(texts raw, words, tokens int, rate float64) {
	start, done, shown := time.Now(), 0, 0
	rng := rand.New(rand.NewPCG(11, 3))
	var pool []*example
	var sum [3]float64
	var count [3]int
	for i := 0; done < words; i++ {
		sentences(texts[i%len(texts)], func(forms []string) { pool = append(pool, p.example(forms)) })
		if len(pool) < 4000 {
			continue
		}
		for _, b := range batches(pool, tokens, rng) {
			l, c := p.step(b, schedule(rate, float64(done)/float64(words)))
			for k := range l {
				sum[k] += l[k]
				count[k] += c[k]
			}
			done += p.lay.rows
		}
		pool = pool[:0]
		if done-shown > 500_000 || done >= words {
			shown = done
			fmt.Fprintf(p.log, "raw %.1fM words: next %.3f previous %.3f masked %.3f, %.0fs\n", float64(done)/1e6,
				sum[0]/float64(count[0]), sum[1]/float64(count[1]), sum[2]/float64(count[2]), time.Since(start).Seconds())
			sum, count = [3]float64{}, [3]int{}
		}
	}
}

func (p *pretrainer) example(forms []string) *example {
	e := &example{words: make([]feature, len(forms))}
	for i, form := range forms {
		f, ok := p.types[form]
		if !ok {
			if len(p.types) > 1<<19 {
				clear(p.types)
			}
			f = p.vocab.feature(syntax.Word{Form: form})
			p.types[form] = f
		}
		e.words[i] = f
	}
	return e
}

func (p *pretrainer) step(batch []*example, rate float64) (loss [3]float64, count [3]int) {
	lens := make([]int, len(batch))
	for i, e := range batch {
		lens[i] = len(e.words)
		for j := range e.words {
			e.words[j].masked = p.rng.Float32() < .15
		}
	}
	p.lay.set(lens)
	p.encode(batch)
	h, rows, b := p.size.Hidden, p.lay.rows, &p.buf
	b.dh1, b.dh2 = zeroed(b.dh1, rows*2*h), zeroed(b.dh2, rows*2*h)
	p.draw()
	var next, previous, masked guesses
	for s, e := range batch {
		for i := range e.words {
			r := p.lay.row(s, i)
			if i+1 < len(e.words) {
				next.add(r, e.words[i+1].word)
			}
			if i > 0 {
				previous.add(r, e.words[i-1].word)
			}
			if e.words[i].masked {
				masked.add(r, e.words[i].word)
			}
		}
	}
	loss[0] = p.guess(0, next, b.h1, b.dh1, 0, h)
	loss[1] = p.guess(1, previous, b.h1, b.dh1, h, h)
	loss[2] = p.guess(2, masked, b.h2, b.dh2, 0, 2*h)
	count = [3]int{len(next.rows), len(previous.rows), len(masked.rows)}
	p.spread()
	p.decode(batch)
	p.clip(5)
	p.adam(rate)
	return loss, count
}

// guesses are rows of outputs with the words to be guessed there.
type guesses struct{ rows, words []int }

func (g *guesses) add(row, word int) {
	if word != 0 {
		g.rows, g.words = append(g.rows, row), append(g.words, word)
	}
}

// draw samples the words that the right ones are told apart from.
func (p *pretrainer) draw() {
	w := p.size.Word
	p.negatives, p.offset = p.negatives[:0], p.offset[:0]
	p.doffset = zeroed(p.doffset, negatives)
	p.neg, p.dneg = grow(p.neg, negatives*w), zeroed(p.dneg, negatives*w)
	for i := range negatives {
		r := p.sample.draw(p.rng)
		p.negatives = append(p.negatives, r)
		p.offset = append(p.offset, p.bias.w[r]-p.sample.log(r))
		copy(p.neg[i*w:(i+1)*w], p.word.row(r))
	}
}

// spread adds the gradients of the sampled words to the word table.
func (p *pretrainer) spread() {
	w := p.size.Word
	for i, r := range p.negatives {
		add(p.word.touch(r), p.dneg[i*w:(i+1)*w])
		p.bias.touch(r)[0] += p.doffset[i]
	}
}

// guess scores the right words against the sample from columns [from,
// from+width) of the outputs and returns the summed loss.
func (p *pretrainer) guess(head int, g guesses, out, dout []float32, from, width int) float64 {
	n, w, stride := len(g.rows), p.size.Word, 2*p.size.Hidden
	if n == 0 {
		return 0
	}
	proj := p.heads[head]
	x := make([]float32, n*width)
	for i, r := range g.rows {
		copy(x[i*width:(i+1)*width], out[r*stride+from:])
	}
	p.z, p.dz, p.sc = grow(p.z, n*w), grow(p.dz, n*w), grow(p.sc, n*negatives)
	p.product(p.z, x, false, proj.w, true, n, w, width, false)
	p.product(p.sc, p.z, false, p.neg, true, n, negatives, w, false)
	weight := 1 / float32(p.lay.rows)
	if head == 2 {
		weight *= 3
	}
	total := 0.0
	right := make([]float32, n)
	for i, word := range g.words {
		row := p.sc[i*negatives : (i+1)*negatives]
		add(row, p.offset)
		for j, r := range p.negatives {
			if r == word {
				row[j] = -1e9
			}
		}
		target := dotFloat(p.z[i*w:(i+1)*w], p.word.row(word)) + p.bias.w[word] - p.sample.log(word)
		var l float64
		right[i], l = contrast(row, target, weight)
		total += l
		p.bias.touch(word)[0] += right[i]
		add(p.doffset, row)
	}
	p.product(p.dz, p.sc, false, p.neg, false, n, w, negatives, false)
	p.product(p.dneg, p.sc, true, p.z, false, negatives, w, n, true)
	for i, word := range g.words {
		d, e := p.word.touch(word), p.word.row(word)
		for j := range w {
			d[j] += right[i] * p.z[i*w+j]
			p.dz[i*w+j] += right[i] * e[j]
		}
	}
	p.product(proj.g, p.dz, true, x, false, w, width, n, true)
	dx := make([]float32, n*width)
	p.product(dx, p.dz, false, proj.w, false, n, width, w, false)
	for i, r := range g.rows {
		add(dout[r*stride+from:][:width], dx[i*width:])
	}
	return total
}

// contrast turns the scores of the sample into weighted gradients, and returns
// that of the right word's score and the loss.
func contrast(row []float32, target, weight float32) (float32, float64) {
	top := target
	for _, v := range row {
		if v > top {
			top = v
		}
	}
	e := fastExp(target - top)
	sum := e
	for i, v := range row {
		row[i] = fastExp(v - top)
		sum += row[i]
	}
	for i := range row {
		row[i] *= weight / sum
	}
	return weight * (e/sum - 1), -math.Log(float64(max(e/sum, 1e-20)))
}

func dotFloat(a, b []float32) float32 {
	sum := float32(0)
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

// sampler draws words with chances that rise with the power .75 of their count.
type sampler struct {
	sum   []float64
	total float64
}

func newSampler(counts []int) *sampler {
	s := &sampler{sum: make([]float64, len(counts))}
	for i, c := range counts {
		if i > 0 {
			s.total += math.Pow(float64(c)+1, .75)
		}
		s.sum[i] = s.total
	}
	return s
}

func (s *sampler) draw(rng *rand.Rand) int {
	i, _ := slices.BinarySearch(s.sum, rng.Float64()*s.total)
	return min(max(i, 1), len(s.sum)-1)
}

// log is the logarithm of the expected number of times that a sample holds i.
func (s *sampler) log(i int) float32 {
	return float32(math.Log((s.sum[i] - s.sum[i-1]) / s.total * negatives))
}
