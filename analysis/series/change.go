package series

import (
	"fmt"
	"slices"
	"time"
)

// Search says how change points are looked for.
type Search struct {
	Step    Bucket  // articles are taken together by it; a finding is no finer
	Least   int     // steps with articles in a level
	Penalty float64 // for each change, in units of log(number of steps)
}

// DefaultSearch looks for changes by the day.
func DefaultSearch() Search { return Search{Step: Day, Least: 5, Penalty: 2} }

// Check returns an error that names the first field out of its range.
func (q Search) Check() error {
	switch {
	case !q.Step.valid():
		return fmt.Errorf("step %q: want day, week, month or quarter", q.Step)
	case q.Least < 1:
		return fmt.Errorf("least %d: want at least 1 step in a level", q.Least)
	case !(q.Penalty >= 0):
		return fmt.Errorf("penalty %v: want 0 or more", q.Penalty)
	}
	return nil
}

// steps of a series beyond which neighbours are merged, which keeps the search
// within a second.
const maxSteps = 800

// Change is a shift of a key's level.
type Change struct {
	Key Key
	// At is the first instant of the new level: the start of its first step.
	At time.Time
	// Earliest and Latest bound the steps at which the cut would fit almost as
	// well (the cost within 3.84 of the least).
	Earliest, Latest time.Time
	From, To         time.Time  // of the two levels: From <= ... At <= ... < To
	Before, After    Estimate   // the levels on both sides, up to the next change
	Shift            Difference // After less Before, as the articles have it
	// P is the chance that the same search finds a gain in fit as great as this
	// one's anywhere in a series of the same noise without any change: the noise
	// about the levels found, permuted, with the likeness of neighbouring days
	// that it has. Adjusted is P after Holm's correction for the number of series
	// searched.
	P, Adjusted float64
	Mix         Mix
	Why         Why
}

// Changes looks for shifts in the stance of each key, with no date given, and
// explains them. All that the penalised search finds are returned, by key in
// the order given and then by date; which of them to believe is for P and
// Adjusted to say. Series of fewer than two levels' steps are not searched. The
// search must pass Check. Articles count at their publication, whatever
// Options.EventDate says.
func (s *Sample) Changes(q Search, keys ...Key) []Change {
	found := make([][]Change, len(keys))
	searched := make([]bool, len(keys))
	s.each(len(keys), func(i int) { found[i], searched[i] = s.changes(q, keys[i]) })
	adjust(found, searched)
	return slices.Concat(found...)
}

// adjust corrects for the number of series: Holm over the least P of each, and
// the others of a series by the same factor.
func adjust(found [][]Change, searched []bool) {
	var least []float64
	var series []int
	for i, ok := range searched {
		if !ok {
			continue
		}
		p := 1.0
		for _, c := range found[i] {
			p = min(p, c.P)
		}
		least, series = append(least, p), append(series, i)
	}
	for k, adjusted := range Holm(least) {
		for j := range found[series[k]] {
			c := &found[series[k]][j]
			c.Adjusted = min(1, max(adjusted, c.P*adjusted/least[k]))
		}
	}
}

func (s *Sample) changes(q Search, k Key) ([]Change, bool) {
	rows := s.find(k)
	spans := s.steps(q, s.units(rows, s.stance()))
	n := len(spans)
	if n < 2*q.Least {
		return nil, false
	}
	st := newSteps(spans)
	find := search{least: q.Least, factor: q.Penalty}
	cut := find.run(st)
	out := make([]Change, len(cut.cuts))
	for i := range out {
		out[i] = s.change(k, spans, &cut, i)
		first, last := find.doubt(&cut, i, n)
		out[i].Earliest, out[i].Latest = spans[first].start, spans[last].start
		s.explain(rows, &out[i])
	}
	s.significance(&find, st, &cut, out)
	return out, true
}

// steps takes units together by the step of the search, and by more than one
// step where there would be too many.
func (s *Sample) steps(q Search, us []unit) []span {
	spans := s.spans(q.Step, us)
	for len(spans) > maxSteps {
		spans = merge(spans)
	}
	return spans
}

// merge takes every two neighbours together.
func merge(spans []span) []span {
	var out []span
	for pair := range slices.Chunk(spans, 2) {
		m := pair[0]
		if len(pair) == 2 {
			m.end, m.units = pair[1].end, slices.Concat(m.units, pair[1].units)
		}
		out = append(out, m)
	}
	return out
}

// change fills in the levels beside cut i.
func (s *Sample) change(k Key, spans []span, p *partition, i int) Change {
	lo, hi := p.level(i, len(spans))
	at := p.cuts[i]
	before, after := flat(spans[lo:at]), flat(spans[at:hi])
	c := Change{Key: k, At: spans[at].start, From: spans[lo].start, To: spans[hi-1].end}
	name := k.name("change", c.From.Format(time.DateOnly), c.At.Format(time.DateOnly), c.To.Format(time.DateOnly))
	c.Before = s.estimate(before, append(name, "before")...)
	c.After = s.estimate(after, append(name, "after")...)
	c.Shift = s.difference(before, after, append(name, "shift")...)
	c.Mix = s.mix(before, after, append(name, "mix"))
	return c
}

func flat(spans []span) []unit {
	var out []unit
	for _, b := range spans {
		out = append(out, b.units...)
	}
	return out
}

// enough exceedances to know that a change is not significant.
const enough = 20

// significance sets P: it deals the noise about the levels that were found to
// the steps at random and repeats the search on it. It stops early when even the
// strongest change is exceeded often.
func (s *Sample) significance(find *search, st *steps, p *partition, out []Change) {
	if len(out) == 0 {
		return
	}
	r := s.random(out[0].Key.name("permutation")...)
	noise := find.noise(st, p)
	exceeded := make([]int, len(out))
	runs := 0
	for ; runs < s.o.Permutations && slices.Min(exceeded) < enough; runs++ {
		null := *st
		null.value = noise.deal(r)
		found := find.run(&null)
		reach(exceeded, p.gains, found.top())
	}
	for i := range out {
		out[i].P = float64(exceeded[i]+1) / float64(runs+1)
	}
}

// reach adds one for each gain that the top reaches.
func reach(exceeded []int, gains []float64, top float64) {
	for i, g := range gains {
		if top >= g {
			exceeded[i]++
		}
	}
}
