package actor

import "strings"

// judgeRuns decides what the runs of capitalised words are: people and
// organisations by how they look and what stands beside them. Full names come
// first, so that a family name alone finds its person anywhere in the text.
func (r *reading) judgeRuns() {
	for i := range r.sentences {
		s, e := r.sentenceOf(i)
		for j := s; j < e; j++ {
			if c := r.chunk(j); c != nil {
				r.judge(i, c, s, e)
			}
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
	if p.class&cGiven == 0 && (p.class&cCommon != 0 || !r.hasSense(next, byFamily) || r.titularAt(c.from) || len(p.form) < 2) {
		return false
	}
	return r.hasSense(next, byFamily) || p.class&cGiven != 0 && next.senses[0].as != byPeople && r.listed[next.senses[0].actor].Kind == State
}

func (r *reading) titularAt(piece int) bool {
	for i := range r.sentences {
		if piece < r.start[i+1] {
			return r.titular[i]
		}
	}
	return false
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

// sameGiven tells whether given can be a spelling of a given name of the
// listed person n.
func (r *reading) sameGiven(n int32, given string) bool {
	if r.given[n][given] {
		return true
	}
	for name := range r.given[n] {
		if name == "" || given == "" || name[0] != given[0] {
			continue
		}
		if len(given) <= 2 || near(name, given) {
			return true
		}
	}
	return false
}

// near tells whether two given names are likely spellings of one: they share
// their first three letters or differ by two letters at most.
func near(a, b string) bool {
	if len(a) >= 3 && len(b) >= 3 && a[:3] == b[:3] {
		return true
	}
	return distance(a, b) <= 2
}

// distance is the number of letters to change, add or remove between a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
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

// trimPerson moves the ends of a run past words that are no part of a name.
func (r *reading) trimPerson(c *chunk) {
	from := c.from
	for c.to-c.from > 1 && !r.nameWord(c.from) {
		c.from++
	}
	for c.to-c.from > 1 && r.pieces[c.to-1].class&(cNever|cTopic|cDay|cSay|cAux) != 0 {
		c.to--
	}
	for c.to-c.from > 2 && len(r.pieces[c.to-1].form) <= 3 && isCaps(r.pieces[c.to-1].form) && !r.titularAt(c.from) {
		c.to-- // "SC", "MP"
	}
	if from != c.from {
		n := r.chunkAt[from]
		r.chunkAt[from], r.chunkAt[c.from] = 0, n
	}
}

// nameWord tells whether piece i can begin a person's name.
func (r *reading) nameWord(i int) bool {
	p := r.pieces[i]
	if p.class&(cGiven|cParticle) != 0 {
		return true
	}
	return p.upper && p.class&(cCommon|cNever|cAdj|cOrg|cOutlet|cOrgan) == 0
}

// isPersonName tells whether a run is the name of a person.
func (r *reading) isPersonName(c *chunk, s, e int) bool {
	n := c.to - c.from
	first, last := r.pieces[c.from], r.pieces[c.to-1]
	if n > 5 || !r.nameWord(c.from) || last.class&(cOrg|cOutlet|cNever|cTopic|cLocale) != 0 || !last.upper && !r.pieces[c.to-2].joined {
		return false
	}
	if len(last.form) < 2 || strings.ContainsAny(last.form, ".@/0123456789") || isCaps(first.form) && isCaps(last.form) && len(first.form) > 1 && first.class&cGiven == 0 {
		return false
	}
	left := r.before(c.from, s)
	if c.to < e && r.pieces[c.to].form == "/" {
		return false // a photographer's credit
	}
	titled := left.class&cTitle != 0 && (left.upper || strings.HasSuffix(left.form, "."))
	if n == 1 || n == 2 && first.class&cParticle != 0 && first.class&cGiven == 0 {
		return titled && first.class&(cCommon|cGiven) == 0
	}
	if titled || left.class&cRole != 0 {
		return true
	}
	if left.class&(cPlace|cFrom|cDirection) != 0 && first.class&cGiven == 0 {
		return false
	}
	return first.class&cGiven != 0 || last.class&cCommon == 0 && r.speaks(c, s, e)
}

// speaks tells whether what stands beside a run shows that it is a person who
// speaks or is introduced.
func (r *reading) speaks(c *chunk, s, e int) bool {
	p, q, t := r.after(c.to, e), r.after(c.to+1, e), r.after(c.to+2, e)
	switch {
	case p.class&cSay != 0:
		return true
	case p.form == ",":
		introduced := q.form == "who" || q.class&(cRole|cOffice) != 0 || q.form >= "1" && q.form <= "99" && len(q.form) == 2
		return introduced || q.class&cDet != 0 && t.class&(cRole|cOffice|cAdj) != 0
	}
	left := r.before(c.from, s)
	if left.class&cSay != 0 || left.form == "including" || left.form == "like" || p.form == "from" || p.form == "of" || p.form == "at" {
		return !r.titularAt(c.from) && (left.class&cSay != 0 || r.bodyEnd(c.to+1, e) > 0 || left.class&cStop != 0)
	}
	return false
}

// isOutlet tells whether a run is the name of a newspaper or the like.
func (r *reading) isOutlet(c *chunk) bool {
	return c.to-c.from > 1 && r.pieces[c.to-1].class&cOutlet != 0 && r.pieces[c.from].class&cGiven == 0
}

// foundPerson gives a run its person: one whom the text named before, or a
// new one.
func (r *reading) foundPerson(i int, c *chunk, s int) {
	c.what = isPerson
	name := r.words(i, c.from, c.to)
	family := r.pieces[c.to-1].form
	given := fold(r.pieces[c.from].form)
	if c.to-c.from == 1 {
		c.id = r.cast.byFamily[family]
	} else if old := r.cast.Actors[r.cast.byFamily[family]]; old != nil && (!strings.Contains(old.Name, " ") || near(given, fold(firstWord(old.Name)))) {
		c.id = old.ID
		if !strings.Contains(old.Name, " ") {
			old.Name = name
		}
	}
	if c.id != "" {
		return
	}
	c.id = ID("found:" + name)
	r.cast.byFamily[family] = c.id
	if r.cast.Actors[c.id] == nil {
		r.cast.Actors[c.id] = &Actor{ID: c.id, Name: name, Kind: Person, Found: true, Gender: r.gender(c, s)}
	}
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// gender guesses from the title and the given name.
func (r *reading) gender(c *chunk, s int) string {
	class := r.before(c.from, s).class
	if class&(cMale|cFemale) == 0 && c.to-c.from > 1 {
		class = 0
		switch p := r.pieces[c.from].class; {
		case p&cGivenM != 0:
			class = cMale
		case p&cGivenF != 0:
			class = cFemale
		}
	}
	switch {
	case class&cMale != 0:
		return "m"
	case class&cFemale != 0:
		return "f"
	}
	return ""
}
