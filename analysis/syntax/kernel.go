package syntax

// The kernels below exist twice: as plain Go here and in assembly where the
// processor allows it. Both use whole numbers, or the same float32 operations
// in the same order, and so give the same bits.

// block is the number of rows that the matrix kernels compute at a time.
const block = 32

// matrix is a weight matrix laid out for the kernels: blocks of 32 rows; in a
// block, pairs of columns; in a pair, two numbers for each row.
type matrix struct {
	rows, cols int // cols is even, rows a multiple of block
	w          []int16
	bytes      []int8    // the same numbers
	scale      []float32 // of each row
}

// newMatrix lays out t for inputs in fixed point at the given scale.
func newMatrix(t *Tensor, scale float32) *matrix {
	m := &matrix{rows: (t.Rows + block - 1) / block * block, cols: (t.Cols + 1) / 2 * 2}
	m.w, m.bytes = make([]int16, m.rows*m.cols), make([]int8, m.rows*m.cols)
	m.scale = make([]float32, m.rows)
	for i, s := range t.Scale {
		m.scale[i] = s / scale
	}
	for i := range t.Rows {
		first := i / block * block * m.cols
		for j, v := range t.Data[i*t.Cols : (i+1)*t.Cols] {
			at := first + (j/2*block+i%block)*2 + j%2
			m.w[at], m.bytes[at] = int16(v), v
		}
	}
	return m
}

// mulGo sets dst, n rows of m.rows numbers, to the products of m with the n
// rows of m.cols numbers in x.
func (m *matrix) mulGo(dst []int32, x []int16, n int) {
	for t := range n {
		xt := x[t*m.cols : (t+1)*m.cols]
		for b := 0; b < m.rows; b += block {
			mulBlockGo(dst[t*m.rows+b:], m.w[b*m.cols:], xt)
		}
	}
}

func mulBlockGo(dst []int32, w, x []int16) {
	var acc [block]int32
	for j := 0; j+1 < len(x); j += 2 {
		x0, x1 := int32(x[j]), int32(x[j+1])
		if x0|x1 == 0 {
			continue
		}
		p := (*[2 * block]int16)(w[j*block:])
		for r := range block {
			acc[r] += int32(p[2*r])*x0 + int32(p[2*r+1])*x1
		}
	}
	copy(dst[:block], acc[:])
}

// gatesGo sets g to acc·sx + rec·sh + b.
func gatesGo(g []float32, acc, rec []int32, sx, sh, b []float32) {
	acc, rec, sx, sh, b = acc[:len(g)], rec[:len(g)], sx[:len(g)], sh[:len(g)], b[:len(g)]
	for i := range g {
		g[i] = float32(float32(acc[i])*sx[i]) + float32(float32(rec[i])*sh[i]) + b[i]
	}
}

// cellsGo sets cell and its copy to in·new + forget·cell.
func cellsGo(cell, copied, in, forget, new []float32) {
	copied, in, forget, new = copied[:len(cell)], in[:len(cell)], forget[:len(cell)], new[:len(cell)]
	for i, c := range cell {
		cell[i] = float32(in[i]*new[i]) + float32(forget[i]*c)
		copied[i] = cell[i]
	}
}

// outputsGo sets out to gate·x in fixed point.
func outputsGo(out []int16, gate, x []float32) {
	gate, x = gate[:len(out)], x[:len(out)]
	for i := range out {
		out[i] = fixed(float32(gate[i]*x[i]), hiddenScale)
	}
}

// fixed rounds x, times scale, to a whole number within ±16384.
func fixed(x, scale float32) int16 {
	const magic = 3 << 22 // adding it rounds to even
	x = min(max(float32(x*scale), -16384), 16384)
	return int16(float32(x+magic) - magic)
}

// affineGo sets dst to acc·scale + bias.
func affineGo(dst []float32, acc []int32, scale, bias []float32) {
	acc, scale, bias = acc[:len(dst)], scale[:len(dst)], bias[:len(dst)]
	for i := range dst {
		dst[i] = float32(float32(acc[i])*scale[i]) + bias[i]
	}
}

// fixedsGo sets out to x in fixed point.
func fixedsGo(out []int16, x []float32, scale float32) {
	x = x[:len(out)]
	for i := range out {
		out[i] = fixed(x[i], scale)
	}
}

// addRowGo adds scale·row to dst.
func addRowGo(dst []float32, row []int8, scale float32) {
	row = row[:len(dst)]
	for i, v := range row {
		dst[i] += float32(scale * float32(v))
	}
}

// dotGo is the product of two vectors of the same length, a multiple of 8.
func dotGo(a, b []float32) float32 {
	b = b[:len(a)]
	var s [8]float32
	for i := 0; i+7 < len(a); i += 8 {
		x, y := (*[8]float32)(a[i:]), (*[8]float32)(b[i:])
		for j := range s {
			s[j] += float32(x[j] * y[j])
		}
	}
	return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
}
