// Package gold evaluates the program against texts that people have coded.
package gold

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Figure is one figure with its 95 % interval.
type Figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Lo    float64 `json:"lo"`
	Hi    float64 `json:"hi"`
	N     int     `json:"n"` // records that it is measured on
}

// Scores are the figures on one gold file.
type Scores struct {
	Gold    string   `json:"gold"` // the file
	Kind    string   `json:"kind"` // stance, events, quotes, sentiment, attitudes, frames, treebank
	Records int      `json:"records"`
	Metrics []Figure `json:"metrics"`
}

const (
	resamples = 500
	seed      = 20221125
)

// bootstrap measures figure over all of n records and its interval by drawing
// records with replacement: 500 percentile resamples from a fixed seed.
func bootstrap(name string, n int, figure func(records []int) float64) Figure {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	m := Figure{Name: name, Value: figure(all), N: n}
	if n == 0 {
		return m
	}
	random := rand.New(rand.NewPCG(seed, 1))
	values := make([]float64, 0, resamples)
	draw := make([]int, n)
	for range resamples {
		for i := range draw {
			draw[i] = random.IntN(n)
		}
		if v := figure(draw); !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	if len(values) > 0 {
		m.Lo, m.Hi = values[len(values)*25/1000], values[len(values)*975/1000]
	}
	return m
}

// pair is a predicted and a true class.
type pair struct{ got, want int }

// macroF1 is the mean of the F1 of the classes that occur.
func macroF1(pairs []pair) float64 {
	var tp, fp, fn [8]float64
	for _, p := range pairs {
		if p.got == p.want {
			tp[p.got+4]++
			continue
		}
		fp[p.got+4]++
		fn[p.want+4]++
	}
	sum, classes := 0.0, 0.0
	for i := range tp {
		if tp[i]+fn[i] > 0 {
			sum += 2 * tp[i] / (2*tp[i] + fp[i] + fn[i])
			classes++
		}
	}
	return sum / classes
}

func accuracy(pairs []pair) float64 {
	right := 0.0
	for _, p := range pairs {
		if p.got == p.want {
			right++
		}
	}
	return right / float64(len(pairs))
}

// spearman is the rank correlation of x and y, with mean ranks for ties.
func spearman(x, y []float64) float64 { return pearson(ranks(x), ranks(y)) }

func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case x[a] < x[b]:
			return -1
		case x[a] > x[b]:
			return 1
		}
		return 0
	})
	r := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			r[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	return r
}

func pearson(x, y []float64) float64 {
	var mx, my float64
	for i := range x {
		mx += x[i] / float64(len(x))
		my += y[i] / float64(len(y))
	}
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}

func sign(v float64) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}
