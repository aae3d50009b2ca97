package actor

// isPlace tells whether a bare name of a state or its capital means the place
// and not the government, by what stands beside it.
func (r *reading) isPlace(c *chunk, s, e int) bool {
	left, right := r.before(c.from, s), r.after(c.to, e)
	seat := c.as == bySeat && !r.isHouse(c, e)
	switch {
	case c.as == byTown, left.form == "," && r.followsPlace(c.from-1) && r.cast.Mentions[len(r.cast.Mentions)-1].Actor == c.id: // "Velgrad, Norland"
		return true
	case right.class&cPossS != 0:
		return seat && r.after(c.to+1, e).class&cLocale != 0
	case left.class&cDirection != 0 && !left.joined, left.class&cPlace != 0:
		return true
	case left.class&cFrom != 0, left.class&cOf != 0:
		return r.afterLocal(c.from-1, s, seat)
	case left.class&cCoord != 0 && r.followsPlace(c.from-1):
		return true
	case seat && (right.class&cLocale != 0 || r.namesOn(c, e)):
		return true
	case left.form == "the":
		return c.from-s >= 2 && r.pieces[c.from-2].class&cPlace != 0
	case r.nextTopic(c, e):
		return true
	}
	return r.byVerb(c, s, e, seat)
}

// nextTopic tells whether a war or a policy is named after the alias, alone or
// with another: "the Norland war", "the Norland-Sarmia war".
func (r *reading) nextTopic(c *chunk, e int) bool {
	if r.after(c.to, e).class&cTopic != 0 {
		return c.as != byPeople
	}
	next := r.chunk(min(c.to, e))
	return next != nil && r.pieces[c.to-1].joined && r.after(next.to, e).class&cTopic != 0
}

// namesOn tells whether the alias begins the name of something else: "the
// Velgrad Philharmonic".
func (r *reading) namesOn(c *chunk, e int) bool {
	next := r.chunk(min(c.to, e))
	return next != nil && next.what == isRun && r.pieces[c.to-1].ends && !r.titularAt(c.from) && r.pieces[next.from].class&(cGiven|cTitle) == 0
}

// followsPlace tells whether the mention that ends before piece i is a place:
// "Kyiv, Ukraine".
func (r *reading) followsPlace(i int) bool {
	n := len(r.cast.Mentions)
	if n == 0 || i == 0 {
		return false
	}
	m := &r.cast.Mentions[n-1]
	return m.Place && m.Last-1 == int(r.pieces[i-1].tok) && r.pieces[i-1].ends
}

// isHouse tells whether a metonym is a seat of power and no town: it has "the"
// before it or more words than one.
func (r *reading) isHouse(c *chunk, e int) bool {
	if c.to-c.from > 1 {
		return r.pieces[c.to-1].class&cCommon != 0
	}
	if r.after(c.to, e).class&cLocale != 0 || r.namesOn(c, e) {
		return false // "the Velgrad suburb"
	}
	return r.pieces[c.from].form == "Kremlin" || c.from > 0 && isThe(r.pieces[c.from-1])
}

// afterLocal judges "from X" and "of X" by the word before the preposition at
// piece i.
func (r *reading) afterLocal(i, s int, seat bool) bool {
	word := r.before(i, s)
	if r.pieces[i].class&cFrom != 0 {
		return seat || word.class&(cTravel|cForce|cAssail|cEvent) != 0 || word.form == "fired" || word.form == "launched" || word.class&cLocale != 0 || word.form == "out"
	}
	return seat && word.class&cSway == 0 || word.class&(cLocale|cAssail|cDirection) != 0
}

// byVerb judges a bare name as subject or object of a verb.
func (r *reading) byVerb(c *chunk, s, e int, seat bool) bool {
	left, right := r.before(c.from, s), r.after(c.to, e)
	if left.class&cTo != 0 {
		return r.travels(c.from-1, s)
	}
	if left.class&cAssail != 0 {
		return seat
	}
	if before := r.before(c.from-1, s); seat && (left.form == "on" && before.class&(cTravel|cAssail) != 0 || left.form == "for" && before.class&cLocale != 0) {
		return true // "advancing on Velgrad", "the battle for Velgrad"
	}
	if !seat || left.class&cWith != 0 && left.form != "for" {
		return false
	}
	return !r.actsNext(right, r.after(c.to+1, e)) && (left.class&cPunct != 0 || left.class&cCommon == 0)
}

// travels tells whether a word of going stands shortly before piece i.
func (r *reading) travels(i, s int) bool {
	for j := i - 1; j >= s && j >= i-3; j-- {
		if r.pieces[j].class&cTravel != 0 {
			return true
		}
	}
	return false
}

// actsNext tells whether the piece p, followed by q, looks like the verb of a
// subject before it.
func (r *reading) actsNext(p, q piece) bool {
	switch {
	case p.class&(cSay|cAux|cPast) != 0, p.form == "and" && q.upper:
		return true
	case p.class&cPunct != 0 || p.upper || p.class&(cFunction) != 0:
		return p.class&cStopV != 0
	}
	return endsAny(p.form, "ed", "s", "ly") || p.class&(cAssail|cTravel) != 0
}
