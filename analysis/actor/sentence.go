package actor

import "strings"

// sentence finds the mentions of sentence i, in order.
func (r *reading) sentence(i int) {
	s, e := r.sentenceOf(i)
	for j := s; j < e; {
		p := &r.pieces[j]
		if p.class&^cIdle == 0 && r.chunkAt[j] == 0 {
			j++
			continue
		}
		j = max(j+1, r.at(i, j, s, e))
	}
}

// at finds the mention that begins at piece j and returns where to go on.
func (r *reading) at(i, j, s, e int) int {
	p := &r.pieces[j]
	if p.class&cPronoun != 0 && !p.joined && !isCaps(p.form+"a") {
		return r.pronoun(i, j, s, e)
	}
	if c := r.chunk(j); c != nil && c.what == isRun {
		return r.loneRun(i, c, s, e)
	}
	if p.class&(cDet|cPoss|cAdj|cHead|cTitle) == 0 && r.chunkAt[j] == 0 {
		return j + 1
	}
	ph := r.parse(j, s, e)
	if ph.name == nil && ph.owner == nil && ph.noun < 0 {
		if p.class&cPoss != 0 {
			return r.pronoun(i, j, s, e)
		}
		return max(j+1, ph.end)
	}
	return r.emit(i, &ph, s, e)
}

// loneRun handles a run that is no full name: the family name of somebody
// found elsewhere, or nothing.
func (r *reading) loneRun(i int, c *chunk, s, e int) int {
	from := c.from
	for from < c.to-1 && r.pieces[from].class&cCommon != 0 && r.pieces[from].class&cParticle == 0 {
		from++
	}
	last := c.to
	for last > from+1 && r.pieces[last-1].class&cCommon != 0 && r.cast.byFamily[r.pieces[last-1].form] == "" {
		last--
	}
	if last-from > 2 {
		return c.to
	}
	id := r.cast.byFamily[r.pieces[last-1].form]
	if id == "" || last-from == 2 && r.pieces[from].class&cParticle == 0 {
		return c.to
	}
	r.add(i, mention{from: from, to: last, head: last - 1, id: id, how: ByName}, s, e)
	return last
}

// emit adds the mentions of a phrase and returns where to go on.
func (r *reading) emit(i int, p *phrase, s, e int) int {
	if r.pieces[p.start].class&cPoss != 0 && (p.name != nil || p.owner != nil) {
		r.pronoun(i, p.start, s, e)
	}
	switch {
	case p.name != nil:
		return r.emitName(i, p, s, e)
	case p.noun >= 0:
		r.tail(p, s, e)
		if p.name != nil {
			return r.emitName(i, p, s, e)
		}
		return r.emitNoun(i, p, s, e)
	case p.outlet && p.owner == nil:
		return p.end + 1
	}
	return r.emitBare(i, p.owner, s, e)
}

// emitName adds a person's name with the title before it.
func (r *reading) emitName(i int, p *phrase, s, e int) int {
	c := p.name
	from := c.from
	if p.noun >= 0 && r.pieces[p.noun].class&(cOffice|cRole|cOfficial) != 0 || p.noun < 0 && (p.owner != nil || r.titleBefore(c.from, s)) {
		from = p.start
	}
	r.state(p, c.id)
	if a := r.cast.Actors[c.id]; a != nil && a.Found {
		r.introduce(i, a, p, s, e)
	}
	to := r.emitCommand(i, c, from, s, e)
	if to < 0 {
		return -to
	}
	r.add(i, mention{from: from, to: c.to, head: c.to - 1, id: c.id, how: ByName}, s, e)
	return max(to, c.to)
}

// state notes that the text gives a person an office, whatever the date says.
func (r *reading) state(p *phrase, id ID) {
	if p.noun < 0 || p.owner == nil || p.past || p.noun > p.name.from || r.pieces[p.noun].class&cOffice == 0 {
		return
	}
	of := p.owner.id
	if p.body != nil {
		of = p.body.id
	}
	if titles := r.titlesOf(r.lowered(p.nounFrom, p.noun+1, p), of); len(titles) > 0 {
		if r.stated == nil {
			r.stated = map[office]ID{}
		}
		r.stated[office{titles[0], of}] = id
	}
}

// emitCommand adds "Veks's troops" as a mention of the state of the person,
// within which the person is named, and "the Veks administration" as one
// instead of the person. It returns where to go on, negative when the person
// is not to be named.
func (r *reading) emitCommand(i int, c *chunk, from, s, e int) int {
	j := c.to
	owned := r.after(j, e).class&cPossS != 0
	if owned {
		j++
	}
	for j < e && j < c.to+3 && owned && r.pieces[j].class&(cForce|cRole|cFunction) == 0 && !r.pieces[j].upper {
		j++
	}
	head := r.after(j, e)
	who := r.actor(c.id)
	if owned && who != nil && r.emitAide(i, from, j, who, s, e) {
		return j + 1
	}
	if head.class&cForce == 0 || who == nil || who.State == "" || !owned && !isCabinet[head.form] {
		return 0
	}
	if !owned && isThe(r.before(from, s)) {
		from--
	}
	r.add(i, mention{from: from, to: j + 1, head: j, id: who.State, how: ByDescription, plural: r.isPlural(j)}, s, e)
	if !owned {
		return -(j + 1)
	}
	return j + 1
}

// emitAide adds "Veks's spokesman", whose noun is piece j, as a mention of who
// holds that office in the state of the person.
func (r *reading) emitAide(i, from, j int, who *Actor, s, e int) bool {
	if j >= e || r.pieces[j].class&(cRole|cOffice) == 0 || who.State == "" || r.nameAfter(j+1, s, e) != "" {
		return false
	}
	id := r.holder(r.titlesOf(r.pieces[j].form, who.State), who.State)
	if id == "" || id == who.ID {
		return false
	}
	r.add(i, mention{from: from, to: j + 1, head: j, id: id, how: ByRole}, s, e)
	return true
}

var isCabinet = map[string]bool{
	"administration": true, "Administration": true, "government": true, "Government": true, "regime": true,
}

// emitBare adds a state or body that stands for itself.
func (r *reading) emitBare(i int, c *chunk, s, e int) int {
	m := mention{from: c.from, to: c.to, head: c.to - 1, id: c.id, how: ByName}
	switch c.as {
	case bySeat:
		m.how = ByMetonym
	case byPeople:
		m.how = ByDemonym
		if r.before(c.from, s).joined {
			return c.to // "anti-Norlandic"
		}
		if strings.EqualFold(r.before(c.from, s).form, "ethnic") { // no state's
			m.id, m.how, m.plural = r.foundUnnamed("ethnic "+r.words(i, c.from, c.to), Group), ByDescription, true
			r.add(i, m, s, e)
			return c.to
		}
		if !r.sharesNoun(c, s, e, 5) {
			m.place = !r.peopleAct(c, s, e) // people, not their government
			r.add(i, m, s, e)
			return c.to
		}
	}
	if (c.as == byPeople || len(r.pieces[c.from].form) <= 4 && r.likeAdjective(c)) && r.sharesNoun(c, s, e, 5) {
		r.emitSharer(i, m, s, e)
		return c.to
	}
	m.place = c.what == isListed && r.kindOf(c.id) == State && r.isPlace(c, s, e)
	r.add(i, m, s, e)
	return c.to
}

// emitSharer adds a demonym that has its noun in common with the next, whose
// mention then is of both.
func (r *reading) emitSharer(i int, m mention, s, e int) {
	before := r.sharers
	r.sharers = nil
	r.add(i, m, s, e)
	if m.from-r.shared > 2 {
		before = nil
	}
	r.sharers, r.shared = append(before, m.id), m.to
}

// takeSharers returns those who have their noun in common with the mention
// that begins at piece from.
func (r *reading) takeSharers(from int) []ID {
	ids := r.sharers
	r.sharers = nil
	if from-r.shared > 2 {
		return nil
	}
	return ids
}

// sharesNoun tells whether a demonym has its noun in common with the next, as
// the first has in "Norlandic and Sarmian troops".
// The next may share it with a third, and so on for some more.
func (r *reading) sharesNoun(c *chunk, s, e, more int) bool {
	if w := r.after(c.to, e); w.class&cCoord == 0 && w.form != "," || c.to+1 >= e || more == 0 {
		return false
	}
	at := c.to + 1
	if isThe(r.pieces[at]) && at+1 < e {
		at++
	}
	next := r.chunk(at)
	if next != nil && next.what == isListed && next.to > next.from+1 && r.pieces[next.to-1].class&(cForce|cEvent) != 0 {
		return true // a listed body: "the Norland army"
	}
	if next == nil || next.what != isListed {
		return false
	}
	if as := next.senses[0]; as.as != byPeople && len(r.pieces[at].form) > 3 {
		return as.actor >= 0 && r.listed[as.actor].Kind == Institution // "British armed forces"
	}
	p := r.parse(at, s, e)
	if p.owner == nil || p.owner.as != byPeople && !p.adjective {
		return false
	}
	if p.noun < 0 {
		return r.sharesNoun(p.owner, s, e, more-1)
	}
	return p.name == nil && r.pieces[p.noun].class&(cForce|cEvent|cOfficial|cOffice|cGroup) != 0
}

// peopleAct tells whether a demonym without a noun stands for the state: "the
// Russians", "the Chinese said".
func (r *reading) peopleAct(c *chunk, s, e int) bool {
	left, right := r.before(c.from, s), r.after(c.to, e)
	if !isThe(left) || r.pieces[c.to-1].joined {
		return false
	}
	plural := endsAny(r.pieces[c.to-1].form, "s", "sh", "ch", "ese")
	return plural && (right.class&(cFunction|cPunct) != 0 || endsAny(r.pieces[c.to-1].form, "ns", "is", "ks", "es"))
}

// tail takes "of Ukraine", "for the Israeli army", "in Kyiv" into a phrase
// whose noun has no owner yet.
func (r *reading) tail(p *phrase, s, e int) {
	class := r.pieces[p.noun].class
	if p.owner != nil || class&cEvent != 0 && class&cForce == 0 || class&(cGroup|cState) != 0 && class&(cOffice|cForce) == 0 {
		return
	}
	j := p.end
	if w := r.after(j, e).form; (w == "of" || w == "Of") && r.after(j+1, e).class&(cAdj|cCommon) != 0 && !isThe(r.after(j+1, e)) && r.chunkAt[min(j+1, e)] == 0 {
		j += 2 // "ministry of defence", "secretary of state"
		p.end = j
	}
	w := r.after(j, e)
	local := w.form == "in" && class&(cOffice) == 0 && (class&cOfficial != 0 || isMinistry[r.pieces[p.noun].form])
	if w.class&cOf == 0 && (w.form != "for" || class&(cOfficial|cRole) == 0) && !local {
		return
	}
	q := r.parse(j+1, s, e)
	if q.name != nil && q.owner != nil && q.noun < 0 && w.class&cOf != 0 {
		p.owner, p.name = q.owner, q.name
		return
	}
	if q.owner == nil || q.name != nil || q.leaning || q.noun < 0 && q.owner.as == byPeople || q.noun >= 0 && r.pieces[q.noun].class&cEvent != 0 {
		return
	}
	p.owner, p.body, p.owned = q.owner, q.body, true
	p.end = max(p.end, q.end)
}

var isMinistry = map[string]bool{
	"ministry": true, "Ministry": true, "authorities": true, "Authorities": true, "government": true,
	"officials": true, "Officials": true, "administration": true, "embassy": true, "Embassy": true,
}
