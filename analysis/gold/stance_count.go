package gold

import (
	"slices"

	"detente/analysis/claim"
	"detente/analysis/score"
)

// labelPairs pairs the sign of each agreed label with the program's; an actor not
// found counts as 0.
func (j *judged) labelPairs() []pair {
	var pairs []pair
	for _, p := range j.labelPoints() {
		pairs = append(pairs, pair{signClass(p.got), signClass(p.want)})
	}
	return pairs
}

func (j *judged) labelPoints() []point {
	var points []point
	for _, g := range j.gold.Actors {
		if g.Status == "agreed" {
			points = append(points, point{j.values[j.names.named(g.Actor)], g.Label})
		}
	}
	return points
}

// fivePoints puts the program's value on the five points of the label: 0 is 0,
// up to 0.5 is 1, above is 2; and a half label on the next point away from 0.
func (j *judged) fivePoints() []point {
	points := j.labelPoints()
	for i, p := range points {
		points[i] = point{fivePoints(p.got), roundAway(p.want)}
	}
	return points
}

func fivePoints(v float64) float64 {
	if abs := max(v, -v); abs > 0.5 {
		return float64(2 * score.Sign(v))
	}
	return float64(score.Sign(v))
}

// roundAway makes a half label the next full one away from 0.
func roundAway(label float64) float64 {
	return float64(int(label + 0.5*float64(score.Sign(label))))
}

// polarActors tells of each agreed actor with a label other than 0 whether it
// holds: that the program names it in the article, or has a label for it.
func (j *judged) polarActors(holds func(key string) bool) []bool {
	var out []bool
	for _, g := range j.gold.Actors {
		if g.Status == "agreed" && g.Label != 0 {
			out = append(out, holds(j.names.named(g.Actor)))
		}
	}
	return out
}

// right tells of each actor that the program scores other than 0
// whether some coder gave it that sign. The gold has the coders' mean: its
// sign is that of a coder, and a disputed mean of 0 is one of each sign.
func (j *judged) right() []bool {
	if len(j.gold.Actors) == 0 {
		return nil // statements alone, such as verdicts
	}
	var right []bool
	for who, v := range j.values {
		if v != 0 {
			right = append(right, slices.ContainsFunc(j.gold.Actors, func(g StanceActor) bool {
				return j.names.named(g.Actor) == who && (score.Sign(g.Label) == score.Sign(v) || g.Label == 0 && g.Status == "disputed")
			}))
		}
	}
	return right
}

// retrieval counts what was found of what should be.
type retrieval struct{ right, found, hit, gold int }

func (r retrieval) precision() float64 { return ratio(r.right, r.found) }
func (r retrieval) recall() float64    { return ratio(r.hit, r.gold) }

// f1 is the harmonic mean of precision and recall, 0 where nothing is right.
func (r retrieval) f1() float64 {
	if r.right == 0 || r.hit == 0 {
		return 0
	}
	p, q := r.precision(), r.recall()
	return 2 * p * q / (p + q)
}

// add sums two counts.
func (r *retrieval) add(s retrieval) {
	r.right, r.found, r.hit, r.gold = r.right+s.right, r.found+s.found, r.hit+s.hit, r.gold+s.gold
}

// retrieved compares the program's polar findings with one coder's polar
// statements. A finding that falls on a statement that is not scored does not
// count; one that only another coder has is wrong for this one.
func (j *judged) retrieved(coder string) retrieval {
	var r retrieval
	j.precision(coder, &r)
	for i := range j.gold.Statements {
		s := &j.gold.Statements[i]
		if p := s.By[coder]; p != 0 && s.scored() {
			r.gold++
			if j.has(s, p) {
				r.hit++
			}
		}
	}
	return r
}

func (j *judged) precision(coder string, r *retrieval) {
	for i := range j.found {
		f := &j.found[i]
		if f.sign == 0 {
			continue
		}
		switch right, counts := j.verdict(f, coder); {
		case right:
			r.right++
			r.found++
		case counts:
			r.found++
		}
	}
}

// verdict tells whether the coder has the finding, and whether it counts.
func (j *judged) verdict(f *finding, coder string) (right, counts bool) {
	counts = true
	for i := range j.gold.Statements {
		s := &j.gold.Statements[i]
		switch {
		case !f.Overlaps(s.span()) || j.names.named(s.Holder) != f.holder:
		case !s.scored():
			counts = false
		case s.By[coder] == f.sign:
			return true, true
		}
	}
	return false, counts
}

// polarityPairs pairs the sign of each agreed statement with the sign of what
// the program gives its holder in its sentence.
func (j *judged) polarityPairs() []pair {
	var pairs []pair
	for i := range j.gold.Statements {
		if s := &j.gold.Statements[i]; s.agreed() {
			pairs = append(pairs, pair{signClass(j.valueOf(s)), s.Polarity + 1})
		}
	}
	return pairs
}

// valueOf is the sum of what the program gives the statement's holder in its
// sentence, 0 for nothing. Where the gold has both signs for the holder there,
// it is what the program has of the statement's sign, if anything.
func (j *judged) valueOf(s *StanceStatement) float64 {
	sum, own := 0.0, 0.0
	for _, f := range j.beside(s) {
		sum += f.value
		if f.sign == s.Polarity {
			own += f.value
		}
	}
	if own != 0 && j.bothSigns(s) {
		return own
	}
	return sum
}

// bothSigns tells whether the gold has the other sign too for the statement's
// holder in its sentence.
func (j *judged) bothSigns(s *StanceStatement) bool {
	return slices.ContainsFunc(j.gold.Statements, func(o StanceStatement) bool {
		return o.agreed() && o.Holder == s.Holder && o.span().Overlaps(s.span()) && o.Polarity == -s.Polarity
	})
}

var channels = []string{string(claim.Quoted), string(claim.Reported), string(claim.Deed), string(claim.Narrated)}

// channelPairs pairs the channels of the agreed polar statements that were found.
func (j *judged) channelPairs() []pair {
	var pairs []pair
	for i := range j.gold.Statements {
		s := &j.gold.Statements[i]
		if !s.agreed() || s.Polarity == 0 {
			continue
		}
		for _, f := range j.beside(s) {
			want := slices.Index(channels, s.Channel)
			if got := slices.Index(channels, string(f.all[0].Channel)); f.sign == s.Polarity && want >= 0 && got >= 0 {
				pairs = append(pairs, pair{got, want})
			}
		}
	}
	return pairs
}
