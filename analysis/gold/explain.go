package gold

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// explainer writes down what the program saw in one article.
type explainer struct {
	article   *score.Article
	names     *names
	text      string
	reading   *claim.Reading
	cast      *actor.Cast
	sentences []text.Sentence
}

func (e *Evaluator) explain(a *score.Article, n *names) *explainer {
	x := &explainer{article: a, names: n, text: a.Doc.Text}
	x.reading, x.cast, x.sentences = e.read(a.Doc)
	return x
}

// observation writes down an observation and how its value came about.
func (x *explainer) observation(o *score.Observation, sentence bool) []string {
	head := fmt.Sprintf("%s %s %+.2f (%s, %s", x.name(o.Holder), o.Act, o.Value, o.Channel, o.Modality)
	if o.AttributedBy != "" {
		head += ", by " + x.name(o.AttributedBy)
	}
	if o.Target != "" {
		head += ", to " + x.name(o.Target)
	}
	for _, f := range o.Flags {
		head += ", " + string(f)
	}
	lines := []string{fmt.Sprintf("%s) %q", head, o.Span.In(x.text))}
	if sentence {
		lines = append(lines, "  in: "+o.Words)
	}
	for _, r := range o.Reasons {
		lines = append(lines, "  "+reason(r))
	}
	return lines
}

func reason(r score.Reason) string {
	s := fmt.Sprintf("%s: %s -> %+.2f", r.Rule, r.Entry, r.Weight)
	if r.File != "" {
		s += fmt.Sprintf(" (%s:%d)", r.File, r.Line)
	}
	return s
}

func (x *explainer) name(id actor.ID) string {
	if a := x.names.actors[id]; a != nil {
		return a.Name
	}
	return string(id)
}

// observations writes down all observations in a span.
func (x *explainer) observations(in text.Span) []string {
	var lines []string
	for i := range x.article.Observations {
		if o := &x.article.Observations[i]; o.Sentence.Overlaps(in) {
			lines = append(lines, x.observation(o, false)...)
		}
	}
	return lines
}

// hits writes down the acts and topics of the lexicon in a span, and returns
// the keys of whoever may hold them.
func (x *explainer) hits(in text.Span) (lines, holders []string) {
	for i := range x.sentences {
		if !x.sentences[i].Overlaps(in) {
			continue
		}
		scene := x.reading.Scene(i)
		for _, h := range scene.Hits {
			if r := h.Entry.Category.Role; r == lexicons.RoleAct || r == lexicons.RoleTopic {
				line, who := x.hit(scene, h)
				lines, holders = append(lines, line), append(holders, who...)
			}
		}
	}
	return lines, holders
}

// hit writes down one act or topic: the lexicon's entry, who may do or say it,
// and the way from its word to the root of the tree.
func (x *explainer) hit(scene *claim.Scene, h lexicons.Hit) (line string, holders []string) {
	doers := scene.Doers(h.First)
	var speakers []actor.ID
	if sp := scene.SpeakerAt(h.First); sp != nil {
		speakers = sp.Source
	}
	for _, id := range append(slices.Clone(doers), speakers...) {
		holders = append(holders, x.names.holder(id))
	}
	return fmt.Sprintf("%s %s: doers [%s], speakers [%s], tree %s", h.Entry.Category.Role, h.Entry.Key(),
		x.list(doers), x.list(speakers), x.path(scene, h)), holders
}

func (x *explainer) list(ids []actor.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, x.name(id))
	}
	return strings.Join(names, ", ")
}

// path writes the words from a hit to the root, each with its relation and
// what else the lexicon has of it: "strikes obj < halt{end} xcomp < agreed{agree} root".
func (x *explainer) path(scene *claim.Scene, h lexicons.Hit) string {
	var steps []string
	for w := h.First; w >= 0 && len(steps) < 12; w = scene.Head(w) {
		steps = append(steps, scene.Tree.Words[w].Form+roles(scene, w)+" "+scene.Rel(w).String())
	}
	return strings.Join(steps, " < ")
}

func roles(scene *claim.Scene, w int) string {
	var names []string
	for _, h := range scene.Hits {
		if h.First <= w && w < h.Last {
			names = append(names, h.Entry.Category.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "{" + strings.Join(names, ",") + "}"
}

// mentions writes down the actors that the program found in a span.
func (x *explainer) mentions(in text.Span) []string {
	var all []string
	for i := range x.cast.Mentions {
		m := &x.cast.Mentions[i]
		if !m.Overlaps(in) {
			continue
		}
		word := fmt.Sprintf("%q=%s", m.In(x.text), x.name(m.Actor))
		if m.Place {
			word += " (place)"
		}
		all = append(all, word)
	}
	return []string{"mentions: " + strings.Join(all, ", ")}
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
