package tuning

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/gold"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// sample is one label with what each act contributes to the program's value.
type sample struct {
	fold  int
	want  float64
	parts map[string]float64 // by act, in sum the value
}

// value is the program's value with a factor on each act; nil for the weights
// in force.
func (s *sample) value(factors map[string]float64) float64 {
	sum := 0.0
	for act, v := range s.parts {
		if f, ok := factors[act]; ok {
			v *= f
		}
		sum += v
	}
	return max(-1, min(1, sum))
}

// goldDoc is what Fit reads of an article of stance gold.
type goldDoc struct {
	Doc, Outlet, Date, Title, Text string
	Actors                         []struct {
		Actor, Status string
		Label         float64
	}
	Statements []gold.StanceStatement
}

// labelled makes the samples of every agreed label.
func labelled(a *analysis.Analyzer, actors []lexicons.Actor, coded io.Reader) ([]sample, int, error) {
	in := bufio.NewScanner(coded)
	in.Buffer(nil, 1<<26)
	ids := idsByName(actors)
	var out []sample
	docs, number := 0, 0
	for in.Scan() {
		number++
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		var d goldDoc
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			return nil, 0, fmt.Errorf("%d: %w", number, err)
		}
		docs++
		out = append(out, d.samples(a, ids)...)
	}
	if err := in.Err(); err != nil {
		return nil, 0, err
	}
	if len(out) == 0 {
		return nil, 0, ErrGold
	}
	return out, docs, nil
}

// samples are those of the article's labels; where none of its actors has any,
// as in exported verdicts, those of its statements.
func (d *goldDoc) samples(a *analysis.Analyzer, ids map[string]actor.ID) []sample {
	doc := &text.Document{ID: d.Doc, Outlet: d.Outlet, Title: d.Title, Text: d.Text, Lang: "en"}
	doc.Published, _ = time.Parse(time.DateOnly, d.Date)
	article := a.Article(doc)
	holder := func(name string, id actor.ID) bool {
		listed, ok := ids[strings.ToLower(name)]
		return id == listed || !ok && strings.EqualFold(nameOf(&article, id), name)
	}
	h := fnv.New32a()
	h.Write([]byte(d.Doc))
	var out []sample
	for _, label := range d.Actors {
		if label.Status == "agreed" {
			out = append(out, sample{int(h.Sum32() % folds), label.Label / 2, parts(article.Observations, label.Actor, holder)})
		}
	}
	if len(d.Actors) > 0 {
		return out
	}
	for i := range d.Statements {
		if s := &d.Statements[i]; s.Status == "agreed" {
			p := parts(inSentence(article.Observations, s), s.Holder, holder)
			out = append(out, sample{int(h.Sum32() % folds), want(p, s.Polarity), p})
		}
	}
	return out
}

// inSentence are the observations of the statement's act in its sentence.
func inSentence(all []score.Observation, s *gold.StanceStatement) (out []score.Observation) {
	for _, o := range all {
		if o.Act == s.Act && o.Sentence.Overlaps(text.Span{Start: s.Start, End: s.End}) {
			out = append(out, o)
		}
	}
	return out
}

// want is the value that a statement's polarity asks for: the one in force where
// its sign is right, else the polarity.
func want(parts map[string]float64, polarity int) float64 {
	value := (&sample{parts: parts}).value(nil)
	if score.Sign(value) == polarity {
		return value
	}
	return float64(polarity)
}

// idsByName finds listed actors by their names; an institution stands for its
// state.
func idsByName(actors []lexicons.Actor) map[string]actor.ID {
	ids := map[string]actor.ID{}
	for i := range actors {
		a := &actors[i]
		id := a.ID
		if a.Kind == string(actor.Institution) {
			id = cmp.Or(a.State, a.ID)
		}
		for _, name := range append([]string{a.Name}, a.Names...) {
			ids[strings.ToLower(name)] = actor.ID(id)
		}
	}
	return ids
}

// parts are what each act contributes to the value that observations give the
// holder of the name; none where no observation weighs anything ("may attack").
func parts(all []score.Observation, name string, holder func(string, actor.ID) bool) map[string]float64 {
	weight := 0.0
	out := map[string]float64{}
	for i := range all {
		o := &all[i]
		if !o.Own() || o.Weight == 0 || !holder(name, o.Holder) {
			continue
		}
		weight += o.Weight
		out[o.Act] += o.Weight * o.Value
	}
	for act := range out {
		out[act] /= weight
	}
	return out
}
