package tuning

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"gonum.org/v1/gonum/stat"

	"detente/analysis"
	"detente/analysis/actor"
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
	Statements []struct {
		Holder, Status string
		Polarity       float64
	}
}

// labelled makes the samples of every agreed label.
func labelled(a *analysis.Analyzer, actors []lexicons.Actor, gold io.Reader) ([]sample, int, error) {
	in := bufio.NewScanner(gold)
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

func (d *goldDoc) samples(a *analysis.Analyzer, ids map[string]actor.ID) []sample {
	doc := &text.Document{ID: d.Doc, Outlet: d.Outlet, Title: d.Title, Text: d.Text, Lang: "en"}
	doc.Published, _ = time.Parse(time.DateOnly, d.Date)
	article := a.Article(doc)
	h := fnv.New32a()
	h.Write([]byte(d.Doc))
	var out []sample
	for who, want := range d.wanted() {
		out = append(out, sample{int(h.Sum32() % folds), want, parts(&article, who, ids)})
	}
	return out
}

// wanted yields the actors of the article with the value that the gold wants,
// -1..+1: half of the agreed label, or, where no actor has a label, as in gold
// from verdicts, the mean polarity of the statements that were judged.
func (d *goldDoc) wanted() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for _, label := range d.Actors {
			if label.Status == "agreed" && !yield(label.Actor, label.Label/2) {
				return
			}
		}
		if len(d.Actors) > 0 {
			return
		}
		judged := map[string][]float64{}
		for _, s := range d.Statements {
			if s.Status == "agreed" || s.Status == "single" {
				judged[s.Holder] = append(judged[s.Holder], s.Polarity)
			}
		}
		for _, who := range slices.Sorted(maps.Keys(judged)) {
			if !yield(who, stat.Mean(judged[who], nil)) {
				return
			}
		}
	}
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

// parts are what each act contributes to the article's value of an actor.
func parts(a *score.Article, name string, ids map[string]actor.ID) map[string]float64 {
	id, listed := ids[strings.ToLower(name)]
	weight := 0.0
	out := map[string]float64{}
	for i := range a.Observations {
		o := &a.Observations[i]
		if !o.Own() || !(o.Holder == id || !listed && strings.EqualFold(nameOf(a, o.Holder), name)) {
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
