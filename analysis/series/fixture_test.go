package series

import (
	"fmt"
	"math/rand/v2"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/text"
)

var epoch = time.Date(2030, 1, 7, 0, 0, 0, 0, time.UTC) // a Monday

// obs is a short way to write an observation of a test.
type obs struct {
	holder, target, by actor.ID
	act                string
	value              float64
	channel            claim.Channel
	flags              []score.Flag
	frames             []string
	entry, words       string
	weight             float64 // 0 is 1
}

// article makes an article of the day-th day from the epoch.
func article(id, outlet string, day float64, all ...obs) score.Article {
	a := score.Article{Doc: &text.Document{
		ID: id, Outlet: outlet, Published: epoch.Add(time.Duration(day * 24 * float64(time.Hour))),
	}, Sentences: len(all) + 1, Frames: map[string]int{}}
	for _, o := range all {
		a.Observations = append(a.Observations, o.observation(a.Doc))
		for _, f := range o.frames {
			a.Frames[f]++
		}
	}
	return a
}

func (o obs) observation(d *text.Document) score.Observation {
	if o.weight == 0 {
		o.weight = 1
	}
	if o.channel == "" {
		o.channel = claim.Reported
	}
	if o.entry == "" {
		o.entry = "word"
	}
	return score.Observation{
		Doc: d.ID, Outlet: d.Outlet, Published: d.Published,
		Holder: o.holder, Target: o.target, AttributedBy: o.by, Conflict: "war", Act: o.act,
		Value: o.value, Weight: o.weight, Channel: o.channel, Flags: o.flags, Frames: o.frames,
		Words:   o.words,
		Reasons: []score.Reason{{Entry: o.entry, File: "acts.yaml", Line: 1, Weight: o.value, Rule: "lexical act"}},
	}
}

// jitter is a value in -1..+1 around a mean, as the codebook's weights are:
// a few steps rather than a bell.
func jitter(r *rand.Rand, mean float64) float64 {
	steps := []float64{-1, -.7, -.3, 0, .3, .7, 1}
	return min(1, max(-1, mean+.5*steps[r.IntN(len(steps))]))
}

// world simulates articles of one actor per day, with the given number of
// articles a day and the mean by day and outlet.
func world(seed uint64, days, perDay int, mean func(day int, outlet string) float64) []score.Article {
	r := rand.New(rand.NewPCG(seed, 7))
	var out []score.Article
	for d := range days {
		for i := range perDay {
			outlet := string(rune('A' + i%3))
			v := jitter(r, mean(d, outlet))
			out = append(out, article(fmt.Sprintf("%d-%d", d, i), outlet, float64(d),
				obs{holder: "norland", act: "talks", value: v}))
		}
	}
	return out
}

func quick() Options {
	o := DefaultOptions()
	o.Resamples = 300
	return o
}
