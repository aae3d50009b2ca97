package gold

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
)

const eventFormat = `{"id","text","actor","actor_start","actor_end" (characters),"target","axis":-1|0|1,"weak":bool,"topic_conflict":bool,"hard"}`

// Event is one sentence of event gold: what its actor does, on the axis.
type Event struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Actor    string `json:"actor"`
	Start    *int   `json:"actor_start"` // in characters; nil where the text does not name the actor
	End      *int   `json:"actor_end"`
	Target   string `json:"target"`
	Code     string `json:"code"`
	Axis     int    `json:"axis"` // -1, 0, +1
	Weak     bool   `json:"weak"` // debatable
	Conflict bool   `json:"topic_conflict"`
	Hard     string `json:"hard"` // why it is hard, "" when it is not
}

// eventText is one text with its events.
type eventText struct {
	text    string
	events  []*Event
	article score.Article
	cast    *actor.Cast
	given   []eventSign // by event
}

// eventSign is what the program gives the actor of an event.
type eventSign struct {
	sign  int
	named bool // the program has a mention of somebody in the actor's span
	any   int  // the sign of the sum of all observations, whoever holds them
}

// events evaluates whether the program finds the right side of the axis with
// the right actor.
func (e *Evaluator) events(lines []line) (*Report, error) {
	rows, err := decode[Event](lines)
	if err != nil {
		return nil, err
	}
	texts := parallel.Map(byText(rows), e.Workers, e.event)
	r := &Report{}
	r.Metrics = figures(texts, eventMeasures(rows))
	r.Tables = []Table{{"axis of the actor, on armed conflict", tally(signs, gather(pointers(texts), axisOf(onConflict)))}}
	for i := range texts {
		t := &texts[i]
		for k, ev := range t.events {
			got := t.given[k].sign
			r.Outcomes = append(r.Outcomes, Outcome{ev.ID, signs[ev.Axis+1], signs[got+1], got == ev.Axis})
		}
		r.Faults = append(r.Faults, e.eventFaults(t)...)
	}
	return r, nil
}

// byText groups the events of one text.
func byText(rows []Event) []eventText {
	var texts []eventText
	at := map[string]int{}
	for i := range rows {
		ev := &rows[i]
		k, ok := at[ev.Text]
		if !ok {
			k = len(texts)
			at[ev.Text] = k
			texts = append(texts, eventText{text: ev.Text})
		}
		texts[k].events = append(texts[k].events, ev)
	}
	return texts
}

// event runs the program on one text.
func (e *Evaluator) event(in *eventText) eventText {
	t := *in
	doc := &text.Document{ID: t.events[0].ID, Text: t.text, Lang: "en"}
	t.article = e.article(doc)
	t.cast = e.finder.Find(doc, text.Segment(doc))
	for _, ev := range t.events {
		t.given = append(t.given, t.signOf(ev))
	}
	return t
}

// signOf is the sign that the program gives whoever it finds in the actor's
// span: the event's, when some observation has it, else that of the sum. An
// event that names no actor asks for nobody.
func (t *eventText) signOf(ev *Event) eventSign {
	holders := t.holders(ev)
	given, sum, all := eventSign{named: len(holders) > 0}, 0.0, 0.0
	for i := range t.article.Observations {
		o := &t.article.Observations[i]
		all += o.Value
		if !slices.Contains(holders, o.Holder) {
			continue
		}
		sum += o.Value
		if score.Sign(o.Value) == ev.Axis && ev.Axis != 0 {
			given.sign = ev.Axis
		}
	}
	if given.sign == 0 {
		given.sign = score.Sign(sum)
	}
	given.any = score.Sign(all)
	return given
}

// holders are the actors that the program finds in the span of the event's
// actor.
func (t *eventText) holders(ev *Event) []actor.ID {
	if ev.Start == nil || ev.End == nil {
		return nil
	}
	span := bytesOf(t.text, *ev.Start, *ev.End)
	var ids []actor.ID
	for i := range t.cast.Mentions {
		if m := &t.cast.Mentions[i]; m.Overlaps(span) {
			for _, id := range append([]actor.ID{m.Actor}, m.Also...) {
				ids = append(ids, t.cast.Fold(id))
			}
		}
	}
	return ids
}

// bytesOf is the span of bytes of the characters from start to end.
func bytesOf(words string, start, end int) text.Span {
	span := text.Span{Start: len(words), End: len(words)}
	n := 0
	for i := range words {
		if n == start {
			span.Start = i
		}
		if n == end {
			span.End = i
			break
		}
		n++
	}
	return span
}
