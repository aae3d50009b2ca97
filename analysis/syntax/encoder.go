package syntax

// The fixed-point scales of what the matrices are multiplied with.
const (
	embedScale  = 2048 // word vectors, within ±8
	hiddenScale = 4096 // LSTM outputs, within ±1
	arcScale    = 1024 // rectified scorers, within 16
)

// layer is a BiLSTM layer: weights by direction.
type layer struct {
	wx, wh [2]*matrix
	bias   [2][]float32
}

func newLayer(m *Model, name string, hidden int, scale float32) layer {
	var l layer
	for d, dir := range [2]string{".f", ".b"} {
		l.wx[d] = newMatrix(m.Tensors[name+dir+".wx"], scale)
		l.wh[d] = newMatrix(m.Tensors[name+dir+".wh"], hiddenScale)
		l.bias[d] = m.Tensors[name+dir+".b"].floats()
	}
	return l
}

// run reads n rows of x in both directions and writes n rows of 2h outputs.
func (l *layer) run(s *State, out, x []int16, n, h int) {
	for d := range 2 {
		s.acc = grow(s.acc, n*4*h)
		l.wx[d].mul(s.acc, x, n)
		clear(s.cell)
		clear(s.prev)
		for i := range n {
			t := i
			if d == 1 {
				t = n - 1 - i
			}
			l.step(s, d, s.acc[t*4*h:(t+1)*4*h], h)
			copy(out[t*2*h+d*h:][:h], s.prev)
		}
	}
}

// step advances the cells of one direction by one word and leaves the outputs
// in s.prev.
func (l *layer) step(s *State, d int, acc []int32, h int) {
	l.wh[d].mul(s.rec, s.prev, 1)
	g := s.gates
	gates(g, acc, s.rec, l.wx[d].scale, l.wh[d].scale, l.bias[d])
	Sigmoids(g[:2*h])
	Tanhs(g[2*h : 3*h])
	Sigmoids(g[3*h:])
	cells(s.cell, s.vector, g[:h], g[h:2*h], g[2*h:3*h])
	Tanhs(s.vector[:h])
	outputs(s.prev, g[3*h:], s.vector)
}

// embed writes the fixed-point vectors of the words to x.
func (p *Parser) embed(s *State, words []string, x []int16) {
	w, width := p.word.Cols, p.width()
	sum := s.vector[:width]
	for i, form := range words {
		s.features.Of(form)
		f := &s.features
		clear(sum)
		p.word.addRow(int(p.words[string(f.Norm)]), sum[:w])
		p.shape.addRow(f.Shape, sum[w:])
		for _, r := range f.Affix {
			p.affix.addRow(r, sum[w:])
		}
		fixeds(x[i*width:(i+1)*width], sum, embedScale)
	}
}

func (t *Tensor) addRow(i int, dst []float32) {
	addRow(dst, t.Data[i*t.Cols:(i+1)*t.Cols], t.Scale[i])
}

// apply sets dst to l·x + bias for n rows.
func (l *linear) apply(s *State, dst []float32, x []int16, n int) {
	s.acc = grow(s.acc, n*l.rows)
	l.mul(s.acc, x, n)
	for t := range n {
		affine(dst[t*l.rows:(t+1)*l.rows], s.acc[t*l.rows:(t+1)*l.rows], l.scale, l.bias)
	}
}
