package main

import (
	"math"

	"detente/analysis/syntax"
)

// tagLoss scores tags from the first layer and adds their gradients.
func (n *net) tagLoss(batch []*example, l *loss) {
	b, rows, tags, h2 := &n.buf, n.lay.rows, n.tag.rows, 2*n.size.Hidden
	b.tags = grow(b.tags, rows*tags)
	n.product(b.tags, b.h1, false, n.tag.w, true, rows, tags, h2, false)
	weight := tagWeight / float32(rows)
	for s, e := range batch {
		for i, f := range e.words {
			p := b.tags[n.lay.row(s, i)*tags:][:tags]
			add(p, n.tagBias.w)
			l.tag += entropyGradient(p, f.tag, weight)
			add(n.tagBias.g, p)
		}
	}
	n.product(n.tag.g, b.tags, true, b.h1, false, tags, h2, rows, true)
	n.product(b.dh1, b.tags, false, n.tag.w, false, rows, h2, tags, true)
}

const tagWeight = .5

// entropyGradient turns scores into the weighted gradient of the cross entropy
// with the right answer and returns the entropy.
func entropyGradient(p []float32, right int, weight float32) float64 {
	softmax(p)
	loss := -math.Log(float64(max(p[right], 1e-20)))
	p[right]--
	for i := range p {
		p[i] *= weight
	}
	return loss
}

// treeLoss scores heads and relations from the second layer.
func (n *net) treeLoss(batch []*example, l *loss) {
	b, rows, width, h2 := &n.buf, n.lay.rows, n.mlp.rows, 2*n.size.Hidden
	b.mlp, b.dmlp = grow(b.mlp, rows*width), zeroed(b.dmlp, rows*width)
	n.product(b.mlp, b.h2, false, n.mlp.w, true, rows, width, h2, false)
	b.mlpMask = n.sentenceMask(b.mlpMask, width, len(batch), n.drop.MLP)
	arcs := 2 * n.size.Arc
	for r := range rows {
		m := b.mlp[r*width : (r+1)*width]
		add(m, n.mlpBias.w)
		for i, v := range m[:arcs] {
			m[i] = max(v, 0)
		}
	}
	scale(b.mlp, b.mlpMask)
	for s, e := range batch {
		n.arcLoss(s, e, l)
		n.relLoss(s, e, l)
	}
	scale(b.dmlp, b.mlpMask)
	for r := range rows {
		m, d := b.mlp[r*width:][:arcs], b.dmlp[r*width:][:arcs]
		for i, v := range m {
			if v <= 0 {
				d[i] = 0
			}
		}
		add(n.mlpBias.g, b.dmlp[r*width:(r+1)*width])
	}
	n.product(n.mlp.g, b.dmlp, true, b.h2, false, width, h2, rows, true)
	n.product(b.dh2, b.dmlp, false, n.mlp.w, false, rows, h2, width, true)
}

// arcLoss scores every word as head of every other.
func (n *net) arcLoss(s int, e *example, l *loss) {
	k, words, width := n.size.Arc, len(e.words), n.mlp.rows
	d, g := make([]float32, words*k), make([]float32, (words+1)*k)
	copy(g, n.rootArc.w)
	for i := range words {
		m := n.buf.mlp[n.lay.row(s, i)*width:]
		copy(d[i*k:(i+1)*k], m)
		add(d[i*k:(i+1)*k], n.headBias.w)
		copy(g[(i+1)*k:(i+2)*k], m[k:])
	}
	hh, sc := make([]float32, (words+1)*k), make([]float32, words*(words+1))
	n.product(hh, g, false, n.bil.w, true, words+1, k, k, false)
	n.product(sc, d, false, hh, true, words, words+1, k, false)
	far := make([]float32, words*syntax.Distances)
	n.product(far, d, false, n.dist.w, true, words, syntax.Distances, k, false)
	dfar := make([]float32, len(far))
	weight := 1 / float32(n.lay.rows)
	for i, f := range e.words {
		row, fr, dfr := sc[i*(words+1):(i+1)*(words+1)], far[i*syntax.Distances:], dfar[i*syntax.Distances:]
		for j := range row {
			row[j] += fr[syntax.Distance(i, j-1)]
		}
		row[i+1] = -1e9
		l.arc += entropyGradient(row, f.head+1, weight)
		for j, v := range row {
			dfr[syntax.Distance(i, j-1)] += v
		}
	}
	n.arcBack(s, d, g, hh, sc, dfar)
}

func (n *net) arcBack(s int, d, g, hh, ds, dfar []float32) {
	k, width := n.size.Arc, n.mlp.rows
	words := len(d) / k
	dd, dg, dhh := make([]float32, len(d)), make([]float32, len(g)), make([]float32, len(g))
	n.product(dd, ds, false, hh, false, words, k, words+1, false)
	n.product(dd, dfar, false, n.dist.w, false, words, k, syntax.Distances, true)
	n.product(dhh, ds, true, d, false, words+1, k, words, false)
	n.product(n.dist.g, dfar, true, d, false, syntax.Distances, k, words, true)
	n.product(n.bil.g, dhh, true, g, false, k, k, words+1, true)
	n.product(dg, dhh, false, n.bil.w, false, words+1, k, k, false)
	add(n.rootArc.g, dg[:k])
	for i := range words {
		m := n.buf.dmlp[n.lay.row(s, i)*width:]
		add(m[:k], dd[i*k:])
		add(n.headBias.g, dd[i*k:])
		add(m[k:2*k], dg[(i+1)*k:])
	}
}

// relLoss scores the relation of each word to its right head.
func (n *net) relLoss(s int, e *example, l *loss) {
	k, words, width, rels := n.size.Rel, len(e.words), n.mlp.rows, n.label.rows
	from := 2 * n.size.Arc
	x := make([]float32, words*k)
	for i, f := range e.words {
		r := x[i*k : (i+1)*k]
		add(r, n.buf.mlp[n.lay.row(s, i)*width+from:])
		if f.head < 0 {
			add(r, n.rootRel.w)
		} else {
			add(r, n.buf.mlp[n.lay.row(s, f.head)*width+from+k:])
		}
		add(r, n.relDist.row(syntax.Distance(i, f.head)))
		for j, v := range r {
			r[j] = max(v, 0)
		}
	}
	sc := make([]float32, words*rels)
	n.product(sc, x, false, n.label.w, true, words, rels, k, false)
	for i, f := range e.words {
		p := sc[i*rels : (i+1)*rels]
		add(p, n.relsBias.w)
		l.rel += entropyGradient(p, f.rel, 1/float32(n.lay.rows))
		add(n.relsBias.g, p)
	}
	n.product(n.label.g, sc, true, x, false, rels, k, words, true)
	dx := make([]float32, words*k)
	n.product(dx, sc, false, n.label.w, false, words, k, rels, false)
	for i, f := range e.words {
		d := dx[i*k : (i+1)*k]
		for j, v := range x[i*k : (i+1)*k] {
			if v <= 0 {
				d[j] = 0
			}
		}
		add(n.buf.dmlp[n.lay.row(s, i)*width+from:][:k], d)
		dist := syntax.Distance(i, f.head)
		add(n.relDist.g[dist*k:(dist+1)*k], d)
		if f.head < 0 {
			add(n.rootRel.g, d)
		} else {
			add(n.buf.dmlp[n.lay.row(s, f.head)*width+from+k:][:k], d)
		}
	}
}
