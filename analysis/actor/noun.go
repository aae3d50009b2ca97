package actor

import "strings"

// emitNoun adds the mention of a phrase that has a head noun and no name.
func (r *reading) emitNoun(i int, p *phrase, s, e int) int {
	if to := r.apposed(i, p, s, e); to > 0 {
		return to
	}
	if p.owner == nil {
		return r.emitUnowned(i, p, s, e)
	}
	id := r.owned(p, i)
	if id == "" {
		return r.emitBareOf(i, p, s, e)
	}
	how := ByDemonym
	if r.pieces[p.noun].class&cOffice != 0 || r.kindOf(id) == Person {
		how = ByRole
	}
	if a := r.actor(id); a != nil && a.Unnamed {
		how = ByDescription
	}
	r.add(i, mention{from: p.start, to: p.end, head: p.noun, id: id, how: how, plural: r.isPlural(p.noun)}, s, e)
	return p.end
}

// apposed adds a description that stands beside a name, "Ann Bole, the Norland
// envoy," or "the Norland envoy, Ann Bole,", as a mention of that person. It
// returns where to go on, 0 when no name stands beside.
func (r *reading) apposed(i int, p *phrase, s, e int) int {
	if r.pieces[p.noun].class&(cOffice|cRole|cOfficial) == 0 || r.isPlural(p.noun) {
		return 0
	}
	id := r.nameBefore(i, p.start, s)
	if id == "" {
		id = r.nameAfter(p.end, s, e)
	}
	if id == "" {
		return 0
	}
	if a := r.cast.Actors[id]; a != nil && a.Found && a.State == "" && a.Of == "" {
		r.affiliate(a, p.body, p.owner, !p.past && r.officialBetween(p.start, p.end))
	}
	r.add(i, mention{from: p.start, to: p.end, head: p.noun, id: id, how: ByDescription}, s, e)
	return p.end
}

// nameBefore returns the person whose name ends before a comma before piece i.
func (r *reading) nameBefore(i, at, s int) ID {
	n := len(r.cast.Mentions)
	if n == 0 || at-2 < s || r.pieces[at-1].form != "," {
		return ""
	}
	m := &r.cast.Mentions[n-1]
	if m.Sentence != i || m.How != ByName || m.Last-1 != int(r.pieces[at-2].tok) || r.kindOf(m.Actor) != Person {
		return ""
	}
	return m.Actor
}

// nameAfter returns the person whose name follows a comma at piece j and ends
// in a mark.
func (r *reading) nameAfter(j, s, e int) ID {
	if r.after(j, e).form != "," || j+1 >= e {
		return ""
	}
	c := r.chunk(j + 1)
	if c == nil || c.what == isRun || c.what == isBlocked || !r.resolvePerson(c, s, e) || r.after(c.to, e).class&cPunct == 0 {
		return ""
	}
	return c.id
}

// emitBareOf adds the owner of a phrase whose noun is no actor.
func (r *reading) emitBareOf(i int, p *phrase, s, e int) int {
	if p.owner.from < p.noun {
		r.emitBare(i, p.owner, s, e)
	}
	return max(p.noun+1, p.owner.to)
}

func (r *reading) isPlural(i int) bool {
	form := r.pieces[i].form
	switch form {
	case "people", "police", "personnel", "infantry", "military", "militia", "children", "men", "women", "staff", "couple", "family":
		return true
	}
	return endsAny(form, "s") && !endsAny(form, "ss", "ess")
}

// owned returns the actor of a phrase with an owner and a noun.
func (r *reading) owned(p *phrase, i int) ID {
	owner := p.owner
	if p.body != nil {
		owner = p.body
	}
	class := r.pieces[p.noun].class
	of := owner.id
	if class&cOrgan != 0 {
		if id := r.institution(p); id != "" {
			return id
		}
	}
	switch {
	case r.topDiplomat(p) && r.kindOf(of) == State:
		if id := r.holder(r.titlesOf("top diplomat", of), of); id != "" {
			return id
		}
		return of
	case p.from && r.armed(p) && r.kindOf(of) == State:
		return r.armedOf(i, p, of)
	case p.from && r.armed(p) && r.kindOf(of) == Armed:
		return of
	case owner.as == byTown && class&cForce == 0:
		return r.ofTown(i, p)
	case p.leaning && p.body == nil: // of "the Norland-backed Vale militias" the body is who acts
		if class&(cForce|cSource|cGroup) == 0 && !r.armed(p) {
			return ""
		}
		return r.unnamed(i, p, r.armed(p))
	case r.armed(p) && r.kindOf(of) == State:
		return r.armedOf(i, p, of)
	case class&cBody != 0 && r.kindOf(of) == Armed: // "Sarmia's Vale Front group"
		return of
	case class&(cState|cBody) != 0 && class&(cForce|cGroup) == 0:
		return r.bodyOf(p, of)
	case class&cOffice != 0 || class&cRole != 0 && !r.indefinite(p) && r.titlesOf(r.lowered(p.nounFrom, p.end, p), of) != nil:
		return r.officeOf(p, of)
	case r.pieces[p.noun].form == "counterpart":
		return r.counterpart(i, of)
	case class&(cForce|cEvent|cOfficial) != 0 && !ownVoice[strings.ToLower(r.pieces[p.noun].form)], class&cGroup != 0 && class&cWeak != 0:
		return of
	}
	switch {
	case r.kindOf(of) != State:
		return of
	case (class&cWeak != 0 || !r.isPlural(p.noun)) && !r.isSource(p, r.start[i], r.start[i+1]):
		return ""
	}
	return r.unnamed(i, p, false)
}

// ofTown returns the actor of "the mayor of Dunmere": nobody with a name, and
// only where it is a source.
func (r *reading) ofTown(i int, p *phrase) ID {
	if r.pieces[p.noun].class&(cOffice|cRole|cSource) == 0 || !r.isSource(p, r.start[i], r.start[i+1]) {
		return ""
	}
	return r.unnamed(i, p, false)
}

// ownVoice are the officials who do not speak for their state.
var ownVoice = map[string]bool{
	"lawmaker": true, "mp": true, "senator": true, "legislator": true, "congressman": true, "congresswoman": true,
	"deputy": true, "soldier": true,
}

// indefinite tells whether the phrase speaks of one of several: "a spokesman".
func (r *reading) indefinite(p *phrase) bool {
	lead := r.pieces[p.start]
	return lead.class&cDet != 0 && !isThe(lead) || r.isPlural(p.noun)
}

// officeOf returns who holds the office that the phrase names, the state or
// body itself when nobody is known.
func (r *reading) officeOf(p *phrase, of ID) ID {
	words := r.lowered(p.nounFrom, p.end, p)
	titles := r.titlesOf(words, of)
	if titles == nil || r.isPlural(p.noun) && r.pieces[p.noun].form != "boss" {
		return of
	}
	if p.past {
		if id := r.formerHolder(titles, of); id != "" {
			return id
		}
		return ""
	}
	if id := r.holder(titles, of); id != "" {
		return id
	}
	if r.kindOf(of) == Institution && !heads(titles) {
		if a := r.actor(of); a != nil && a.State != "" {
			if id := r.holder(titles, a.State); id != "" {
				return id
			}
		}
	}
	return of
}

// heads tells whether titles are those of whoever heads a body.
func heads(titles []string) bool { return len(titles) > 3 }

// counterpart returns who holds in the state of what the person last spoken of
// holds in another; the state when that is unknown.
func (r *reading) counterpart(i int, of ID) ID {
	var titles []string
	id := r.register.latest(func(a *seen) bool {
		n, ok := r.lookup[a.id]
		return ok && i-a.sentence <= 2 && r.listed[n].State != of && len(r.currentTitles(n)) > 0
	})
	if n, ok := r.lookup[id]; ok {
		titles = r.currentTitles(n)
		if titles[0] == "president" || titles[0] == "prime-minister" || titles[0] == "chancellor" {
			titles = r.titlesOf("leader", of)
		}
	}
	if id := r.holder(titles, of); id != "" {
		return id
	}
	return of
}

// lowered returns the words of a phrase from its owner, or its start, to its
// noun and an "of state" after it.
func (r *reading) lowered(from, to int, p *phrase) string {
	start := p.start
	if p.owner != nil && p.owner.to <= p.noun {
		start = p.owner.to
	}
	var b strings.Builder
	for j := start; j <= p.noun || j < to && j < p.noun+3 && !r.pieces[j].upper; j++ {
		if r.pieces[j].class&cPossS == 0 {
			b.WriteByte(' ')
			b.WriteString(strings.ToLower(r.pieces[j].form))
		}
	}
	words := strings.TrimSuffix(strings.TrimSuffix(b.String(), " the"), " of")
	if cut := strings.Index(words, " of "); cut > 0 && !strings.HasSuffix(words, "of state") && !strings.HasSuffix(words, "of defense") {
		words = words[:cut]
	}
	return words
}
