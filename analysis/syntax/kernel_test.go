package syntax

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// The kernels give the same bits as the plain code.
func TestKernelsSame(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, size := range [][3]int{{32, 2, 1}, {96, 10, 5}, {512, 128, 1}, {384, 256, 9}} {
		tensor := &Tensor{size[0], size[1], make([]float32, size[0]), make([]int8, size[0]*size[1])}
		x := make([]int16, size[1]*size[2])
		for i := range tensor.Data {
			tensor.Data[i] = int8(r.IntN(255) - 127)
		}
		m := newMatrix(tensor, 1)
		for i := range x {
			x[i] = int16(r.IntN(8192) - 4096)
		}
		want := make([]int32, size[0]*size[2])
		m.mulGo(want, x, size[2])
		for name, mul := range m.kernels() {
			got := make([]int32, len(want))
			mul(got, x, size[2])
			if !slices.Equal(got, want) {
				t.Errorf("%v: %s differs from the plain code", size, name)
			}
		}
	}
}

func TestVectorKernelsSame(t *testing.T) {
	const n = 64
	r := rand.New(rand.NewPCG(5, 6))
	floats := func() []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = r.Float32()*2 - 1
		}
		return x
	}
	whole := func() []int32 {
		x := make([]int32, n)
		for i := range x {
			x[i] = int32(r.Uint32()) >> 6
		}
		return x
	}
	a, b, c, d, e := floats(), floats(), floats(), floats(), floats()
	i, j := whole(), whole()
	if dot(a, b) != dotGo(a, b) {
		t.Error("dot differs")
	}
	x, y := make([]float32, n), make([]float32, n)
	gates(x, i, j, a, b, c)
	gatesGo(y, i, j, a, b, c)
	if !slices.Equal(x, y) {
		t.Error("gates differs")
	}
	o, p := make([]int16, n), make([]int16, n)
	outputs(o, a, b)
	outputsGo(p, a, b)
	if !slices.Equal(o, p) {
		t.Error("outputs differs")
	}
	affine(x, i, a, b)
	affineGo(y, i, a, b)
	if !slices.Equal(x, y) {
		t.Error("affine differs")
	}
	wide := []float32{1e9, -1e9, 0.5, -0.5, 1.5, 3.25, 8, -8}
	fixeds(o[:8], wide, 2048)
	fixedsGo(p[:8], wide, 2048)
	if !slices.Equal(o, p) {
		t.Error("fixeds differs")
	}
	bytes := make([]int8, n)
	for i := range bytes {
		bytes[i] = int8(i*37 - 128)
	}
	addRow(x, bytes, .037)
	addRowGo(y, bytes, .037)
	if !slices.Equal(x, y) {
		t.Error("addRow differs")
	}
	cell := slices.Clone(d)
	cells(cell, x, a, b, c)
	cellsGo(d, e, a, b, c)
	if !slices.Equal(cell, d) || !slices.Equal(x, e) {
		t.Error("cells differs")
	}
}
