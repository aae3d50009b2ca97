package lexicons

import "slices"

// Phrase is a pattern by itself, in the form that Entry documents.
type Phrase struct{ patterns []pattern }

// ParsePhrase reads a pattern.
func ParsePhrase(source string) (Phrase, error) {
	p, err := compile(source)
	return Phrase{p}, err
}

// At is one past the last of the words that the phrase matches from words[i]
// on, or -1.
func (p Phrase) At(words []string, i int) int {
	end := -1
	for _, q := range p.patterns {
		end = max(end, q.at(words, i))
	}
	return end
}

// Entries are the entries that match somewhere in the words of a term, those
// with its pattern, and those of the category of its name, in the order of the
// lexicon.
func (l *Lexicon) Entries(term string) []*Entry {
	words := words(term)
	var out []*Entry
	for _, c := range l.order {
		for i := range c.Entries {
			if e := &c.Entries[i]; c.Name == term || e.Pattern == term || e.within(words) {
				out = append(out, e)
			}
		}
	}
	return out
}

// within tells whether the entry matches somewhere in words.
func (e *Entry) within(words []string) bool {
	for i := range words {
		if slices.ContainsFunc(e.patterns, func(p pattern) bool { return p.at(words, i) >= 0 }) {
			return true
		}
	}
	return false
}

// Forms are the forms of each word of the entry, in order, sorted; a wildcard
// stands as it is written.
func (e *Entry) Forms() [][]string {
	var out [][]string
	for _, w := range e.patterns[0] {
		if w.forms == nil {
			out = append(out, []string{w.prefix + "*"})
			continue
		}
		out = append(out, sortedKeys(w.forms))
	}
	return out
}
