package series

import (
	"math"
	"slices"
)

// least is the number of points below which nothing is smoothed.
const least = 5

// smooth is the local regression of points over time in days, each weighing
// with its articles.
func smooth(points []Point, part float64) []float64 {
	if len(points) < least {
		return nil
	}
	x, y, w := make([]float64, len(points)), make([]float64, len(points)), make([]float64, len(points))
	for i, p := range points {
		x[i] = p.Start.Sub(points[0].Start).Hours() / 24
		y[i], w[i] = p.Mean, float64(p.Articles)
	}
	return Loess(x, y, w, part)
}

// Loess is the local linear regression of y on x at each x: the line through
// the nearest part (0..1, at least five) of the points, fitted with the weights
// w times the tricube of the distance (Cleveland 1979, without the robust
// steps). The x must not decrease and the w be positive; the three have one
// length. The values stay within the range of the y that they are fitted to.
func Loess(x, y, w []float64, part float64) []float64 {
	q := min(len(x), max(least, int(math.Ceil(part*float64(len(x))))))
	out := make([]float64, len(x))
	lo := 0
	for i := range x {
		for lo+q < len(x) && x[lo+q]-x[i] < x[i]-x[lo] {
			lo++
		}
		near := y[lo : lo+q]
		fit := line(x[lo:lo+q], near, w[lo:lo+q], x[i])
		out[i] = min(max(fit, slices.Min(near)), slices.Max(near))
	}
	return out
}

// line is the weighted line through the points, at x0.
func line(x, y, w []float64, x0 float64) float64 {
	far := max(x0-x[0], x[len(x)-1]-x0) * (1 + 1e-9)
	var n, sx, sy, sxx, sxy float64
	for i := range x {
		d := x[i] - x0
		k := w[i] * tricube(d, far)
		n, sx, sy = n+k, sx+k*d, sy+k*y[i]
		sxx, sxy = sxx+k*d*d, sxy+k*d*y[i]
	}
	det := n*sxx - sx*sx
	if det <= 1e-12*n*n {
		return sy / n
	}
	return (sxx*sy - sx*sxy) / det
}

func tricube(d, far float64) float64 {
	if far == 0 {
		return 1
	}
	u := math.Abs(d) / far
	return math.Pow(1-u*u*u, 3)
}
