package series

import (
	"math"
)

// steps are the days (or longer steps) of a series that hold articles.
type steps struct {
	value    []float64
	articles []float64
	within   float64 // variance of articles about their step's mean, 0 where no step has several
}

func newSteps(spans []span) *steps {
	s := &steps{}
	var squares, free float64
	for _, b := range spans {
		m := mean(b.units)
		s.value = append(s.value, m)
		s.articles = append(s.articles, float64(len(b.units)))
		for i := range b.units {
			squares += (b.units[i].value - m) * (b.units[i].value - m)
		}
		free += float64(len(b.units) - 1)
	}
	s.within = squares / max(1, free)
	return s
}

// partition is a cut of the steps into levels.
type partition struct {
	cuts  []int     // first steps of the levels after the first, rising
	gains []float64 // what each cut takes off the cost of the levels beside it
}

// search finds shifts of the mean, exactly: the cut with the least sum over
// levels of precision * (value - mean)^2 plus a penalty for each cut (optimal
// partitioning, Jackson et al. 2005; the pruning of PELT saves nothing where
// there are few cuts, as in the permutations). It keeps its buffers; results do
// not depend on their past.
type search struct {
	least      int     // steps of a level
	factor     float64 // penalty per cut in units of log(number of steps)
	best       []float64
	from       []int
	w, wx, wxx []float64 // sums up to each step
	precision  []float64
}

// run cuts the steps.
func (q *search) run(s *steps) partition {
	n := len(s.value)
	q.weigh(s)
	penalty := q.factor * math.Log(float64(n))
	q.best, q.from = append(q.best[:0], -penalty), append(q.from[:0], 0)
	for end := 1; end <= n; end++ {
		best, from := math.Inf(1), 0
		for start := 0; start <= end-q.least; start++ {
			if c := q.best[start] + q.cost(start, end); c < best {
				best, from = c, start
			}
		}
		q.best, q.from = append(q.best, best+penalty), append(q.from, from)
	}
	return q.trace(n)
}

// weigh sets the sums of the steps and their precision.
func (q *search) weigh(s *steps) {
	q.precision = s.precision(q.precision[:0])
	q.w, q.wx, q.wxx = append(q.w[:0], 0), append(q.wx[:0], 0), append(q.wxx[:0], 0)
	for i, x := range s.value {
		w := q.precision[i]
		q.w = append(q.w, q.w[i]+w)
		q.wx = append(q.wx, q.wx[i]+w*x)
		q.wxx = append(q.wxx, q.wxx[i]+w*x*x)
	}
}

// cost is the sum of squares of the steps start..end-1 about their mean.
func (q *search) cost(start, end int) float64 {
	w, x := q.w[end]-q.w[start], q.wx[end]-q.wx[start]
	return q.wxx[end] - q.wxx[start] - x*x/w
}

func (q *search) trace(n int) partition {
	var p partition
	for at := q.from[n]; at > 0; at = q.from[at] {
		p.cuts = append([]int{at}, p.cuts...)
	}
	for i := range p.cuts {
		lo, hi := p.level(i, n)
		at := p.cuts[i]
		p.gains = append(p.gains, q.cost(lo, hi)-q.cost(lo, at)-q.cost(at, hi))
	}
	return p
}

// doubt gives the first and last step at which cut i would fit almost as well.
func (q *search) doubt(p *partition, i, n int) (first, last int) {
	const near = 3.84
	lo, hi := p.level(i, n)
	at := p.cuts[i]
	limit := q.cost(lo, at) + q.cost(at, hi) + near
	fits := func(k int) bool { return q.cost(lo, k)+q.cost(k, hi) <= limit }
	for first = at; first-1 > lo && fits(first-1); first-- {
	}
	for last = at; last+1 < hi && fits(last+1); last++ {
	}
	return first, last
}

// level gives the ends of the two levels beside a cut.
func (p *partition) level(i, n int) (lo, hi int) {
	hi = n
	if i > 0 {
		lo = p.cuts[i-1]
	}
	if i+1 < len(p.cuts) {
		hi = p.cuts[i+1]
	}
	return lo, hi
}

// top is the greatest gain, 0 without a cut.
func (p *partition) top() float64 {
	out := 0.0
	for _, g := range p.gains {
		out = max(out, g)
	}
	return out
}
