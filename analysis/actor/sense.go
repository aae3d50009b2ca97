package actor

// resolvePerson decides whether a chunk names a person, and if not, which of
// its other senses holds. It sets the chunk's id.
func (r *reading) resolvePerson(c *chunk, s, e int) bool {
	switch {
	case c.what == isPerson:
		return true
	case c.what == isFound:
		return false
	case c.id != "":
		return r.kindOf(c.id) == Person
	}
	best := r.bestSense(c, s, e)
	c.as = best.as
	if best.as == byFamily && best.actor < 0 {
		c.what, c.id = isPerson, r.cast.byFamily[r.pieces[c.to-1].form]
		return true
	}
	c.id = r.listed[best.actor].ID
	return r.listed[best.actor].Kind == Person
}

// bestSense picks the sense of an alias in its place. The actor -1 by family
// stands for the person found in the text.
func (r *reading) bestSense(c *chunk, s, e int) sense {
	var family, other *sense
	for i := range c.senses {
		n := &c.senses[i]
		if n.as == byFamily {
			if family == nil || r.familyRank(*n, c, s) > r.familyRank(*family, c, s) {
				family = n
			}
		} else if other == nil || r.otherRank(*n) > r.otherRank(*other) {
			other = n
		}
	}
	if family == nil {
		return *other
	}
	found := r.cast.byFamily[r.pieces[c.to-1].form] != ""
	rank := r.familyRank(*family, c, s)
	if found && rank < 4 {
		return sense{-1, byFamily, false}
	}
	if other != nil && rank < 4 && !r.titleBefore(c.from, s) {
		return *other
	}
	return *family
}

// familyRank is how likely a family name means the person: named in full in
// this text, in an office that stands before the name, in office now.
func (r *reading) familyRank(n sense, c *chunk, s int) int {
	rank := 0
	if r.named[n.actor] > 0 {
		rank += 8
	}
	if left := r.before(c.from, s); left.class&(cOffice|cTitle) != 0 && r.holds(n.actor, r.titlesOf(left.form, "")) {
		rank += 4
	}
	if r.servesNow(n.actor) {
		rank += 2
	}
	return rank
}

// otherRank prefers a text's own state where several claim a name.
func (r *reading) otherRank(n sense) int {
	rank := 10 - int(n.as)
	if r.register.knows(r.listed[n.actor].ID) {
		rank += 5
	}
	return rank
}

// kindOf returns the kind of an actor, listed or found.
func (r *reading) kindOf(id ID) Kind {
	if n, ok := r.lookup[id]; ok {
		return r.listed[n].Kind
	}
	if a := r.cast.Actors[id]; a != nil {
		return a.Kind
	}
	return ""
}

// person returns what is known of an actor, listed or found; nil for none.
func (r *reading) actor(id ID) *Actor {
	if a := r.cast.Actors[id]; a != nil {
		return a
	}
	if n, ok := r.lookup[id]; ok {
		return &r.listed[n]
	}
	return nil
}
