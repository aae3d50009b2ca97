package actor

import (
	"cmp"
	"sort"

	"detente/analysis/text"
)

// pronoun adds the mention of a pronoun and returns where to go on.
func (r *reading) pronoun(i, j, s, e int) int {
	p := &r.pieces[j]
	m := mention{from: j, to: j + 1, head: j, how: ByPronoun}
	switch {
	case p.class&cFirst != 0 || p.form == "our" || p.form == "my" || p.form == "Our" || p.form == "My":
		if isCaps(p.form) && len(p.form) > 1 {
			return j + 1
		}
	case p.class&cHe != 0 || p.form == "his" || p.form == "His":
		m.id = cmp.Or(r.ahead(j, s, e, "m"), r.someone(i, j, "m"))
	case p.class&cShe != 0 || p.form == "her" || p.form == "Her":
		m.id = cmp.Or(r.ahead(j, s, e, "f"), r.someone(i, j, "f"))
	case p.class&cThey != 0 || p.form == "their" || p.form == "Their":
		m.id = r.several(i, j)
		m.plural = true
		if both := r.bothOf(i, j, m.id); both != nil {
			m.id, m.also = both[0], both[1:]
		}
	case p.class&cIt != 0 || p.form == "its" || p.form == "Its":
		if p.class&cIt != 0 && r.idle(j, e) {
			return j + 1
		}
		m.id = r.something(i)
	default:
		return j + 1
	}
	if m.id == "" && p.class&cFirst == 0 && p.form != "our" && p.form != "my" && p.form != "Our" && p.form != "My" {
		return j + 1
	}
	r.add(i, m, s, e)
	return j + 1
}

// ahead returns the listed person whom the possessive at piece j means where it
// opens a sentence that names its subject after a comma: "In his speech on
// Monday, Veks praised them"; "" for none.
func (r *reading) ahead(j, s, e int, gender string) ID {
	if j != s+1 || r.pieces[j].class&cPoss == 0 || r.pieces[s].class&(cPlace|cWith|cTo) == 0 && !opening[r.pieces[s].form] {
		return ""
	}
	for k := j + 1; k < min(e-1, j+9); k++ {
		if r.pieces[k].form != "," {
			continue
		}
		c := r.chunk(k + 1)
		if c == nil || len(c.senses) == 0 || c.senses[0].actor < 0 {
			return ""
		}
		if who := &r.listed[c.senses[0].actor]; who.Kind == Person && (who.Gender == "" || who.Gender == gender) {
			return who.ID
		}
		return ""
	}
	return ""
}

// opening lists more words that open such a sentence.
var opening = map[string]bool{"On": true, "During": true, "After": true, "Before": true, "For": true, "Despite": true, "Throughout": true}

// idle tells whether "it" at piece j stands for nothing: "it is", "it seems".
func (r *reading) idle(j, e int) bool {
	next, then := r.after(j+1, e), r.after(j+2, e)
	switch next.form {
	case "is", "was", "'s", "’s", "would", "will", "seems", "appears", "remains", "takes", "took", "became":
		return !endsAny(then.form, "ing", "ed") && then.form != "also"
	}
	return false
}

// someone returns the person that "he" or "she" at piece j means.
func (r *reading) someone(i, j int, gender string) ID {
	quoted := r.quotedAt(i, j)
	wall := r.bystander(i, j, false)
	return r.register.salient(i, 8, false, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if a.piece < wall {
			return 0, false
		}
		if who == nil || who.Kind != Person && !(who.Unnamed && !a.plural) || who.Gender != "" && who.Gender != gender {
			return 0, false
		}
		add := 0.0
		if who.Gender == gender {
			add++
		}
		if who.Unnamed {
			add -= 2
		}
		if a.sentence == i && a.id == r.register.lead {
			add += r.leadFor(a, j)
		}
		if !quoted {
			add += r.outsideQuote(a, j)
		}
		if quoted && a.subject && i-a.sentence <= 1 {
			add -= 5 // the one who speaks says "I"
		}
		return add, true
	})
}

// outsideQuote is what speaks for and against an actor as what a pronoun at
// piece j means that stands in no quotation: "he said" is rather the one who
// spoke before than one whom the quotation names.
func (r *reading) outsideQuote(a *seen, j int) float64 {
	says := r.after(j+1, len(r.pieces)).class&cSay != 0
	switch {
	case a.quoted && says:
		return -6
	case a.quoted:
		return -3
	case a.speaks && says:
		return 2
	}
	return 0
}

// leadFor is what speaks for and against the last subject of the sentence as
// what the pronoun at piece j means: "Ann said he", but "Ann met him".
func (r *reading) leadFor(a *seen, j int) float64 {
	next := r.after(j+1, len(r.pieces))
	if form := r.pieces[j].form; form != "him" && (form != "her" || next.class&(cFunction|cPunct) == 0) {
		return 2
	}
	for k := max(a.piece+1, j-60); k < j; k++ {
		if p := r.pieces[k]; p.form == "," || p.form == "that" || p.class&cSay != 0 {
			return 0
		}
	}
	return -8
}

// bothOf returns the pair that "they" at piece j means rather than the actor
// id: one named side by side, more lately than id; nil for none.
func (r *reading) bothOf(i, j int, id ID) []ID {
	p := &r.pair
	if p.ids == nil || i-p.sentence > 1 || p.piece < r.bystander(i, j, true) {
		return nil
	}
	if at, known := r.register.index[id]; known && r.register.list[at].piece > p.piece {
		return nil
	}
	return p.ids
}

// bystander returns the piece of the last word before piece j, in sentence i
// or the one before, that names people or somebody who are no actors and whom
// a pronoun may therefore mean; 0 when there is none. A quotation before the
// pronoun is passed over.
func (r *reading) bystander(i, j int, plural bool) int {
	quoted := r.quotedAt(i, j)
	for k := j - 1; k >= max(r.start[max(i-1, 0)], j-120); k-- {
		found := plural && r.pieces[k].class&cHuman != 0 && r.isPlural(k) || !plural && r.strangerAt(k)
		if found && (quoted || !r.quotedAt(r.sentenceBefore(k, i), k)) {
			return k
		}
	}
	return 0
}

// sentenceBefore returns the sentence of piece k: i or the one before.
func (r *reading) sentenceBefore(k, i int) int {
	if k < r.start[i] {
		return i - 1
	}
	return i
}

// strangerAt tells whether piece k is the subject of a clause and somebody who
// is no actor: "the woman said", "Nazar, another student, said".
func (r *reading) strangerAt(k int) bool {
	next := r.pieces[k+1]
	if next.class&(cSay|cAux|cPast) == 0 && next.form != "," && !endsAny(next.form, "ed") {
		return false
	}
	if r.pieces[k].class&cHuman != 0 {
		return !r.isPlural(k) && next.form != ","
	}
	return r.strangeName(k) && (next.form != "," || r.after(k+2, len(r.pieces)).class&(cDet|cRole) != 0)
}

// strangeName tells whether a single name that means nobody known begins a
// clause at piece k.
func (r *reading) strangeName(k int) bool {
	p, left := r.pieces[k], r.before(k, 0)
	c := r.chunk(k)
	if c == nil || c.what != isRun || c.to != k+1 || isCaps(p.form) || p.class&cNever != 0 {
		return false
	}
	return r.cast.byFamily[p.form] == "" && (p.initial || left.class&(cPunct|cCoord|cStopV) != 0)
}

// several returns the actor that "they" means.
func (r *reading) several(i, j int) ID {
	wall := r.bystander(i, j, true)
	return r.register.salient(i, 3, false, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if a.piece < wall {
			return 0, false
		}
		if who == nil || who.Kind == Person || a.asPlace || who.Unnamed && !a.plural {
			return 0, false
		}
		if a.plural {
			return 3, true
		}
		return 0, who.Kind != State || a.subject
	})
}

// something returns the state or body that "it" means.
func (r *reading) something(i int) ID {
	return r.register.salient(i, 2, false, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if who == nil || who.Kind == Person || who.Unnamed {
			return 0, false
		}
		add := 0.0
		if a.plural {
			add -= 2
		}
		if a.asPlace {
			add -= 2
		}
		return add, true
	})
}

// quotedAt tells whether piece j of sentence i stands within quotation marks.
func (r *reading) quotedAt(i, j int) bool {
	if r.inQuote == nil {
		r.inQuote = append([]text.Quote{}, text.Quotes(r.doc)...)
	}
	at := r.sentences[i].Tokens[r.pieces[j].tok].Start
	next := sort.Search(len(r.inQuote), func(n int) bool { return r.inQuote[n].Start > at })
	for n := next - 1; n >= max(0, next-3); n-- { // nested quotations close before their outer ones
		if at < r.inQuote[n].End {
			return true
		}
	}
	return false
}
