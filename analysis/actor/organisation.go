package actor

import "strings"

// isOrganisation tells whether a run is the name of a body: its head word, the
// last or the one before "of" and "for", is one that bodies are called by.
func (r *reading) isOrganisation(c *chunk) bool {
	if c.to-c.from < 2 || r.pieces[c.from].class&cNever != 0 && c.to-c.from == 2 {
		return false
	}
	head := r.headOf(c)
	p := r.pieces[head]
	if p.class&cOrg == 0 || !p.upper {
		return false
	}
	if head == c.from { // "Institute for the Study of War", but not "Office of the President"
		return p.class&cCivic != 0 || r.rareWord(c.from+1, c.to)
	}
	return r.rareWord(c.from, c.to) || head < c.to-1 && p.class&cCivic != 0 || p.class&cCivic != 0 && c.to-c.from > 2
}

// headOf returns the piece of a run before its first small joining word, or
// the last.
func (r *reading) headOf(c *chunk) int {
	for i := c.from + 1; i < c.to; i++ {
		p := r.pieces[i]
		if !p.upper && p.class&cJoin != 0 && p.form != "and" {
			return i - 1
		}
	}
	return c.to - 1
}

// rareWord tells whether one of the pieces is no common word.
func (r *reading) rareWord(from, to int) bool {
	for i := from; i < to; i++ {
		if p := r.pieces[i]; p.upper && p.class&(cCommon|cOrg|cAdj) == 0 && len(p.form) > 2 && !strings.HasSuffix(p.form, ".") {
			return true
		}
	}
	return false
}

// foundOrganisation gives a run its body, with the short form that stands in
// parentheses after it.
func (r *reading) foundOrganisation(i int, c *chunk, e int) {
	c.what = isFound
	name := r.words(i, c.from, c.to)
	c.id = ID("found:" + name)
	if r.cast.Actors[c.id] == nil {
		r.cast.Actors[c.id] = &Actor{ID: c.id, Name: name, Kind: Organisation, Found: true}
	}
	if r.after(c.to, e).form == "(" && r.after(c.to+2, e).form == ")" {
		if short := r.pieces[c.to+1].form; len(short) > 1 && isCaps(short) && strings.HasPrefix(name, short[:1]) {
			r.cast.byFamily[short] = c.id
		}
	}
}
