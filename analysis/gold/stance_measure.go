package gold

import (
	"slices"

	"detente/analysis/claim"
)

// stanceMeasures are the measures of stance gold, in the order of the table.
func stanceMeasures(coders []string) []measure[judged] {
	by := func(of func(f1, precision, recall float64) float64) func([]*judged) (float64, int) {
		return func(all []*judged) (float64, int) {
			sum, n := 0.0, 0
			for _, c := range coders {
				r := retrieved(all, c)
				sum += of(r.f1(), r.precision(), r.recall())
				n += r.gold
			}
			return sum / float64(len(coders)), n / max(len(coders), 1)
		}
	}
	return []measure[judged]{
		macro("doc_sign_macro_f1", (*judged).labels),
		accuracy("doc_sign_accuracy", (*judged).labels),
		rank("doc_spearman", (*judged).points),
		{"doc_alpha_ordinal", ordinal},
		part("doc_actor_found", (*judged).actorsFound),
		part("doc_actor_precision", (*judged).actorsRight),
		{"statement_f1", by(func(f1, _, _ float64) float64 { return f1 })},
		{"statement_precision", by(func(_, p, _ float64) float64 { return p })},
		{"statement_recall", by(func(_, _, r float64) float64 { return r })},
		macro("statement_polarity_macro_f1", (*judged).polarities),
		accuracy("statement_polarity_accuracy", (*judged).polarities),
		accuracy("channel_accuracy", (*judged).channels),
	}
}

// stanceTables are the classes of the measures that have classes.
func stanceTables(all []judged) []Table {
	each := make([]*judged, len(all))
	for i := range all {
		each[i] = &all[i]
	}
	return []Table{
		{"sign of the document label", tally(signs, gather(each, (*judged).labels))},
		{"sign of the statement", tally(signs, gather(each, (*judged).polarities))},
		{"channel", tally(channels, gather(each, (*judged).channels))},
	}
}

// labels pairs the sign of each agreed label with the program's; an actor not
// found counts as 0.
func (j *judged) labels() []pair {
	var pairs []pair
	for _, p := range j.points() {
		pairs = append(pairs, pair{signClass(p.got), signClass(p.want)})
	}
	return pairs
}

func (j *judged) points() []point {
	var points []point
	for _, g := range j.gold.Actors {
		if g.Status == "agreed" {
			points = append(points, point{j.values[j.names.named(g.Actor)], g.Label})
		}
	}
	return points
}

// ordinal is Krippendorff's alpha between the mean label and the program's
// value put on the same five points: 0 is 0, above 0 is +1, above 0.5 is +2.
func ordinal(all []*judged) (float64, int) {
	var units [][]float64
	for _, p := range gather(all, (*judged).points) {
		units = append(units, []float64{fivePoints(p.got), roundAway(p.want)})
	}
	a, ok := Alpha(units, Ordinal)
	if !ok {
		return ratio(0, 0), 0
	}
	return a.Alpha, a.Units
}

func fivePoints(v float64) float64 {
	if abs := max(v, -v); abs > 0.5 {
		return float64(2 * sign(v))
	}
	return float64(sign(v))
}

// roundAway makes a half label the next full one away from 0.
func roundAway(label float64) float64 {
	return float64(int(label + 0.5*float64(sign(label))))
}

// actorsFound tells of each agreed actor with a label other than 0 whether the
// program names it in the article at all.
func (j *judged) actorsFound() []bool {
	var found []bool
	for _, g := range j.gold.Actors {
		if g.Status == "agreed" && g.Label != 0 {
			found = append(found, j.names.present[j.names.named(g.Actor)])
		}
	}
	return found
}

// actorsRight tells of each actor that the program scores other than 0
// whether some coder gave it that sign. The gold has the coders' mean: its
// sign is that of a coder, and a disputed mean of 0 is one of each sign.
func (j *judged) actorsRight() []bool {
	var right []bool
	for who, v := range j.values {
		if v != 0 {
			right = append(right, slices.ContainsFunc(j.gold.Actors, func(g StanceActor) bool {
				return j.names.named(g.Actor) == who && (sign(g.Label) == sign(v) || g.Label == 0 && g.Status == "disputed")
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

// retrieved compares the program's polar findings with one coder's polar
// statements. A finding that falls on a statement that is not scored does not
// count.
func retrieved(all []*judged, coder string) retrieval {
	var r retrieval
	for _, j := range all {
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

// polarities pairs the sign of each agreed statement with the sign that the
// program gives its holder in its sentence: the statement's, where the program
// has it among others, else that of the sum, 0 for nothing.
func (j *judged) polarities() []pair {
	var pairs []pair
	for i := range j.gold.Statements {
		if s := &j.gold.Statements[i]; s.agreed() {
			pairs = append(pairs, pair{signClass(j.valueOf(s)), s.Polarity + 1})
		}
	}
	return pairs
}

func (j *judged) valueOf(s *StanceStatement) float64 {
	sum := 0.0
	for _, f := range j.beside(s) {
		if f.sign == s.Polarity && f.sign != 0 {
			return float64(f.sign)
		}
		sum += f.value
	}
	return sum
}

var channels = []string{string(claim.Quoted), string(claim.Reported), string(claim.Deed), string(claim.Narrated)}

// channels pairs the channels of the agreed polar statements that were found.
func (j *judged) channels() []pair {
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
