package series

// floor keeps a series without noise from infinite precision.
const floor = 1e-4

// precision is one over the variance of each step. It is a common variance (of
// the days' news) and one that falls with the number of articles, fitted to the
// squared differences of neighbouring steps, which a shift of the mean hardly
// touches: thin days vary more than the spread within full ones lets expect.
func (s *steps) precision(out []float64) []float64 {
	var f varianceFit
	for i := 1; i < len(s.value); i++ {
		d := s.value[i] - s.value[i-1]
		f.squares = append(f.squares, d*d)
		f.rates = append(f.rates, 1/s.articles[i]+1/s.articles[i-1])
	}
	common, article := f.solve()
	for _, n := range s.articles {
		out = append(out, 1/(floor+common+article/n))
	}
	return out
}

// varianceFit holds squared differences and the rates at which the articles'
// variance enters each.
type varianceFit struct{ squares, rates []float64 }

// solve fits squares = 2*common + rate*article, neither below 0, as a gamma
// regression (by weighted least squares, each weight the inverse square of the
// fit before).
func (f *varianceFit) solve() (common, article float64) {
	const rounds = 8
	weights := make([]float64, len(f.squares))
	for i := range weights {
		weights[i] = 1
	}
	for range rounds {
		common, article = f.least(weights)
		for i, r := range f.rates {
			fit := floor + 2*common + r*article
			weights[i] = 1 / (fit * fit)
		}
	}
	return common, article
}

// least is the weighted least-squares fit within its bounds.
func (f *varianceFit) least(weights []float64) (common, article float64) {
	var n, r, rr, y, ry float64
	for i, w := range weights {
		x, v := f.rates[i], f.squares[i]
		n, r, rr, y, ry = n+w, r+w*x, rr+w*x*x, y+w*v, ry+w*x*v
	}
	det := n*rr - r*r
	if det <= 1e-9*n*rr { // every step has as many articles
		return 0, y / max(r, 1e-300)
	}
	twice, article := (rr*y-r*ry)/det, (n*ry-r*y)/det
	switch {
	case twice < 0:
		return 0, ry / rr
	case article < 0:
		return y / n / 2, 0
	}
	return twice / 2, article
}
