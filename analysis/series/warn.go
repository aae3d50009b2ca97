package series

import (
	"fmt"
	"math"
)

// Doubts says in words what a key's mean should not be trusted for: too few
// articles, one outlet that makes most of them, or one outlet or lexicon entry
// without which the mean changes its sign or moves by .2.
// It is empty where there is nothing to say.
func (s *Sample) Doubts(k Key) []string {
	e := s.Estimate(k)
	if !e.Valid() {
		return nil
	}
	var out []string
	if e.Thin {
		out = append(out, fmt.Sprintf("rests on %s only", articlesIn(e.Articles)))
	}
	for _, o := range s.OutletInfluence(k) {
		if doubt := o.share(e); doubt != "" {
			out = append(out, doubt)
		}
		if !o.Nothing && o.matters(e) {
			out = append(out, fmt.Sprintf("%+.2f without the outlet %s (%s), %+.2f with it", o.Without, o.Name, articlesIn(o.Articles), e.Mean))
		}
	}
	for _, i := range s.EntryInfluence(k) {
		switch {
		case i.Nothing:
			out = append(out, fmt.Sprintf("rests on the lexicon entry %q alone", i.Name))
		case i.matters(e):
			out = append(out, fmt.Sprintf("%+.2f without the lexicon entry %q (%s), %+.2f with it", i.Without, i.Name, articlesIn(i.Articles), e.Mean))
		}
	}
	return out
}

// matters tells whether the mean hangs on the name.
func (i *Influence) matters(e Estimate) bool {
	const far, clear = .2, .05
	flips := i.Without*e.Mean < 0 && math.Abs(i.Without) > clear && math.Abs(e.Mean) > clear
	return flips || math.Abs(i.Shift) >= far
}

// share says that an outlet makes more than two thirds of the articles.
func (i *Influence) share(e Estimate) string {
	if 3*i.Articles <= 2*e.Articles {
		return ""
	}
	return fmt.Sprintf("%d of %s from %s", i.Articles, articlesIn(e.Articles), i.Name)
}

func articlesIn(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}
