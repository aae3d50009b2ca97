package syntax

import "slices"

// longest is the number of words parsed as one sentence; a longer one is
// parsed in parts whose roots hang on the first part's.
const longest = 400

// Parse tags, lemmatises and parses a sentence. The tree keeps the words but
// not the slice. A nil State stands for one that the parser lends.
func (p *Parser) Parse(s *State, words []string) *Tree {
	t := &Tree{}
	p.ParseInto(s, words, t)
	return t
}

// ParseInto is Parse into a tree that is used again. It allocates nothing once
// the buffers have grown and the words have been seen.
func (p *Parser) ParseInto(s *State, words []string, t *Tree) {
	if s == nil {
		s = p.states.Get().(*State)
		defer p.states.Put(s)
	}
	t.Words = grow(t.Words, len(words))
	root := -1
	for from := 0; from < len(words); from += longest {
		to := min(from+longest, len(words))
		part := t.Words[from:to]
		p.tagPart(s, words[from:to], part)
		p.parsePart(s, part)
		for i := range part {
			switch {
			case part[i].Head >= 0:
				part[i].Head += from
			case root >= 0:
				part[i].Head, part[i].Rel = root, Parataxis
			default:
				root = from + i
			}
		}
	}
}

// Tag sets the forms, tags and lemmas of a sentence in t and leaves its words
// without heads (-1) and relations.
func (p *Parser) Tag(s *State, words []string, t *Tree) {
	if s == nil {
		s = p.states.Get().(*State)
		defer p.states.Put(s)
	}
	t.Words = grow(t.Words, len(words))
	for from := 0; from < len(words); from += longest {
		to := min(from+longest, len(words))
		p.tagPart(s, words[from:to], t.Words[from:to])
	}
}

// tagPart tags words and leaves the first layer's outputs in s.h1.
func (p *Parser) tagPart(s *State, words []string, out []Word) {
	p.scoreTags(s, words)
	for i, form := range words {
		best := p.tags[argmax(s.tagScores(p, i))]
		out[i] = Word{Form: form, Lemma: s.lemma(p, form, best.penn), Tag: best.tag, Penn: best.penn, Head: -1}
	}
}

// scoreTags runs the first layer and scores the tags of each word.
func (p *Parser) scoreTags(s *State, words []string) {
	n, h := len(words), p.hidden
	s.x = grow(s.x, n*p.width())
	s.h1 = grow(s.h1, n*2*h)
	p.embed(s, words, s.x)
	p.layers[0].run(s, s.h1, s.x, n, h)
	s.tags = grow(s.tags, n*p.tag.rows)
	p.tag.apply(s, s.tags, s.h1, n)
}

func (s *State) tagScores(p *Parser, i int) []float32 { return s.tags[i*p.tag.rows:][:len(p.tags)] }

func argmax(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

// parsePart runs the second layer and sets heads and relations.
func (p *Parser) parsePart(s *State, out []Word) {
	n := len(out)
	p.scoreArcs(s, n)
	s.heads = s.mst.heads(s.arcs, n, s.heads)
	p.scoreRels(s, s.heads)
	for i, h := range s.heads {
		out[i].Head = h
		out[i].Rel = p.best(s.relScores(p, i), h < 0)
	}
}

// scoreArcs runs the second layer and fills s.arcs: row i holds the score of
// the root and then of every word as head of word i.
func (p *Parser) scoreArcs(s *State, n int) {
	k, h := p.arc, p.hidden
	s.h2 = grow(s.h2, n*2*h)
	p.layers[1].run(s, s.h2, s.h1, n, h)
	s.mlp = grow(s.mlp, n*p.mlp.rows)
	p.mlp.apply(s, s.mlp, s.h2, n)
	s.dep, s.g16 = grow(s.dep, n*k), grow(s.g16, (n+1)*k)
	fixeds(s.g16[:k], p.rootArc, arcScale)
	for i := range n {
		m, d := s.mlp[i*p.mlp.rows:][:2*k], s.dep[i*k:][:k]
		for j := range d {
			d[j] = max(m[j], 0) + p.headBias[j]
			m[k+j] = max(m[k+j], 0)
		}
		fixeds(s.g16[(i+1)*k:][:k], m[k:], arcScale)
	}
	w := p.bilinear.rows
	s.hh = grow(s.hh, (n+1)*w)
	p.bilinear.apply(s, s.hh, s.g16, n+1)
	s.arcs = grow(s.arcs, n*(n+1))
	var far [Distances]float32
	for i := range n {
		d, row := s.dep[i*k:(i+1)*k], s.arcs[i*(n+1):(i+1)*(n+1)]
		for c := range far {
			far[c] = dot(d, p.dist[c*k:(c+1)*k])
		}
		for j := range row {
			row[j] = dot(d, s.hh[j*w:j*w+k]) + far[Distance(i, j-1)]
		}
	}
}

// scoreRels scores the relations of every word to its head.
func (p *Parser) scoreRels(s *State, heads []int) {
	n, k, from := len(heads), p.rel, 2*p.arc
	s.rel16 = grow(s.rel16, n*k)
	for i, h := range heads {
		head := p.rootRel
		if h >= 0 {
			head = s.mlp[h*p.mlp.rows+from+k:][:k]
		}
		dep := s.mlp[i*p.mlp.rows+from:][:k]
		far := p.relDist[Distance(i, h)*k:][:k]
		out := s.rel16[i*k:][:k]
		for j := range out {
			out[j] = fixed(max(dep[j]+head[j]+far[j], 0), arcScale)
		}
	}
	s.rels = grow(s.rels, n*p.label.rows)
	p.label.apply(s, s.rels, s.rel16, n)
}

func (s *State) relScores(p *Parser, i int) []float32 { return s.rels[i*p.label.rows:][:len(p.rels)] }

// best returns the best relation: Root for the root and for no other word.
func (p *Parser) best(row []float32, root bool) Rel {
	if root {
		return Root
	}
	if r := slices.Index(p.rels, Root); r >= 0 {
		row[r] = -1e9
	}
	return p.rels[argmax(row)]
}
