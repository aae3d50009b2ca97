package live

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/series"
	"detente/analysis/tuning"
	"detente/lexicons"
)

// Word is a pattern to try in a category that is there.
type Word struct {
	Category, Pattern string
	Weight            *float64 // nil for the category's own
}

// Trial is what a word would do. Nothing is written or kept.
type Trial struct {
	Sentences, Articles int           // that hold it
	Places              []tuning.Line // the first of them, with what is found there then
	Flips               []tuning.Flip // statements that come, go or differ
	Moves               []tuning.Move // of the actors in Flips, the largest first
}

// places is how many places a trial shows at most.
const places = 20

// Try scores the corpus with one word more, or with another weight for one
// that is there. It fails for a category or a pattern that is none.
func (c *Corpus) Try(ctx context.Context, w Word, o series.Options) (*Trial, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	phrase, err := lexicons.ParsePhrase(w.Pattern)
	if err != nil || strings.TrimSpace(w.Pattern) == "" {
		return nil, cmp.Or(err, fmt.Errorf("the phrase is empty"))
	}
	if c.options.Lexicon.Category(w.Category) == nil {
		return nil, fmt.Errorf("no category %q", w.Category)
	}
	if w.Weight != nil && !(math.Abs(*w.Weight) <= 1) {
		return nil, fmt.Errorf("weight %v is outside -1..+1", *w.Weight)
	}
	entry := lexicons.Entry{Pattern: w.Pattern, Weight: w.Weight}
	next, err := overlay(c.options.Lexicon, "trial",
		lexicons.File{Version: 1, Categories: []lexicons.Category{{Name: w.Category, Entries: []lexicons.Entry{entry}}}})
	if err != nil {
		return nil, err
	}
	return c.try(ctx, next, phrase, o)
}

func (c *Corpus) try(ctx context.Context, next *lexicons.Lexicon, phrase lexicons.Phrase, o series.Options) (*Trial, error) {
	touched := c.reached(compare(c.options.Lexicon, next))
	articles, faults, err := c.score(ctx, c.analyzer.WithLexicon(next), c.docs, touched)
	if err != nil {
		return nil, err
	}
	t := &Trial{}
	kwic := tuning.Kwic{Phrase: phrase, Lexicon: next}
	for _, i := range touched {
		n := c.holds(i, phrase)
		if n == 0 {
			continue
		}
		t.Articles, t.Sentences = t.Articles+1, t.Sentences+n
		if len(t.Places) < places {
			t.Places = append(t.Places, kwic.Lines(&articles[i])...)
		}
	}
	t.Places = slices.CompactFunc(t.Places, func(a, b tuning.Line) bool { return a.Doc == b.Doc && a.Left == b.Left && a.Word == b.Word })
	t.Places = t.Places[:min(len(t.Places), places)]
	before, after := c.stock.Result(c.articles, c.faults), c.stock.Result(articles, faults)
	_, t.Flips = tuning.Flips(before.Articles, after.Articles)
	t.move(series.New(before.Articles, o), series.New(after.Articles, o))
	return t, nil
}

// holds counts the sentences of an article that have the phrase.
func (c *Corpus) holds(i int, phrase lexicons.Phrase) (n int) {
	for _, words := range c.words[i] {
		for k := range words {
			if phrase.At(words, k) >= 0 {
				n++
				break
			}
		}
	}
	return n
}

// move compares the actors of the flips.
func (t *Trial) move(before, after *series.Sample) {
	seen := map[actor.ID]bool{}
	for _, f := range t.Flips {
		if seen[f.Holder.ID] {
			continue
		}
		seen[f.Holder.ID] = true
		k := series.Key{Actor: f.Holder.ID}
		m := tuning.Move{Actor: f.Holder, Before: before.Estimate(k), After: after.Estimate(k)}
		if by := m.By(); math.IsNaN(by) || math.Abs(by) > 1e-9 {
			t.Moves = append(t.Moves, m)
		}
	}
	slices.SortStableFunc(t.Moves, func(a, b tuning.Move) int {
		return cmp.Compare(math.Abs(b.By())*size(b), math.Abs(a.By())*size(a))
	})
}

func size(m tuning.Move) float64 { return math.Sqrt(float64(max(m.Before.Articles, m.After.Articles))) }
