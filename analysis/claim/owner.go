package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// Owner returns whose act, thing or people the noun w names, by possessive,
// adjective or prepositional phrase; empty when the text does not say.
func (s *Scene) Owner(w int) []actor.ID { return s.owner(w, 0) }

func (s *Scene) owner(w, depth int) []actor.ID {
	if depth > deepest {
		return nil
	}
	if m := s.Mention(w); m != nil && m.How == actor.ByDemonym {
		return ids(m)
	}
	if c := s.Child(w, syntax.NmodPoss); c >= 0 && !apart[s.Tree.Words[w].Lemma] {
		if s.withstood(w) && thirdPerson[s.Lower[c]] {
			return nil
		}
		if p := s.possessor(w, c, depth); len(p) > 0 {
			if suffered[s.Tree.Words[w].Lemma] && s.isPerson(p[0]) && !s.hasOf(w) {
				return nil // "Veks's murder"
			}
			return p
		}
	}
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.Amod, syntax.Compound, syntax.NmodDesc:
			if o := s.Child(c, syntax.NmodPoss); o >= 0 { // "Veks's Sudria invasion"
				if p := s.parties(o, depth+1); len(p) > 0 {
					return p
				}
			}
			if m := s.Mention(c); m != nil && s.modifies(m, w) {
				return ids(m)
			}
		}
	}
	return s.owningPhrase(w, depth)
}

// apart lists people who are somebody's and act on their own.
var apart = map[string]bool{"supporter": true, "follower": true, "critic": true, "opponent": true, "rival": true, "ally": true, "enemy": true, "adversary": true, "predecessor": true, "successor": true, "son": true, "daughter": true, "wife": true, "husband": true, "family": true, "neighbour": true, "neighbor": true, "citizen": true, "people": true, "victim": true, "backer": true, "counterpart": true, "relative": true, "resident": true, "national": true, "couple": true, "parent": true, "man": true, "woman": true, "writer": true, "author": true, "artist": true, "academic": true, "student": true, "singer": true, "activist": true, "protester": true, "voter": true, "journalist": true, "athlete": true, "scientist": true, "intellectual": true}

// foreign lists people and firms whom the name of a state only says where they
// are from, and who do not act for it.
var foreign = map[string]bool{"rebel": true, "insurgent": true, "dissident": true, "exile": true, "refugee": true, "volunteer": true, "mercenary": true, "expert": true, "analyst": true, "economist": true, "historian": true, "company": true, "firm": true, "businessman": true, "billionaire": true, "oligarch": true, "citizen": true, "woman": true, "man": true, "girl": true, "boy": true, "child": true, "family": true, "resident": true, "journalist": true, "reporter": true, "activist": true, "protester": true, "doctor": true, "student": true, "worker": true}

// suffered lists nouns whose possessor it is done to.
var suffered = map[string]bool{"assassination": true, "murder": true, "death": true, "killing": true, "abduction": true, "kidnapping": true, "arrest": true, "capture": true, "execution": true}

func (s *Scene) hasOf(w int) bool {
	for c := range s.Children(w) {
		if s.Rel(c) == syntax.Nmod && s.Case(c) == "of" {
			return true
		}
	}
	return false
}

// modifies tells whether the mention before noun w names its doer: adjectives
// and names of those who act, not the place it is about ("Gaza war").
func (s *Scene) modifies(m *actor.Mention, w int) bool {
	if m.How == actor.ByPronoun || m.Place && !(m.How == actor.ByDemonym && s.undertaken(w)) {
		return false
	}
	if m.How == actor.ByMetonym && s.IsTopic(w, "force") {
		return m.Last-m.First > 1 || s.Lower[m.First] == "kremlin" // not "the Velgrad bombings"
	}
	if m.How == actor.ByDemonym && foreign[s.Tree.Words[w].Lemma] {
		return false
	}
	if m.How == actor.ByDemonym || m.How == actor.ByMetonym {
		return true
	}
	a := s.cast.Actors[m.Actor]
	if a == nil || a.Kind != actor.State {
		return true
	}
	form := s.Tree.Words[m.First].Form
	return len(form) <= 4 && form == upper(form) && !apart[s.Tree.Words[w].Lemma] // "US strikes", not "Ukraine war"
}

// undertaken tells whether the lexicon knows noun w as what a state does or
// has for it: "a Norlandian strategy", not "a Norlandian child".
func (s *Scene) undertaken(w int) bool {
	for _, h := range s.Hits {
		if c := h.Entry.Category; h.First <= w && w < h.Last && (c.Role == lexicons.RoleAct || c.Role == lexicons.RoleFunctor || c.Act != "" || c.Name == "troops" || c.Name == "arms") {
			return true
		}
	}
	return false
}

// IsTopic tells whether word w belongs to a topic of the lexicon, such as
// "force" or "troops".
func (s *Scene) IsTopic(w int, name string) bool {
	for _, h := range s.Hits {
		if h.First <= w && w < h.Last && h.Entry.Category.Name == name {
			return true
		}
	}
	return false
}

// SameState tells whether two actors are of one state.
func (s *Scene) SameState(a, b actor.ID) bool { return s.stateOf(a) == s.stateOf(b) }

func (s *Scene) stateOf(id actor.ID) actor.ID {
	if a := s.cast.Actors[id]; a != nil && a.State != "" {
		return a.State
	}
	return s.cast.Fold(id)
}

func (s *Scene) isPerson(id actor.ID) bool {
	a := s.cast.Actors[id]
	return a != nil && a.Kind == actor.Person
}

func (s *Scene) owningPhrase(w, depth int) []actor.ID {
	var found []actor.ID
	aimed := s.IsTopic(w, "force") && s.aimed(w)
	for c := range s.Children(w) {
		if r := s.Rel(c); r != syntax.Nmod && r != syntax.Obl && r != syntax.OblAgent {
			continue
		}
		switch s.Case(c) {
		case "by", "between", "among":
			found = append(found, s.parties(c, depth+1)...)
		case "on", "against", "along": // "an attack on a patrol by rebels", "clashes along the border between"
			if by := s.agentOf(c, fought[s.Tree.Words[w].Lemma]); by >= 0 {
				found = append(found, s.parties(by, depth+1)...)
			}
		case "of": // "a strike of Norlandian troops at the station"
			if aimed {
				found = append(found, s.parties(c, depth+1)...)
			}
		case "from":
			if m := s.Mention(c); m != nil && !m.Place && !s.isPerson(m.Actor) || m == nil && (s.IsTopic(c, "arms") || s.IsTopic(c, "troops") || gunnery[s.Tree.Words[c].Lemma]) {
				found = append(found, s.parties(c, depth+1)...)
			} else if m != nil && m.Place && m.How == actor.ByName && (s.shooting(w) || s.Case(w) == "under") {
				found = append(found, ids(m)...) // "constant shelling from Norland"
				for _, d := range s.coordinated(c) {
					if also := s.Mention(d); also != nil {
						found = append(found, ids(also)...)
					}
				}
			}
		}
	}
	return found
}

// gunnery lists further nouns of what shoots.
var gunnery = map[string]bool{"gun": true, "cannon": true, "position": true, "battery": true}

// aimed tells whether a phrase beside noun w says what it is aimed at.
func (s *Scene) aimed(w int) bool {
	for c := range s.Children(w) {
		if k := s.Case(c); s.Rel(c) == syntax.Nmod && (k == "at" || k == "against" || k == "on" && s.struckOn(c)) {
			return true
		}
	}
	return false
}

// struckOn tells whether what is after "on" may be struck: no day.
func (s *Scene) struckOn(w int) bool {
	t := &s.Tree.Words[w]
	return s.Mention(w) != nil || t.Tag == syntax.NOUN && t.Penn.String() != "CD"
}

// shooting tells whether noun w names force that comes from afar, and no
// weapon.
func (s *Scene) shooting(w int) bool {
	switch s.Tree.Words[w].Lemma {
	case "bombing", "bombardment", "aggression":
		return s.IsTopic(w, "force")
	}
	return false
}

// agentOf is the head of the by-phrase that hangs on the noun n, or with sides
// of a phrase that says between whom a border runs; -1 for none.
func (s *Scene) agentOf(n int, sides bool) int {
	for c := range s.Children(n) {
		if k := s.Case(c); s.Rel(c) == syntax.Nmod && (k == "by" || k == "between" && sides && frontier[s.Tree.Words[n].Lemma]) {
			return c
		}
	}
	return -1
}

// fought lists what two sides do to each other.
var fought = map[string]bool{"clash": true, "fighting": true, "battle": true, "skirmish": true, "firefight": true}

var frontier = map[string]bool{"border": true, "frontier": true, "line": true, "boundary": true, "front": true}
