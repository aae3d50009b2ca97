package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os/user"
	"strings"
	"time"

	"detente/analysis/live"
	"detente/analysis/tuning"
	"detente/analysis/verdict"
	"detente/reports/web"
)

// shownFlips is how many changed statements a trial lists.
const shownFlips = 20

// try says what a word would do.
func (d *desk) try(ctx context.Context, a web.Attempt) (*web.Trial, error) {
	t, err := d.corpus.Try(ctx, live.Word{Category: a.Category, Pattern: a.Phrase, Weight: a.Weight}, d.now.Load().plan.Options)
	if err != nil {
		return nil, err
	}
	out := &web.Trial{Articles: t.Articles, Sentences: t.Sentences, Changed: len(t.Flips), YAML: entryYAML(a),
		Places: []web.Place{}, Flips: []web.Flip{}, Moves: []web.Move{}}
	for _, p := range t.Places {
		out.Places = append(out.Places, web.Place{Doc: p.Doc, Left: p.Left, Word: p.Word, Right: p.Right})
	}
	for _, f := range t.Flips[:min(len(t.Flips), shownFlips)] {
		out.Flips = append(out.Flips, web.Flip{Doc: f.Article.Doc.ID, Holder: f.Holder.Name, Words: f.Words, Before: stanceText(&f.Before), After: stanceText(&f.After)})
	}
	for i := range t.Moves {
		m := &t.Moves[i]
		out.Moves = append(out.Moves, web.Move{Actor: m.Actor.Name, Before: meanText(m.Before.Mean), After: meanText(m.After.Mean), Articles: m.After.Articles})
	}
	return out, nil
}

func stanceText(r *tuning.Reading) string {
	if len(r.Acts) == 0 {
		return "nothing"
	}
	return fmt.Sprintf("%+.2f %s", r.Value, strings.Join(r.Acts, ", "))
}

func meanText(v float64) string {
	if math.IsNaN(v) {
		return "none"
	}
	return fmt.Sprintf("%+.3f", v)
}

// entryYAML is the word as a file of words has it.
func entryYAML(a web.Attempt) string {
	weight := ""
	if a.Weight != nil {
		weight = fmt.Sprintf("\n        weight: %g", *a.Weight)
	}
	return fmt.Sprintf("version: 1\ncategories:\n  - name: %s\n    entries:\n      - pattern: %q%s\n", a.Category, a.Phrase, weight)
}

// maxCause is how long the cause of a verdict may be, in bytes.
const maxCause = 1000

// judge keeps a verdict on an observation of the page.
func (d *desk) judge(j web.Judgement) error {
	d.writing.Lock()
	defer d.writing.Unlock()
	now := d.now.Load()
	switch file := now.loaded.Report.Verdicts; {
	case j.Serial != now.Serial:
		return web.ErrStale
	case j.Observation < 0 || j.Observation >= len(now.listed):
		return fmt.Errorf("no observation %d", j.Observation)
	case len(j.Cause) > maxCause:
		return errors.New("the cause is too long")
	case file == "":
		return errors.New("report.verdicts names no file")
	default:
		v := verdict.Of(now.listed[j.Observation], verdict.Call(j.Verdict), strings.TrimSpace(j.Cause), login(), time.Now())
		if err := verdict.Append(file, v); err != nil {
			return err
		}
		d.book.Add(v)
	}
	next := *now
	d.replace(&next)
	return nil
}

// login is the name of the user, "" when it is not known.
func login() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return u.Username
}
