package corpus

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"detente/analysis/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// fixed are options under which nothing depends on the day of the test.
var fixed = Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}

// readAll reads paths and fails the test on an error.
func readAll(t testing.TB, opt Options, stdin string, paths ...string) ([]text.Document, Report) {
	t.Helper()
	docs, report, err := collect(opt, stdin, paths...)
	if err != nil {
		t.Fatal(err)
	}
	return docs, report
}

func collect(opt Options, stdin string, paths ...string) ([]text.Document, Report, error) {
	var docs []text.Document
	report, err := Read(context.Background(), paths, strings.NewReader(stdin), opt, func(d text.Document) bool {
		docs = append(docs, d)
		return true
	})
	return docs, report, err
}

// TestGolden reads the files in each archive of testdata as a folder and
// compares all that was read with its section "want".
func TestGolden(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no golden files: ", err)
	}
	for _, name := range archives {
		t.Run(filepath.Base(name), func(t *testing.T) { golden(t, name) })
	}
}

func golden(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	name, err = filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	if i < 0 {
		t.Fatal("no section want")
	}
	t.Chdir(t.TempDir())
	for _, f := range slices.Delete(slices.Clone(archive.Files), i, i+1) {
		write(t, f.Name, string(f.Data))
	}
	docs, report, err := collect(fixed, "", "in")
	got := render(docs, report, err)
	if *update {
		archive.Files[i].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want := string(archive.Files[i].Data); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	check(t, docs)
}

// write makes a file and its folders.
func write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// render writes documents with their chrome in double brackets, one line of
// the text to a line.
func render(docs []text.Document, report Report, err error) string {
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "id: %s\n", d.ID)
		for _, f := range [][2]string{{"title", d.Title}, {"outlet", d.Outlet}, {"url", d.URL}, {"lang", d.Lang}, {"speaker", d.Speaker}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		if d.Dated() {
			fmt.Fprintf(&b, "published: %s (%s)\n", d.Published.Format(time.RFC3339), d.DateFrom)
		}
		fmt.Fprintf(&b, "source: %s\n", d.Source)
		for _, l := range strings.Split(marked(&d), "\n") {
			fmt.Fprintf(&b, "\t%s\n", l)
		}
	}
	for _, p := range report.Problems {
		fmt.Fprintf(&b, "problem: %v\n", p)
	}
	for _, w := range report.Warnings {
		fmt.Fprintf(&b, "warning: %v\n", w)
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	return strings.ReplaceAll(b.String(), "\t\n", "\n")
}

// marked is the text with its chrome in double brackets.
func marked(d *text.Document) string {
	var b strings.Builder
	at := 0
	for _, c := range d.Chrome {
		b.WriteString(d.Text[at:c.Start] + "[[" + c.In(d.Text) + "]]")
		at = c.End
	}
	return b.String() + d.Text[at:]
}
