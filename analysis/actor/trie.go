package actor

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"detente/analysis/text"
)

// denotes is how an alias stands for its actor.
type denotes uint8

const (
	byFull    denotes = iota // a name that always denotes it
	byFamily                 // a person's family name
	byPeople                 // a demonym
	bySeat                   // a metonym
	byTown                   // a place that never acts
	byNothing                // a phrase that names no actor
)

// sense is one actor that an alias can stand for.
type sense struct {
	actor int32
	as    denotes
	the   bool // only after "the"
}

// trie finds aliases in a sequence of words; alias words are ids of the
// vocabulary. Node 0 is the root.
type trie struct {
	edges  map[uint64]int32
	senses [][]sense
}

func edge(node, word int32) uint64 { return uint64(node)<<32 | uint64(word) }

// add lets the words denote s.
func (t *trie) add(words []int32, s sense) {
	if t.edges == nil {
		t.edges, t.senses = make(map[uint64]int32), [][]sense{nil}
	}
	node := int32(0)
	for _, w := range words {
		next, ok := t.edges[edge(node, w)]
		if !ok {
			next = int32(len(t.senses))
			t.senses = append(t.senses, nil)
			t.edges[edge(node, w)] = next
		}
		node = next
	}
	for _, old := range t.senses[node] {
		if old.actor == s.actor && old.as <= s.as {
			return
		}
	}
	t.senses[node] = append(t.senses[node], s)
}

// step returns the node after word, or 0.
func (t *trie) step(node, word int32) int32 { return t.edges[edge(node, word)] }

// pieces returns the words of an alias as the text's pieces will show them:
// its tokens without hyphens.
func aliasPieces(alias string) []string {
	var out []string
	for _, span := range text.Tokens(alias, nil) {
		for _, form := range strings.FieldsFunc(span.In(alias), isHyphen) {
			out = append(out, fold(form))
		}
	}
	return out
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// fold returns form without diacritics and with straight quotes.
func fold(form string) string {
	if isASCII(form) {
		return form
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(form) {
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainLetters are the letters that do not decompose.
var plainLetters = map[rune]string{
	'ı': "i", 'ł': "l", 'Ł': "L", 'ø': "o", 'Ø': "O", 'đ': "d", 'Đ': "D", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'’': "'", '‘': "'", 'ʼ': "'", 'ð': "d", 'þ': "th",
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
