package corpus

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"detente/analysis/text"
)

// zipped packs a text.
func zipped(t testing.TB, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// lines are n JSON lines.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id": "%d", "text": "The truce of day %d holds along the river.", "date": "2022-03-%02d"}`+"\n", i, i, i%28+1)
	}
	return b.String()
}

func TestBadInput(t *testing.T) {
	cut := zipped(t, lines(2000))
	for _, test := range []struct {
		name    string
		files   map[string]string
		paths   []string
		count   int // of articles, at least
		problem string
		warning string
		err     error
	}{
		{name: "missing path", files: map[string]string{"a.jsonl": lines(1)}, paths: []string{"none", "a.jsonl"},
			count: 1, problem: "none: no such file or directory"},
		{name: "only a missing path", paths: []string{"none"}, problem: "none: no such file", err: ErrEmpty},
		{name: "empty folder", files: map[string]string{"in/.keep": ""}, paths: []string{"in"}, err: ErrEmpty},
		{name: "empty file", files: map[string]string{"a.jsonl": ""}, paths: []string{"a.jsonl"}, err: ErrEmpty},
		{name: "no paths", err: ErrEmpty},
		{name: "unknown format in a folder", files: map[string]string{"in/a.docx": "x", "in/b.jsonl": lines(1)}, paths: []string{"in"},
			count: 1, problem: "in/a.docx: unknown format"},
		{name: "binary under the name of a text", files: map[string]string{"a.txt": "%PDF-1.7 x"}, paths: []string{"a.txt"},
			problem: "a.txt: unknown format (PDF)", err: ErrEmpty},
		{name: "truncated gzip", files: map[string]string{"a.jsonl.gz": cut[:len(cut)/2], "b.jsonl": lines(1)}, paths: []string{"a.jsonl.gz", "b.jsonl"},
			count: 100, problem: "unexpected EOF", warning: "duplicate id"},
		{name: "no gzip", files: map[string]string{"a.jsonl.gz": "\x1f\x8bxx"}, paths: []string{"a.jsonl.gz"}, problem: "a.jsonl.gz: gzip: ", err: ErrEmpty},
		{name: "invalid UTF-8 in a row", files: map[string]string{"a.jsonl": "{\"text\": \"The caf\xe9 of K\u00f6ln.\"}"}, paths: []string{"a.jsonl"},
			count: 1, warning: "a.jsonl:1: invalid UTF-8"},
		{name: "invalid UTF-8 in a text", files: map[string]string{"a.txt": "Köln \xff is open."}, paths: []string{"a.txt"},
			count: 1, warning: "a.txt: invalid UTF-8"},
		{name: "Windows-1252", files: map[string]string{"a.txt": "The truce \x93holds\x94 in Hale."}, paths: []string{"a.txt"},
			count: 1, warning: "a.txt: no UTF-8, read as Windows-1252"},
		{name: "NUL bytes", files: map[string]string{"a.txt": "The truce\x00 holds."}, paths: []string{"a.txt"},
			count: 1, warning: "a.txt: NUL bytes"},
		{name: "NUL bytes in a row", files: map[string]string{"a.jsonl": "{\"text\": \"The truce\x00 holds.\"}"}, paths: []string{"a.jsonl"},
			count: 1, warning: "a.jsonl:1: NUL bytes"},
		{name: "empty text", files: map[string]string{"a.jsonl": `{"text": " "}` + "\n" + lines(1)}, paths: []string{"a.jsonl"},
			count: 1, problem: "a.jsonl:1: no text"},
		{name: "a path twice", files: map[string]string{"a.jsonl": lines(1)}, paths: []string{"a.jsonl", "a.jsonl"},
			count: 2, warning: `a.jsonl:1: duplicate id "0", read as "0#2"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for name, content := range test.files {
				write(t, name, content)
			}
			docs, report, err := collect(fixed, "", test.paths...)
			if !errors.Is(err, test.err) {
				t.Errorf("error %v, want %v", err, test.err)
			}
			if len(docs) < test.count || report.Articles != len(docs) {
				t.Errorf("%d articles (%d reported), want %d", len(docs), report.Articles, test.count)
			}
			holds(t, "problems", report.Problems, test.problem)
			holds(t, "warnings", report.Warnings, test.warning)
			check(t, docs)
		})
	}
}

// holds checks that one of the problems says want, or that there is none.
func holds(t *testing.T, what string, problems []Problem, want string) {
	t.Helper()
	for _, p := range problems {
		if want != "" && strings.Contains(p.Error(), want) {
			return
		}
	}
	if want != "" || len(problems) > 0 {
		t.Errorf("%s %v, want %q", what, problems, want)
	}
}

// A file that cannot be opened is named, and the others are read. File modes
// do not hold for root: the loop of links stands for them there.
func TestUnreadableFile(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "in/a.jsonl", lines(1))
	write(t, "in/b.jsonl", lines(1))
	if err := os.Chmod("in/a.jsonl", 0); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("c.jsonl", "in/c.jsonl"); err != nil {
		t.Fatal(err)
	}
	docs, report := readAll(t, fixed, "", "in")
	want := 2
	if _, err := os.ReadFile("in/a.jsonl"); err != nil {
		want = 1
		holds(t, "problems", report.Problems, "in/a.jsonl: permission denied")
	}
	if len(docs) != want {
		t.Errorf("%d articles, want %d", len(docs), want)
	}
	holds(t, "problems", report.Problems, "in/c.jsonl: too many levels of symbolic links")
}

// long gives a row of n bytes without holding it.
func long(n int64) io.Reader {
	return io.MultiReader(strings.NewReader(`{"id": "long", "text": "`), io.LimitReader(letters{}, n), strings.NewReader("\"}\n"))
}

type letters struct{}

// Read fills p with a letter.
func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 200 MB")
	}
	input := io.MultiReader(strings.NewReader(lines(1)), long(200<<20), strings.NewReader(strings.ReplaceAll(lines(1), `"0"`, `"last"`)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var ids []string
	report, err := Read(context.Background(), []string{"-"}, input, fixed, func(d text.Document) bool {
		ids = append(ids, d.ID)
		return true
	})
	runtime.ReadMemStats(&after)
	if err != nil || !reflect.DeepEqual(ids, []string{"0", "last"}) {
		t.Errorf("read %q, error %v", ids, err)
	}
	holds(t, "problems", report.Problems, "stdin:2: skipped: 209715227 bytes, more than the limit of 16777216 for one article")
	if used := after.TotalAlloc - before.TotalAlloc; used > 120<<20 {
		t.Errorf("%d MB allocated for a line that is skipped", used>>20)
	}
}

func TestLimitByFormat(t *testing.T) {
	opt := fixed
	opt.MaxBytes = 5000
	big := strings.Repeat("The truce holds. ", 1000)
	for name, content := range map[string]string{
		"a.txt": big, "a.md": big, "a.html": "<html>" + big, "a.json": `[{"text": "` + big + `"}, {"text": "Good."}]`,
		"a.csv": "id,text\n1,Good.\n2," + big + "\n", "a.jsonl": `{"text": "` + big + `"}` + "\n" + `{"text": "Good."}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			write(t, name, content)
			docs, report, _ := collect(opt, "", name)
			if len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), "limit") {
				t.Errorf("problems %v", report.Problems)
			}
			if several := strings.Contains("a.json a.csv a.jsonl", name); several && len(docs) != 1 {
				t.Errorf("%d articles, want the good one", len(docs))
			}
		})
	}
}

func TestStdin(t *testing.T) {
	page := "<!doctype html><html><body><article><h1>Talks in Hale</h1><p>" +
		strings.Repeat("The envoys met in the town hall and spoke about the bridge over the river. ", 8) + "</p></article></body></html>"
	for name, content := range map[string]string{
		"lines": lines(2), "packed lines": zipped(t, lines(2)), "array": "[" + strings.TrimSpace(strings.Split(lines(1), "\n")[0]) + "]",
		"text": "The truce holds along the river.", "table": "id;headline;date\n1;Ports open;2022-03-04\n", "page": page, "feed": `<rss><channel><item><title>Ports open</title></item></channel></rss>`,
	} {
		t.Run(name, func(t *testing.T) {
			docs, report := readAll(t, fixed, content, "-")
			if len(docs) == 0 || len(report.Problems) > 0 || !strings.HasPrefix(docs[0].Source, "stdin") {
				t.Errorf("%d articles, problems %v", len(docs), report.Problems)
			}
			check(t, docs)
		})
	}
}

func TestSameForAnyWorkers(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "in/a.jsonl.gz", zipped(t, lines(3000)))
	write(t, "in/b/c.jsonl", lines(10)+"broken\n")
	write(t, "in/b.txt", "The truce holds.")
	var want string
	for _, workers := range []int{1, 2, 7} {
		opt := fixed
		opt.Workers = workers
		docs, report := readAll(t, opt, "", "in")
		got, err := json.Marshal([]any{docs, report.Articles, report.Bytes, report.Files, render(nil, report, nil)})
		if err != nil {
			t.Fatal(err)
		}
		if want == "" {
			want = string(got)
		}
		if string(got) != want {
			t.Errorf("%d workers read otherwise than one", workers)
		}
		if len(docs) != 3011 || report.Files[0].SHA256 == "" {
			t.Errorf("%d articles, files %v", len(docs), report.Files)
		}
	}
}

func TestStop(t *testing.T) {
	count := 0
	_, err := Read(context.Background(), []string{"-"}, strings.NewReader(lines(5000)), fixed, func(text.Document) bool {
		count++
		return count < 3
	})
	if err != nil || count != 3 {
		t.Errorf("%d articles after stopping at 3, error %v", count, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = Read(ctx, []string{"-"}, strings.NewReader(lines(5000)), fixed, func(text.Document) bool {
		cancel()
		return true
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after cancelling", err)
	}
}

func TestProgress(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.jsonl", lines(1000))
	opt := fixed
	var last, total int64
	opt.Progress = func(read, all int64) { last, total = read, all }
	readAll(t, opt, "", "a.jsonl")
	if size := int64(len(lines(1000))); last != size || total != size {
		t.Errorf("progress %d of %d, want %d", last, total, size)
	}
}

func TestOptions(t *testing.T) {
	for _, opt := range []Options{{Titles: "some"}, {Columns: map[string]string{"author": "x"}}} {
		if _, _, err := collect(opt, lines(1), "-"); err == nil {
			t.Errorf("%+v: no error", opt)
		}
	}
	columns := Options{Columns: map[string]string{"text": "Artikel", "date": "Datum"}}
	docs, _ := readAll(t, columns, `{"Artikel": "The truce holds.", "text": "no", "Datum": "2022-03-04"}`, "-")
	if docs[0].Text != "The truce holds." || !docs[0].Dated() {
		t.Errorf("read %+v", docs[0])
	}
	opt := Options{Columns: map[string]string{"text": "Artikel"}}
	_, report, err := collect(opt, "id,text\n1,x\n", "-")
	if !errors.Is(err, ErrEmpty) {
		t.Errorf("error %v", err)
	}
	holds(t, "problems", report.Problems, `no column "Artikel" for text (there are id, text)`)
}

func TestTitles(t *testing.T) {
	short := `{"title": "Guns fall silent", "text": "It is quiet in Hale."}`
	with := `{"title": "Guns fall silent", "text": "Guns fall silent. It is quiet in Hale."}`
	longer := `{"title": "Guns fall silent", "text": "` + strings.Repeat("It is quiet in Hale. ", 30) + `"}`
	for _, test := range []struct {
		titles, row string
		added       bool
	}{
		{"", short, true}, {TitlesAuto, short, true}, {TitlesAlways, short, true}, {TitlesNever, short, false},
		{TitlesAuto, with, false}, {TitlesAlways, with, false},
		{TitlesAuto, longer, false}, {TitlesAlways, longer, true}, {TitlesNever, longer, false},
	} {
		docs, _ := readAll(t, Options{Titles: test.titles}, test.row, "-")
		if added := strings.HasSuffix(docs[0].Text, ".\n\nGuns fall silent"); added != test.added {
			t.Errorf("%q: %q", test.titles, docs[0].Text)
		}
	}
}
