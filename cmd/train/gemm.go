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
	rowStep, step := aStride, 1
	if transposed {
		rowStep, step = 1, aStride
	}
	for i := 0; i < m; i += tileRows {
		rows := min(tileRows, m-i)
		tile, rs, ps := a[i*rowStep:], rowStep, step
		if rows < tileRows {
			tile, rs, ps = s.rest(tile, rows, b.k, rowStep, step), 1, tileRows
		}
		for j := 0; j < b.n; j += tileCols {
			cols, bp := min(tileCols, b.n-j), b.p[j*b.k:]
			if rows == tileRows && cols == tileCols {
				kernel(c[i*cStride+j:], cStride, tile, rs, ps, bp, b.k, add)
				continue
			}
			kernel(s.tile[:], tileCols, tile, rs, ps, bp, b.k, false)
			for r := range rows {
				put(c[(i+r)*cStride+j:][:cols], s.tile[r*tileCols:], add)
			}
		}
	}
}

// rest copies the last rows of a left-hand side and fills them up with zeros.
func (s *blas) rest(a []float32, rows, k, rowStep, step int) []float32 {
	s.a = zeroed(s.a, k*tileRows)
	for p := range k {
		for r := range rows {
			s.a[p*tileRows+r] = a[r*rowStep+p*step]
		}
	}
	return s.a
}

func put(dst, src []float32, add bool) {
	if !add {
		copy(dst, src[:len(dst)])
		return
	}
	for i := range dst {
		dst[i] += src[i]
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

func kernelGo(c []float32, stride int, a []float32, rowStep, step int, b []float32, k int, add bool) {
	var acc [tileRows * tileCols]float32
	for p := range k {
		bp := b[p*tileCols:][:tileCols]
		for r := range tileRows {
			x, row := a[r*rowStep+p*step], acc[r*tileCols:][:tileCols]
			for j, v := range bp {
				row[j] += x * v
			}
		}
	}
	for r := range tileRows {
		put(c[r*stride:][:tileCols], acc[r*tileCols:], add)
	}
}
