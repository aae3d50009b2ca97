package reports

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"detente/analysis/series"
)

// writeScoreTable writes the actors of one article and, below each, the
// sentences that show its stance.
func writeScoreTable(w io.Writer, s *Scored) error { return scoreTable(w, s, false) }

// Explain writes the same table with the rule trace of every observation.
func Explain(w io.Writer, s *Scored) error { return scoreTable(w, s, true) }

func scoreTable(w io.Writer, s *Scored, trace bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n", oneLine(s.Document.Title, s.Document.ID), origin(s.Document))
	if len(s.Observations) == 0 {
		b.WriteString("no observations\n")
	}
	var silent []string
	for _, a := range s.Actors {
		if a.Observations == 0 {
			silent = append(silent, strings.TrimSpace(a.Name+" "+a.Title))
			continue
		}
		fmt.Fprintf(&b, "%s  stance %s  words %s  deeds %s  imputed %s  observations %d\n", a.Name,
			plus(a.Stance), plus(a.Words), plus(a.Deeds), plus(a.Imputed), a.Observations)
		for _, o := range s.Observations {
			if o.Holder == a.Name {
				evidence(&b, o, trace)
			}
		}
		b.WriteString("\n")
	}
	if len(silent) > 0 {
		fmt.Fprintf(&b, "named without a stance: %s\n", strings.Join(silent, "; "))
	}
	for _, warning := range s.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", warning)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func evidence(b *strings.Builder, o ObservationRow, trace bool) {
	fmt.Fprintf(b, "  %s  %s, %s, %s%s\n", plus(o.Value), o.Act, o.Channel, o.Modality, told(o))
	fmt.Fprintf(b, "         %s\n", oneLine(o.Sentence, ""))
	if !trace {
		return
	}
	for _, r := range o.Reasons {
		fmt.Fprintf(b, "         %s %s: %q%s\n", plus(r.Weight), r.Rule, r.Entry, place(r))
	}
}

func place(r ReasonRow) string {
	if r.File == "" {
		return ""
	}
	return fmt.Sprintf(" (%s:%d)", r.File, r.Line)
}

func told(o ObservationRow) string {
	s := ""
	for _, f := range o.Flags {
		s += ", " + f
	}
	if o.AttributedBy != nil {
		s += ", told by " + *o.AttributedBy
	}
	if o.Target != nil {
		s += ", toward " + *o.Target
	}
	return s
}

func origin(d Document) string {
	date := "undated"
	if d.Published != nil {
		date = *d.Published
	}
	if d.Outlet == "" {
		return date
	}
	return d.Outlet + ", " + date
}

// oneLine is the text with its white space collapsed, or other when empty.
func oneLine(text, other string) string {
	if s := strings.Join(strings.Fields(text), " "); s != "" {
		return s
	}
	return other
}

// plus writes a figure with its sign and two decimals, "–" when unknown.
func plus(n Number) string {
	if n.unknown() {
		return "–"
	}
	s := fmt.Sprintf("%+.2f", math.Round(float64(n)*1e6)/1e6)
	if s == "-0.00" {
		return "+0.00"
	}
	return s
}

// Summary writes the table of actors that `detente report` prints: at most max
// actors, those with most articles first.
func Summary(w io.Writer, actors []series.Summary, max int) error {
	rows := [][]string{{"actor", "stance", "95 % interval", "words", "deeds", "observations", "articles"}}
	for i, a := range actors {
		if i == max {
			break
		}
		rows = append(rows, []string{a.Actor.Name, plus(Number(a.Stance.Mean)) + thinMark(a.Thin), interval(a.Stance),
			plus(Number(a.Words.Mean)), plus(Number(a.Deeds.Mean)), fmt.Sprint(a.Observations), fmt.Sprint(a.Articles)})
	}
	return align(w, rows)
}

func thinMark(thin bool) string {
	if thin {
		return "*"
	}
	return ""
}

func interval(e series.Estimate) string {
	if !e.Banded() {
		return "–"
	}
	return plus(Number(e.Lo)) + " .. " + plus(Number(e.Hi))
}

// align writes columns, the first to the left and the others to the right.
func align(w io.Writer, rows [][]string) error {
	var widths [16]int
	for _, r := range rows {
		for i, cell := range r {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, r := range rows {
		for i, cell := range r {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				b.WriteString(cell + pad)
				continue
			}
			b.WriteString("  " + pad + cell)
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
