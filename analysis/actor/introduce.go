package actor

import "strings"

// introduce notes how the text presents a found person: the title before the
// name or the apposition after it, and the body or state that it belongs to.
func (r *reading) introduce(i int, a *Actor, p *phrase, s, e int) {
	if a.Title == "" && p.start < p.name.from && (p.noun >= 0 || p.owner != nil || r.titleBefore(p.name.from, s)) {
		from := p.start
		for from < p.name.from && r.pieces[from].class&(cDet|cPoss) != 0 {
			from++
		}
		if title := r.words(i, from, p.name.from); !honorific[strings.TrimRight(title, ".")] {
			a.Title = title
		}
		r.affiliate(a, p.body, p.owner, !p.past && r.officialBetween(p.start, p.name.from))
		r.fromCongress(a, r.before(p.name.from, s).form)
	}
	from, to := r.apposition(p.name.to, e)
	if to <= from {
		return
	}
	if a.Title == "" || len(a.Title) < 12 {
		a.Title = r.words(i, from, to)
	}
	if a.State == "" && a.Of == "" {
		end := r.postEnd(from, to)
		r.affiliate(a, nil, r.ownerWithin(from, end, s, e), r.officialBetween(from, end))
	}
	r.genderFrom(a, from, to)
}

// fromCongress gives a found person whom the text calls "Sen." or "Rep." the
// state that writes so.
func (r *reading) fromCongress(a *Actor, title string) {
	if title != "Sen." && title != "Rep." || a.State != "" {
		return
	}
	if us, ok := r.Listed("united-states"); ok {
		a.State = us.ID
	}
}

// apposition returns the pieces after a name that say who it is: ", a fellow
// at the institute," or "from the institute".
func (r *reading) apposition(i, e int) (int, int) {
	var from int
	switch w := r.after(i, e); {
	case w.form == ",":
		from = i + 1
		if first := r.after(from, e); first.class&(cDet|cRole|cOffice|cAdj|cTitle|cOfficial) == 0 && first.form != "who" && r.chunkAt[min(from, e)] == 0 {
			return 0, 0
		}
	case w.form == "from" || w.form == "of" || w.form == "at" || w.form == "with":
		return i, r.bodyEnd(i+1, e)
	default:
		return 0, 0
	}
	to := from
	for to < e && to < from+18 && r.pieces[to].class&cVerb == 0 && !closesApposition(r.pieces[to].form) {
		to++
	}
	if w := r.after(i, e); w.form == "," && !r.hasRole(from, to) {
		return 0, 0
	}
	return from, to
}

// postEnd returns where an apposition that begins at piece from stops telling
// what the person is and goes on to what befell it: "a reporter held by".
func (r *reading) postEnd(from, to int) int {
	for j := from + 1; j < to; j++ {
		p := r.pieces[j]
		if p.class&(cStopV|cPast) != 0 || p.form == "by" || p.class&cAdj == 0 && !p.upper && endsAny(p.form, "ed", "ing") {
			return j
		}
	}
	return to
}

// bodyEnd returns the end of the state or body that begins within a few pieces
// of i, 0 when there is none.
func (r *reading) bodyEnd(i, e int) int {
	for j := i; j < e && j < i+4; j++ {
		if c := r.chunk(j); c != nil {
			if c.what == isFound || c.what == isListed && c.senses[0].as != byPeople && c.senses[0].as != byFamily {
				return c.to
			}
			return 0
		}
		if p := r.pieces[j]; !p.upper && p.class&(cDet|cAdj) == 0 {
			return 0
		}
	}
	return 0
}

func closesApposition(form string) bool {
	return form == "," || form == "." || form == ";" || form == `"` || form == "“" || form == "”" || form == ":" || form == "(" || form == "–" || form == "—"
}

func (r *reading) hasRole(from, to int) bool {
	for j := from; j < to; j++ {
		if r.pieces[j].class&(cRole|cOffice|cOfficial) != 0 {
			return true
		}
	}
	return false
}

// officialBetween tells whether pieces from..to name an office that is not a
// former one.
func (r *reading) officialBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if form := strings.ToLower(r.pieces[j].form); form == "former" || form == "ex" || form == "retired" {
			return false
		}
		if p := r.pieces[j]; p.class&(cOfficial|cOffice) != 0 || p.class&cTitle != 0 && isRank[strings.ToLower(strings.TrimRight(p.form, "."))] {
			return true
		}
	}
	return false
}

// honorific are the titles that say nothing of a person's part.
var honorific = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Miss": true, "Sir": true, "Lord": true, "Lady": true}

// isRank are the titles that make an official.
var isRank = map[string]bool{
	"gen": true, "general": true, "lt": true, "col": true, "colonel": true, "maj": true, "capt": true, "adm": true,
	"admiral": true, "sgt": true, "brig": true, "sen": true, "rep": true, "gov": true, "ambassador": true, "rear": true,
}

// ownerWithin returns the first state or body that pieces from..to name.
func (r *reading) ownerWithin(from, to, s, e int) *chunk {
	var state *chunk
	for j := from; j < to; j++ {
		c := r.chunk(j)
		if c == nil || c.what == isRun || c.what == isBlocked || r.resolvePerson(c, s, e) || c.as == byTown {
			continue
		}
		if r.kindOf(c.id) != State {
			return c
		}
		if state == nil {
			state = c
		}
	}
	return state
}

// affiliate records the body and the state of a found person. A state counts
// only for officials: a Ukrainian analyst does not speak for Ukraine.
func (r *reading) affiliate(a *Actor, body, owner *chunk, official bool) {
	for _, c := range []*chunk{body, owner} {
		if c == nil || c.id == "" {
			continue
		}
		of := r.actor(c.id)
		switch {
		case of == nil || of.Kind == Person:
		case of.Kind == State:
			if official && a.State == "" {
				a.State = of.ID
			}
		case a.Of == "":
			a.Of = of.ID
			if a.State == "" && of.Kind == Institution {
				a.State = of.State
			}
		}
	}
}

// genderFrom reads the gender from words such as "spokeswoman".
func (r *reading) genderFrom(a *Actor, from, to int) {
	for j := from; j < to && a.Gender == ""; j++ {
		switch class := r.pieces[j].class; {
		case class&cFemale != 0:
			a.Gender = "f"
		case class&cMale != 0:
			a.Gender = "m"
		}
	}
}
