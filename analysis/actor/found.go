package actor

import "sort"

// judgeRuns decides what the runs of capitalised words are: people and
// organisations by how they look and what stands beside them. Full names come
// first, so that a family name alone finds its person anywhere in the text.
func (r *reading) judgeRuns() {
	r.noteSpeakers()
	for _, lone := range []bool{false, true} {
		i := 0
		for n := range r.chunks {
			c := &r.chunks[n]
			for c.from >= r.start[i+1] {
				i++
			}
			s, e := r.sentenceOf(i)
			swallowed := r.chunk(c.from) != c
			if !swallowed && lone == r.isLone(c, e) {
				r.judge(i, c, s, e)
			}
		}
	}
}

// isLone tells whether a run is one word and begins no longer name.
func (r *reading) isLone(c *chunk, e int) bool {
	return c.what == isRun && c.to-c.from == 1 && (c.to >= e || !r.givenBefore(c))
}

// noteSpeakers notes the single names that stand with a title or a verb of
// saying: longer runs that end in one are people.
func (r *reading) noteSpeakers() {
	for n := range r.chunks {
		c := &r.chunks[n]
		if c.what != isRun || c.to-c.from != 1 {
			continue
		}
		left, right := r.before(c.from, 0), r.after(c.to, len(r.pieces))
		if left.class&(cSay|cTitle) != 0 || right.class&cSay != 0 {
			if r.speakers == nil {
				r.speakers = map[string]bool{}
			}
			r.speakers[r.pieces[c.from].form] = true
		}
	}
}

// judge decides about one chunk of sentence i, which has the pieces s to e.
func (r *reading) judge(i int, c *chunk, s, e int) {
	switch {
	case c.what == isRun && c.to < e && r.givenBefore(c):
		r.joinFamily(i, c)
	case c.what == isRun && r.isOutlet(c), c.what == isListed && c.senses[0].as == byNothing:
		c.what = isBlocked
	case c.what == isRun && r.isOrganisation(c):
		r.foundOrganisation(i, c, e)
	case c.what == isRun:
		r.trimPerson(c)
		if r.isPersonName(c, s, e) {
			r.foundPerson(i, c, s)
		}
	case c.to < e && r.namesake(c, s):
		r.extendPerson(i, c)
	case c.what == isListed && (c.to < e && (r.partOfName(c) || r.ofOutlet(c)) || r.strangeGiven(c, s)):
		c.what = isBlocked
	case c.what == isListed && c.to-c.from > 1 && c.senses[0].as == byFull && r.listed[c.senses[0].actor].Kind == Person:
		r.noteFamily(c)
	}
}

// partOfName tells whether a family name begins the unlisted name of something
// else: "Bennett Coleman", "Trump Tower".
func (r *reading) partOfName(c *chunk) bool {
	next := r.chunk(c.to)
	if next == nil || next.what != isRun || r.titularAt(c.from) || r.pieces[next.from].class&cCommon != 0 {
		return false
	}
	return r.onlyFamily(c)
}

// strangeGiven tells whether a capitalised common word before a family name
// makes it somebody else's: "Summer Lee".
func (r *reading) strangeGiven(c *chunk, s int) bool {
	left := r.before(c.from, s)
	if !left.upper || left.initial || left.class&^(cCommon|cAlias|cHuman) != 0 || left.class&cCommon == 0 || r.titularAt(c.from) {
		return false
	}
	return r.onlyFamily(c)
}

// onlyFamily tells whether a chunk can be nothing but a family name, of nobody
// whom the text names in full.
func (r *reading) onlyFamily(c *chunk) bool {
	for _, s := range c.senses {
		if s.as != byFamily || r.named[s.actor] > 0 {
			return false
		}
	}
	return true
}

// ofOutlet tells whether the name of a newspaper follows a town's name.
func (r *reading) ofOutlet(c *chunk) bool {
	next := r.pieces[c.to]
	return next.upper && next.class&cOutlet != 0 && !r.titularAt(c.from) && c.senses[0].as != byPeople
}

// noteFamily lets the last word of a listed person's full name denote the
// person in this text where the lexicon has no family name.
func (r *reading) noteFamily(c *chunk) {
	last := r.pieces[c.to-1]
	if last.class&cAlias == 0 && r.cast.byFamily[last.form] == "" {
		r.cast.byFamily[last.form] = r.listed[c.senses[0].actor].ID
	}
}

// givenBefore tells whether the run ends in a given name and an alias that can
// be a family name follows: "Hunter" before "Biden", "Michael" before "Jordan".
func (r *reading) givenBefore(c *chunk) bool {
	next := r.chunk(c.to)
	if next == nil || next.what != isListed || next.senses[0].as == byNothing || next.to-next.from > 2 {
		return false
	}
	p := r.pieces[c.to-1]
	if len(p.form) <= 2 {
		p = r.pieces[c.from] // "Orlan J." before "Veks"
	}
	if p.class&cGiven == 0 && (p.initial || c.to-c.from > 2 || p.class&cCommon != 0 || !r.hasSense(next, byFamily) || r.titularAt(c.from) || len(p.form) < 2) {
		return false
	}
	return r.hasSense(next, byFamily) || p.class&cGiven != 0 && next.senses[0].as != byPeople && r.listed[next.senses[0].actor].Kind == State
}

func (r *reading) titularAt(piece int) bool {
	next := sort.Search(len(r.titular), func(i int) bool { return piece < r.start[i+1] })
	return next < len(r.titular) && r.titular[next]
}

func (r *reading) hasSense(c *chunk, as denotes) bool {
	for _, s := range c.senses {
		if s.as == as || as == byFamily && s.as == byFull && c.to-c.from == 1 && r.listed[s.actor].Kind == Person {
			return true
		}
	}
	return false
}

// joinFamily makes one person of a run and the alias after it.
func (r *reading) joinFamily(i int, c *chunk) {
	next := r.chunk(c.to)
	r.trimPerson(c)
	given := fold(r.pieces[c.from].form)
	for _, s := range next.senses {
		if (s.as == byFamily || s.as == byFull) && r.sameGiven(s.actor, given) {
			r.named[s.actor]++
			r.swallow(c, next)
			c.what, c.id = isPerson, r.listed[s.actor].ID
			return
		}
	}
	r.swallow(c, next)
	r.foundPerson(i, c, r.start[i])
}

// swallow makes c end where next ends.
func (r *reading) swallow(c, next *chunk) {
	r.chunkAt[next.from] = 0
	c.to = next.to
}

// namesake tells whether a listed family or state name is a given name here:
// "Graham Phillips", "Jordan Peterson".
func (r *reading) namesake(c *chunk, s int) bool {
	next := r.chunk(c.to)
	if next == nil || next.what != isRun || c.to-c.from != 1 || c.senses[0].as == byPeople || c.senses[0].as == byFull && r.listed[c.senses[0].actor].Kind == Person {
		return false
	}
	first := r.pieces[next.from].class
	if next.to-next.from > 2 || first&cParticle == 0 && first&(cCommon|cOrg|cOutlet|cNever) != 0 {
		return false
	}
	return r.pieces[c.from].class&cGiven != 0 && r.pieces[c.from].ends
}

// extendPerson makes a found person of a chunk and the run after it.
func (r *reading) extendPerson(i int, c *chunk) {
	r.swallow(c, r.chunk(c.to))
	r.foundPerson(i, c, r.start[i])
}
