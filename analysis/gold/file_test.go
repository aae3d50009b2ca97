package gold

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFiles evaluates an own small file of each kind: its kind is told by its
// contents, and its figures are as counted by hand.
func TestFiles(t *testing.T) {
	e := evaluator(t)
	for _, c := range []struct {
		file, kind string
		records    int
		figures    map[string]Figure
	}{
		{"stance", "stance", 1, map[string]Figure{
			"doc_sign_accuracy": {Value: 1, N: 3}, "doc_sign_macro_f1": {Value: 1, N: 3}, "doc_actor_precision": {Value: 1, N: 2},
			// against A 1, against B 2·(1/2·1)/(1/2+1)
			"statement_f1": {Value: (1 + 2./3) / 2, N: 1}, "statement_polarity_accuracy": {Value: 1, N: 1},
			"channel_accuracy": {Value: 1, N: 1},
		}},
		{"events", "events", 3, map[string]Figure{
			"axis_actor_accuracy": {Value: 1, N: 2}, "axis_actor_accuracy_strong": {Value: 1, N: 1},
			"axis_actor_accuracy_all": {Value: 2. / 3, N: 3}, "axis_actor_accuracy_trailing_sayer": {Value: 1, N: 1},
		}},
		{"quotes", "quotes", 2, map[string]Figure{
			"source_f1": {Value: 1, N: 1}, "cue_f1": {Value: 1, N: 1}, "content_f1": {Value: 1, N: 1}, "content_overlap_f1": {Value: 1, N: 1},
		}},
		{"sentiment", "sentiment", 1, map[string]Figure{"macro_f1": {Value: 1, N: 1}}},
		{"opinions", "attitudes", 1, map[string]Figure{"holder_f1": {Value: 1, N: 1}}},
		{"criticism", "attitudes", 1, map[string]Figure{"criticised_f1": {Value: 1, N: 1}}},
		{"scale", "attitudes", 2, map[string]Figure{"spearman": {Value: 1, N: 2}, "spearman_coders": {Value: 1, N: 2}}},
		{"frames", "frames", 3, map[string]Figure{"accuracy": {Value: 1, N: 2}}},
	} {
		t.Run(c.file, func(t *testing.T) {
			r, err := e.File(filepath.Join("testdata", c.file+".jsonl"))
			if err != nil {
				t.Fatal(err)
			}
			if r.Kind != c.kind || r.Records != c.records {
				t.Errorf("%s of %d records, want %s of %d", r.Kind, r.Records, c.kind, c.records)
			}
			for name, want := range c.figures {
				if got := r.Figure(name); !near(got.Value, want.Value) || got.N != want.N {
					t.Errorf("%s is %.3f of %d, want %.3f of %d", name, got.Value, got.N, want.Value, want.N)
				}
			}
		})
	}
}

func TestTreebank(t *testing.T) {
	r, err := evaluator(t).File("testdata/tiny.conllu")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"upos", "lemma", "uas", "las", "token_f1", "sentence_f1", "las_raw"} {
		if f := r.Figure(name); f.N == 0 || f.Value != 1 {
			t.Errorf("%s: %+v, want 1", name, f)
		}
	}
}

func TestBadFiles(t *testing.T) {
	e := evaluator(t)
	dir := t.TempDir()
	for _, c := range []struct{ name, data, want string }{
		{"empty.jsonl", "\n\n", "empty.jsonl: no records"},
		{"broken.jsonl", `{"doc":`, "broken.jsonl:1: unexpected end of JSON input"},
		{"unknown.jsonl", "\n{\"a\":1}", "unknown.jsonl:2: no known kind of gold has these keys"},
		{"second.jsonl", `{"id":"1","text":"a","frame":"x"}` + "\n" + `{"id":7}`, "second.jsonl:2: json: cannot unmarshal number"},
		{"tree.conllu", "1\tDogs\n", "tree.conllu: line 1: 2 columns, want 10"},
		{"zip.jsonl.gz", "no zip", "zip.jsonl.gz: "},
	} {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, []byte(c.data), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := e.File(path); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := e.File(filepath.Join(dir, "absent")); !os.IsNotExist(err) {
		t.Errorf("absent file: %v", err)
	}
}

func TestCoders(t *testing.T) {
	r, err := CompareCoders("testdata/coder-a.jsonl", "testdata/coder-b.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Figure{
		"label_coverage": {Value: 4. / 5, N: 5}, "label_sign_agreement": {Value: 1, N: 2}, "label_sign_kappa": {Value: 1, N: 2},
		"polarity_agreement": {Value: 1, N: 2}, "polarity_alpha_nominal": {Value: 1, N: 2},
		"act_agreement": {Value: .5, N: 2}, "channel_agreement": {Value: .5, N: 2}, "statement_coverage": {Value: 1, N: 4},
	} {
		if got := r.Figure(name); !near(got.Value, want.Value) || got.N != want.N {
			t.Errorf("%s is %.3f of %d, want %.3f of %d", name, got.Value, got.N, want.Value, want.N)
		}
	}
	if _, err := CompareCoders("testdata/coder-a.jsonl", "testdata/frames.jsonl"); err == nil || !strings.Contains(err.Error(), "frames.jsonl:1: neither") {
		t.Errorf("a file that is no coder's: %v", err)
	}
}

func TestCompare(t *testing.T) {
	before := []Scores{{Gold: "a/x.jsonl", Outcomes: []Outcome{
		{"1", "+", "-", false}, {"2", "+", "+", true}, {"3", "+", "-", false}, {"4", "+", "+", true}}}}
	after := []Scores{{Gold: "b/x.jsonl", Outcomes: []Outcome{
		{"1", "+", "+", true}, {"2", "+", "0", false}, {"3", "+", "0", false}, {"4", "+", "+", true}, {"5", "-", "-", true}}}}
	flips, err := Compare(before, after)
	if err != nil || len(flips) != 3 {
		t.Fatalf("%v, %v: want three flips", flips, err)
	}
	if !flips[0].Fixed() || !flips[1].Broken() || flips[2].Fixed() || flips[2].Broken() {
		t.Errorf("%+v", flips)
	}
	var out bytes.Buffer
	if err := PrintFlips(&out, flips); err != nil || !strings.Contains(out.String(), "1 fixed, 1 broken, 1 wrong in another way; sign test p = 1.000") {
		t.Errorf("%v: %s", err, &out)
	}
	if _, err := Compare(before, nil); err == nil {
		t.Error("nothing in common is no error")
	}
}

// TestPrint checks that errors come grouped, with their traces.
func TestPrint(t *testing.T) {
	r, err := evaluator(t).File("testdata/events.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	r.Faults = append(r.Faults, Fault{"rare", "x", "Words.", "gold", []string{"program"}}, Fault{"often", "y", "", "g", nil}, Fault{"often", "z", "", "g", nil})
	var out bytes.Buffer
	if err := r.Print(&out, 1); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"events, 3 records", "axis_actor_accuracy", "precision", "    2  often\n    1  rare", "== often (2)\n\ny\n", "x\n  Words.\n  gold: gold\n    program\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, &out)
		}
	}
	if strings.Contains(out.String(), "\nz\n") {
		t.Error("more errors of a cause than asked for")
	}
}
