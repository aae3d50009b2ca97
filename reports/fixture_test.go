package reports

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
	"detente/lexicons"
)

var people = []actor.Actor{
	{ID: "norland", Name: "Norland", Kind: actor.State},
	{ID: "sarvia", Name: "Sarvia", Kind: actor.State},
	{ID: "orlan-veks", Name: "Orlan Veks", Kind: actor.Person, State: "norland"},
	{ID: "bay-front", Name: "Free Bay Front", Kind: actor.Armed, State: "sarvia"},
	{ID: "council", Name: "United Council", Kind: actor.Organisation},
	{ID: "found:Iri Tal", Name: "Iri Tal", Kind: actor.Person, Found: true, Title: "analyst at the Harbour Institute"},
}

// deed is one sentence of the fiction.
type deed struct {
	holder, by, target int // of people, -1 for none
	act                string
	value              float64
	channel            claim.Channel
	words, cue         string
	flags              []score.Flag
	frames             []string
}

var deeds = []deed{
	{0, -1, 1, "attack", -1, claim.Deed, "Norland shelled the harbour at dawn.", "shelled", nil, []string{"military"}},
	{0, -1, 1, "mobilise", -.7, claim.Deed, "Norland called up ten thousand men for the bay.", "called up ten thousand men", nil, []string{"military"}},
	{0, -1, -1, "relief", .5, claim.Deed, "Norland freed thirty captives on the pier.", "freed thirty captives", nil, []string{"humanitarian"}},
	{0, -1, 1, "talks", .4, claim.Reported, "Norland said it would meet Sarvia in Port Elin.", "meet Sarvia", nil, []string{"diplomatic"}},
	{1, -1, 0, "attack", -1, claim.Deed, "Sarvia struck a depot on the Norland shore.", "struck a depot", nil, []string{"military", "economic"}},
	{1, -1, 0, "fight-on", -.6, claim.Quoted, "“We will fight for every stone,” Sarvia's ministry said.", "fight for every stone", nil, []string{"moral"}},
	{1, -1, -1, "arms.request", -.3, claim.Reported, "Sarvia asked its friends for more shells.", "asked its friends for more shells", []score.Flag{score.Contested}, []string{"military"}},
	{2, -1, 1, "threat", -.8, claim.Reported, "Orlan Veks warned Sarvia of a hard answer.", "hard answer", nil, []string{"security"}},
	{2, -1, -1, "talks", .4, claim.Quoted, "“We are ready for talks,” President Orlan Veks said.", "ready for talks", nil, []string{"diplomatic"}},
	{3, 0, 0, "attack", -1, claim.Deed, "Norland said the Free Bay Front had attacked a convoy.", "attacked", []score.Flag{score.Imputed}, []string{"military", "blame"}},
	{3, -1, 0, "reject", -.7, claim.Reported, "The Free Bay Front rejected the plan of the council.", "rejected the plan", nil, []string{"diplomatic"}},
	{4, -1, 0, "ceasefire.call", .7, claim.Reported, "The United Council urged Norland to stop the fighting.", "stop the fighting", nil, []string{"diplomatic", "humanitarian"}},
	{4, -1, 0, "pressure", -.3, claim.Deed, "The United Council put a levy on Norland's oil.", "put a levy", []score.Flag{score.Contested}, []string{"economic"}},
	{5, -1, -1, "restraint", .4, claim.Quoted, "“There is no military solution,” said Iri Tal.", "no military solution", nil, nil},
	// From the middle of the story on, these replace the attacks of Sarvia.
	{1, -1, 0, "ceasefire.agree", .8, claim.Deed, "Sarvia agreed to a truce of nine days.", "agreed to a truce", nil, []string{"diplomatic"}},
	{1, -1, 0, "ceasefire.hold", 1, claim.Deed, "Sarvia's guns kept silent for another day.", "guns kept silent", nil, []string{"diplomatic", "humanitarian"}},
}

// pick chooses a deed for a part 0..1 of the story, as an outlet tells it.
func pick(part float64, outlet string, rng *rand.Rand) deed {
	d := deeds[rng.IntN(14)]
	if d.holder == 1 && part > .5 && rng.Float64() < .75 {
		return deeds[14+rng.IntN(2)]
	}
	if d.holder == 0 && outlet == "The Norland Mail" && rng.Float64() < .7 {
		return deeds[2+rng.IntN(2)]
	}
	return d
}

// fiction is a corpus of n articles about a war that never was, over the given
// days.
func fiction(n, days int) *analysis.Result {
	rng := rand.New(rand.NewPCG(7, 7))
	res := &analysis.Result{Actors: map[actor.ID]actor.Actor{}, Warnings: []string{"Half of the articles come from one outlet."}}
	for _, p := range people {
		res.Actors[p.ID] = p
	}
	for i := range n {
		date := time.Date(2031, 3, 1, 9, 0, 0, 0, time.UTC).AddDate(0, 0, i*days/n)
		if i == n-1 {
			date = time.Time{}
		}
		res.Articles = append(res.Articles, article(i, float64(i)/float64(n), date, rng))
	}
	res.Counts = analysis.Counts{Read: n + 5, Skipped: 1, Duplicates: 2, Undated: 1, OffTopic: 1, Language: 1, Bytes: int64(n) * 900}
	res.Skipped = []analysis.Problem{{File: "feed.jsonl", Line: 12, Err: fmt.Errorf("invalid character 'x'")}}
	return res
}

func article(i int, part float64, date time.Time, rng *rand.Rand) score.Article {
	outlets := []string{"Harbour Post", "The Norland Mail", "Sarvia Today"}
	doc := &text.Document{ID: fmt.Sprintf("doc-%03d", i), Outlet: outlets[i%3], Title: fmt.Sprintf("Day %d of the bay war", i+1),
		Published: date, URL: fmt.Sprintf("https://news.example/%d", i), Lang: "en", DateFrom: "metadata", Source: "fiction"}
	a := score.Article{Doc: doc, Actors: people, Frames: map[string]int{}, Galtung: rng.Float64() - .5}
	var b strings.Builder
	for range 2 + rng.IntN(4) {
		d := pick(part, doc.Outlet, rng)
		start := b.Len()
		b.WriteString(d.words + " ")
		a.Observations = append(a.Observations, observation(doc, d, start, rng))
		a.Sentences++
		for _, f := range d.frames {
			a.Frames[f]++
		}
	}
	doc.Text = b.String()
	a.Stances = stances(a.Observations)
	return a
}

func observation(doc *text.Document, d deed, start int, rng *rand.Rand) score.Observation {
	at := start + strings.Index(d.words, d.cue)
	id := func(i int) actor.ID {
		if i < 0 {
			return ""
		}
		return people[i].ID
	}
	conflict := "bay-war"
	switch {
	case d.act == "restraint":
		conflict = "other"
	case d.holder == 4 && rng.IntN(2) == 0:
		conflict = "strait-dispute"
	}
	return score.Observation{
		Doc: doc.ID, Outlet: doc.Outlet, Published: doc.Published, Holder: id(d.holder), AttributedBy: id(d.by), Target: id(d.target),
		Conflict: conflict, Act: d.act, Value: d.value, Weight: 1, Channel: d.channel, Modality: score.Actual, Flags: d.flags,
		Frames: d.frames, Tone: rng.Float64() - .6, Span: text.Span{Start: at, End: at + len(d.cue)},
		Sentence: text.Span{Start: start, End: start + len(d.words)}, Words: d.words,
		Reasons: []score.Reason{{Entry: d.cue, File: "acts.yaml", Line: 10 + d.holder, Weight: d.value, Rule: "lexical act"}},
	}
}

func stances(observations []score.Observation) (out []score.Stance) {
	for _, p := range people {
		s := score.Stance{Actor: p.ID, Words: math.NaN(), Deeds: math.NaN(), Imputed: math.NaN()}
		for _, o := range observations {
			if o.Holder == p.ID {
				s.Value += o.Value
				s.Observations++
			}
		}
		if s.Observations > 0 {
			s.Value /= float64(s.Observations)
			out = append(out, s)
		}
	}
	return out
}

// specimen is the report of a fiction.
func specimen(n, days int) *Report {
	o := series.DefaultOptions()
	o.Resamples = 200
	return &Report{
		Title: "The bay war", Result: fiction(n, days), Options: o, Version: "test",
		Hashes: Hashes{Corpus: "c0ffee", Config: "cafe", Lexicons: "beef"}, Lexicons: []Lexicon{{"en/acts.yaml", 1, "feed"}},
		Conflicts: []lexicons.Conflict{{ID: "bay-war", Name: "The bay war", From: "2031-03-01",
			Events: []lexicons.Event{{Date: "2031-03-20", Label: "Talks in Port Elin"}, {Date: "2031-05-30", Label: "Truce of nine days"}}},
			{ID: "strait-dispute", Name: "The strait dispute", From: "2031-01-01"}},
	}
}
