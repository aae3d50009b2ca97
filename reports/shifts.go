package reports

import (
	"fmt"
	"strings"

	"detente/analysis/series"
	"detente/reports/web"
)

// maxShifts is how many shifts the page tells.
const maxShifts = 12

// shifts lays out the changes of level that stand after correction, the
// strongest first.
func shifts(f *Figures) (out []web.Shift) {
	firm := f.firm()
	for i := range firm[:min(len(firm), maxShifts)] {
		out = append(out, shift(f, &firm[i]))
	}
	return out
}

func shift(f *Figures, c *series.Change) web.Shift {
	s := web.Shift{Text: shiftText(f, c)}
	fact := func(name, value string) {
		if value != "" {
			s.Made = append(s.Made, web.Fact{Name: name, Value: value})
		}
	}
	fact("could lie", day(c.Earliest)+" to "+day(c.Latest))
	fact("acts", made(c.Why.Acts))
	fact("words", made(c.Why.Entries))
	fact("outlets", made(c.Why.Outlets))
	fact("channels", made(c.Why.Channels))
	if c.Mix.Within.Valid() {
		fact("within the same outlets", fmt.Sprintf("%s (%s)", said(c.Mix.Within.Value), within(c.Mix.Within.Lo, c.Mix.Within.Hi)))
	}
	fact("from which outlets are heard", said(c.Mix.Composition))
	s.Before, s.After = sources(c.Why.Before), sources(c.Why.After)
	return s
}

// made writes what each name adds to a shift.
func made(parts []series.Part) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = fmt.Sprintf("%s %s", brief(oneLine(p.Name, "none")), said(p.Shift()))
	}
	return strings.Join(out, ", ")
}

// brief cuts a long name, such as an entry of many words.
func brief(name string) string {
	const most = 48
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return name
}

// sources are the first three articles.
func sources(all []series.Witness) (out []web.Source) {
	for _, w := range all[:min(len(all), 3)] {
		d := w.Article.Doc
		s := web.Source{Title: oneLine(d.Title, d.ID), Outlet: outletName(d.Outlet), Date: day(d.Published)}
		if w.Strongest != nil {
			s.Sentence = oneLine(w.Strongest.Words, "")
		}
		out = append(out, s)
	}
	return out
}

// outletLines lays out the same actor across outlets.
func outletLines(f *Figures) (out []web.Outlet) {
	for _, e := range f.Outlets {
		out = append(out, web.Outlet{Actor: f.Sample.Actor(e.Key.Actor).Name, Name: outletName(e.Key.Outlet), Stance: said(e.Own.Mean),
			Others: said(e.Others.Mean), Difference: said(e.Matched.Value), Interval: strings.TrimPrefix(within(e.Matched.Lo, e.Matched.Hi), "interval "),
			Chance: chance(e.Holm), Firm: e.Holm < 0.05})
	}
	return out
}

// measuredFacts says how reliable the scoring was found to be, by channel.
func measuredFacts(r *Report) (out []web.Fact) {
	for _, m := range r.Reliability {
		out = append(out, web.Fact{Name: m.Channel, Value: m.String()})
	}
	return out
}
