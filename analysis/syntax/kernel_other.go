//go:build !amd64

package syntax

func (m *matrix) mul(dst []int32, x []int16, n int) { m.mulGo(dst, x, n) }

func gates(g []float32, acc, rec []int32, sx, sh, b []float32) { gatesGo(g, acc, rec, sx, sh, b) }

func cells(cell, copied, in, forget, new []float32) { cellsGo(cell, copied, in, forget, new) }

func outputs(out []int16, gate, x []float32) { outputsGo(out, gate, x) }

func affine(dst []float32, acc []int32, scale, bias []float32) { affineGo(dst, acc, scale, bias) }

func fixeds(out []int16, x []float32, scale float32) { fixedsGo(out, x, scale) }

func addRow(dst []float32, row []int8, scale float32) { addRowGo(dst, row, scale) }

func dot(a, b []float32) float32 { return dotGo(a, b) }

// Tanhs replaces every number by its Tanh.
func Tanhs(x []float32) { tanhsGo(x) }

// Sigmoids replaces every number by its Sigmoid.
func Sigmoids(x []float32) { sigmoidsGo(x) }
