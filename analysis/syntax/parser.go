package syntax

import (
	"fmt"
	"io"
	"strings"
	"sync"
)

// Parser tags and parses sentences. It is read-only and may be shared by all
// goroutines.
type Parser struct {
	Info   Info
	hidden int
	words  map[string]int32
	tags   []tagPair
	rels   []Rel
	lemmas lemmatizer

	word, affix, shape *Tensor
	layers             [2]layer
	tag                linear
	mlp                linear // dependent and head for arcs, then for relations
	bilinear           linear
	label              linear
	arc, rel           int // widths of the scorers
	rootArc, rootRel   []float32
	headBias           []float32
	dist, relDist      []float32
	states             sync.Pool
}

type tagPair struct {
	tag  Tag
	penn Penn
}

// linear is a matrix with a bias.
type linear struct {
	*matrix
	bias []float32
}

// Load reads a model that training wrote.
func Load(r io.Reader) (*Parser, error) {
	m, err := DecodeModel(r)
	if err != nil {
		return nil, err
	}
	return NewParser(m)
}

// NewParser returns a parser with the weights of m, which must not change.
func NewParser(m *Model) (*Parser, error) {
	if err := m.check(); err != nil {
		return nil, fmt.Errorf("syntax model: %w", err)
	}
	p := &Parser{Info: m.Info, hidden: m.Info.Hidden}
	p.words = make(map[string]int32, len(m.Lists["words"]))
	for i, w := range m.Lists["words"] {
		p.words[w] = int32(i)
	}
	for _, t := range m.Lists["tags"] {
		tag, penn, _ := strings.Cut(t, " ")
		p.tags = append(p.tags, tagPair{TagOf(tag), PennOf(penn)})
	}
	for _, r := range m.Lists["rels"] {
		p.rels = append(p.rels, RelOf(r))
	}
	p.lemmas = newLemmatizer(m.Lists["lemma.rules"], m.Lists["lemma.exceptions"], p.words)
	p.weights(m)
	p.states.New = func() any { return p.NewState() }
	return p, nil
}

// width is the width of the word vectors that the first layer reads.
func (p *Parser) width() int { return p.word.Cols + p.affix.Cols }

func (p *Parser) weights(m *Model) {
	t := m.Tensors
	p.word, p.affix, p.shape = t["word"], t["affix"], t["shape"]
	p.layers = [2]layer{newLayer(m, "l1", p.hidden, embedScale), newLayer(m, "l2", p.hidden, hiddenScale)}
	p.tag = m.linear("tag", hiddenScale)
	p.mlp = m.linear("mlp", hiddenScale)
	p.bilinear = linear{newMatrix(t["bilinear"], arcScale), make([]float32, t["bilinear"].Rows)}
	p.label = m.linear("label", arcScale)
	p.arc, p.rel = t["bilinear"].Rows, t["label"].Cols
	p.rootArc, p.rootRel = t["root.arc"].floats(), t["root.rel"].floats()
	p.headBias = t["head.bias"].floats()
	p.dist, p.relDist = t["dist"].floats(), t["rel.dist"].floats()
}

func (m *Model) linear(name string, scale float32) linear {
	l := linear{newMatrix(m.Tensors[name], scale), nil}
	l.bias = make([]float32, l.rows)
	copy(l.bias, m.Tensors[name+".bias"].floats())
	return l
}

// floats returns all numbers of t.
func (t *Tensor) floats() []float32 {
	out := make([]float32, t.Rows*t.Cols)
	for i := range t.Rows {
		t.Row(i, out[i*t.Cols:(i+1)*t.Cols])
	}
	return out
}

var needed = []string{"word", "affix", "shape", "l1.f.wx", "l1.f.wh", "l1.f.b",
	"l1.b.wx", "l1.b.wh", "l1.b.b", "l2.f.wx", "l2.f.wh", "l2.f.b", "l2.b.wx",
	"l2.b.wh", "l2.b.b", "tag", "tag.bias", "mlp", "mlp.bias", "bilinear",
	"head.bias", "label", "label.bias", "root.arc", "root.rel", "dist", "rel.dist"}

// check tells whether the model has all its parts, and that they fit together.
func (m *Model) check() error {
	for _, name := range needed {
		if m.Tensors[name] == nil {
			return fmt.Errorf("tensor %q is missing", name)
		}
	}
	t, h := m.Tensors, m.Info.Hidden
	in := t["word"].Cols + t["affix"].Cols
	arc, rel := t["bilinear"].Cols, t["label"].Cols
	shapes := []struct {
		name       string
		rows, cols int
	}{
		{"word", len(m.Lists["words"]), t["word"].Cols},
		{"affix", AffixRows, t["affix"].Cols}, {"shape", ShapeRows, t["affix"].Cols},
		{"l1.f.wx", 4 * h, in}, {"l1.b.wx", 4 * h, in}, {"l2.f.wx", 4 * h, 2 * h}, {"l2.b.wx", 4 * h, 2 * h},
		{"l1.f.wh", 4 * h, h}, {"l1.b.wh", 4 * h, h}, {"l2.f.wh", 4 * h, h}, {"l2.b.wh", 4 * h, h},
		{"l1.f.b", 4 * h, 1}, {"l1.b.b", 4 * h, 1}, {"l2.f.b", 4 * h, 1}, {"l2.b.b", 4 * h, 1},
		{"tag", len(m.Lists["tags"]), 2 * h}, {"tag.bias", len(m.Lists["tags"]), 1},
		{"mlp", 2*arc + 2*rel, 2 * h}, {"mlp.bias", 2*arc + 2*rel, 1}, {"bilinear", arc, arc},
		{"head.bias", 1, arc}, {"root.arc", 1, arc}, {"root.rel", 1, rel},
		{"dist", Distances, arc}, {"rel.dist", Distances, rel},
		{"label", len(m.Lists["rels"]), rel}, {"label.bias", len(m.Lists["rels"]), 1},
	}
	for _, s := range shapes {
		if x := t[s.name]; x.Rows != s.rows || x.Cols != s.cols {
			return fmt.Errorf("tensor %q is %d x %d, want %d x %d", s.name, x.Rows, x.Cols, s.rows, s.cols)
		}
	}
	if h%32 != 0 || arc%32 != 0 || rel%32 != 0 || in%8 != 0 {
		return fmt.Errorf("widths %d, %d, %d, %d do not suit the kernels", h, arc, rel, in)
	}
	return nil
}
