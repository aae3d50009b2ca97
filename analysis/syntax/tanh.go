package syntax

// Tanh is the hyperbolic tangent to within 5e-7 for every finite x: a rational
// approximation. It uses float32 operations that round alike on every machine.
func Tanh(x float32) float32 {
	x = min(max(x, -7.9053111), 7.9053111)
	y := x * x
	p := float32(y*-2.7607684774e-16) + 2.0001879384e-13
	p = float32(p*y) + -8.6046715214e-11
	p = float32(p*y) + 5.1222970798e-08
	p = float32(p*y) + 1.4857223996e-05
	p = float32(p*y) + 6.3726192887e-04
	p = float32(p*y) + 4.8935246113e-03
	q := float32(y*1.1982583894e-06) + 1.1853470568e-04
	q = float32(q*y) + 2.2684346372e-03
	q = float32(q*y) + 4.8935250891e-03
	return x * p / q
}

// Sigmoid is the logistic function, made of Tanh.
func Sigmoid(x float32) float32 { return .5 + float32(.5*Tanh(.5*x)) }

func tanhsGo(x []float32) {
	for i, v := range x {
		x[i] = Tanh(v)
	}
}

func sigmoidsGo(x []float32) {
	for i, v := range x {
		x[i] = Sigmoid(v)
	}
}
