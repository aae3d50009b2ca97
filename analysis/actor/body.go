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
