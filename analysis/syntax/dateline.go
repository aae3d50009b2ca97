package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// datelineWords is the longest dateline, in words.
const datelineWords = 16

// dateline returns the number of words that say where, when and by which
// agency a report was written, before its first sentence begins, such as
// "KARLSTAD, Norland (AP) -" and "Karlstad, March 3 (Reuters)"; 0 if there are
// none.
func dateline(words []string) int {
	filed := false // a date or an agency was seen
	for i, w := range words[:min(len(words), datelineWords)] {
		switch {
		case i == 0 && !upper(w):
			return 0
		case isDash(w) || w == ":":
			return reportAt(words, i+1, filed && w != ":" || shouted(words[0]))
		case w == ")" && filed && i > 1 && agencies[words[i-1]]:
			if i+1 < len(words) && isDash(words[i+1]) {
				return reportAt(words, i+2, true)
			}
			return reportAt(words, i+1, true)
		case agencies[w] || months[strings.TrimSuffix(w, ".")]:
			filed = true
		case !upper(w) && !unicode.IsDigit(rune(w[0])) && !slices.Contains(datelineMarks, w):
			return 0
		}
	}
	return 0
}

// reportAt returns i where a dateline was found before word i and the report
// begins there, else 0.
func reportAt(words []string, i int, found bool) int {
	if !found || i == 1 || i+2 >= len(words) || !upper(words[i]) && !slices.Contains(openings, words[i]) {
		return 0
	}
	return i
}

var (
	datelineMarks = []string{",", "(", ")", "/", ".", "of", "and"}
	openings      = []string{`"`, "“", "‘", "``"}
	agencies      = set("AP", "AFP", "Reuters", "REUTERS", "IANS", "TASS", "Xinhua", "UPI", "ANI", "PTI", "DPA", "dpa", "ANSA", "EFE", "IRNA", "CNN",
		"KUNA", "WAFA", "SANA", "AA", "Interfax", "Yonhap", "Kyodo", "Bloomberg", "WAM", "QNA", "SPA", "APA", "MENA", "CP", "AAP", "Ukrinform", "BelTA", "NAN")
	months = set("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
)

func set(words ...string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// shouted tells whether a word has three letters or more, all upper case.
func shouted(word string) bool {
	return len(word) > 2 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func isDash(word string) bool { return word == "-" || word == "--" || word == "–" || word == "—" }

// reported returns the tree of a sentence that a dateline of lead words opens:
// the report's own tree, on whose root the dateline hangs as a Dep, so that the
// place of writing is not taken for who acts.
func (p *Parser) reported(words []string, lead int) *Tree {
	if lead == 0 {
		return p.Parse(nil, words)
	}
	t, report := p.Parse(nil, words[:lead]), p.Parse(nil, words[lead:])
	root := lead + report.Root()
	for i := range t.Words {
		if t.Words[i].Head < 0 {
			t.Words[i].Head, t.Words[i].Rel = root, Dep
		}
	}
	for _, w := range report.Words {
		if w.Head >= 0 {
			w.Head += lead
		}
		t.Words = append(t.Words, w)
	}
	return t
}

// upper tells whether a word begins with an upper-case letter.
func upper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
