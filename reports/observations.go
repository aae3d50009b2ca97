package reports

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/series"
)

// Row is one observation of a report: the fields of the contract, and the
// article it stands in. Bytes of Start and End count in the article's text.
type Row struct {
	Document  string  `json:"document"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Published *string `json:"published"`
	EventDate *string `json:"event_date"`
	ObservationRow
	HolderID string `json:"holder_id"`
	Weight   Number `json:"weight"`
}

// Rows are the observations of the report in the order of its articles.
func (r *Report) Rows() []Row {
	var rows []Row
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		names := r.names(a)
		for j := range a.Observations {
			o := &a.Observations[j]
			rows = append(rows, Row{a.Doc.ID, oneLine(a.Doc.Title, ""), a.Doc.Outlet, published(a.Doc.Published), eventDate(o, a.Doc.Published),
				observationRow(o, names), string(o.Holder), Number(o.Weight)})
		}
	}
	return rows
}

// eventDate is the day of a deed that its sentence names, nil for none.
func eventDate(o *score.Observation, published time.Time) *string {
	at, ok := series.EventDay(o, published)
	if !ok {
		return nil
	}
	s := day(at)
	return &s
}

// names are the names of an article's actors, as the whole result has them.
func (r *Report) names(a *score.Article) map[actor.ID]string {
	names := namesOf(a)
	for id := range names {
		if known, ok := r.Result.Actors[id]; ok && known.Name != "" {
			names[id] = known.Name
		}
	}
	return names
}

func writeObservations(f *folder, r *Report, _ *Figures) error {
	rows := r.Rows()
	for _, w := range []struct {
		name string
		fill func(io.Writer, []Row) error
	}{
		{"data/observations.csv", rowsCSV}, {"data/observations.jsonl", rowsJSONL},
		{"data/observations.parquet", rowsParquet}, {"data/events.csv", eventsCSV},
	} {
		if err := f.write(w.name, func(out io.Writer) error { return w.fill(out, rows) }); err != nil {
			return err
		}
	}
	return nil
}

func rowsJSONL(w io.Writer, rows []Row) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range rows {
		if err := e.Encode(&rows[i]); err != nil {
			return err
		}
	}
	return nil
}

var observationColumns = []string{"document", "title", "outlet", "published", "event_date", "holder", "holder_id", "attributed_by", "target",
	"conflict", "act", "value", "weight", "channel", "modality", "flags", "frames", "tone", "start", "end", "sentence", "reasons"}

func rowsCSV(w io.Writer, rows []Row) error {
	return table(w, observationColumns, len(rows), func(i int) []string {
		r := &rows[i]
		return []string{r.Document, r.Title, r.Outlet, orEmpty(r.Published), orEmpty(r.EventDate), r.Holder, r.HolderID, orEmpty(r.AttributedBy), orEmpty(r.Target),
			r.Conflict, r.Act, r.Value.String(), r.Weight.String(), r.Channel, r.Modality, strings.Join(r.Flags, "|"),
			strings.Join(r.Frames, "|"), r.Tone.String(), fmt.Sprint(r.Start), fmt.Sprint(r.End), oneLine(r.Sentence, ""), steps(r.Reasons)}
	})
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// steps writes the reasons in one cell: rule, entry and value of each.
func steps(reasons []ReasonRow) string {
	out := make([]string, len(reasons))
	for i, r := range reasons {
		out[i] = fmt.Sprintf("%s: %s%s = %s", r.Rule, r.Entry, place(r), plus(r.Weight))
	}
	return strings.Join(out, "; ")
}

// table writes a CSV table with n rows. A cell that a spreadsheet would take
// for a formula gets an apostrophe before it.
func table(w io.Writer, columns []string, n int, row func(int) []string) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for i := range n {
		cells := row(i)
		for j := range cells {
			cells[j] = inert(cells[j])
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func inert(cell string) string {
	if cell == "" || !strings.ContainsRune("=+@\t\r-", rune(cell[0])) {
		return cell
	}
	if cell[0] == '-' && len(cell) > 1 && cell[1] >= '0' && cell[1] <= '9' {
		return cell
	}
	return "'" + cell
}

// stored is a Row as Parquet stores it.
type stored struct {
	Document     string      `parquet:"document,dict"`
	Title        string      `parquet:"title,dict"`
	Outlet       string      `parquet:"outlet,dict"`
	Published    *time.Time  `parquet:"published,optional,timestamp(millisecond)"`
	EventDate    *string     `parquet:"event_date,optional,dict"`
	Holder       string      `parquet:"holder,dict"`
	HolderID     string      `parquet:"holder_id,dict"`
	AttributedBy *string     `parquet:"attributed_by,optional,dict"`
	Target       *string     `parquet:"target,optional,dict"`
	Conflict     string      `parquet:"conflict,dict"`
	Act          string      `parquet:"act,dict"`
	Value        float64     `parquet:"value"`
	Weight       float64     `parquet:"weight"`
	Channel      string      `parquet:"channel,dict"`
	Modality     string      `parquet:"modality,dict"`
	Flags        []string    `parquet:"flags,list"`
	Frames       []string    `parquet:"frames,list"`
	Tone         float64     `parquet:"tone"`
	Start        int64       `parquet:"start"`
	End          int64       `parquet:"end"`
	Sentence     string      `parquet:"sentence"`
	Reasons      []ReasonRow `parquet:"reasons,list"`
}

func rowsParquet(w io.Writer, rows []Row) error {
	buffered := bufio.NewWriter(w)
	out := parquet.NewGenericWriter[stored](buffered, parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("detente", "", ""))
	for i := range rows {
		if _, err := out.Write([]stored{store(&rows[i])}); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return buffered.Flush()
}

func store(r *Row) stored {
	s := stored{
		Document: r.Document, Title: r.Title, Outlet: r.Outlet, EventDate: r.EventDate, Holder: r.Holder, HolderID: r.HolderID,
		AttributedBy: r.AttributedBy, Target: r.Target, Conflict: r.Conflict, Act: r.Act,
		Value: float64(r.Value), Weight: float64(r.Weight), Channel: r.Channel, Modality: r.Modality,
		Flags: r.Flags, Frames: r.Frames, Tone: float64(r.Tone), Start: int64(r.Start), End: int64(r.End),
		Sentence: r.Sentence, Reasons: r.Reasons,
	}
	if r.Published != nil {
		if t, err := time.Parse(time.RFC3339, *r.Published); err == nil {
			s.Published = &t
		}
	}
	return s
}
