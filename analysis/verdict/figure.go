package verdict

import (
	"math"

	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
)

// Figure is how many judged observations of a channel are right.
type Figure struct {
	Channel  string // "quoted", "deed"..., or "all"
	Right, N int
	Share    float64 // Right of N
	Lo, Hi   float64 // its 95 % interval (Wilson)
}

// Reliability counts the observations of articles that have a verdict, by
// channel and then for all. A channel without a verdict is left out. It is a
// share of what was found (precision); what was missed is not in it.
func (b *Book) Reliability(articles []score.Article) []Figure {
	counts := map[string]*Figure{}
	for _, name := range channels {
		counts[name] = &Figure{Channel: name}
	}
	for i := range articles {
		for k := range articles[i].Observations {
			o := &articles[i].Observations[k]
			if v := b.On(o); v != nil {
				counts[string(o.Channel)].add(v)
				counts[all].add(v)
			}
		}
	}
	var out []Figure
	for _, name := range channels {
		if f := counts[name]; f.N > 0 {
			f.finish()
			out = append(out, *f)
		}
	}
	return out
}

// Errors counts the observations of articles that have a verdict: a right one has
// the true sign, a wrong one is taken for no position, since a verdict does not
// say what would be right.
func (b *Book) Errors(articles []score.Article) (e series.Error) {
	for i := range articles {
		for k := range articles[i].Observations {
			o := &articles[i].Observations[k]
			switch v := b.On(o); {
			case v == nil:
			case v.Call == Right:
				e.Add(o.Channel, v.Sign, v.Sign, 1)
			default:
				e.Add(o.Channel, v.Sign, series.None, 1)
			}
		}
	}
	return e
}

const all = "all"

var channels = []string{string(claim.Quoted), string(claim.Reported), string(claim.Deed), string(claim.Narrated), all}

func (f *Figure) add(v *Verdict) {
	f.N++
	if v.Call == Right {
		f.Right++
	}
}

func (f *Figure) finish() {
	f.Share = float64(f.Right) / float64(f.N)
	f.Lo, f.Hi = Wilson(f.Share, float64(f.N))
}

// Wilson is the 95 % interval of a share p of n.
func Wilson(p, n float64) (lo, hi float64) {
	const z = 1.959964
	centre := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, centre-half), min(1, centre+half)
}
