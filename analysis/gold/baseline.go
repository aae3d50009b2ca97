package gold

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/analysis/tone"
	"detente/lexicons"
)

// wordOrder makes trees of the order of words and their tags alone: all hangs
// on the first verb, what stands before it as subject, after it as object.
type wordOrder struct{ trees claim.Trees }

func (w wordOrder) Tree(sentence int) *syntax.Tree {
	t := *w.trees.Tree(sentence)
	t.Words = slices.Clone(t.Words)
	root := max(slices.IndexFunc(t.Words, func(x syntax.Word) bool { return x.Tag == syntax.VERB }), 0)
	for i := range t.Words {
		x := &t.Words[i]
		x.Head, x.Rel = root, plainRelation(x.Tag, i < root)
		if i == root {
			x.Head, x.Rel = -1, syntax.Root
		}
	}
	return &t
}

// plainRelation is the relation to the verb of a word before or after it.
func plainRelation(tag syntax.Tag, before bool) syntax.Rel {
	switch tag {
	case syntax.NOUN, syntax.PROPN, syntax.PRON:
		if before {
			return syntax.Nsubj
		}
		return syntax.Obj
	case syntax.VERB:
		return syntax.Xcomp
	case syntax.AUX:
		return syntax.Aux
	case syntax.PUNCT:
		return syntax.Punct
	}
	return syntax.Advmod
}

// counting gives whoever is named in a sentence the mean weight of its words
// of acts.
func (e *Evaluator) counting(doc *text.Document) score.Article {
	return e.simple(doc, func(words []string, _ string) (float64, bool) {
		sum, n := 0.0, 0.0
		for _, h := range e.lexicon.Match(words, nil) {
			weight := h.Entry.Value()
			if c := h.Entry.Category; c.Role == lexicons.RoleTopic && c.Act != "" && h.Entry.Weight == nil {
				weight = e.lexicon.Category(c.Act).Weight
			}
			if weight != 0 {
				sum, n = sum+weight, n+1
			}
		}
		return sum / max(n, 1), n > 0
	})
}

// tones gives whoever is named in a sentence its tone.
func (e *Evaluator) tones(doc *text.Document) score.Article {
	return e.simple(doc, func(_ []string, sentence string) (float64, bool) {
		t := tone.Sentence(sentence)
		return t, polar(t) != 0
	})
}

// simple makes an article in which all who are named in a sentence and no
// place have its value as their stance.
func (e *Evaluator) simple(doc *text.Document, value func(words []string, sentence string) (float64, bool)) score.Article {
	sentences := text.Segment(doc)
	cast := e.finder.Find(doc, sentences)
	a := score.Article{Doc: doc, Sentences: len(sentences), Frames: map[string]int{}}
	for i := range sentences {
		s := &sentences[i]
		words := s.Forms(doc.Text, nil)
		for k := range words {
			words[k] = text.Lower(words[k])
		}
		v, ok := value(words, s.In(doc.Text))
		seen := map[actor.ID]bool{"": true}
		for _, m := range cast.MentionsIn(i) {
			if !ok || m.Place || seen[m.Actor] {
				continue
			}
			seen[m.Actor] = true
			a.Observations = append(a.Observations, score.Observation{Doc: doc.ID, Holder: m.Actor, Value: v, Weight: 1,
				Channel: claim.Reported, Modality: score.Actual, Span: s.Span, Sentence: s.Span, Words: s.In(doc.Text)})
		}
	}
	o := score.DefaultOptions()
	o.RepeatWeight = 1
	a.Stances = score.Label(a.Observations, &o)
	for _, id := range sortedKeys(cast.Actors) {
		a.Actors = append(a.Actors, *cast.Actors[id])
	}
	return a
}
