package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"detente/analysis/series"
)

// writeTables writes the tidy tables of data/ beside the observations.
func writeTables(f *folder, r *Report, figs *Figures) error {
	if err := f.write("data/actors.csv", func(w io.Writer) error { return actorsCSV(w, figs) }); err != nil {
		return err
	}
	if err := f.write("data/series.csv", func(w io.Writer) error { return seriesCSV(w, figs) }); err != nil {
		return err
	}
	return f.write("data/articles.csv", func(w io.Writer) error { return articlesCSV(w, r) })
}

var actorColumns = []string{"actor_id", "actor", "kind", "state", "found", "stance", "lo", "hi", "words", "words_lo", "words_hi",
	"deeds", "deeds_lo", "deeds_hi", "imputed", "tone", "observations", "articles", "first", "last", "thin"}

func actorsCSV(w io.Writer, f *Figures) error {
	return table(w, actorColumns, len(f.Summaries), func(i int) []string {
		s := &f.Summaries[i]
		row := []string{string(s.Actor.ID), s.Actor.Name, string(s.Actor.Kind), string(s.Actor.State), strconv.FormatBool(s.Actor.Found)}
		for _, e := range []series.Estimate{s.Stance, s.Words, s.Deeds} {
			row = append(row, figure(e.Mean), figure(e.Lo), figure(e.Hi))
		}
		return append(row, figure(s.Imputed.Mean), figure(s.Tone.Mean), strconv.Itoa(s.Observations), strconv.Itoa(s.Articles),
			day(s.First), day(s.Last), strconv.FormatBool(s.Thin))
	})
}

func figure(v float64) string { return Number(v).String() }

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

var seriesColumns = []string{"actor_id", "actor", "measure", "start", "end", "mean", "lo", "hi", "smooth", "articles", "observations", "thin"}

// measures are the series of one actor under the names of the table.
func (c *Curves) measures() []measure {
	return []measure{{"stance", c.All}, {"words", c.Words}, {"deeds", c.Deeds}, {"imputed", c.Imputed},
		{"uncontested", c.Band.Without}, {"adjusted", c.Adjusted}}
}

type measure struct {
	name   string
	series series.Series
}

func seriesCSV(w io.Writer, f *Figures) error {
	var rows [][]string
	for i := range f.Curves {
		c := &f.Curves[i]
		for _, m := range c.measures() {
			for k, p := range m.series.Points {
				smooth := ""
				if m.series.Smooth != nil {
					smooth = figure(m.series.Smooth[k])
				}
				rows = append(rows, []string{string(c.Actor.ID), c.Actor.Name, m.name, day(p.Start), day(p.End), figure(p.Mean),
					figure(p.Lo), figure(p.Hi), smooth, strconv.Itoa(p.Articles), strconv.Itoa(p.Observations), strconv.FormatBool(p.Thin)})
			}
		}
	}
	return table(w, seriesColumns, len(rows), func(i int) []string { return rows[i] })
}

var articleColumns = []string{"document", "title", "outlet", "published", "date_from", "url", "language", "source", "sentences",
	"observations", "reprints", "frames", "galtung"}

func articlesCSV(w io.Writer, r *Report) error {
	return table(w, articleColumns, len(r.Result.Articles), func(i int) []string {
		a := &r.Result.Articles[i]
		return []string{a.Doc.ID, oneLine(a.Doc.Title, ""), a.Doc.Outlet, orEmpty(published(a.Doc.Published)), a.Doc.DateFrom, a.Doc.URL,
			a.Doc.Lang, a.Doc.Source, strconv.Itoa(a.Sentences), strconv.Itoa(len(a.Observations)), strings.Join(a.Reprints, "|"),
			frameCounts(a.Frames), figure(a.Galtung)}
	})
}

func frameCounts(frames map[string]int) string {
	var out []string
	for _, name := range sortedKeys(frames) {
		out = append(out, fmt.Sprintf("%s:%d", name, frames[name]))
	}
	return strings.Join(out, "|")
}
