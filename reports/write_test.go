package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"detente/analysis/claim"
	"detente/analysis/series"
	"detente/reports/chart"
)

// TestEveryFileIsDescribed holds the dictionary against what is written.
func TestEveryFileIsDescribed(t *testing.T) {
	dir, r := t.TempDir(), specimen(24, 60)
	if err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "data", "*.csv"))
	if err != nil || len(found) < 10 {
		t.Fatalf("%d tables, %v", len(found), err)
	}
	for _, path := range found {
		if !strings.Contains(dictionary, filepath.Base(path)) {
			t.Errorf("data/README.md does not describe %s", filepath.Base(path))
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil || len(rows) < 1 {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, file := range files(r, figures(r)) {
		if _, err := os.Stat(filepath.Join(dir, file.Path)); err != nil {
			t.Errorf("the page names a file that is not there: %v", err)
		}
	}
	for _, column := range observationColumns {
		if !strings.Contains(dictionary, column) {
			t.Errorf("data/README.md does not describe the column %s", column)
		}
	}
}

func TestManifestHashesFiles(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, specimen(24, 60)); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var m Manifest
	if err := json.Unmarshal(content, &m); err != nil {
		t.Fatal(err)
	}
	if m.Version != "test" || m.Counts.Read != 29 || m.Counts.Undated != 1 || len(m.Skipped) != 1 || len(m.Files) < 20 {
		t.Errorf("manifest %+v", m)
	}
}

// TestParquetHoldsRows reads the table back.
func TestParquetHoldsRows(t *testing.T) {
	rows := specimen(12, 30).Rows()
	var b bytes.Buffer
	if err := rowsParquet(&b, rows); err != nil {
		t.Fatal(err)
	}
	back, err := parquet.Read[stored](bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || len(back) != len(rows) {
		t.Fatalf("%d rows of %d, %v", len(back), len(rows), err)
	}
	for i := range rows {
		want := store(&rows[i])
		got := back[i]
		if (got.Published == nil) != (want.Published == nil) || got.Published != nil && !got.Published.Equal(*want.Published) {
			t.Errorf("row %d: published %v, want %v", i, got.Published, want.Published)
		}
		got.Published, want.Published = nil, nil
		if len(got.Flags)+len(want.Flags) == 0 {
			got.Flags, want.Flags = nil, nil
		}
		if len(got.Frames)+len(want.Frames) == 0 {
			got.Frames, want.Frames = nil, nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("row %d: %+v, want %+v", i, got, want)
		}
	}
}

func TestWriteErrors(t *testing.T) {
	r := specimen(6, 6)
	r.Options.Bucket = "year"
	if err := Write(t.TempDir(), r); err == nil || !strings.Contains(err.Error(), "bucket") {
		t.Errorf("a wrong bucket: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(file, "report"), specimen(6, 6)); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a folder within a file: %v", err)
	}
	r = specimen(6, 6)
	r.Pictures = []string{"bmp"}
	if err := Write(t.TempDir(), r); err == nil || !strings.Contains(err.Error(), "bmp") {
		t.Errorf("a wrong picture format: %v", err)
	}
	if _, err := FindFormat("xml"); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("a wrong format: %v", err)
	}
}

func TestNumber(t *testing.T) {
	for in, want := range map[float64]string{0.5: "0.5", -1: "-1", math.Copysign(0, -1): "0", 0.1234567: "0.123457", math.NaN(): "null", math.Inf(1): "null", 1e-9: "0"} {
		got, err := json.Marshal(Number(in))
		if err != nil || string(got) != want {
			t.Errorf("%v: %s, %v, want %s", in, got, err, want)
		}
	}
	var n Number
	if err := json.Unmarshal([]byte("null"), &n); err != nil || !math.IsNaN(float64(n)) {
		t.Errorf("null: %v, %v", n, err)
	}
}

func TestInertCells(t *testing.T) {
	for in, want := range map[string]string{"": "", "a": "a", "-0.5": "-0.5", "=1+1": "'=1+1", "@x": "'@x", "-x": "'-x", "+1": "'+1", "-": "'-"} {
		if got := inert(in); got != want {
			t.Errorf("inert(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPlover(t *testing.T) {
	for _, c := range []struct {
		act   string
		value float64
		want  string
	}{
		{"attack", -1, "ASSAULT"}, {"attack", 0.8, "RETREAT"}, {"ceasefire.call", 0.7, "REQUEST"}, {"talks", 0.4, "CONSULT"},
		{"talks", -0.4, "REJECT"}, {"restraint", 0.4, ""}, {"no such act", 1, ""},
	} {
		if got := Plover(c.act, c.value); got != c.want {
			t.Errorf("%s at %v: %q, want %q", c.act, c.value, got, c.want)
		}
	}
}

// TestCorpusOfNothing writes a report on no articles.
func TestCorpusOfNothing(t *testing.T) {
	r := specimen(6, 6)
	r.Result.Articles = nil
	dir := t.TempDir()
	if err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, "report.md"))
	if err != nil || !strings.Contains(string(content), "no finding can be made") {
		t.Errorf("%s, %v", content, err)
	}
}

func TestWindowLeavesOutStrays(t *testing.T) {
	r := specimen(300, 100)
	w := newWindow(r)
	if w.left != 0 {
		t.Errorf("%d articles of an even corpus are left out", w.left)
	}
	r.Result.Articles[0].Doc.Published = r.Result.Articles[0].Doc.Published.AddDate(-8, 0, 0)
	if w = newWindow(r); w.left != 1 || w.start.Year() != 2031 || w.note() == "" {
		t.Errorf("a stray article stretches the window: %+v", w)
	}
	r.Options.Bucket = series.Month
	if w = newWindow(r); w.start.Day() != 1 {
		t.Errorf("the window does not begin with a bucket: %v", w.start)
	}
}

func TestSummary(t *testing.T) {
	f := figures(specimen(24, 60))
	var b bytes.Buffer
	if err := Summary(&b, f.Summaries, 2); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(b.String(), "\n"); lines != 3 {
		t.Errorf("%d lines:\n%s", lines, b.String())
	}
}

// TestEveryChartIsLaidOut holds the layouts against the kinds.
func TestEveryChartIsLaidOut(t *testing.T) {
	r := specimen(24, 60)
	for _, k := range chart.Kinds {
		p, err := Chart(r, k.Name)
		if err != nil {
			t.Fatal(err)
		}
		if p.Data.Title == "" || p.Kind.Empty(p.Data) {
			t.Errorf("%s: no title or no data", k.Name)
		}
	}
	if _, err := Chart(r, "pie"); err == nil {
		t.Error("an unknown kind was laid out")
	}
}

// TestDaysAndFramesAreWritten wants the day that a sentence names for a deed
// beside the article's, and frames of outlets and actors beside those of all.
func TestDaysAndFramesAreWritten(t *testing.T) {
	r := specimen(60, 6)
	a := &r.Result.Articles[0]
	o := &a.Observations[0]
	o.Channel, o.Words = claim.Deed, "Norland shelled the port yesterday."
	dir := t.TempDir()
	if err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
	want := a.Doc.Published.AddDate(0, 0, -1).Format(time.DateOnly)
	for file, text := range map[string]string{
		"data/observations.csv": "," + want + ",", "data/observations.jsonl": `"event_date":"` + want + `"`, "data/events.csv": "," + want + ",",
		"data/frames.csv": "\n,," + a.Doc.Outlet + ",",
	} {
		if content, err := os.ReadFile(filepath.Join(dir, file)); err != nil || !strings.Contains(string(content), text) {
			t.Errorf("%s does not hold %q (%v)", file, text, err)
		}
	}
	content, err := os.ReadFile(filepath.Join(dir, "data/frames.csv"))
	if id := r.Rows()[0].HolderID; err != nil || !strings.Contains(string(content), "\n"+id+",") {
		t.Errorf("no frames of %s (%v)", id, err)
	}
}
