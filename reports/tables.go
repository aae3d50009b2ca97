package reports

import (
	"io"
	"strconv"
	"time"

	"detente/analysis/series"
)

// sheet is one tidy table of data/.
type sheet struct {
	name    string
	columns []string
	rows    func(*Report, *Figures) [][]string
}

// sheets are the tables beside the observations, described in dictionary.md.
var sheets = []sheet{
	{"actors", []string{"conflict", "actor_id", "actor", "kind", "state", "found", "stance", "lo", "hi", "words", "words_lo", "words_hi",
		"deeds", "deeds_lo", "deeds_hi", "imputed", "tone", "observations", "articles", "first", "last", "thin"}, actorRowsCSV},
	{"series", []string{"conflict", "actor_id", "actor", "measure", "start", "end", "mean", "lo", "hi", "smooth", "articles", "observations", "thin"}, seriesRows},
	{"articles", []string{"document", "title", "outlet", "published", "date_from", "url", "language", "source", "sentences",
		"observations", "reprints", "frames", "galtung"}, articleRows},
	{"frames", []string{"actor_id", "actor", "outlet", "start", "end", "frame", "share", "lo", "hi", "articles", "thin"}, frameRows},
	{"galtung", []string{"start", "end", "mean", "lo", "hi", "articles", "thin"}, galtungRows},
	{"profiles", []string{"actor_id", "actor", "channel", "escalation", "neither", "ceasefire", "articles", "observations"}, profileRows},
	{"terms", []string{"actor_id", "actor", "of", "term", "mean", "observations", "articles"}, termRows},
	{"voices", []string{"outlet", "actor_id", "actor", "share", "observations", "articles"}, voiceRows},
	{"same_event", []string{"conflict", "event", "start", "end", "outlet", "stance", "lo", "hi", "galtung", "articles"}, eventRows},
	{"changes", []string{"actor_id", "actor", "at", "earliest", "latest", "from", "to", "before", "after", "shift", "lo", "hi", "p", "p_adjusted",
		"within_outlets", "composition", "stance", "acts", "entries", "outlets", "articles_before", "articles_after"}, changeRows},
	{"gaps", []string{"actor_id", "actor", "words", "deeds", "gap", "lo", "hi", "articles_words", "articles_deeds"}, gapRows},
	{"outlets", []string{"actor_id", "actor", "outlet", "mean", "lo", "hi", "articles", "others", "raw", "matched", "matched_lo", "matched_hi",
		"hedges_g", "p", "p_holm", "p_bh"}, outletRows},
	{"targets", []string{"holder_id", "holder", "target_id", "target", "stance", "lo", "hi", "articles", "observations", "attacked", "threatened",
		"pressed", "armed", "called_on", "talked_to"}, targetRows},
	{"influence", []string{"actor_id", "actor", "of", "name", "with", "without", "shift", "observations", "articles"}, influenceRows},
}

func writeTables(out *folder, r *Report, f *Figures) error {
	for _, s := range sheets {
		rows := s.rows(r, f)
		err := out.write("data/"+s.name+".csv", func(w io.Writer) error {
			return table(w, s.columns, len(rows), func(i int) []string { return rows[i] })
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func actorRowsCSV(_ *Report, f *Figures) (rows [][]string) {
	rows = summaryRows(rows, "", f.Summaries)
	for _, c := range f.Conflicts {
		rows = summaryRows(rows, c.ID, c.Summaries)
	}
	return rows
}

func summaryRows(rows [][]string, conflict string, all []series.Summary) [][]string {
	for i := range all {
		s := &all[i]
		row := []string{conflict, string(s.Actor.ID), s.Actor.Name, string(s.Actor.Kind), string(s.Actor.State), strconv.FormatBool(s.Actor.Found)}
		row = append(row, means(s.Stance, s.Words, s.Deeds)...)
		rows = append(rows, append(row, figure(s.Imputed.Mean), figure(s.Tone.Mean), strconv.Itoa(s.Observations), strconv.Itoa(s.Articles),
			day(s.First), day(s.Last), strconv.FormatBool(s.Thin)))
	}
	return rows
}

// means writes mean, lo and hi of each estimate.
func means(estimates ...series.Estimate) (cells []string) {
	for _, e := range estimates {
		cells = append(cells, figure(e.Mean), figure(e.Lo), figure(e.Hi))
	}
	return cells
}

func figure(v float64) string { return Number(v).String() }

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// measure is one series of an actor under its name in the table.
type measure struct {
	name   string
	series series.Series
}

func (c *Curves) measures() []measure {
	return []measure{{"stance", c.All}, {"words", c.Words}, {"deeds", c.Deeds}, {"imputed", c.Imputed},
		{"uncontested", c.Band.Without}, {"adjusted", c.Adjusted}}
}

func seriesRows(_ *Report, f *Figures) (rows [][]string) {
	for i := range f.Curves {
		rows = curveRows(rows, "", &f.Curves[i])
	}
	for _, c := range f.Conflicts {
		for i := range c.Curves {
			rows = curveRows(rows, c.ID, &c.Curves[i])
		}
	}
	return rows
}

func curveRows(rows [][]string, conflict string, c *Curves) [][]string {
	for _, m := range c.measures() {
		for k, p := range m.series.Points {
			smooth := ""
			if m.series.Smooth != nil {
				smooth = figure(m.series.Smooth[k])
			}
			row := append([]string{conflict, string(c.Actor.ID), c.Actor.Name, m.name, day(p.Start), day(p.End)}, means(p.Estimate)...)
			rows = append(rows, append(row, smooth, strconv.Itoa(p.Articles), strconv.Itoa(p.Observations), strconv.FormatBool(p.Thin)))
		}
	}
	return rows
}
