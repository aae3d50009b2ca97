package actor

import (
	"slices"
	"strings"
)

// armed tells whether a phrase is about people in arms who are nobody's army:
// "guerrillas", "rebel forces", "an armed group".
func (r *reading) armed(p *phrase) bool {
	return r.pieces[p.noun].class&cArmed != 0 || r.isBand(p.noun, p.start) || r.bandFrom(p) >= 0
}

// isBand tells whether the word at piece j, in a phrase that begins at piece
// start, is about people whom the word before it makes an armed group, and who
// have no name ("the armed group Hamas").
func (r *reading) isBand(j, start int) bool {
	if j+1 < len(r.pieces) && r.pieces[j+1].upper {
		return false
	}
	return r.pieces[j].class&cBand != 0 && j > start && r.pieces[j-1].class&cRebel != 0
}

// bandFrom returns the piece of "rebel" in "rebel forces" and "rebel leaders",
// which are the rebels; -1 for none.
func (r *reading) bandFrom(p *phrase) int {
	noun := r.pieces[p.noun]
	if noun.class&cForce == 0 && noun.form != "leaders" || p.noun == p.start {
		return -1
	}
	left := r.pieces[p.noun-1]
	if left.class&cRebel == 0 || slices.Contains(manners, strings.ToLower(left.form)) {
		return -1
	}
	return p.noun - 1
}

// fighters returns the armed group that a description, whose words are name,
// stands for: a listed one of that name, one of that sort that the text has
// spoken of, else one without a name.
func (r *reading) fighters(i int, p *phrase, name string) ID {
	sort := r.pieces[p.noun].form
	if n := r.bandFrom(p); n >= 0 {
		sort = plural(r.pieces[n].form)
		name = name[:len(name)-len(r.words(i, n, p.noun+1))] + strings.ToLower(sort)
	}
	if id := r.aliased(name); id != "" {
		return id
	}
	if p.owner == nil && r.isPlural(p.noun) {
		if id := r.sortInTalk(i, strings.ToLower(sort)); id != "" {
			return id
		}
	}
	return r.foundUnnamed(name, Armed)
}

// manners lists the words that make a group armed and are no people.
var manners = []string{"armed", "masked", "suicide", "terror"}

func plural(form string) string {
	if stem, ok := strings.CutSuffix(form, "y"); ok {
		return stem + "ies"
	}
	return form + "s"
}

// aliased returns the listed armed group that has the name, "" for none.
func (r *reading) aliased(name string) ID {
	node := int32(0)
	for _, form := range aliasPieces(name) {
		if node = r.aliases.step(node, r.vocab[form].id); node == 0 {
			return ""
		}
	}
	for _, s := range r.aliases.senses[node] {
		if s.actor >= 0 && s.as == byFull && r.listed[s.actor].Kind == Armed {
			return r.listed[s.actor].ID
		}
	}
	return ""
}

// sortInTalk returns the armed group in talk whose name says that they are of
// the sort ("separatists"); "" for none.
func (r *reading) sortInTalk(i int, sort string) ID {
	return r.register.salient(i, memory, true, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		return 0, who != nil && who.Kind == Armed && strings.Contains(strings.ToLower(who.Name), sort)
	})
}

// fightersOf returns the armed group that a phrase names after its noun:
// "gunmen from the Vale Front"; "" for none.
func (r *reading) fightersOf(p *phrase, e int) ID {
	if !r.armed(p) || r.after(p.end, e).class&(cFrom|cOf) == 0 {
		return ""
	}
	j := p.end + 1
	if isThe(r.after(j, e)) {
		j++
	}
	if j >= e {
		return ""
	}
	if c := r.chunk(j); c != nil && c.what == isListed && c.senses[0].as == byFull && r.listed[c.senses[0].actor].Kind == Armed {
		return r.listed[c.senses[0].actor].ID
	}
	return ""
}

// fightersInTalk returns the armed group that "the militants" means; a state
// whose forces were spoken of may be meant where any may have such people.
func (r *reading) fightersInTalk(i int, any bool) ID {
	return r.register.salient(i, 6, true, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		return 0, who != nil && (who.Kind == Armed || any && who.Kind == State && a.plural)
	})
}

// armedOf returns whom "Palestinian militants" means: the armed group of the
// state that the text speaks of, else a group without a name.
func (r *reading) armedOf(i int, p *phrase, state ID) ID {
	if id := r.register.latest(func(a *seen) bool {
		n, ok := r.lookup[a.id]
		return ok && r.listed[n].Kind == Armed && (r.listed[n].State == state || r.listed[n].Home == state && (r.isPlural(p.noun) || r.pieces[p.noun].class&cBody != 0))
	}); id != "" {
		return id
	}
	if r.pieces[p.noun].class&cForce != 0 && strings.HasPrefix(strings.ToLower(r.pieces[p.noun].form), "fighter") {
		return state
	}
	return r.unnamed(i, p, true)
}
