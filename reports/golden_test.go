package reports

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares texts with a txtar file, one section for each.
func golden(t *testing.T, file string, got []txtar.File) {
	t.Helper()
	path := filepath.Join("testdata", file)
	text := txtar.Format(&txtar.Archive{Files: got})
	if *update {
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	have := txtar.Parse(text)
	if len(want.Files) != len(have.Files) {
		t.Fatalf("%s: %d sections, want %d", file, len(have.Files), len(want.Files))
	}
	for i, w := range want.Files {
		if h := have.Files[i]; h.Name != w.Name || !bytes.Equal(h.Data, w.Data) {
			t.Errorf("%s: %s differs (go test -update writes it anew):\n%s", file, w.Name, difference(string(w.Data), string(h.Data)))
		}
	}
}

// difference shows the first line in which two texts differ.
func difference(want, have string) string {
	w, h := strings.Split(want, "\n"), strings.Split(have, "\n")
	for i := range min(len(w), len(h)) {
		if w[i] != h[i] {
			return "want " + w[i] + "\nhave " + h[i]
		}
	}
	return "one is longer"
}

func TestScoreFormats(t *testing.T) {
	r := specimen(12, 30)
	s := Score(&r.Result.Articles[3], []string{"The date was taken from the path."})
	var files []txtar.File
	for _, f := range Formats {
		var b bytes.Buffer
		if err := f.Write(&b, s); err != nil {
			t.Fatal(err)
		}
		files = append(files, txtar.File{Name: f.Name, Data: b.Bytes()})
	}
	var b bytes.Buffer
	if err := Explain(&b, s); err != nil {
		t.Fatal(err)
	}
	golden(t, "score.txtar", append(files, txtar.File{Name: "explain", Data: b.Bytes()}))
}

func TestReportTexts(t *testing.T) {
	dir := t.TempDir()
	r := specimen(24, 60)
	r.Pictures = []string{"svg"}
	if err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, name := range []string{"report.md", "data/actors.csv", "data/events.csv", "data/gaps.csv", "data/targets.csv", "data/articles.csv"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, txtar.File{Name: name, Data: content})
	}
	observations, err := os.ReadFile(filepath.Join(dir, "data/observations.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	first := bytes.SplitAfterN(observations, []byte("\n"), 4)[:3]
	golden(t, "report.txtar", append(files, txtar.File{Name: "data/observations.jsonl, first rows", Data: bytes.Join(first, nil)}))
}
