package main

// The tile of the matrix kernel: it computes 8 rows of 32 columns at a time.
const (
	tileRows = 8
	tileCols = 32
)

// panel is a matrix packed for the right-hand side of a product.
type panel struct {
	k, n int
	p    []float32
}

// pack fills p with the k x n matrix b, or with the transpose of the n x k
// matrix b.
func (p *panel) pack(b []float32, k, n, stride int, transposed bool) *panel {
	p.k, p.n = k, n
	tiles := (n + tileCols - 1) / tileCols
	p.p = grow(p.p, tiles*k*tileCols)
	for t := range tiles {
		out := p.p[t*k*tileCols:]
		width := min(tileCols, n-t*tileCols)
		for i := range k {
			row := out[i*tileCols : (i+1)*tileCols]
			if transposed {
				for j := range width {
					row[j] = b[(t*tileCols+j)*stride+i]
				}
			} else {
				copy(row, b[i*stride+t*tileCols:][:width])
			}
			if width < tileCols {
				clear(row[width:])
			}
		}
	}
	return p
}

// blas multiplies matrices; it keeps the buffers that packing needs.
type blas struct {
	a    []float32
	tile [tileRows * tileCols]float32
	b    panel
}

// mul sets c (m x b.n) to a·b, or adds it when add is set. a is m x b.k with
// the given stride, or b.k x m when transposed.
func (s *blas) mul(c []float32, cStride int, a []float32, m, aStride int, transposed bool, b *panel, add bool) {
	k := b.k
	s.a = grow(s.a, k*tileRows)
	for i := 0; i < m; i += tileRows {
		rows := min(tileRows, m-i)
		packA(s.a, a, i, rows, k, aStride, transposed)
		for j := 0; j < b.n; j += tileCols {
			cols := min(tileCols, b.n-j)
			bp := b.p[j*k:]
			if rows == tileRows && cols == tileCols {
				kernel(c[i*cStride+j:], cStride, s.a, bp, k, add)
				continue
			}
			kernel(s.tile[:], tileCols, s.a, bp, k, false)
			for r := range rows {
				store(c[(i+r)*cStride+j:][:cols], s.tile[r*tileCols:], add)
			}
		}
	}
}

func store(dst, src []float32, add bool) {
	if !add {
		copy(dst, src[:len(dst)])
		return
	}
	for i := range dst {
		dst[i] += src[i]
	}
}

func packA(dst, a []float32, first, rows, k, stride int, transposed bool) {
	if rows < tileRows {
		clear(dst[:k*tileRows])
	}
	switch {
	case transposed && rows == tileRows:
		for p := range k {
			*(*[tileRows]float32)(dst[p*tileRows:]) = *(*[tileRows]float32)(a[p*stride+first:])
		}
		return
	case transposed:
		for p := range k {
			copy(dst[p*tileRows:][:rows], a[p*stride+first:])
		}
		return
	}
	for r := range rows {
		row := a[(first+r)*stride:][:k]
		for p, v := range row {
			dst[p*tileRows+r] = v
		}
	}
}

// product sets c (m x n) to a·b, row-major and tight, b being k x n or, when
// bT, n x k; a is m x k or, when aT, k x m. With add it adds to c.
func (s *blas) product(c, a []float32, aT bool, b []float32, bT bool, m, n, k int, add bool) {
	if m == 0 || n == 0 {
		return
	}
	bs, as := n, k
	if bT {
		bs = k
	}
	if aT {
		as = m
	}
	s.mul(c, n, a, m, as, aT, s.b.pack(b, k, n, bs, bT), add)
}

func grow(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, n+n/4)
	}
	return b[:n]
}

// zeroed is grow with every number 0.
func zeroed(b []float32, n int) []float32 {
	b = grow(b, n)
	clear(b)
	return b
}

func kernelGo(c []float32, stride int, a, b []float32, k int, add bool) {
	var acc [tileRows * tileCols]float32
	for p := range k {
		bp := b[p*tileCols:][:tileCols]
		for r := range tileRows {
			x, row := a[p*tileRows+r], acc[r*tileCols:][:tileCols]
			for j, v := range bp {
				row[j] += x * v
			}
		}
	}
	for r := range tileRows {
		store(c[r*stride:][:tileCols], acc[r*tileCols:], add)
	}
}
