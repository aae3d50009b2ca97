package score

import (
	"maps"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/text"
)

// Article is one scored document: what the series, the reports and the
// evaluation are made of.
type Article struct {
	Doc          *text.Document
	Sentences    int           // sentences read, chrome left out
	Actors       []actor.Actor // everyone named in it, by ID
	Observations []Observation // in order of their spans
	Stances      []Stance      // one per actor that has an observation, by actor ID
	// Frames counts the sentences of each frame (codebook section 6).
	Frames map[string]int
	// Galtung is the mean position on the scale from war journalism (-1) to
	// peace journalism (+1) of its sentences with a word of either; 0 for none.
	Galtung float64
	// Reprints are the ids of near-duplicates that were collapsed into it.
	Reprints []string
}

// Stance is the document label of one actor (codebook section 5) on the axis
// -1..+1. A mean over nothing is NaN.
type Stance struct {
	Actor                       actor.ID
	Value                       float64 // weighted mean of own observations
	Words, Deeds, Imputed, Tone float64
	Observations                int // all, the imputed ones too
	Mixed                       bool
}

// OnTopic tells whether the article has any observation; the others are
// counted and left out of denominators.
func (a *Article) OnTopic() bool { return len(a.Observations) > 0 }

// Article scores one document whose attribution is r.
func (s *Scorer) Article(doc *text.Document, sentences []text.Sentence, cast *actor.Cast, r *claim.Reading) Article {
	a := Article{Doc: doc, Sentences: len(sentences)}
	a.Observations = s.Observe(doc, cast, r)
	a.Stances = Label(a.Observations, &s.Options)
	actors := s.complete(a.Observations, cast)
	for _, id := range slices.Sorted(maps.Keys(actors)) {
		a.Actors = append(a.Actors, *actors[id])
	}
	a.Frames, a.Galtung = framing(sentences, r.Hits, a.Observations)
	return a
}

// complete is the actors of the cast and the listed ones whom only inference
// named. The cast stays as it is, to be scored again.
func (s *Scorer) complete(observations []Observation, cast *actor.Cast) map[actor.ID]*actor.Actor {
	actors := maps.Clone(cast.Actors)
	for i := range observations {
		for _, id := range []actor.ID{observations[i].Holder, observations[i].AttributedBy, observations[i].Target} {
			if id == "" || actors[id] != nil || s.Listed == nil {
				continue
			}
			if a, ok := s.Listed(id); ok {
				actors[id] = &a
			}
		}
	}
	return actors
}
