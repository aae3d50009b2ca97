package syntax

// Tanhs replaces every number by its Tanh.
func Tanhs(x []float32) {
	if n := len(x) / 8; n > 0 && hasAVX2 {
		tanhsAVX2(&x[0], n)
		x = x[n*8:]
	}
	tanhsGo(x)
}

// Sigmoids replaces every number by its Sigmoid.
func Sigmoids(x []float32) {
	if n := len(x) / 8; n > 0 && hasAVX2 {
		sigmoidsAVX2(&x[0], n)
		x = x[n*8:]
	}
	sigmoidsGo(x)
}

//go:noescape
func tanhsAVX2(x *float32, eights int)

//go:noescape
func sigmoidsAVX2(x *float32, eights int)
