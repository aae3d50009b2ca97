package verdict

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"detente/analysis/claim"
	"detente/analysis/gold"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

var noon = time.Date(2031, 5, 1, 12, 0, 0, 0, time.UTC)

const body = "Norland shelled the harbour at dawn. Sarvia offered talks."

// article has two observations, of Norland and of Sarvia.
func article() score.Article {
	at := func(words string) text.Span {
		i := strings.Index(body, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	return score.Article{Doc: &text.Document{ID: "a", Text: body}, Observations: []score.Observation{
		{Doc: "a", Holder: "norland", Act: "attack", Value: -1, Channel: claim.Deed, Span: at("shelled"), Sentence: at("Norland shelled the harbour at dawn.")},
		{Doc: "a", Holder: "sarvia", Act: "talks", Value: .5, Channel: claim.Reported, Span: at("offered talks"), Sentence: at("Sarvia offered talks.")},
	}}
}

func TestFileKeepsVerdicts(t *testing.T) {
	path := filepath.Join(t.TempDir(), DefaultFile)
	a := article()
	first, second := &a.Observations[0], &a.Observations[1]
	for _, v := range []Verdict{Of(first, Wrong, "irony", "ana", noon), Of(second, Right, "", "", noon), Of(first, Right, "", "ben", noon)} {
		if err := Append(path, v); err != nil {
			t.Fatal(err)
		}
	}
	b, err := Load(path)
	if err != nil || b.Len() != 2 {
		t.Fatalf("%d verdicts, %v", b.Len(), err)
	}
	if v := b.On(first); v == nil || v.Call != Right || v.By != "ben" {
		t.Errorf("the last word on one observation is %+v", v)
	}
	data, _ := os.ReadFile(path)
	if strings.Contains(string(data), "harbour") {
		t.Errorf("the file holds text: %s", data)
	}
}

// TestVerdictsSurviveARun holds that a verdict finds its observation again when
// its span has shifted a little, and no other one.
func TestVerdictsSurviveARun(t *testing.T) {
	a := article()
	b := &Book{}
	b.Add(Of(&a.Observations[0], Wrong, "", "", noon))
	for _, c := range []struct {
		name   string
		change func(*score.Observation)
		found  bool
	}{
		{"the same", func(*score.Observation) {}, true},
		{"another weight", func(o *score.Observation) { o.Value = -.3 }, true},
		{"another act", func(o *score.Observation) { o.Act = "threat" }, true},
		{"a longer span", func(o *score.Observation) { o.Span.End += 12 }, true},
		{"another place", func(o *score.Observation) { o.Span = text.Span{Start: 40, End: 47} }, false},
		{"another holder", func(o *score.Observation) { o.Holder = "sarvia" }, false},
		{"another sign", func(o *score.Observation) { o.Value = .3 }, false},
		{"another document", func(o *score.Observation) { o.Doc = "b" }, false},
	} {
		o := a.Observations[0]
		c.change(&o)
		if got := b.On(&o) != nil; got != c.found {
			t.Errorf("%s: found %v, want %v", c.name, got, c.found)
		}
	}
}

func TestLoadNamesTheLine(t *testing.T) {
	good := `{"doc":"a","start":1,"end":2,"holder":"x","act":"y","sign":1,"verdict":"right","cause":"","by":"","at":"2031-05-01T12:00:00Z"}`
	for _, c := range []struct{ line, want string }{
		{`{"doc":"a"`, "unexpected EOF"}, {`{"doc":"a","colour":1}`, "unknown field"}, {strings.Replace(good, "right", "maybe", 1), `verdict "maybe"`},
		{strings.Replace(good, `"end":2`, `"end":1`, 1), "no span"}, {good + good, "more than one"}, {strings.Replace(good, `"sign":1`, `"sign":7`, 1), "sign 7"},
	} {
		path := filepath.Join(t.TempDir(), "v.jsonl")
		if err := os.WriteFile(path, []byte(good+"\n\n"+c.line+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(path); err == nil || !strings.HasPrefix(err.Error(), path+":3: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.line, err)
		}
	}
	if b, err := Load(filepath.Join(t.TempDir(), "none")); err != nil || b.Len() != 0 {
		t.Errorf("no file: %v", err)
	}
}

func TestReliability(t *testing.T) {
	a := article()
	b := &Book{}
	b.Add(Of(&a.Observations[0], Wrong, "", "", noon))
	b.Add(Of(&a.Observations[1], Right, "", "", noon))
	got := b.Reliability([]score.Article{a})
	if len(got) != 3 || got[0].Channel != "reported" || got[1].Channel != "deed" || got[2].Channel != "all" {
		t.Fatalf("%+v", got)
	}
	if f := got[2]; f.N != 2 || f.Right != 1 || f.Share != .5 || f.Lo < .094 || f.Lo > .095 || f.Hi < .905 || f.Hi > .906 {
		t.Errorf("%+v, want 1 of 2 with Wilson's 0.0945 to 0.9055", f)
	}
}

func TestErrors(t *testing.T) {
	a := article()
	b := &Book{}
	b.Add(Of(&a.Observations[0], Wrong, "", "", noon))
	b.Add(Of(&a.Observations[1], Right, "", "", noon))
	var want series.Error
	want.Add(claim.Deed, -1, series.None, 1)
	want.Add(claim.Reported, 1, 1, 1)
	if e := b.Errors([]score.Article{a}); e != want {
		t.Errorf("%v, want %v", e, want)
	}
}

func TestGold(t *testing.T) {
	a := article()
	b := &Book{}
	b.Add(Of(&a.Observations[0], Wrong, "", "", noon))
	b.Add(Verdict{Doc: "a", Start: 37, End: 43, Holder: "found:Iri Tal", Sign: 1, Call: Right})
	var out bytes.Buffer
	if n, err := b.Gold(&out, []score.Article{a}); err != nil || n != 2 {
		t.Fatalf("%d, %v", n, err)
	}
	var doc gold.StanceDoc
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil || len(doc.Statements) != 3 {
		t.Fatalf("%v: %s", err, &out)
	}
	for i, want := range []struct {
		holder, status string
		polarity       int
	}{{"norland", "agreed", 0}, {"sarvia", "doubtful", 0}, {"Iri Tal", "agreed", 1}} {
		if s := doc.Statements[i]; s.Holder != want.holder || s.Status != want.status || s.Polarity != want.polarity {
			t.Errorf("statement %d: %+v, want %+v", i, s, want)
		}
	}
}
