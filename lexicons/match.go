package lexicons

import "slices"

// Hit is one place where an entry matches.
type Hit struct {
	Entry       *Entry
	First, Last int // tokens, Last is one past the end
}

// Match appends to hits every entry that matches in words (lower-cased forms
// of one sentence, as text.Lower makes them), in order of First. Where two
// entries of one category and the same demands match at one place the longer
// one wins.
func (l *Lexicon) Match(words []string, hits []Hit) []Hit {
	for i, w := range words {
		start := len(hits)
		for _, e := range l.byFirst[w] {
			hits = e.hit(words, i, hits, start)
		}
		for _, e := range l.prefixes {
			hits = e.hit(words, i, hits, start)
		}
	}
	return hits
}

// hit appends the entry's match at words[i], or makes it replace a shorter
// one of its category that begins there too.
func (e *Entry) hit(words []string, i int, hits []Hit, start int) []Hit {
	end := -1
	for _, p := range e.patterns {
		end = max(end, p.at(words, i))
	}
	if end < 0 || e.excluded(words, i) {
		return hits
	}
	for k := start; k < len(hits); k++ {
		if hits[k].Entry.demandsAs(e) {
			if end > hits[k].Last {
				hits[k] = Hit{e, i, end}
			}
			return hits
		}
	}
	return append(hits, Hit{e, i, end})
}

// demandsAs tells whether both entries are of one category and ask the same of
// the words around them.
func (e *Entry) demandsAs(o *Entry) bool {
	return e.Category == o.Category && e.POS == o.POS && slices.Equal(e.Preps, o.Preps)
}

// excluded tells whether words[i] lies within one of the entry's Not patterns.
func (e *Entry) excluded(words []string, i int) bool {
	for _, p := range e.not {
		for start := max(0, i-6); start <= i; start++ {
			if end := p.at(words, start); end > i {
				return true
			}
		}
	}
	return false
}

// Acts tells whether any word may begin an act or a topic: the first pass, by
// which sentences without one are passed over.
func (l *Lexicon) Acts(words []string) bool {
	for _, w := range words {
		for _, e := range l.byFirst[w] {
			if c := e.Category; (c.Role == RoleAct || c.Role == RoleTopic) && !c.Weak || c.Anchor {
				return true
			}
		}
	}
	return false
}

// Martial tells whether the words of the hit tell of armed conflict (codebook
// section 3.9).
func (h Hit) Martial() bool { return h.Entry.Category.Martial && !h.Entry.Loose }
