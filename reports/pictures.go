package reports

import (
	"fmt"
	"io"
	"sort"
	"time"

	"detente/lexicons"
	"detente/reports/chart"
)

// Picture is one chart of the report.
type Picture struct {
	Kind chart.Kind
	Name string // stem of the file's name
	Data *chart.Data
}

// pictures lays out the charts of a report: all kinds of chart.Kinds in their
// order, then the charts of each conflict.
func pictures(r *Report, f *Figures) []Picture {
	var out []Picture
	for _, k := range chart.Kinds {
		if lay, ok := layouts[k.Name]; ok {
			out = append(out, Picture{k, k.Name, lay(r, f)})
		}
	}
	for i := range f.Conflicts {
		out = append(out, conflictPictures(r, &f.Conflicts[i])...)
	}
	for _, p := range out {
		p.Data.Note = joined(p.Data.Note, corpusNote(r, f))
	}
	return out
}

// Chart lays out one kind of chart for a report; it fails for an unknown kind.
func Chart(r *Report, kind string) (*Picture, error) {
	k, err := chart.Find(kind)
	if err != nil {
		return nil, err
	}
	f := figures(r)
	d := layouts[k.Name](r, f)
	d.Note = joined(d.Note, corpusNote(r, f))
	return &Picture{k, k.Name, d}, nil
}

var layouts = map[string]func(*Report, *Figures) *chart.Data{
	"stance":      stanceChart,
	"actors":      actorsChart,
	"frames":      framesChart,
	"multiples":   multiplesChart,
	"heatmap":     heatmapChart,
	"outlets":     outletsChart,
	"saydo":       saydoChart,
	"targets":     targetsChart,
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
			name := "charts/" + p.Name + "." + format
			if err := out.write(name, func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
				return err
			}
		}
	}
	return nil
}

const measured = "Mean over articles of each article's weighted mean; −1 escalation to +1 ceasefire"

func (r *Report) measured() string {
	return fmt.Sprintf("%s; by %s, with %.0f %% intervals", measured, r.Options.Bucket, 100*r.Options.Level)
}

// events are the dated happenings of a conflict, or of all conflicts that the
// report is about when none is named, and those asked for.
func (r *Report) events(conflict string) (out []chart.Event) {
	all := append([]lexicons.Event(nil), r.Events...)
	about := r.conflictIDs()
	for _, c := range r.Conflicts {
		if about[c.ID] && (conflict == "" || conflict == c.ID) {
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
