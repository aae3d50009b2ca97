package reports

import (
	"fmt"
	"io"
	"sort"
	"strings"
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
			out = append(out, finished(r, Picture{k, k.Name, lay(r, f)}, corpusNote(f)))
		}
	}
	for i := range f.Conflicts {
		c := &f.Conflicts[i]
		for _, p := range conflictPictures(r, f, c) {
			out = append(out, finished(r, p, resting(c.Whole.Articles, f)))
		}
	}
	return out
}

// finished adds what all charts have, and the note of what this one rests on.
func finished(r *Report, p Picture, note string) Picture {
	p.Data.Note = joined(p.Data.Note, note)
	p.Data.MinN = r.Options.MinN
	return p
}

// Chart lays out one kind of chart for a report; it fails for an unknown kind.
func Chart(r *Report, kind string) (*Picture, error) {
	k, err := chart.Find(kind)
	if err != nil {
		return nil, err
	}
	f := figures(r)
	p := finished(r, Picture{k, k.Name, layouts[k.Name](r, f)}, corpusNote(f))
	return &p, nil
}

var layouts = map[string]func(*Report, *Figures) *chart.Data{
	"stance":      stanceChart,
	"actors":      actorsChart,
	"frames":      framesChart,
	"multiples":   multiplesChart,
	"heatmap":     heatmapChart,
	"outlets":     outletsChart,
	"saydo":       saydoChart,
	"mix":         mixChart,
	"imputed":     imputedChart,
	"targets":     targetsChart,
	"tone":        toneChart,
	"sensitivity": sensitivityChart,
}

// file is the path of the picture in the folder.
func (p *Picture) file(format string) string { return "charts/" + p.Name + "." + format }

// pictureFormats are the formats asked for, or SVG and PNG.
func (r *Report) pictureFormats() []string {
	if len(r.Pictures) == 0 {
		return []string{"svg", "png"}
	}
	return r.Pictures
}

// writeCharts writes each chart in each format.
func writeCharts(out *folder, r *Report, f *Figures) error {
	for _, p := range pictures(r, f) {
		for _, format := range r.pictureFormats() {
			content, err := p.Kind.Render(format, p.Data, chart.Size{})
			if err != nil {
				return err
			}
			if err := out.write(p.file(format), func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
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

// maxEvents is how many events a chart marks.
const maxEvents = 16

// events are the dated happenings to mark in a window: those asked for, then
// those of a conflict, or when none is named of the conflicts with most
// observations, as long as there is room for them.
func (r *Report) events(conflict string, w window) (out []chart.Event) {
	out = eventsIn(r.Events, w)
	for _, c := range r.byWeight() {
		if conflict != "" && c.ID != conflict {
			continue
		}
		if more := eventsIn(c.Events, w); len(out)+len(more) <= maxEvents || len(out) == len(eventsIn(r.Events, w)) {
			out = append(out, more...)
		}
	}
	out = out[:min(len(out), maxEvents)]
	sort.SliceStable(out, func(i, j int) bool { return out[i].Date.Before(out[j].Date) })
	return out
}

func eventsIn(all []lexicons.Event, w window) (out []chart.Event) {
	for _, e := range all {
		if t, err := time.Parse(time.DateOnly, e.Date); err == nil && w.holds(t) {
			out = append(out, chart.Event{Date: t, Label: e.Label})
		}
	}
	return out
}

// byWeight are the conflicts that the report is about, those with most
// observations first; one with less than a tenth of them is left out.
func (r *Report) byWeight() (out []lexicons.Conflict) {
	weight, total := map[string]int{}, 0
	for i := range r.Result.Articles {
		for j := range r.Result.Articles[i].Observations {
			weight[r.Result.Articles[i].Observations[j].Conflict]++
			total++
		}
	}
	for _, c := range r.Conflicts {
		if weight[c.ID] > 0 && 10*weight[c.ID] >= total {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return weight[out[i].ID] > weight[out[j].ID] })
	return out
}

// corpusNote says what the charts leave out.
func corpusNote(f *Figures) string {
	c := f.Sample.Count()
	note := resting(c.Articles, f)
	if c.Undated > 0 {
		note += fmt.Sprintf(" %s without a date: in no bucket.", count(c.Undated, "article"))
	}
	return note
}

// resting says on how many articles a chart rests, in which window.
func resting(articles int, f *Figures) string {
	return joined(count(articles, "article")+" with an observation.", f.Window.note())
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
