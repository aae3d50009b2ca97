package gold

import (
	"fmt"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/text"
)

// eventFaults explains the events on armed conflict that went wrong.
func (e *Evaluator) eventFaults(t *eventText) []Fault {
	var out []Fault
	var x *explainer
	for i, ev := range t.events {
		if !ev.Conflict || t.given[i].sign == ev.Axis {
			continue
		}
		if x == nil {
			n := e.names.of(t.text, t.cast)
			x = e.explain(&t.article, n)
		}
		out = append(out, x.event(t, i))
	}
	return out
}

func (x *explainer) event(t *eventText, i int) Fault {
	ev, given := t.events[i], t.given[i]
	whole := text.Span{End: len(t.text)}
	f := Fault{ID: ev.ID, Words: t.text, Cause: x.eventCause(t, i)}
	f.Want = fmt.Sprintf("%s %s", ev.Actor, signs[ev.Axis+1])
	for _, detail := range []string{ev.Code, ev.Target, ev.Hard} {
		if detail != "" {
			f.Want += ", " + detail
		}
	}
	if ev.Weak {
		f.Want += ", weak"
	}
	f.Got = append(f.Got, fmt.Sprintf("program: %s", signs[given.sign+1]))
	f.Got = append(f.Got, x.observations(whole)...)
	hits, _ := x.hits(whole)
	f.Got = append(append(f.Got, hits...), x.mentions(whole)...)
	return f
}

func (x *explainer) eventCause(t *eventText, i int) string {
	ev, given := t.events[i], t.given[i]
	hits, holders := x.hits(text.Span{End: len(t.text)})
	others := slices.ContainsFunc(t.article.Stances, func(s score.Stance) bool { return score.Sign(s.Value) == ev.Axis })
	switch {
	case ev.Axis == 0:
		return "event: scored, should be 0"
	case given.sign == -ev.Axis:
		return "event: wrong sign"
	case !given.named:
		return "event: actor not found"
	case others:
		return "event: that sign, another actor"
	case len(hits) == 0:
		return "event missed: no word of the lexicon"
	case x.possible(t.holders(ev), holders):
		return "event missed: words with the actor, dropped"
	}
	return "event missed: words, but not with the actor"
}

// possible tells whether one of the actors is among the keys of holders.
func (x *explainer) possible(ids []actor.ID, holders []string) bool {
	return slices.ContainsFunc(ids, func(id actor.ID) bool { return slices.Contains(holders, x.names.holder(id)) })
}
