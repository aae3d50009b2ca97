package lexicons

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// pattern is a compiled entry pattern.
type pattern []element

// element is one word of a pattern, or a gap before the next word.
type element struct {
	forms    map[string]bool // lower-case forms; nil for a wildcard
	prefix   string          // of a wildcard
	optional bool
	gap      int // up to so many tokens may stand before this word
}

// compile reads the pattern syntax that Entry documents. A word with a hyphen
// may stand in a text as one token or as several, so that a source makes one
// pattern for each way to cut it.
func compile(source string) ([]pattern, error) {
	var all []pattern
	for _, cut := range hyphenations(strings.Fields(source)) {
		p, err := compileWords(source, cut)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("pattern %q: no words", source)
	}
	return all, nil
}

// hyphenations returns the words as they are, and with each hyphenated word
// (or hyphenated alternative of a word) cut at its hyphens.
func hyphenations(words []string) [][]string {
	if len(words) == 0 {
		return nil
	}
	tails := hyphenations(words[1:])
	if tails == nil {
		tails = [][]string{nil}
	}
	var out [][]string
	for _, head := range cuts(words[0]) {
		for _, tail := range tails {
			out = append(out, append(slices.Clone(head), tail...))
		}
	}
	return out
}

func cuts(word string) [][]string {
	all := [][]string{{word}}
	if !strings.Contains(word, "-") || strings.ContainsAny(word, "[]*") {
		return all
	}
	for _, alternative := range strings.Split(word, "|") {
		if !strings.Contains(strings.Trim(alternative, "-"), "-") {
			continue
		}
		mark := ""
		if exact, ok := strings.CutPrefix(alternative, "="); ok {
			alternative, mark = exact, "="
		}
		parts := strings.Split(alternative, "-")
		var cut []string
		for i, p := range parts {
			if i > 0 {
				cut = append(cut, "=-")
			}
			if i < len(parts)-1 {
				p = "=" + p
			} else {
				p = mark + p
			}
			cut = append(cut, p)
		}
		all = append(all, cut)
	}
	return all
}

func compileWords(source string, words []string) (pattern, error) {
	var p pattern
	gap := 0
	for _, word := range words {
		if n, isGap := strings.CutPrefix(word, ".."); isGap {
			size, err := strconv.Atoi(n)
			if err != nil || size < 1 || size > 9 {
				return nil, fmt.Errorf("gap %q: want ..1 to ..9", word)
			}
			gap = size
			continue
		}
		e, err := compileWord(word)
		if err != nil {
			return nil, err
		}
		e.gap, gap = gap, 0
		p = append(p, e)
	}
	if len(p) == 0 || p[0].optional {
		return nil, fmt.Errorf("pattern %q: must begin with a word that is required", source)
	}
	return p, nil
}

func compileWord(word string) (element, error) {
	var e element
	if strings.HasPrefix(word, "[") && strings.HasSuffix(word, "]") {
		e.optional = true
		word = word[1 : len(word)-1]
	}
	if word == "" || strings.ContainsAny(word, "[]") || strings.Contains(word, "..") {
		return e, fmt.Errorf("word %q: want one whole word, in brackets if it may be missing", word)
	}
	if prefix, wild := strings.CutSuffix(word, "*"); wild {
		if len(prefix) < 3 {
			return e, fmt.Errorf("wildcard %q: want at least three letters before *", word)
		}
		e.prefix = strings.ToLower(prefix)
		return e, nil
	}
	e.forms = map[string]bool{}
	for _, alternative := range strings.Split(word, "|") {
		if exact, ok := strings.CutPrefix(alternative, "="); ok {
			e.forms[strings.ToLower(exact)] = true
			continue
		}
		for _, form := range Inflect(strings.ToLower(alternative)) {
			e.forms[form] = true
		}
	}
	return e, nil
}

func (e *element) matches(word string) bool {
	if e.forms == nil {
		return strings.HasPrefix(word, e.prefix)
	}
	return e.forms[word]
}

// at matches the pattern with its first word at words[i] and returns one past
// the last token, or -1.
func (p pattern) at(words []string, i int) int {
	if i >= len(words) || !p[0].matches(words[i]) {
		return -1
	}
	return p[1:].rest(words, i+1)
}

func (p pattern) rest(words []string, i int) int {
	if len(p) == 0 {
		return i
	}
	for skip := 0; skip <= p[0].gap && i+skip < len(words); skip++ {
		if !p[0].matches(words[i+skip]) {
			continue
		}
		if end := p[1:].rest(words, i+skip+1); end >= 0 {
			return end
		}
	}
	if p[0].optional {
		return p[1:].rest(words, i)
	}
	return -1
}
