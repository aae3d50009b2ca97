package syntax

// block is the number of rows that the kernels compute at a time.
const block = 32

// matrix is a weight matrix laid out for the kernels: blocks of 32 rows; in a
// block, pairs of columns; in a pair, two numbers for each row.
type matrix struct {
	rows, cols int // cols is even, rows a multiple of block
	w          []int16
	scale      []float32 // of each row
}

// newMatrix lays out t for inputs in fixed point at the given scale.
func newMatrix(t *Tensor, scale float32) *matrix {
	m := &matrix{rows: (t.Rows + block - 1) / block * block, cols: (t.Cols + 1) / 2 * 2}
	m.w = make([]int16, m.rows*m.cols)
	m.scale = make([]float32, m.rows)
	for i, s := range t.Scale {
		m.scale[i] = s / scale
	}
	for i := range t.Rows {
		row := m.w[i/block*block*m.cols:]
		for j, v := range t.Data[i*t.Cols : (i+1)*t.Cols] {
			row[(j/2*block+i%block)*2+j%2] = int16(v)
		}
	}
	return m
}

// mul sets dst, n rows of m.rows numbers, to the products of m with the n rows
// of m.cols numbers in x.
func (m *matrix) mul(dst []int32, x []int16, n int) {
	for t := range n {
		xt := x[t*m.cols : (t+1)*m.cols]
		for b := 0; b < m.rows; b += block {
			mulBlock(dst[t*m.rows+b:], m.w[b*m.cols:], xt)
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
