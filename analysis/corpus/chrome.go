package corpus

import (
	"slices"
	"strings"

	"detente/analysis/text"
)

// chrome marks what is no article text, as sorted spans that do not touch. A
// span is marked only on positive evidence; a doubtful one stays text.
func chrome(content, title string) []text.Span {
	lines := splitLines(content)
	var spans []text.Span
	if header := database(content, lines); header != nil {
		spans = append(spans, header...)
	} else {
		spans = append(spans, menus(content, title, lines)...)
	}
	spans = append(spans, credits(content)...)
	for _, p := range pieces(content) {
		spans = append(spans, calls(content, p)...)
	}
	return merge(content, spans)
}

// merge sorts spans, trims blanks off them and joins those with only blanks
// between them.
func merge(content string, spans []text.Span) []text.Span {
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	var out []text.Span
	for _, s := range spans {
		s = trim(content, s)
		if s.Len() <= 0 {
			continue
		}
		last := len(out) - 1
		if last >= 0 && (s.Start <= out[last].End || blank(content[out[last].End:s.Start])) {
			out[last].End = max(out[last].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// trim takes blanks off both ends of a span.
func trim(content string, s text.Span) text.Span {
	s.End -= len(s.In(content)) - len(strings.TrimRight(s.In(content), blanks))
	s.Start += len(s.In(content)) - len(strings.TrimLeft(s.In(content), blanks))
	return s
}

const blanks = " \t\r\n\u00a0"

// line is one line of a text without its end.
type line struct {
	text.Span
	words int    // at most longLine
	bare  string // without bullets and blanks around it, in lower case; its first 200 bytes
}

// longLine is a length, in words or bytes, above which a line is a paragraph.
const longLine = 200

// countWords counts the words of s, at most limit.
func countWords(s string, limit int) int {
	count, inWord := 0, false
	for i := 0; i < len(s) && count < limit; i++ {
		blank := s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r'
		if !blank && !inWord {
			count++
		}
		inWord = !blank
	}
	return count
}

// splitLines leaves out empty lines.
func splitLines(content string) []line {
	var lines []line
	for start := 0; start < len(content); {
		end := len(content)
		if n := strings.IndexByte(content[start:], '\n'); n >= 0 {
			end = start + n
		}
		span := trim(content, text.Span{Start: start, End: end})
		if span.Len() > 0 {
			words := strings.Trim(span.In(content), blanks+"|•·*–—-»>#_")
			lines = append(lines, line{span, countWords(words, longLine), text.Lower(words[:min(len(words), longLine)])})
		}
		start = end + 1
	}
	return lines
}

// closes tells whether a text ends as a sentence does.
func closes(s string) bool {
	s = strings.TrimRight(s, blanks+`"'”’)]`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// prose tells whether a line reads as running text.
func (l line) prose() bool { return l.words >= 20 || l.words >= 8 && closes(l.bare) }
