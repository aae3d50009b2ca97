package configs

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"detente/analysis"
	"detente/analysis/score"
	"detente/analysis/series"
)

// load is Load in an empty folder, with files written there.
func load(t *testing.T, s Sources, files map[string]string) (*Loaded, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return Load(s)
}

// TestDefaults holds default.yaml against the defaults of the packages.
func TestDefaults(t *testing.T) {
	c, err := load(t, Sources{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := score.DefaultOptions(); c.Score != want {
		t.Errorf("score %+v, want %+v", c.Score, want)
	}
	if want := series.DefaultOptions(); c.Series != want {
		t.Errorf("series %+v, want %+v", c.Series, want)
	}
	if want := series.DefaultRetelling(); c.Retelling != want {
		t.Errorf("retelling %+v, want %+v", c.Retelling, want)
	}
	run, err := c.Run()
	want := analysis.DefaultRunOptions()
	if err != nil || run.Duplicates != want.Duplicates || run.Read.MaxBytes != want.Read.MaxBytes ||
		run.Read.Titles != want.Read.Titles || !reflect.DeepEqual(run.Languages, want.Languages) || run.Read.Location.String() != "UTC" {
		t.Errorf("run %+v, %v", run, err)
	}
	for _, s := range c.Settings {
		if s.Origin != "default" {
			t.Errorf("%s comes from %s", s.Key, s.Origin)
		}
	}
}

// notSet are the fields that have no key: they are measured or set for all.
var notSet = map[string]bool{"Series.Error": true, "Series.Workers": true}

// TestEveryFieldHasAKey ranges over all fields of Config.
func TestEveryFieldHasAKey(t *testing.T) {
	base, err := defaults()
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for key := range base.lines {
		keys[strings.ReplaceAll(key, "_", "")] = true
	}
	config := reflect.TypeFor[Config]()
	for i := range config.NumField() {
		f := config.Field(i)
		if f.Type.Kind() != reflect.Struct {
			continue
		}
		for j := range f.Type.NumField() {
			name := f.Name + "." + f.Type.Field(j).Name
			if !notSet[name] && !keys[strings.ToLower(name)] {
				t.Errorf("%s has no key in default.yaml", name)
			}
		}
	}
}

// TestEveryKeyIsDocumented asks for a comment near each key.
func TestEveryKeyIsDocumented(t *testing.T) {
	base, err := defaults()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(defaultYAML), "\n")
	for key, at := range base.lines {
		near := strings.Join(lines[max(0, at-9):at], "\n")
		if !strings.Contains(near, "#") {
			t.Errorf("%s stands without a comment", key)
		}
	}
}

// TestFlags ranges over the table of flags.
func TestFlags(t *testing.T) {
	base, err := defaults()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range Flags {
		if _, known := base.lines[f.Key]; !known {
			t.Errorf("--%s stands for %s, which is no key", f.Name, f.Key)
		}
		if seen[f.Name] || seen[f.Key] || f.About == "" || strings.HasSuffix(f.About, ".") {
			t.Errorf("--%s: named or said badly", f.Name)
		}
		seen[f.Name], seen[f.Key] = true, true
		set := pflag.NewFlagSet("test", pflag.ContinueOnError)
		if err := AddFlags(set, f.Name); err != nil {
			t.Fatal(err)
		}
		if err := set.Set(f.Name, valueFor[f.Name]); err != nil {
			t.Errorf("--%s: %v", f.Name, err)
		}
		if _, err := load(t, Sources{Flags: set}, nil); err != nil {
			t.Errorf("--%s=%s: %v", f.Name, valueFor[f.Name], err)
		}
	}
}

// valueFor is a value for each flag, other than the default.
var valueFor = map[string]string{
	"workers": "3", "titles": "never", "duplicates": "0.5", "words": "a.yaml,b.yaml", "bucket": "day", "min-n": "2",
	"from": "2024-01-01", "to": "2024-02-01", "contested": "false", "imputed": "true", "retold": "true", "reprints": "true",
	"rollup": "true", "resamples": "500", "seed": "9", "title": "Words", "charts": "pdf", "actors": "norland,sarvia", "rows": "3",
}

func TestOrder(t *testing.T) {
	set := pflag.NewFlagSet("test", pflag.ContinueOnError)
	if err := AddFlags(set, "seed", "bucket"); err != nil {
		t.Fatal(err)
	}
	if err := set.Parse([]string{"--seed", "4"}); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DETENTE_SERIES_SEED", "3")
	t.Setenv("DETENTE_SERIES_LEVEL", "0.8")
	t.Setenv("DETENTE_REPORT_ACTORS", "norland,sarvia")
	file := "series: {seed: 2, level: 0.7, bucket: day}\nreport: {rows: 4}\n"
	c, err := load(t, Sources{Flags: set, Set: []string{"report.rows=7"}}, map[string]string{DefaultFile: file})
	if err != nil {
		t.Fatal(err)
	}
	if c.Series.Seed != 4 || c.Series.Level != .8 || c.Series.Bucket != "day" || c.Report.Rows != 7 || len(c.Report.Actors) != 2 {
		t.Errorf("%+v %+v", c.Series, c.Report)
	}
	origins := map[string]string{"series.seed": "--seed", "series.level": "env DETENTE_SERIES_LEVEL",
		"series.bucket": "detente.yaml:1", "report.rows": "--set", "series.min_n": "default"}
	for _, s := range c.Settings {
		if want := origins[s.Key]; want != "" && s.Origin != want {
			t.Errorf("%s comes from %q, want %q", s.Key, s.Origin, want)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"series: {bukcet: day}", `detente.yaml:1: unknown key "series.bukcet"; did you mean "series.bucket"?`},
		{"bucket: day", `detente.yaml:1: unknown key "bucket"; did you mean "series.bucket"?`},
		{"read:\n  colour: red", `detente.yaml:2: unknown key "read.colour"`},
		{"series.min_n: 3", `detente.yaml:1: "series.min_n": keys stand below their section`},
		{"series: 3", "detente.yaml:1: want keys with values below series"},
		{"- a", "detente.yaml:1: want keys with values"},
		{"series: {from: 2024-02-30}", `detente.yaml:1: series.from: "2024-02-30" is no date (want one such as 2022-02-24)`},
		{"series: {from: 2024-02-02, to: 2024-02-01}", "from 2024-02-02 is not before to 2024-02-01"},
		{"series: {min_n: two}", `detente.yaml:1: series.min_n: "two" is no whole number`},
		{"series: {contested: perhaps}", `detente.yaml:1: series.contested: "perhaps" is no true or false`},
		{"series: {bucket: decade}", `bucket "decade": want day, week, month or quarter`},
		{"read: {time_zone: Mars/Olympus}", "detente.yaml:1: read.time_zone: unknown time zone Mars/Olympus"},
		{"read: {titles: maybe}", `detente.yaml:1: read.titles: "maybe": want one of auto, always, never`},
		{"report: {charts: [gif]}", `detente.yaml:1: report.charts: "gif": want one of svg, png, pdf`},
		{"report:\n  events:\n    - {date: soon, label: x}", `detente.yaml:2: report.events: "soon" is no date`},
		{"report: {events: [{date: 2024-01-01, lable: x}]}", "lable"},
		{"score: {planned: 2}", "detente.yaml:1: score.planned: 2: want 0 to 1"},
		{"workers: [1]", "detente.yaml:1: workers: "},
		{"a: b: c", "detente.yaml: mapping values are not allowed"},
	} {
		_, err := load(t, Sources{}, map[string]string{DefaultFile: test.file})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q:\n got %v\nwant %s", test.file, err, test.want)
		}
	}
}

func TestPathsAreRelativeToTheirFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "mine.yaml")
	if err := os.WriteFile(file, []byte("lexicons: {words: [w.yaml, /abs.yaml]}\nread: {paths: ['-']}"), 0o644); err != nil {
		t.Fatal(err)
	}
	c, err := load(t, Sources{File: file}, nil)
	if want := []string{filepath.Join(dir, "w.yaml"), "/abs.yaml"}; err != nil || !reflect.DeepEqual(c.Lexicons.Words, want) {
		t.Errorf("%v, %v; want %v", c.Lexicons.Words, err, want)
	}
	if !reflect.DeepEqual(c.Read.Paths, []string{"-"}) {
		t.Errorf("paths %v", c.Read.Paths)
	}
}

func TestHash(t *testing.T) {
	hash := func(set ...string) string {
		c, err := load(t, Sources{Set: set}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return c.Hash()
	}
	if hash() != hash("workers=3") {
		t.Error("the number of workers changes the hash")
	}
	if hash() == hash("series.seed=3") {
		t.Error("the seed does not change the hash")
	}
}

func TestDemoAndStarter(t *testing.T) {
	c, err := load(t, Sources{Demo: true}, nil)
	if err != nil || c.Report.Title == "" || len(c.Report.Events) == 0 {
		t.Fatalf("%v: %+v", err, c)
	}
	o, err := c.Analysis()
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.Report.Marked(o.Conflicts); err != nil {
		t.Error(err)
	}
	briefs, err := DemoBriefs()
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(briefs, "*/*.md")
	if err != nil || len(files) < 60 {
		t.Errorf("%d briefs, %v", len(files), err)
	}
	if _, err := WriteStarter("."); err != nil {
		t.Fatal(err)
	}
	if c, err = Load(Sources{}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Analysis(); err != nil {
		t.Error(err)
	}
}
