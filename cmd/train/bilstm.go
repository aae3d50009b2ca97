package main

// bilstm is one layer that reads in both directions.
type bilstm struct {
	fwd, bwd   *lstm
	xb, out    []float32 // mirrored input; outputs, forward beside backward
	df, db, dx []float32
	dxb        []float32 // gradient of the mirrored input
}

func newBiLSTM(s *store, name string, in, h int) *bilstm {
	return &bilstm{fwd: newLSTM(s, name+".f", in, h), bwd: newLSTM(s, name+".b", in, h)}
}

// forward returns the rows of 2h outputs for the rows of x.
func (l *bilstm) forward(s *blas, lay *layout, x []float32, maskF, maskB []float32) []float32 {
	in, h := l.fwd.in, l.fwd.h
	l.xb = grow(l.xb, lay.rows*in)
	for r, m := range lay.mirror {
		copy(l.xb[m*in:(m+1)*in], x[r*in:(r+1)*in])
	}
	f := l.fwd.forward(s, lay, x, maskF)
	b := l.bwd.forward(s, lay, l.xb[:lay.rows*in], maskB)
	l.out = grow(l.out, lay.rows*2*h)
	for r, m := range lay.mirror {
		copy(l.out[r*2*h:], f[r*h:(r+1)*h])
		copy(l.out[r*2*h+h:], b[m*h:(m+1)*h])
	}
	return l.out[:lay.rows*2*h]
}

// backward returns the gradient of x given that of the outputs.
func (l *bilstm) backward(s *blas, lay *layout, dout []float32) []float32 {
	in, h, n := l.fwd.in, l.fwd.h, lay.rows
	l.df, l.db = grow(l.df, n*h), grow(l.db, n*h)
	for r, m := range lay.mirror {
		copy(l.df[r*h:(r+1)*h], dout[r*2*h:])
		copy(l.db[m*h:(m+1)*h], dout[r*2*h+h:])
	}
	l.dx = zeroed(l.dx, n*in)
	l.fwd.backward(s, lay, l.df, l.dx)
	l.dxb = zeroed(l.dxb, n*in)
	l.bwd.backward(s, lay, l.db, l.dxb)
	for r, m := range lay.mirror {
		for i := range in {
			l.dx[r*in+i] += l.dxb[m*in+i]
		}
	}
	return l.dx[:n*in]
}
