package gold

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"detente/analysis/claim"
	"detente/analysis/parallel"
	"detente/analysis/text"
)

const quoteFormat = `{"id","primary":bool,"text","attributions":[{"source":[[start,end]...] (characters),"cue":[...],"content":[...]}]}`

// QuoteDoc is one article of quotation gold.
type QuoteDoc struct {
	ID           string        `json:"id"`
	Primary      *bool         `json:"primary"` // false: a second annotator's, left out
	Title        string        `json:"title"`
	Text         string        `json:"text"`
	Attributions []Attribution `json:"attributions"`
}

// Attribution is what somebody says or thinks, as stretches of characters.
type Attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// quoted is a gold article beside the attributions that the program finds.
type quoted struct {
	gold  *QuoteDoc
	roles [3]spans // source, cue, content
}

// spans are the spans of one role, in bytes, trimmed; empty ones left out.
type spans struct{ got, want []text.Span }

var roleNames = [3]string{"source", "cue", "content"}

// quotes evaluates who says what.
func (e *Evaluator) quotes(lines []line) (*Report, error) {
	docs, err := decode[QuoteDoc](lines)
	if err != nil {
		return nil, err
	}
	docs = slices.DeleteFunc(docs, func(d QuoteDoc) bool { return d.Primary != nil && !*d.Primary })
	all := parallel.Map(docs, e.Workers, e.quote)
	r := &Report{}
	r.Metrics = figures(all, quoteMeasures())
	for i := range all {
		r.Outcomes = append(r.Outcomes, all[i].outcomes()...)
		r.Faults = append(r.Faults, all[i].faults()...)
	}
	return r, nil
}

func (e *Evaluator) quote(d *QuoteDoc) quoted {
	doc := &text.Document{ID: d.ID, Title: d.Title, Text: d.Text, Lang: "en"}
	reading, _, _ := e.read(doc)
	q := quoted{gold: d}
	for _, a := range d.Attributions {
		for i, role := range [][][2]int{a.Source, a.Cue, a.Content} {
			q.roles[i].want = addSpan(q.roles[i].want, d.Text, hull(d.Text, role))
		}
	}
	for _, a := range reading.Attributions() {
		for i, role := range parts(&a) {
			q.roles[i].got = addSpan(q.roles[i].got, d.Text, role)
		}
	}
	return q
}

func parts(a *claim.Attribution) [3]text.Span { return [3]text.Span{a.Source, a.Cue, a.Content} }

// hull is the span of bytes from the first to the last of the stretches.
func hull(words string, stretches [][2]int) text.Span {
	if len(stretches) == 0 {
		return text.Span{}
	}
	start, end := stretches[0][0], stretches[0][1]
	for _, s := range stretches {
		start, end = min(start, s[0]), max(end, s[1])
	}
	return bytesOf(words, start, end)
}

func addSpan(all []text.Span, words string, s text.Span) []text.Span {
	if s = trim(words, s); s.Len() == 0 {
		return all
	}
	return append(all, s)
}

// trim takes space and punctuation off both ends of a span.
func trim(words string, s text.Span) text.Span {
	outer := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) }
	in := s.In(words)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, outer))
	return text.Span{Start: s.Start, End: s.Start + len(strings.TrimFunc(in, outer))}
}

func quoteMeasures() []measure[quoted] {
	var all []measure[quoted]
	for i, name := range roleNames {
		all = append(all, spanF1(name+"_f1", i, func(a, b text.Span) bool { return a == b }))
	}
	for i, name := range roleNames {
		all = append(all, spanF1(name+"_overlap_f1", i, text.Span.Overlaps))
	}
	return all
}

// spanF1 is the F1 of the spans of one role: precision is the share of the
// program's that match one of the gold, recall that of the gold's that match
// one of the program's.
func spanF1(name string, role int, match func(a, b text.Span) bool) measure[quoted] {
	return measure[quoted]{name, func(all []*quoted) (float64, int) {
		var r retrieval
		for _, q := range all {
			s := &q.roles[role]
			r.right += matching(s.got, s.want, match)
			r.hit += matching(s.want, s.got, match)
			r.found, r.gold = r.found+len(s.got), r.gold+len(s.want)
		}
		return r.f1(), r.gold
	}}
}

// matching counts the spans that match one of the others.
func matching(spans, others []text.Span, match func(a, b text.Span) bool) int {
	n := 0
	for _, s := range spans {
		if slices.ContainsFunc(others, func(o text.Span) bool { return match(s, o) }) {
			n++
		}
	}
	return n
}

func (q *quoted) outcomes() []Outcome {
	var out []Outcome
	for i, name := range roleNames {
		for _, w := range q.roles[i].want {
			got := best(w, q.roles[i].got)
			id := fmt.Sprintf("%s/%s/%d", q.gold.ID, name, w.Start)
			out = append(out, Outcome{id, w.In(q.gold.Text), got.In(q.gold.Text), got == w})
		}
	}
	return out
}

// best is the span that shares most with s, empty for none.
func best(s text.Span, all []text.Span) text.Span {
	var most text.Span
	shared := 0
	for _, o := range all {
		if n := min(s.End, o.End) - max(s.Start, o.Start); n > shared {
			most, shared = o, n
		}
	}
	return most
}

// faults are the spans that only one side has, or that differ.
func (q *quoted) faults() []Fault {
	var out []Fault
	for i, name := range roleNames {
		s := &q.roles[i]
		for _, w := range s.want {
			got := best(w, s.got)
			cause := name + " missed"
			if got.Len() > 0 {
				cause = name + " differs"
			}
			if got != w {
				out = append(out, q.fault(cause, w, got))
			}
		}
		for _, g := range s.got {
			if best(g, s.want).Len() == 0 {
				out = append(out, q.fault(name+" false", text.Span{}, g))
			}
		}
	}
	return out
}

func (q *quoted) fault(cause string, want, got text.Span) Fault {
	words := q.gold.Text
	at := want
	if at.Len() == 0 {
		at = got
	}
	around := text.Span{Start: strings.LastIndexByte(words[:at.Start], '\n') + 1, End: at.End}
	if n := strings.IndexByte(words[at.End:], '\n'); n >= 0 {
		around.End += n
	} else {
		around.End = len(words)
	}
	return Fault{Cause: cause, ID: fmt.Sprintf("%s [%d,%d)", q.gold.ID, at.Start, at.End), Words: around.In(words),
		Want: fmt.Sprintf("%q", want.In(words)), Got: []string{fmt.Sprintf("program: %q", got.In(words))}}
}
