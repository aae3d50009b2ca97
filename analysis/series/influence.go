package series

import (
	"cmp"
	"math"
	"slices"
)

// Influence is how a key's mean changes when all observations of one name are
// left out.
type Influence struct {
	Name         string  // of the outlet or of the lexicon entry
	Without      float64 // the mean without it, 0 when Nothing is left
	Shift        float64 // Without less the mean with it, 0 when Nothing is left
	Nothing      bool    // no article is left without it
	Observations int     // own observations of the name
	Articles     int     // with them
}

// OutletInfluence leaves out one outlet at a time; the names that the mean
// hangs on most stand first.
func (s *Sample) OutletInfluence(k Key) []Influence {
	return s.influence(k, func(r *row) []string { return []string{r.Outlet} })
}

// EntryInfluence leaves out every observation in whose reasons one lexicon
// entry takes part, one entry at a time. A report whose headline moves far
// without a single word says so.
func (s *Sample) EntryInfluence(k Key) []Influence {
	return s.influence(k, entries)
}

// entries are the lexicon entries that make an observation's value.
func entries(r *row) []string {
	var out []string
	for _, why := range r.Reasons {
		if why.File != "" && why.Rule != CueRule && !slices.Contains(out, why.Entry) {
			out = append(out, why.Entry)
		}
	}
	return out
}

// without collects what leaving out a name takes from the mean's sums.
type without struct {
	Influence
	sum, weight float64
}

func (s *Sample) influence(k Key, of func(*row) []string) []Influence {
	names := map[string]*without{}
	var sum, weight float64
	for rows := range articles(s.find(k)) {
		u, ok := s.unit(rows, s.stance())
		if !ok {
			continue
		}
		sum, weight = sum+u.weight*u.value, weight+u.weight
		s.leave(rows, u, of, names)
	}
	out := make([]Influence, 0, len(names))
	for _, n := range names {
		out = append(out, n.result(sum, weight))
	}
	slices.SortFunc(out, func(a, b Influence) int {
		return cmp.Or(boolOrder(b.Nothing, a.Nothing),
			cmp.Compare(math.Abs(b.Shift), math.Abs(a.Shift)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (n *without) result(sum, weight float64) Influence {
	left := weight - n.weight
	if n.Nothing = left < .5; n.Nothing { // an article weighs at least 1
		return n.Influence
	}
	n.Without = (sum - n.sum) / left
	n.Shift = n.Without - sum/weight
	return n.Influence
}

// leave works out for each name of an article the article's value without it.
func (s *Sample) leave(rows []*row, u unit, of func(*row) []string, names map[string]*without) {
	for name, count := range s.names(rows, of) {
		n := names[name]
		if n == nil {
			n = &without{Influence: Influence{Name: name}}
			names[name] = n
		}
		n.Observations += count
		n.Articles++
		n.sum, n.weight = n.sum+u.weight*u.value, n.weight+u.weight
		rest := picker{keep: func(r *row) bool { return s.own(r) && !slices.Contains(of(r), name) }, of: value}
		if left, ok := s.unit(rows, rest); ok {
			n.sum, n.weight = n.sum-left.weight*left.value, n.weight-left.weight
		}
	}
}

func (s *Sample) names(rows []*row, of func(*row) []string) map[string]int {
	out := map[string]int{}
	for _, r := range rows {
		if !s.own(r) {
			continue
		}
		for _, name := range of(r) {
			out[name]++
		}
	}
	return out
}

// Band is a key with and without the contested codes (arms and pressure).
type Band struct {
	With, Without Series
	// WithAll and WithoutAll are the same over the whole window.
	WithAll, WithoutAll Estimate
}

// Bands are the sensitivity of keys to the contested codes, whatever
// Options.Contested says.
func (s *Sample) Bands(keys ...Key) []Band {
	with, without := s.contested(true), s.contested(false)
	out := make([]Band, len(keys))
	s.each(len(keys), func(i int) {
		k := keys[i]
		out[i] = Band{with.Series(k), without.Series(k), with.Estimate(k), without.Estimate(k)}
	})
	return out
}

func (s *Sample) contested(count bool) *Sample {
	if count == s.o.Contested {
		return s
	}
	o := s.o
	o.Contested = count
	return New(s.source, o)
}
