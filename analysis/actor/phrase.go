package actor

// phrase is a noun phrase that may speak of an actor: "the senior Ukrainian
// official", "Russia's Defence Ministry", "Israeli Defense Minister Yoav
// Gallant". Its parts are pieces; -1 and nil stand for none.
type phrase struct {
	start, end int    // pieces
	owner      *chunk // the state or body that the phrase names first
	body       *chunk // a second one ("US State Department spokesman")
	owned      bool   // the owner stands in the possessive
	adjective  bool   // the owner is an adjective
	noun       int    // head noun
	nounFrom   int    // first of the nouns that lead to it
	name       *chunk
	outlet     bool // an outlet stands within
	leaning    bool // "pro-Russian", "Moscow-backed": the owner does not own
	from       bool // "Gaza-based", "Hamas-led": the owner says who or whence they are
	past       bool // "former"
}

// parse reads the phrase that begins at piece i of the sentence s..e.
func (r *reading) parse(i, s, e int) phrase {
	p := phrase{start: i, end: i, noun: -1, nounFrom: -1}
	plain := 0
	for j := i; j < e && j < i+16; {
		if c := r.chunk(j); c != nil && !r.skipChunk(c) {
			to, more := r.takeChunk(&p, c, s, e)
			if !more {
				break
			}
			j, plain = to, 0
			continue
		}
		w := &r.pieces[j]
		if n := r.portfolio(&p, j, e); n > 0 {
			j += n
			p.end = j
			continue
		}
		switch {
		case (w.class&cHead != 0 || r.isBand(j, i)) && r.headFits(&p, j, e):
			p.takeNoun(j)
			plain = 0
		case w.class&cHead != 0 && p.noun >= 0 && w.class&cAdj == 0:
			return p
		case w.form == "former" || w.form == "ex" || w.form == "Former" || w.form == "late":
			p.past = p.noun < 0 || p.past
		case w.class&(cTitle|cAdj) != 0 && w.class&cPunct == 0:
		case j == i && w.class&(cDet|cPoss) != 0:
		case r.plainFits(&p, j, plain):
			plain++
		default:
			return p
		}
		j++
	}
	return p
}

// portfolio returns how many pieces of "of State", "of Foreign Affairs", "of
// the Treasury" stand at piece j after an office.
func (r *reading) portfolio(p *phrase, j, e int) int {
	if p.noun != j-1 || r.pieces[j].class&cOf == 0 || r.pieces[p.noun].class&(cOffice|cOrgan) == 0 {
		return 0
	}
	n := 1
	for k := j + 1; k < e && k < j+5; k++ {
		w := &r.pieces[k]
		if !w.upper && !isThe(*w) && w.form != "and" && !(k == j+1 && isPost[w.form]) || r.chunkAt[k] != 0 || w.class&(cCommon|cAdj|cDet|cCoord) == 0 {
			break
		}
		if w.upper || isPost[w.form] {
			n = k - j + 1
		}
	}
	if n == 1 {
		return 0
	}
	return n
}

// isPost are the words in small letters that make an office with "of".
var isPost = map[string]bool{"state": true, "defence": true, "defense": true, "staff": true}

func (p *phrase) takeNoun(j int) {
	if p.noun < 0 {
		p.nounFrom = j
	}
	p.noun, p.end = j, j+1
}

// skipChunk tells whether a chunk has no bearing on the phrase around it: a
// run that is neither a person nor a body.
func (r *reading) skipChunk(c *chunk) bool { return c.what == isRun }

// takeChunk takes the chunk c into the phrase. It returns where to go on and
// whether there can be more.
func (r *reading) takeChunk(p *phrase, c *chunk, s, e int) (int, bool) {
	switch {
	case c.what == isBlocked:
		p.outlet = true
		return c.to, p.noun < 0 && p.owner == nil
	case r.resolvePerson(c, s, e):
		if p.noun >= 0 || p.owner == nil || p.owned || p.adjective || r.titleBefore(c.from, s) {
			p.name, p.end = c, c.to
		}
		return c.to, false
	case p.noun >= 0:
		return c.to, false
	case p.owner != nil && !p.owned && !p.adjective:
		return c.to, false
	}
	if p.owner != nil {
		if p.owner.as == byPeople && c.as == byPeople {
			return c.to, false
		}
		p.body = c
	} else {
		p.owner = c
		p.leaning = c.from > s && r.pieces[c.from-1].joined && r.pieces[c.from-1].class&cHead == 0 && isLeaning(r.pieces[c.from-1].form)
	}
	return r.afterOwner(p, c, e)
}

// afterOwner reads what ties an owner to what follows: a possessive, a hyphen.
func (r *reading) afterOwner(p *phrase, c *chunk, e int) (int, bool) {
	p.end, p.owned = c.to, false
	p.adjective = c.as == byPeople || r.likeAdjective(c)
	j := c.to
	if r.pieces[j-1].joined && j < e {
		switch form := r.pieces[j].form; {
		case isTie[form]:
			p.leaning, p.adjective, p.from = !owning[form], true, form == "based" || form == "led"
			return j + 1, true
		default:
			return j, false
		}
	}
	if j < e && r.pieces[j].class&cPossS != 0 {
		p.owned = true
		j++
	}
	return j, true
}

var (
	leanings = map[string]bool{"pro": true, "Pro": true, "anti": true, "Anti": true}
	// isTie are the words that a hyphen ties to a state; owning those whose
	// people the state answers for.
	isTie = map[string]bool{
		"backed": true, "aligned": true, "allied": true, "linked": true, "supported": true, "sponsored": true,
		"friendly": true, "leaning": true, "funded": true, "installed": true, "appointed": true, "led": true,
		"controlled": true, "occupying": true, "run": true, "imposed": true, "based": true,
	}
	owning = map[string]bool{"installed": true, "appointed": true, "occupying": true, "imposed": true, "controlled": true}
)

func isLeaning(form string) bool { return leanings[form] }

// likeAdjective tells whether a name serves as an adjective: short forms in
// capitals ("U.S. officials", "EU leaders"), and bodies before a noun.
func (r *reading) likeAdjective(c *chunk) bool {
	if c.to-c.from != 1 {
		return c.what == isFound || c.what == isListed && c.id != "" && r.kindOf(c.id) != State
	}
	form := r.pieces[c.from].form
	return len(form) <= 5 && isCaps(form) || r.kindOf(c.id) != State
}

// headFits tells whether the head noun at piece j can belong to the phrase.
func (r *reading) headFits(p *phrase, j, e int) bool {
	w := &r.pieces[j]
	if (w.class&cAdj != 0 && w.class&cOffice != 0 || p.owner != nil && w.class&cWeapon != 0 && !r.isPlural(j)) && r.modifies(j, e) {
		return false
	}
	if w.class&cVerbal == 0 {
		return p.noun < 0 || w.class&cAdj != 0 || r.leadsOn(p.noun) || r.pieces[p.noun].joined
	}
	switch {
	case p.noun >= 0:
		return r.leadsOn(p.noun)
	case j > p.start && !r.pieces[j-1].upper && r.chunkAt[j-1] == 0 && r.pieces[j-1].class&(cAdj|cFunction) == 0 && r.isPlural(j-1):
		return false // "Norlandic farmers attack"
	case p.owner != nil && !p.owned && p.owner.as != byPeople && !p.leaning:
		return false
	}
	return true
}

// modifies tells whether the word at piece j stands before an ordinary noun:
// "chief" in "the chief guest".
func (r *reading) modifies(j, e int) bool {
	next := r.after(j+1, e)
	return next.class&cCommon != 0 && next.class&(cFunction|cHead|cAdj|cTitle|cDay) == 0 && !next.upper && !endsAny(next.form, "ed", "s", "ly")
}

// leadsOn tells whether the noun at piece j can be a modifier of the next.
func (r *reading) leadsOn(j int) bool {
	w := &r.pieces[j]
	return w.class&(cWeapon|cAdj) != 0 || w.upper && w.class&cSingle == 0 && w.class&(cOffice|cRole) == 0 || w.class&cTitle != 0 && w.upper
}

// plainFits tells whether an ordinary word at piece j can stand between what
// the phrase has and a head noun.
func (r *reading) plainFits(p *phrase, j, plain int) bool {
	w := &r.pieces[j]
	if plain >= 3 || p.noun >= 0 || w.class&cFunction != 0 {
		return false
	}
	if p.owner != nil {
		if !p.owned && p.owner.as != byPeople && !p.leaning && r.kindOf(p.owner.id) != State {
			return false
		}
		return (p.owned || p.adjective) && (!w.upper || w.class&cCommon != 0) && (p.owner.as == byPeople || p.owned || w.class&cTopic == 0 && !endsAny(w.form, "s", "ed"))
	}
	return !w.upper && r.pieces[p.start].class&(cDet|cPoss) != 0 && plain < 1
}

func endsAny(s string, ends ...string) bool {
	for _, end := range ends {
		if len(s) > len(end) && s[len(s)-len(end):] == end {
			return true
		}
	}
	return false
}

// titleBefore tells whether a title stands left of piece i.
func (r *reading) titleBefore(i, s int) bool {
	return r.before(i, s).class&(cTitle|cOffice) != 0
}
