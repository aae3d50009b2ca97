package main

import (
	"fmt"
	"math/rand/v2"

	"detente/analysis/syntax"
)

// sizes are the widths of a network.
type sizes struct {
	Word, Affix, Hidden, Arc, Rel int
}

// drops are the chances of dropping during training.
type drops struct {
	Input, Layer, Recurrent, MLP, Word float32
}

// net is the tagger and parser in training.
type net struct {
	store
	blas
	size  sizes
	drop  drops
	vocab *vocab
	raw   bool // learning from raw text

	word, affix, shape       *param
	l1, l2                   *bilstm
	tag, tagBias             *param
	mlp, mlpBias             *param
	rootArc, rootRel         *param
	bil, headBias, dist      *param
	relDist, label, relsBias *param

	lay layout
	buf buffers
}

// buffers are reused from batch to batch.
type buffers struct {
	x, xMask, h1, h2, mask1, mask2, tags, mlp, mlpMask []float32
	rec                                                [4][]float32
	dh1, dh2, dmlp                                     []float32
}

func newNet(v *vocab, size sizes, drop drops, seed uint64) *net {
	n := &net{size: size, drop: drop, vocab: v}
	n.rng = rand.New(rand.NewPCG(seed, 7))
	in, h := size.Word+size.Affix, size.Hidden
	n.word = n.sparse("word", len(v.words), size.Word, .05)
	if v.vectors != nil {
		clear(n.word.w)
	}
	n.affix = n.sparse("affix", syntax.AffixRows, size.Affix, .05)
	n.shape = n.sparse("shape", syntax.ShapeRows, size.Affix, .05)
	n.l1 = newBiLSTM(&n.store, "l1", in, h)
	n.l2 = newBiLSTM(&n.store, "l2", 2*h, h)
	n.tag = n.dense("tag", len(v.tags), 2*h, glorot(2*h, len(v.tags)))
	n.tagBias = n.dense("tag.bias", len(v.tags), 1, 0)
	n.mlp = n.dense("mlp", 2*size.Arc+2*size.Rel, 2*h, glorot(2*h, size.Arc))
	n.mlpBias = n.dense("mlp.bias", n.mlp.rows, 1, 0)
	n.rootArc = n.dense("root.arc", 1, size.Arc, .1)
	n.rootRel = n.dense("root.rel", 1, size.Rel, .1)
	n.bil = n.dense("bilinear", size.Arc, size.Arc, glorot(size.Arc, size.Arc))
	n.headBias = n.dense("head.bias", 1, size.Arc, 0)
	n.dist = n.dense("dist", syntax.Distances, size.Arc, 0)
	n.relDist = n.dense("rel.dist", syntax.Distances, size.Rel, .05)
	n.label = n.dense("label", len(v.rels), size.Rel, glorot(size.Rel, len(v.rels)))
	n.relsBias = n.dense("label.bias", len(v.rels), 1, 0)
	return n
}

// loss is what batches cost, summed over their words.
type loss struct {
	words         int
	arc, rel, tag float64
}

func (l *loss) add(m loss) {
	l.words += m.words
	l.arc += m.arc
	l.rel += m.rel
	l.tag += m.tag
}

// String gives the means.
func (l loss) String() string {
	w := float64(max(l.words, 1))
	return fmt.Sprintf("arc %.4f rel %.4f tag %.4f", l.arc/w, l.rel/w, l.tag/w)
}

// train makes one step on a batch, sorted by falling length.
func (n *net) train(batch []*example, rate float64) loss {
	lens := make([]int, len(batch))
	for i, e := range batch {
		lens[i] = len(e.words)
	}
	n.lay.set(lens)
	n.encode(batch)
	var l loss
	l.words = n.lay.rows
	h := n.size.Hidden
	b := &n.buf
	b.dh1, b.dh2 = zeroed(b.dh1, n.lay.rows*2*h), zeroed(b.dh2, n.lay.rows*2*h)
	n.tagLoss(batch, &l)
	n.treeLoss(batch, &l)
	n.decode(batch)
	n.clip(5)
	n.adam(rate)
	return l
}

// encode fills the inputs and runs both layers.
func (n *net) encode(batch []*example) {
	b, rows, h := &n.buf, n.lay.rows, n.size.Hidden
	in := n.size.Word + n.size.Affix
	b.x = grow(b.x, rows*in)
	n.inputs(batch)
	for i := range b.rec {
		b.rec[i] = n.fillMask(b.rec[i], len(batch)*h, n.drop.Recurrent)
	}
	b.xMask = n.sentenceMask(b.xMask, in, len(batch), n.drop.Input)
	scale(b.x, b.xMask)
	h1 := n.l1.forward(&n.blas, &n.lay, b.x[:rows*in], b.rec[0], b.rec[1])
	b.mask1 = n.sentenceMask(b.mask1, 2*h, len(batch), n.drop.Layer)
	b.h1 = append(b.h1[:0], h1...)
	scale(b.h1, b.mask1)
	h2 := n.l2.forward(&n.blas, &n.lay, b.h1, b.rec[2], b.rec[3])
	b.mask2 = n.sentenceMask(b.mask2, 2*h, len(batch), n.drop.Layer)
	b.h2 = append(b.h2[:0], h2...)
	scale(b.h2, b.mask2)
}

// decode takes the gradients of both layers' outputs back to the inputs.
func (n *net) decode(batch []*example) {
	b := &n.buf
	scale(b.dh2, b.mask2)
	d := n.l2.backward(&n.blas, &n.lay, b.dh2)
	for i, v := range d {
		b.dh1[i] += v
	}
	scale(b.dh1, b.mask1)
	dx := n.l1.backward(&n.blas, &n.lay, b.dh1)
	scale(dx, b.xMask)
	n.inputsBack(batch, dx)
}

func scale(x, mask []float32) {
	mask = mask[:len(x)]
	for i := range x {
		x[i] *= mask[i]
	}
}

// fillMask returns size numbers that are 0 with chance p, 1/(1-p) otherwise.
func (n *net) fillMask(m []float32, size int, p float32) []float32 {
	m = grow(m, size)
	keep := 1 / (1 - p)
	for i := 0; i < size; i += 4 {
		r := n.rng.Uint64()
		for j := i; j < min(i+4, size); j++ {
			m[j] = keep
			if float32(r&0xffff) < p*65536 {
				m[j] = 0
			}
			r >>= 16
		}
	}
	return m
}

// sentenceMask returns a mask for all rows that is the same within a sentence.
func (n *net) sentenceMask(m []float32, width, sentences int, p float32) []float32 {
	m = grow(m, n.lay.rows*width)
	n.fillMask(m[:sentences*width], sentences*width, p)
	for t := 1; t+1 < len(n.lay.at); t++ {
		count := n.lay.at[t+1] - n.lay.at[t]
		copy(m[n.lay.at[t]*width:], m[:count*width])
	}
	return m
}
