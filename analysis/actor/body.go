package actor

import (
	"slices"
	"strings"
)

// bodyKey is the words of a body's name without the small ones and without
// order: "Ministry of Defence of Norland" and "Norland's defence ministry" are
// alike.
func bodyKey(forms []string) string {
	words := make([]string, 0, len(forms))
	for _, form := range forms {
		word := strings.ToLower(form)
		switch word {
		case "the", "of", "in", "and", "for", "'s", "’s", "'", "’", "a", "an":
		case "defense":
			words = append(words, "defence")
		default:
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// institution returns the listed institution that the words of the phrase
// name, "" for none.
func (r *reading) institution(p *phrase) ID {
	forms := make([]string, 0, 8)
	for i := p.start; i < p.end; i++ {
		if i > p.start || r.pieces[i].class&cDet == 0 {
			forms = append(forms, fold(r.pieces[i].form))
		}
	}
	return r.bodies[bodyKey(forms)]
}

// bodyOf returns the body of a state that "the Lebanese group" means; nothing
// where its name follows.
func (r *reading) bodyOf(p *phrase, state ID) ID {
	noun := r.pieces[p.noun]
	if noun.class&cBody == 0 || p.end < len(r.pieces) && r.pieces[p.end].upper {
		return ""
	}
	return r.register.latest(func(a *seen) bool {
		b := r.actor(a.id)
		if b == nil || b.Kind != Armed && b.Kind != Organisation {
			return false
		}
		return b.State == state || b.Home == state && fighting[strings.ToLower(noun.form)]
	})
}

// fighting are the bodies that an armed group may be called.
var fighting = map[string]bool{"group": true, "movement": true, "organisation": true, "organization": true, "militia": true}
