package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// Doers returns who does the act that word w names: the subject of a verb, the
// agent of a passive, the possessor or agent of a noun ("Russia's attack",
// "Israeli strikes", "an attack by Hamas").
func (s *Scene) Doers(w int) []actor.ID { return s.doers(w, 0) }

const deepest = 8 // steps that one search takes through a tree

func (s *Scene) doers(w, depth int) []actor.ID {
	if depth > deepest {
		return nil
	}
	if !s.Verbal(w) {
		if own := s.owner(w, depth+1); len(own) > 0 {
			return own
		}
		if found := s.aclDoers(w, depth); len(found) > 0 {
			return found
		}
		if h := s.Head(w); s.Rel(w) == syntax.Xcomp && s.Tree.Words[w].Tag == syntax.ADJ && (s.Stays(h) || s.Child(w, syntax.Obl, syntax.Xcomp) >= 0) { // "stands ready for talks"
			return s.controller(w, h, depth)
		}
		return s.accused(w, depth)
	}
	if s.Passive(w) {
		return s.byAgent(w, depth)
	}
	if o := s.pursuer(w); o >= 0 {
		return s.parties(o, depth+1)
	}
	if s.Child(w, syntax.NmodPoss) >= 0 {
		if own := s.owner(w, depth+1); len(own) > 0 {
			return own
		}
	}
	if found := s.subject(w, depth); len(found) > 0 {
		return found
	}
	return s.owner(w, depth+1) // "Norland's sending of troops"
}

// Agent returns the head of the by-phrase of a passive, -1 for none.
func (s *Scene) Agent(w int) int {
	if by := s.ownAgent(w); by >= 0 {
		return by
	}
	if s.Rel(w) == syntax.Conj && s.Child(w, syntax.NsubjPass, syntax.AuxPass) < 0 && s.Passive(s.Head(w)) {
		return s.ownAgent(s.Head(w)) // "was bombed by Norland and burned"
	}
	for c := range s.Children(w) {
		if s.Rel(c) == syntax.Conj && s.Verbal(c) && s.Child(c, syntax.NsubjPass, syntax.AuxPass, syntax.Nsubj) < 0 && s.Passive(c) {
			return s.ownAgent(c) // "was bombed and burned by Norland"
		}
	}
	return -1
}

func (s *Scene) ownAgent(w int) int {
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.OblAgent:
			return c
		case syntax.Xcomp: // "shot dead by soldiers"
			if by := s.Child(c, syntax.OblAgent); by >= 0 && s.Tree.Words[c].Tag == syntax.ADJ {
				return by
			}
		case syntax.Obl:
			if k := s.Case(c); k == "by" || k == "between" {
				return c
			}
			if by := s.agentOf(c, false); by > c { // "shot in the leg by soldiers", where the phrase hangs on the leg
				return by
			}
		}
	}
	return -1
}

// byAgent resolves the by-phrase of the passive w: whom it names, else who
// did or used the thing that it names ("struck by a missile fired by rebels").
func (s *Scene) byAgent(w, depth int) []actor.ID {
	by := s.Agent(w)
	if by < 0 {
		return s.fromSide(w)
	}
	if p := s.parties(by, depth+1); len(p) > 0 || s.Mention(by) != nil {
		return p
	}
	return s.aclDoers(by, depth+1)
}

// fromSide is who stands where the passive w of force comes from: "was shelled
// from the Norlandian side".
func (s *Scene) fromSide(w int) []actor.ID {
	for c := range s.Children(w) {
		if s.Rel(c) != syntax.Obl || s.Case(c) != "from" || !sides[s.Tree.Words[c].Lemma] || !striking[s.Tree.Words[w].Lemma] {
			continue
		}
		if m := s.Mention(c); m != nil && m.Actor != "" {
			return ids(m)
		}
		for d := range s.Children(c) {
			if m := s.Mention(d); m != nil && (m.How == actor.ByDemonym || s.Rel(d) == syntax.NmodPoss) {
				return ids(m)
			}
		}
	}
	return nil
}

var sides = map[string]bool{"side": true, "position": true, "territory": true, "direction": true, "line": true, "force": true}

// subject resolves the subject of a clause, taken over from the governing
// clause where it has none of its own (coordination, control, participles).
func (s *Scene) subject(w, depth int) []actor.ID {
	if c := s.Child(w, syntax.Nsubj, syntax.NsubjOuter, syntax.NsubjPass); c >= 0 {
		if name := c + 1; name < len(s.Lower) && s.Head(name) == w && s.Rel(name) == s.Rel(c) && s.Mention(name) != nil {
			return s.parties(name, depth+1) // "the armed group Norland", whose name hangs beside its noun
		}
		return s.parties(c, depth+1)
	}
	h := s.Head(w)
	if h < 0 || depth > deepest {
		return nil
	}
	switch s.Rel(w) {
	case syntax.Conj:
		return s.conjSubject(w, h, depth)
	case syntax.Xcomp, syntax.Ccomp:
		return s.controller(w, h, depth)
	case syntax.Csubj: // "Norland was wrong to attack": the infinitive is taken for a subject
		if n := s.Child(h, syntax.Nsubj); n >= 0 && n < w && s.Lower[n] != "it" {
			return s.parties(n, depth+1)
		}
	case syntax.Advcl:
		return s.adverbialSubject(w, h, depth)
	case syntax.Acl, syntax.AclRelcl:
		return s.nounSubject(w, h, depth)
	}
	return nil
}

func (s *Scene) conjSubject(w, h, depth int) []actor.ID {
	if !s.Verbal(h) {
		return nil
	}
	if s.Passive(h) {
		if c := s.Child(h, syntax.NsubjPass, syntax.Nsubj); c >= 0 {
			return s.parties(c, depth+1)
		}
	}
	return s.subject(h, depth+1)
}

// aclDoers finds the doer of a noun in the clause that modifies it ("the
// attack carried out by Hamas", "strikes that Israel launched").
func (s *Scene) aclDoers(w, depth int) []actor.ID {
	for c := range s.Children(w) {
		r := s.Rel(c)
		switch {
		case (r == syntax.Acl || r == syntax.AclRelcl) && s.Passive(c):
			for v := c; v >= 0; v = s.Child(v, syntax.Xcomp) { // "believed to be fired by"
				if by := s.Agent(v); by >= 0 && !spokenOf[s.Tree.Words[v].Lemma] {
					return s.parties(by, depth+1)
				}
			}
		case r == syntax.AclRelcl && !s.Passive(c):
			if n := s.Child(c, syntax.Nsubj); n >= 0 && !s.elsewhere(c) && !s.interposed(c) && !relative[s.Lower[n]] && !spokenOf[s.Tree.Words[c].Lemma] {
				return s.parties(n, depth+1)
			}
		}
	}
	return nil
}

// elsewhere tells whether the relative clause c says what goes on at its noun,
// and not what is done with it ("Brenna, where Norland counts its dead").
func (s *Scene) elsewhere(c int) bool {
	for w := range s.Children(c) {
		if s.Lower[w] == "where" || s.Lower[w] == "when" {
			return true
		}
	}
	return false
}

// interposed tells whether the relative clause c only says who tells of its noun
// ("an attack that Norland says killed ten").
func (s *Scene) interposed(c int) bool {
	if s.Child(c, syntax.Ccomp) < 0 {
		return false
	}
	for _, h := range s.Hits {
		if h.First == c && h.Entry.Category.Role == lexicons.RoleSpeech {
			return true
		}
	}
	return false
}

// Stays tells whether verb v says that its subject stays what the word after it
// says: "remains open".
func (s *Scene) Stays(v int) bool { return v >= 0 && staying[s.Tree.Words[v].Lemma] }

var staying = map[string]bool{"remain": true, "stay": true, "stand": true, "keep": true, "become": true, "seem": true, "appear": true}

// spokenOf lists the verbs of those who speak of what others do ("an attack
// condemned by Norland").
var spokenOf = map[string]bool{"brand": true, "believe": true, "blame": true, "call": true, "condemn": true, "criticise": true, "criticize": true, "decry": true, "denounce": true, "deplore": true, "describe": true, "dub": true, "expect": true, "fear": true, "find": true, "label": true, "mention": true, "report": true, "see": true, "suspect": true, "witness": true}
