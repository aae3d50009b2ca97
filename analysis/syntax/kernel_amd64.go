package syntax

import "golang.org/x/sys/cpu"

// The instructions that the kernels may use.
var (
	hasAVX2 = cpu.X86.HasAVX2
	hasVNNI = hasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512VNNI
)

// mul sets dst, n rows of m.rows numbers, to the products of m with the n rows
// of m.cols numbers in x.
func (m *matrix) mul(dst []int32, x []int16, n int) {
	switch {
	case n == 0:
	case hasVNNI:
		m.mulVNNI(dst[:n*m.rows], x[:n*m.cols], n)
	case hasAVX2:
		m.mulAVX2(dst[:n*m.rows], x[:n*m.cols], n)
	default:
		m.mulGo(dst, x, n)
	}
}

func (m *matrix) mulAVX2(dst []int32, x []int16, n int) {
	for t := range n {
		for b := 0; b < m.rows; b += block {
			mulBlockAVX2(&dst[t*m.rows+b], &m.w[b*m.cols], &x[t*m.cols], m.cols/2)
		}
	}
}

// mulVNNI takes four words a block, and the rest word by word with four
// blocks, where the speed is that of the memory and the bytes are read.
func (m *matrix) mulVNNI(dst []int32, x []int16, n int) {
	for b := 0; b < m.rows; b += block {
		for t := 0; t+4 <= n; t += 4 {
			mulWordsVNNI(&dst[t*m.rows+b], m.rows*4, &m.w[b*m.cols], &x[t*m.cols], m.cols*2, m.cols/2)
		}
	}
	for t := n / 4 * 4; t < n; t++ {
		b := 0
		for ; b+4*block <= m.rows; b += 4 * block {
			mulBlocksVNNI(&dst[t*m.rows+b], &m.bytes[b*m.cols], block*m.cols, &x[t*m.cols], m.cols/2)
		}
		for ; b < m.rows; b += block {
			mulBlockAVX2(&dst[t*m.rows+b], &m.w[b*m.cols], &x[t*m.cols], m.cols/2)
		}
	}
}

func gates(g []float32, acc, rec []int32, sx, sh, b []float32) {
	n := len(g)
	if !hasAVX2 || n%8 != 0 {
		gatesGo(g, acc, rec, sx, sh, b)
		return
	}
	_, _, _, _, _ = acc[n-1], rec[n-1], sx[n-1], sh[n-1], b[n-1]
	gatesAVX2(&g[0], &acc[0], &rec[0], &sx[0], &sh[0], &b[0], n/8)
}

func cells(cell, copied, in, forget, new []float32) {
	n := len(cell)
	if !hasAVX2 || n%8 != 0 {
		cellsGo(cell, copied, in, forget, new)
		return
	}
	_, _, _, _ = copied[n-1], in[n-1], forget[n-1], new[n-1]
	cellsAVX2(&cell[0], &copied[0], &in[0], &forget[0], &new[0], n/8)
}

func outputs(out []int16, gate, x []float32) {
	n := len(out)
	if !hasAVX2 || n%8 != 0 {
		outputsGo(out, gate, x)
		return
	}
	_, _ = gate[n-1], x[n-1]
	outputsAVX2(&out[0], &gate[0], &x[0], n/8)
}

func affine(dst []float32, acc []int32, scale, bias []float32) {
	n := len(dst)
	if !hasAVX2 || n%8 != 0 {
		affineGo(dst, acc, scale, bias)
		return
	}
	_, _, _ = acc[n-1], scale[n-1], bias[n-1]
	affineAVX2(&dst[0], &acc[0], &scale[0], &bias[0], n/8)
}

func fixeds(out []int16, x []float32, scale float32) {
	n := len(out)
	if !hasAVX2 || n%8 != 0 {
		fixedsGo(out, x, scale)
		return
	}
	_ = x[n-1]
	fixedsAVX2(&out[0], &x[0], scale, n/8)
}

func addRow(dst []float32, row []int8, scale float32) {
	n := len(dst)
	if !hasAVX2 || n%8 != 0 {
		addRowGo(dst, row, scale)
		return
	}
	_ = row[n-1]
	addRowAVX2(&dst[0], &row[0], scale, n/8)
}

func dot(a, b []float32) float32 {
	if !hasAVX2 || len(a) == 0 {
		return dotGo(a, b)
	}
	_ = b[len(a)-1]
	return dotAVX2(&a[0], &b[0], len(a)/8)
}

//go:noescape
func mulBlockAVX2(dst *int32, w, x *int16, pairs int)

//go:noescape
func mulWordsVNNI(dst *int32, dstStride int, w, x *int16, xStride, pairs int)

//go:noescape
func mulBlocksVNNI(dst *int32, w *int8, wStride int, x *int16, pairs int)

//go:noescape
func gatesAVX2(dst *float32, acc, rec *int32, sx, sh, b *float32, eights int)

//go:noescape
func cellsAVX2(cell, copied, in, forget, new *float32, eights int)

//go:noescape
func outputsAVX2(out *int16, gate, x *float32, eights int)

//go:noescape
func dotAVX2(a, b *float32, eights int) float32

//go:noescape
func affineAVX2(dst *float32, acc *int32, scale, bias *float32, eights int)

//go:noescape
func fixedsAVX2(out *int16, x *float32, scale float32, eights int)

//go:noescape
func addRowAVX2(dst *float32, row *int8, scale float32, eights int)
