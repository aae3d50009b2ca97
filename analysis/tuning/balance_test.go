package tuning

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/text"
	"detente/lexicons"
)

// frames are sentences in which S has a role in its war against Sudria.
var frames = []string{
	"%s shelled the port of Alda in Sudria.",
	"%s rejected a ceasefire with Sudria.",
	"%s accepted a ceasefire with Sudria.",
	"%s withdrew its troops from Sudria.",
	"%s threatened to attack Sudria.",
	"%s blocked humanitarian aid for Sudria.",
	"%s held talks with Sudria.",
	"%s will attack Sudria.",
	"%s refused to end the strikes on Sudria.",
	"%s freed forty prisoners from Sudria.",
}

// withArticle lists the states whose names need "the" to be English.
var withArticle = map[string]bool{
	"United States": true, "United Kingdom": true, "United Arab Emirates": true, "Netherlands": true, "Philippines": true,
	"Bahamas": true, "Gambia": true, "Maldives": true, "Czech Republic": true, "Central African Republic": true,
	"Dominican Republic": true, "Solomon Islands": true, "Marshall Islands": true, "Seychelles": true, "Comoros": true,
	"Democratic Republic of the Congo": true, "Republic of the Congo": true, "Vatican City": true, "Holy See": true,
}

// TestEveryStateIsMeasuredAlike puts each listed state into the same war and
// the same sentences: the score must not depend on who it is.
func TestEveryStateIsMeasuredAlike(t *testing.T) {
	o := options(t)
	states := statesOf(o.Actors)
	if len(states) < 150 {
		t.Fatalf("%d states", len(states))
	}
	a := warring(t, o, states)
	for _, f := range frames {
		want := stance(a, "Norland", "norland", f)
		if math.IsNaN(want) || want == 0 {
			t.Errorf("%q: Norland has no stance", f)
			continue
		}
		for _, s := range states {
			name := s.Name
			if withArticle[name] {
				name = "The " + name
			}
			if got := stance(a, name, s.ID, f); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s: %v, Norland has %v", fmt.Sprintf(f, name), got, want)
			}
		}
	}
}

func statesOf(actors []lexicons.Actor) []lexicons.Actor {
	var out []lexicons.Actor
	for _, a := range actors {
		if a.Kind == "state" {
			out = append(out, a)
		}
	}
	return out
}

// warring is an analyzer with one war for each state, against Sudria.
func warring(t *testing.T, o analysis.Options, states []lexicons.Actor) *analysis.Analyzer {
	t.Helper()
	o.Conflicts = nil
	for i, name := range []string{"Norland", "Sudria"} {
		o.Actors = append(o.Actors, lexicons.Actor{ID: strings.ToLower(name), Name: name, Kind: "state"})
		if i == 0 {
			states = append(states, o.Actors[len(o.Actors)-1])
		}
	}
	for _, s := range states {
		o.Conflicts = append(o.Conflicts, lexicons.Conflict{ID: s.ID + "-sudria", Name: s.Name, From: "2020-01-01", Sides: [][]string{{s.ID}, {"sudria"}}})
	}
	a, err := analysis.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// stance is the mean value of the actor of the id in the frame, NaN for none.
func stance(a *analysis.Analyzer, name, id, frame string) float64 {
	article := a.Article(&text.Document{ID: id, Text: fmt.Sprintf(frame, name), Lang: "en"})
	for _, s := range article.Stances {
		if string(s.Actor) == id {
			return s.Value
		}
	}
	return math.NaN()
}
