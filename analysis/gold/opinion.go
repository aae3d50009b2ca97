package gold

import (
	"fmt"
	"slices"

	"detente/analysis/parallel"
	"detente/analysis/text"
	"detente/analysis/tone"
)

const opinionFormat = `{"id","doc","text","opinions":[{"holders":[[start,end]...] (characters),"targets":[...],"expr":[start,end],"polarity":"positive"|"negative"|...}]}`

// OpinionText is one sentence with who holds which opinion.
type OpinionText struct {
	ID       string    `json:"id"`
	Doc      string    `json:"doc"`
	Text     string    `json:"text"`
	Opinions []Opinion `json:"opinions"`
}

// Opinion is one expression of an attitude.
type Opinion struct {
	Holders  [][2]int `json:"holders"` // characters
	Targets  [][2]int `json:"targets"`
	Polarity string   `json:"polarity"`
	Expr     [2]int   `json:"expr"`
}

// aim is what the opinion is about: its targets, or else its own words.
func (o *Opinion) aim() [][2]int {
	if len(o.Targets) > 0 {
		return o.Targets
	}
	return [][2]int{o.Expr}
}

// opined is a sentence beside the holders and the tone that the program finds.
type opined struct {
	gold      *OpinionText
	want, got []text.Span
	polarity  []pair
}

// opinions evaluates holders of opinions (who says, thinks or wants something)
// and the polarity of opinions that have one.
func (e *Evaluator) opinions(lines []line) (*Report, error) {
	rows, err := decode[OpinionText](lines)
	if err != nil {
		return nil, err
	}
	all := parallel.Map(rows, e.Workers, e.opined)
	r := &Report{}
	r.Metrics = figures(all, []measure[opined]{
		holderF1("holder_f1", func(a, b text.Span) bool { return a == b }),
		holderF1("holder_overlap_f1", text.Span.Overlaps),
		macro("polarity_macro_f1", func(o *opined) []pair { return o.polarity }),
		accuracy("polarity_accuracy", func(o *opined) []pair { return o.polarity }),
	})
	r.Tables = []Table{{"polarity", tally(signs, gather(pointers(all), func(o *opined) []pair { return o.polarity }))}}
	for i := range all {
		o := &all[i]
		for _, w := range o.want {
			got := best(w, o.got)
			r.Outcomes = append(r.Outcomes, Outcome{fmt.Sprintf("%s/%d", o.gold.ID, w.Start), w.In(o.gold.Text), got.In(o.gold.Text), got.Len() > 0})
			if got.Len() == 0 {
				r.Faults = append(r.Faults, Fault{"holder missed", o.gold.ID, o.gold.Text, w.In(o.gold.Text), nil})
			}
		}
	}
	return r, nil
}

func holderF1(name string, match func(a, b text.Span) bool) measure[opined] {
	return measure[opined]{name, func(all []*opined) (float64, int) {
		var r retrieval
		for _, o := range all {
			r.right += matching(o.got, o.want, match)
			r.hit += matching(o.want, o.got, match)
			r.found, r.gold = r.found+len(o.got), r.gold+len(o.want)
		}
		return r.f1(), r.gold
	}}
}

func (e *Evaluator) opined(row *OpinionText) opined {
	o := opined{gold: row}
	for i := range row.Opinions {
		op := &row.Opinions[i]
		for _, h := range op.Holders {
			o.want = addOnce(o.want, trim(row.Text, bytesOf(row.Text, h[0], h[1])))
		}
		if p := map[string]int{"positive": 1, "negative": -1}[op.Polarity]; p != 0 {
			o.polarity = append(o.polarity, pair{leaning(toward(row.Text, hull(row.Text, op.aim()))) + 1, p + 1})
		}
	}
	reading, _, _ := e.read(&text.Document{ID: row.ID, Text: row.Text, Lang: "en"})
	for _, a := range reading.Attributions() {
		o.got = addOnce(o.got, trim(row.Text, a.Source))
	}
	return o
}

// leaning is the likelier of the two polarities: -1 or +1.
func leaning(c tone.Chances) int {
	if c.Negative > c.Positive {
		return -1
	}
	return 1
}

// addOnce adds a span that is not empty and not there yet.
func addOnce(all []text.Span, s text.Span) []text.Span {
	if s.Len() == 0 || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}
