package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/text"
)

// piece is a stretch of text about as long as a sentence, cut wherever a new
// thought could start: where it is cut too often the worst is that a menu line
// stays in the text.
type piece struct {
	text.Span
	// sure tells that it ends at a line end, at a gap, or at the end of the
	// text, so that nothing of another sentence is in it.
	sure bool
}

// pieces cuts the text at ends of sentences and lines, at gaps of two blanks
// and at rules of underscores.
func pieces(content string) []piece {
	var out []piece
	start := 0
	cut := func(end, next int, sure bool) {
		if end < start {
			return // within the gap that was cut before
		}
		if span := trim(content, text.Span{Start: start, End: end}); span.Len() > 0 {
			out = append(out, piece{span, sure})
		}
		start = next
	}
	for i := 0; i < len(content); i++ {
		switch c := content[i]; {
		case c == '\n' && !wraps(content, i):
			cut(i, i+1, true)
		case c == ' ' && strings.HasPrefix(content[i:], "  "):
			cut(i, i+2, true)
		case c == '_' && strings.HasPrefix(content[i:], "___"):
			cut(i, i+3, true)
		case (c == '.' || c == '!' || c == '?') && i >= start:
			if end := sentenceEnd(content, i); end > 0 {
				cut(end, end, strings.HasPrefix(content[end:], "  "))
				i = end - 1
			}
		}
	}
	cut(len(content), len(content), true)
	return out
}

// wraps tells whether the line end at i stands within a sentence: the next
// line goes on in lower case.
func wraps(content string, i int) bool {
	next, _ := utf8.DecodeRuneInString(content[i+1:])
	return unicode.IsLower(next) && i > 0 && !closes(content[max(0, i-4):i])
}

// sentenceEnd is where the sentence with the mark at i ends, 0 when it does
// not end there.
func sentenceEnd(content string, i int) int {
	end := i + 1
	for end < len(content) && strings.IndexByte(`.!?"')]`, content[end]) >= 0 {
		end++
	}
	for _, quote := range []string{"”", "’"} {
		end += len(content[end:]) - len(strings.TrimPrefix(content[end:], quote))
	}
	if end >= len(content) || content[end] != ' ' {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(content[end+1:])
	if unicode.IsLower(next) || content[i] == '.' && abbreviated(content[:i]) {
		return 0
	}
	return end
}

// abbreviated tells whether the text before a full stop ends in an initial or
// a title.
func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " .\n(")+1:]
	return len(word) < 2 || titles[word]
}

var titles = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Gen": true, "Sen": true, "Rep": true,
	"Gov": true, "Col": true, "Lt": true, "St": true, "Capt": true, "Maj": true, "Sgt": true,
	"Jr": true, "Prof": true, "Rev": true, "Adm": true, "No": true, "Inc": true, "Ltd": true, "Co": true,
}
