package actor

import "strings"

// unnamed returns the actor of a description that names nobody ("Irish
// academics"). Its name is the words without determiners.
func (r *reading) unnamed(i int, p *phrase, armed bool) ID {
	from := p.start
	for from < p.noun && r.pieces[from].class&(cDet|cPoss) != 0 {
		from++
	}
	if from > r.start[i] && r.pieces[from-1].joined && p.leaning {
		from--
	}
	if n := r.runBefore(from, r.start[i]); n >= 0 {
		from, p.start = n, min(n, p.start)
	}
	to := p.noun + 1
	if p.owner != nil && p.owner.from > p.noun {
		to = p.owner.to
	}
	name := r.words(i, from, to)
	if first := r.pieces[from]; first.initial && first.class&(cCommon|cAdj) != 0 {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	if armed {
		return r.fighters(i, p, name)
	}
	kind := Group
	if !r.isPlural(p.noun) {
		kind = Person
	}
	return r.foundUnnamed(name, kind)
}

// foundUnnamed returns the actor without a name that a description stands for.
func (r *reading) foundUnnamed(name string, kind Kind) ID {
	id := ID("found:" + name)
	if r.cast.Actors[id] == nil {
		r.cast.Actors[id] = &Actor{ID: id, Name: name, Kind: kind, Found: true, Unnamed: true}
	}
	return id
}

// runBefore returns where a run of capitalised words begins that ends at piece
// i ("Viasat" before "spokesman"); -1 for none.
func (r *reading) runBefore(i, s int) int {
	for j := i - 1; j >= s && j >= i-4; j-- {
		if c := r.chunk(j); c != nil {
			if c.what == isRun && c.to == i {
				return j
			}
			return -1
		}
	}
	return -1
}

// emitUnowned adds a phrase without a state or body: a description that stands
// for an actor named before, or a source without a name.
func (r *reading) emitUnowned(i int, p *phrase, s, e int) int {
	owned := r.pieces[p.start].class&cPoss != 0
	var owner ID
	if owned {
		n := len(r.cast.Mentions)
		if r.pronoun(i, p.start, s, e); len(r.cast.Mentions) > n {
			owner = r.cast.Mentions[n].Actor
		}
	}
	if ids := r.described(i, p, owner); len(ids) > 0 {
		r.add(i, mention{from: p.start, to: p.end, head: p.noun, id: ids[0], also: ids[1:], how: ByDescription, plural: r.isPlural(p.noun)}, s, e)
		return p.end
	}
	if owned {
		return p.start + 1
	}
	if r.armed(p) && (r.pieces[p.noun].class&cWeak == 0 || r.bandFrom(p) >= 0) || r.pieces[p.noun].class&(cSource|cRole) != 0 && r.isSource(p, s, e) {
		id := r.fightersOf(p, e)
		if id == "" {
			id = r.unnamed(i, p, r.armed(p))
		}
		r.add(i, mention{from: p.start, to: p.end, head: p.noun, id: id, how: ByDescription, plural: r.isPlural(p.noun)}, s, e)
	}
	return p.end
}

// moved are the auxiliaries of one who does something.
var moved = map[string]bool{"have": true, "has": true, "had": true, "will": true, "would": true, "do": true}

var isHave = map[string]bool{"has": true, "have": true, "had": true, "also": true}

// isSource tells whether a phrase stands where sources stand: before a verb of
// saying or after "according to".
func (r *reading) isSource(p *phrase, s, e int) bool {
	if at := r.whereabouts(p.end, e); at > p.end && r.pieces[p.noun].class&cWeak == 0 && (r.after(at, e).class&cSay != 0 || isHave[r.after(at, e).form] && r.after(at+1, e).class&cSay != 0) {
		return true // "lawmakers in Norgard said"
	}
	if r.after(p.end, e).class&cSay != 0 || isHave[r.after(p.end, e).form] && r.after(p.end+1, e).class&cSay != 0 {
		return true
	}
	if next := r.after(p.end, e); r.pieces[p.noun].class&cWeak == 0 && (moved[next.form] || endsAny(next.form, "ed")) {
		return true
	}
	if left := r.before(p.start, s); left.class&cTo != 0 && p.start-2 >= s && strings.EqualFold(r.pieces[p.start-2].form, "according") {
		return true
	}
	return r.before(p.start, s).class&cSay != 0 && !strings.HasPrefix(r.before(p.start, s).form, "t") && r.after(p.end, e).class&cPunct != 0 && r.pieces[p.noun].class&cWeak == 0
}

// whereabouts returns where "in Norgard" or "from the south" ends that begins at
// piece i, i when none does.
func (r *reading) whereabouts(i, e int) int {
	if r.after(i, e).class&(cPlace|cFrom) == 0 {
		return i
	}
	j := i + 1
	if r.after(j, e).class&cDet != 0 {
		j++
	}
	named := j
	for j < e && j < named+3 && r.pieces[j].upper {
		j++
	}
	if j == named {
		return i
	}
	return j
}
