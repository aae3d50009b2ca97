package text

import (
	"slices"
	"strings"
	"unicode"
)

// datelineWords is the longest dateline, in words.
const datelineWords = 16

// Dateline returns the number of words that say where, when and by which
// agency a report was written, before its first sentence begins, such as
// "KARLSTAD, Norland (AP) -" and "Karlstad, March 3 (Reuters)"; 0 if there are
// none.
func Dateline(words []string) int {
	filed := false // a date or an agency was seen
	for i, w := range words[:min(len(words), datelineWords)] {
		switch {
		case i == 0 && !upperAt(w, 0):
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
		case !upperAt(w, 0) && !isDigit(w, 0) && !slices.Contains(datelineMarks, w):
			return 0
		}
	}
	return 0
}

// reportAt returns i where a dateline was found before word i and the report
// begins there, else 0.
func reportAt(words []string, i int, found bool) int {
	if !found || i == 1 || i+2 >= len(words) || !upperAt(words[i], 0) && !slices.Contains(openings, words[i]) {
		return 0
	}
	return i
}

var (
	datelineMarks = []string{",", "(", ")", "/", ".", "of", "and"}
	openings      = []string{`"`, "“", "‘", "``"}
	agencies      = wordSet(`AP AFP Reuters REUTERS IANS TASS Xinhua UPI ANI PTI DPA dpa ANSA EFE IRNA CNN
		KUNA WAFA SANA AA Interfax Yonhap Kyodo Bloomberg WAM QNA SPA APA MENA CP AAP Ukrinform BelTA NAN`)
)

// shouted tells whether a word has three letters or more, all upper case.
func shouted(word string) bool {
	return len(word) > 2 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func isDash(word string) bool { return word == "-" || word == "--" || word == "–" || word == "—" }
