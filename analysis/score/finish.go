package score

import (
	"math"
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/text"
)

// finish makes observations of the traces of one sentence.
func (s *Scorer) finish(doc *text.Document, sc *claim.Scene, cast *actor.Cast, ctx *context, traces []*trace) []Observation {
	if len(traces) == 0 {
		return nil
	}
	words := strings.Join(strings.Fields(sc.Sentence.In(doc.Text)), " ")
	frames, tone := sentenceFrames(sc.Hits, traces), 0.0
	if s.Tone != nil {
		tone = s.Tone(words)
	}
	var out []Observation
	for _, t := range traces {
		for _, h := range folded(cast, t.holders) {
			o := Observation{
				Doc: doc.ID, Outlet: doc.Outlet, Published: doc.Published,
				Holder: h, AttributedBy: t.attributed(h), Target: t.target(h), Act: t.act.Name,
				Value: t.value * t.scale(), Modality: t.modality, Flags: t.shown(), Frames: frames, Tone: tone,
				Span: sc.Span(t.low, t.high), Sentence: sc.Sentence.Span, Words: words, Reasons: t.attested(),
			}
			o.Channel = t.channel(h, cast)
			o.Toward = s.toward(sc, cast, h)
			o.Conflict = ctx.conflict(&o, sc)
			if o.Conflict == Other && !ctx.armed {
				continue // out of scope
			}
			if s.Conflicts.adverse(o.Conflict, cast, o.AttributedBy, h) && o.Channel != claim.Deed {
				o.Flags = append(o.Flags, Imputed)
			}
			out = append(out, o)
		}
	}
	return out
}

// toward is the tone of the sentence toward the holder where it names it, NaN
// elsewhere.
func (s *Scorer) toward(sc *claim.Scene, cast *actor.Cast, holder actor.ID) float64 {
	if s.Toward != nil {
		for _, m := range cast.MentionsIn(sc.Index) {
			if cast.Fold(m.Actor) == holder && m.Last <= len(sc.Tree.Words) {
				return s.Toward(sc.Tree, m.First, m.Last)
			}
		}
	}
	return math.NaN()
}

// folded puts states in the place of their institutions, each once.
func folded(cast *actor.Cast, holders []actor.ID) []actor.ID {
	var out []actor.ID
	for _, h := range holders {
		if f := cast.Fold(h); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func (t *trace) shown() []Flag {
	flags := slices.Clone(t.flags)
	if t.act.Contested {
		flags = append(flags, Contested)
	}
	return flags
}
