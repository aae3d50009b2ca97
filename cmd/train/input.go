package main

// inputs fills the rows of x with word vector beside affix vector, and settles
// which words are dropped.
func (n *net) inputs(batch []*example) {
	w, a := n.size.Word, n.size.Affix
	for s, e := range batch {
		casing := 0
		if n.rng.Float32() < .12 {
			casing = 1 + n.rng.IntN(casings-1)
		}
		for i := range e.words {
			x := n.buf.x[n.lay.row(s, i)*(w+a):][:w+a]
			f := &e.words[i]
			f.shape = f.shapes[casing]
			f.drop = n.dropWord(f)
			n.wordVector(f, x[:w])
			clear(x[w:])
			if f.masked {
				continue
			}
			add(x[w:], n.shape.row(f.shape))
			for _, r := range f.affix {
				add(x[w:], n.affix.row(r))
			}
		}
	}
}

// What is left of a word.
const (
	kept    = iota
	preOnly // the vector learnt from raw text
	unknown // the vector of unknown words
)

func (n *net) dropWord(f *feature) int {
	r := n.rng.Float32()
	switch {
	case f.word == 0 || f.masked || r < .03:
		return unknown
	case n.raw:
		return kept
	case n.vocab.vectors == nil && r < n.drop.Word/(n.drop.Word+float32(f.count)):
		return unknown
	case f.count < minCount || r < .03+n.drop.Word/(n.drop.Word+float32(f.count)):
		return preOnly
	}
	return kept
}

func (n *net) wordVector(f *feature, x []float32) {
	clear(x)
	if f.drop == unknown {
		copy(x, n.word.row(0))
		return
	}
	if n.vocab.vectors != nil {
		copy(x, n.vocab.vectors[f.word*n.size.Word:])
	}
	if f.drop == kept {
		add(x, n.word.row(f.word))
	}
}

func (n *net) inputsBack(batch []*example, dx []float32) {
	w, a := n.size.Word, n.size.Affix
	for s, e := range batch {
		for i := range e.words {
			d := dx[n.lay.row(s, i)*(w+a):][:w+a]
			f := &e.words[i]
			if f.masked {
				add(n.word.touch(0), d[:w])
				continue
			}
			switch f.drop {
			case unknown:
				add(n.word.touch(0), d[:w])
			case kept:
				add(n.word.touch(f.word), d[:w])
			}
			add(n.shape.touch(f.shape), d[w:])
			for _, r := range f.affix {
				add(n.affix.touch(r), d[w:])
			}
		}
	}
}

func add(dst, src []float32) {
	for i := range dst {
		dst[i] += src[i]
	}
}
