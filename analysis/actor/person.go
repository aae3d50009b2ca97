package actor

import "strings"

// trimPerson moves the ends of a run past words that are no part of a name.
func (r *reading) trimPerson(c *chunk) {
	from := c.from
	for c.to-c.from > 1 && !r.nameWord(c.from) {
		c.from++
	}
	c.from = r.fromGiven(c)
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

// fromGiven returns where the first given name of a long run stands, so that
// "Leander Club Jack Beaumont" is Jack Beaumont.
func (r *reading) fromGiven(c *chunk) int {
	if c.to-c.from < 3 || r.pieces[c.from].class&(cGiven|cParticle) != 0 || len(r.pieces[c.from].form) <= 2 {
		return c.from
	}
	for i := c.from + 1; i < c.to-1; i++ {
		if r.pieces[i].class&cGiven != 0 && !r.pieces[i-1].joined {
			return i
		}
	}
	return c.from
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
	if !last.upper && last.class&cCommon != 0 && endsAny(last.form, "ed", "ing") {
		return false // "Oscar-nominated"
	}
	if r.after(c.to, e).form == "/" || r.before(c.from, s).form == "/" {
		return false // a photographer's credit
	}
	if n == 2 && len(last.form) <= 3 && isCaps(last.form) && len(first.form) > 3 && !isCaps(first.form) {
		return false // a football club
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
	return first.class&cGiven != 0 || last.class&cCommon == 0 && (r.speakers[last.form] || r.speaks(c, s, e))
}

// speaks tells whether what stands beside a run shows that it is a person who
// speaks or is introduced.
func (r *reading) speaks(c *chunk, s, e int) bool {
	p, q, t := r.after(c.to, e), r.after(c.to+1, e), r.after(c.to+2, e)
	left := r.before(c.from, s)
	switch {
	case left.form == "," && p.form == "," && r.before(c.from-1, s).class&(cRole|cOffice|cOfficial) != 0: // "its envoy, Ann Bole,"
		return true
	case p.class&cSay != 0:
		return true
	case p.form == ",":
		if from, to := r.apposition(c.to, e); to > from && r.hasRole(from, to) {
			return true // "Ann Bole, Norland's envoy to Sarmia,"
		}
		introduced := q.form == "who" || q.class&(cRole|cOffice) != 0 || q.form >= "1" && q.form <= "99" && len(q.form) == 2
		return introduced || q.class&cDet != 0 && t.class&(cRole|cOffice|cAdj) != 0
	}
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
	if first := r.pieces[c.from]; first.class&cGiven != 0 && r.cast.byFamily[first.form] == "" {
		r.cast.byFamily[first.form] = c.id // reports of ordinary people go on by the given name
	}
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
