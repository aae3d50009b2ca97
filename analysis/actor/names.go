package actor

import "detente/analysis/text"

// markNames finds the listed aliases and the runs of capitalised words in all
// sentences, and which persons are named in full.
func (r *reading) markNames() {
	r.named = map[int32]int{}
	r.scanTitle()
	for i := range r.sentences {
		s, e := r.sentenceOf(i)
		for j := s; j < e; {
			j = r.markAt(j, s, e)
		}
	}
}

// scanTitle notes the persons whom the headline names in full.
func (r *reading) scanTitle() {
	if r.doc.Title == "" {
		return
	}
	title := &reading{Finder: r.Finder, buffers: new(buffers), doc: &text.Document{Text: r.doc.Title}}
	title.cutSentence(&text.Sentence{Tokens: text.Tokens(r.doc.Title, nil)})
	for j := 0; j < len(title.pieces); j++ {
		if senses, _ := title.longest(j, 0, len(title.pieces)); len(senses) > 0 {
			r.noteFull(senses)
		}
	}
}

// noteFull counts a full name of a person.
func (r *reading) noteFull(senses []sense) {
	for _, s := range senses {
		if s.as == byFull && r.listed[s.actor].Kind == Person {
			r.named[s.actor]++
		}
	}
}

// markAt marks the alias or run that begins at piece i and returns where to go on.
func (r *reading) markAt(i, s, e int) int {
	p := &r.pieces[i]
	if p.class&cAlias != 0 && (p.begins || i > s && isLeaning(r.pieces[i-1].form)) {
		if senses, to := r.longest(i, s, e); to > i && !r.othersBody(senses, i, to, s) {
			r.noteFull(senses)
			r.addChunk(chunk{from: i, to: to, senses: senses})
			return to
		}
	}
	if to := r.run(i, e); to > i && r.telling(i, to) {
		r.addChunk(chunk{from: i, to: to, what: isRun})
		return to
	}
	return i + 1
}

// telling tells whether a run has more than common words, or is a body's name.
func (r *reading) telling(from, to int) bool {
	for i := from; i < to; i++ {
		if p := r.pieces[i]; p.class&cGiven != 0 || p.upper && p.class&(cCommon|cAdj|cOrg) == 0 {
			return true
		}
	}
	return r.isOrganisation(&chunk{from: from, to: to})
}

func (r *reading) addChunk(c chunk) {
	r.chunks = append(r.chunks, c)
	r.chunkAt[c.from] = int32(len(r.chunks))
}

// longest returns the senses of the longest alias that begins at piece i, and
// its end; i when there is none.
func (r *reading) longest(i, s, e int) ([]sense, int) {
	node, end := int32(0), i
	var senses []sense
	for j := i; j < e && r.pieces[j].word != 0; j++ {
		if node = r.aliases.step(node, r.pieces[j].word); node == 0 {
			break
		}
		if found := r.fitting(r.aliases.senses[node], i, j, s); len(found) > 0 {
			senses, end = found, j+1
		}
	}
	return senses, end
}

// fitting returns the senses that pieces i to j may have where they stand.
func (r *reading) fitting(senses []sense, i, j, s int) []sense {
	last := r.pieces[j]
	if len(senses) == 0 || !last.ends && !last.joined {
		return nil
	}
	if senses[0].the && !r.theFits(i, j, s) {
		return nil
	}
	if i == j && !r.pieces[i].upper && r.pieces[i].class&cCommon != 0 && senses[0].as != byPeople {
		return nil
	}
	return senses
}

// theFits tells whether pieces i to j, which need "the", have it or stand in a
// headline that leaves it out, and are no part of a longer name.
func (r *reading) theFits(i, j, s int) bool {
	left, right := r.before(i, s), r.after(j+1, len(r.pieces))
	if right.upper && right.begins && right.class&cFunction == 0 {
		return false
	}
	return isThe(left) || r.titularAt(i) && left.class&(cGiven|cPlace|cTo|cDirection) == 0
}

func isThe(p piece) bool { return p.form == "the" || p.form == "The" }

// longestName is how many pieces a found name may have.
const longestName = 16

// run returns the end of the run of capitalised words that no alias explains
// and that begins at piece i; i when there is none.
func (r *reading) run(i, e int) int {
	end := i
	for j := i; j < min(e, i+longestName); j++ {
		p := r.pieces[j]
		if j == i && p.class&cParticle != 0 && p.joined && j+1 < e && r.pieces[j+1].upper {
			continue // "al-Naami"
		}
		if p.upper && (r.inName(p, j == i) || j > i && p.class&cTitle != 0 && len(p.form) == 3 && !r.after(j+1, e).upper) {
			if j > i && r.aliasAt(j, e) && !r.pieces[j-1].joined && !r.joinsAlias(j) {
				break
			}
			end = j + 1
			continue
		}
		if j > i && p.class&cPossS == 0 && r.bridges(i, j, e) || j > i && r.pieces[j-1].joined && r.pieces[j-1].upper && p.class&cPunct == 0 {
			if r.pieces[j-1].joined {
				end = j + 1
			}
			continue
		}
		break
	}
	return end
}

// inName tells whether a capitalised piece can be part of a found name.
func (r *reading) inName(p piece, first bool) bool {
	if p.class&cGiven != 0 {
		return true
	}
	if first && p.initial && p.class&(cFunction|cCommon) != 0 {
		return false
	}
	if p.class&(cFunction&^cParticle) != 0 && p.class&cParticle == 0 || p.class&cDay != 0 {
		return false
	}
	return p.class&(cTitle|cOffice|cRole) == 0
}

func (r *reading) hasClass(from, to int, c class) bool {
	for i := from; i < to; i++ {
		if r.pieces[i].class&c != 0 {
			return true
		}
	}
	return false
}

// othersBody tells whether an alias of common words only ("Security Council")
// has a state or a capitalised word before it that makes it another body.
func (r *reading) othersBody(senses []sense, i, to, s int) bool {
	if i == s || senses[0].actor < 0 {
		return false
	}
	kind := r.listed[senses[0].actor].Kind
	if kind != Organisation && kind != Institution || to-i > 1 && r.hasRare(i, to) {
		return false
	}
	left := r.pieces[i-1]
	if n := len(r.chunks); to-i == 1 && n > 0 && r.chunks[n-1].what == isRun && r.chunks[n-1].to == i && !r.titularAt(i) {
		return true // "Wikimedia Commons"
	}
	if r.hasRare(i, to) || left.class&cPossS == 0 && (!left.upper || left.initial || left.class&(cFunction|cTitle) != 0) {
		return false
	}
	return !r.ownBody(senses[0], i)
}

func (r *reading) hasRare(from, to int) bool {
	for i := from; i < to; i++ {
		if r.pieces[i].class&(cCommon|cOrg|cAdj|cFunction) == 0 {
			return true
		}
	}
	return false
}

// ownBody tells whether the alias before piece i is the state of the body.
func (r *reading) ownBody(body sense, i int) bool {
	if len(r.chunks) == 0 {
		return false
	}
	c := r.chunks[len(r.chunks)-1]
	if c.to < i-1 || len(c.senses) == 0 || c.senses[0].actor < 0 {
		return false
	}
	return r.listed[c.senses[0].actor].ID == r.listed[body.actor].State
}

// joinsAlias tells whether the alias at piece j belongs to a longer name that
// a joining word before it ties to the run ("Bank of Russia").
func (r *reading) joinsAlias(j int) bool {
	p := r.pieces[j-1]
	return p.class&cJoin != 0 && !p.upper && r.pieces[j-2].class&(cForce|cOrgan) == 0
}

// aliasAt tells whether a listed alias begins at piece i.
func (r *reading) aliasAt(i, e int) bool {
	if r.pieces[i].class&cAlias == 0 {
		return false
	}
	_, to := r.longest(i, i, e)
	return to > i
}

// bridges tells whether the small words at piece j tie a name together: "of
// the", "van der", "al".
func (r *reading) bridges(i, j, e int) bool {
	if r.pieces[j].class&cParticle == 0 && !r.hasClass(i, j, cOrg) {
		return false
	}
	for k := j; k < e && k < j+3; k++ {
		p := r.pieces[k]
		if p.upper {
			return k > j && r.inName(p, false)
		}
		if p.class&(cParticle|cOf) == 0 && p.form != "the" && p.form != "for" && p.form != "and" {
			return false
		}
		if p.form == "the" && k == j || p.form == "and" && r.pieces[k-1].class&cCommon == 0 {
			return false
		}
	}
	return false
}
