package claim

import (
	"slices"

	"detente/analysis/actor"
)

// meantSpeaker is the person whom the sentence names as the speaker, where "he"
// or "she" in that speech was taken for somebody whom the sentence does not
// name: "Veks said that he was ready". It is nil elsewhere.
func (s *Scene) meantSpeaker(w int, m *actor.Mention) []actor.ID {
	sp := s.SpeakerAt(w)
	if s.Lower[w] != "he" && s.Lower[w] != "she" || sp == nil || sp.Direct || len(sp.Source) != 1 {
		return nil
	}
	by, other := s.cast.Actors[sp.Source[0]], s.cast.Actors[m.Actor]
	if by == nil || by.Kind != actor.Person || by.ID == m.Actor || other != nil && by.Gender != "" && other.Gender != "" && by.Gender != other.Gender {
		return nil
	}
	named := false
	for _, k := range s.cast.MentionsIn(s.Index) {
		if k.How != actor.ByPronoun && k.Actor == m.Actor {
			return nil
		}
		named = named || k.How != actor.ByPronoun && k.Actor == by.ID
	}
	if named {
		return sp.Source
	}
	return nil
}

// strange tells whether the pronoun at w cannot mean whom it was taken for: in
// direct speech "he" is not the speaker, and what somebody without a name says
// of "them" is not said of both sides.
func (s *Scene) strange(w int, m *actor.Mention) bool {
	sp := s.SpeakerAt(w)
	if sp == nil {
		return false
	}
	if sp.Direct {
		return (s.Lower[w] == "he" || s.Lower[w] == "she") && slices.Contains(sp.Source, m.Actor) || len(m.Also) > 0
	}
	return len(m.Also) > 0 && (len(sp.Source) == 0 || s.nameless(sp.Source[0]))
}

// nameless tells whether the text names no such actor, only describes it.
func (s *Scene) nameless(id actor.ID) bool {
	a := s.cast.Actors[id]
	return a != nil && a.Unnamed
}

var thirdPerson = map[string]bool{"it": true, "he": true, "she": true, "they": true, "its": true, "his": true, "her": true, "their": true}

var firstPerson = map[string]bool{"i": true, "we": true, "my": true, "our": true, "me": true, "us": true, "ourselves": true, "myself": true, "mine": true, "ours": true}
