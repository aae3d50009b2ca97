package reports

import (
	"fmt"
	"io"
	"math"
	"sort"
	"time"

	"detente/analysis/series"
	"detente/lexicons"
	"detente/reports/chart"
)

// Picture is one chart of the report.
type Picture struct {
	Kind chart.Kind
	Data *chart.Data
}

// pictures lays out the charts of a report, in the order of chart.Kinds; kinds
// without data of their own are left out.
func pictures(r *Report, f *Figures) []Picture {
	var out []Picture
	for _, k := range chart.Kinds {
		if lay, ok := layouts[k.Name]; ok {
			d := lay(r, f)
			d.Note = joined(d.Note, corpusNote(r, f))
			out = append(out, Picture{k, d})
		}
	}
	return out
}

var layouts = map[string]func(*Report, *Figures) *chart.Data{
	"stance":      stanceChart,
	"actors":      actorsChart,
	"multiples":   multiplesChart,
	"heatmap":     heatmapChart,
	"saydo":       saydoChart,
	"tone":        toneChart,
	"sensitivity": sensitivityChart,
}

// writeCharts writes each chart in each format.
func writeCharts(out *folder, r *Report, f *Figures) error {
	formats := r.Pictures
	if len(formats) == 0 {
		formats = []string{"svg", "png"}
	}
	for _, p := range pictures(r, f) {
		for _, format := range formats {
			content, err := p.Kind.Render(format, p.Data, chart.Size{})
			if err != nil {
				return err
			}
			name := "charts/" + p.Kind.Name + "." + format
			if err := out.write(name, func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
				return err
			}
		}
	}
	return nil
}

const measured = "Mean over articles of each article's weighted mean; -1 escalation to +1 ceasefire"

func (r *Report) measured() string {
	return fmt.Sprintf("%s; by %s, with %.0f %% intervals", measured, r.Options.Bucket, 100*r.Options.Level)
}

func stanceChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Stance over time", Subtitle: r.measured(), Events: r.events()}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Lines = append(d.Lines, line(c.Actor.Name, c.All))
	}
	return d
}

func actorsChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Who stands where: words and deeds", Subtitle: measured + "; the most covered actors"}
	for _, s := range f.Summaries[:min(len(f.Summaries), 20)] {
		if s.Stance.Valid() {
			d.Rows = append(d.Rows, chart.Row{Name: s.Actor.Name, Mean: s.Stance.Mean, Lo: s.Stance.Lo, Hi: s.Stance.Hi,
				Words: s.Words.Mean, Deeds: s.Deeds.Mean, Thin: s.Thin,
				Remark: fmt.Sprintf("%d obs · %s", s.Observations, count(s.Articles, "article"))})
		}
	}
	sort.SliceStable(d.Rows, func(i, j int) bool { return d.Rows[i].Mean > d.Rows[j].Mean })
	return d
}

func multiplesChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Stance over time, actor by actor", Subtitle: r.measured(), Events: r.events()}
	for _, c := range f.Curves[:min(len(f.Curves), 12)] {
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{line("all acts", c.All)}})
	}
	return d
}

func saydoChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Words against deeds", Subtitle: r.measured(), Events: r.events()}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{line("words", c.Words), line("deeds", c.Deeds)}})
	}
	return d
}

func sensitivityChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "What arms and pressure change", Subtitle: r.measured(),
		Note: "Whether arms and sanctions escalate is contested: the shaded band is what they make of the curve."}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{
			line("all acts", c.All), line("without arms and pressure", c.WithoutDoubts)}})
	}
	return d
}

func toneChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Tone is not stance", Subtitle: "Each dot is an actor; its area grows with its observations",
		Note: "Tone is weak: it comes from a classifier of film reviews."}
	for _, s := range f.Summaries[:min(len(f.Summaries), 20)] {
		if s.Stance.Valid() && s.Tone.Valid() && !s.Thin {
			d.Dots = append(d.Dots, chart.Dot{Name: s.Actor.Name, X: s.Stance.Mean, Y: s.Tone.Mean, Count: s.Observations})
		}
	}
	return d
}

func heatmapChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Stance by actor and month", Subtitle: measured, Grid: chart.Grid{RowTitle: "actor", ColTitle: "month"}}
	curves := f.Curves[:min(len(f.Curves), 20)]
	months := monthsOf(curves)
	for _, m := range months {
		d.Grid.Cols = append(d.Grid.Cols, m.Format("Jan 06"))
	}
	for _, c := range curves {
		d.Grid.Rows = append(d.Grid.Rows, c.Actor.Name)
		row := make([]chart.Cell, len(months))
		for j, m := range months {
			row[j] = cellAt(c.Months, m)
		}
		d.Grid.Cells = append(d.Grid.Cells, row)
	}
	return d
}

// monthsOf are all months from the first to the last, the last 36 at most.
func monthsOf(curves []Curves) (months []time.Time) {
	var first, last time.Time
	for _, c := range curves {
		for _, p := range c.Months.Points {
			if first.IsZero() || p.Start.Before(first) {
				first = p.Start
			}
			if p.Start.After(last) {
				last = p.Start
			}
		}
	}
	if first.IsZero() {
		return nil
	}
	for m := first; !m.After(last); m = m.AddDate(0, 1, 0) {
		months = append(months, m)
	}
	return months[max(0, len(months)-36):]
}

func cellAt(s series.Series, start time.Time) chart.Cell {
	for _, p := range s.Points {
		if p.Start.Equal(start) {
			return chart.Cell{Value: p.Mean, Count: p.Observations, Thin: p.Thin}
		}
	}
	return chart.Cell{Value: math.NaN()}
}

// line lays out a series.
func line(name string, s series.Series) chart.Line {
	l := chart.Line{Name: name}
	for i, p := range s.Points {
		q := chart.Point{Start: p.Start, End: p.End, Mean: p.Mean, Lo: p.Lo, Hi: p.Hi, Thin: p.Thin, Smooth: math.NaN()}
		if s.Smooth != nil {
			q.Smooth = s.Smooth[i]
		}
		l.Points = append(l.Points, q)
	}
	return l
}

// events are the dated happenings of the conflicts that the report is about,
// and those asked for.
func (r *Report) events() (out []chart.Event) {
	all := append([]lexicons.Event(nil), r.Events...)
	about := r.conflictIDs()
	for _, c := range r.Conflicts {
		if about[c.ID] {
			all = append(all, c.Events...)
		}
	}
	for _, e := range all {
		if t, err := time.Parse(time.DateOnly, e.Date); err == nil {
			out = append(out, chart.Event{Date: t, Label: e.Label})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Date.Before(out[j].Date) })
	return out
}

func (r *Report) conflictIDs() map[string]bool {
	ids := map[string]bool{}
	for i := range r.Result.Articles {
		for j := range r.Result.Articles[i].Observations {
			ids[r.Result.Articles[i].Observations[j].Conflict] = true
		}
	}
	return ids
}

// corpusNote says what the charts leave out.
func corpusNote(r *Report, f *Figures) string {
	c := f.Sample.Count()
	note := fmt.Sprintf("%s with an observation.", count(c.Articles, "article"))
	if c.Undated > 0 {
		note += fmt.Sprintf(" %s without a date: in no bucket.", count(c.Undated, "article"))
	}
	return note + fmt.Sprintf(" Hollow: fewer than %d articles.", r.Options.MinN)
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
