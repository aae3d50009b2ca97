package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs returns the stretches of running text of doc in order: what
// stands between blank lines, list marks, chrome, and line ends that were not
// put there to keep a line short. None begins or ends with white space.
func Paragraphs(doc *Document) []Span {
	var out []Span
	text, from := doc.Text, 0
	margin := marginOf(text)
	for _, c := range doc.Chrome {
		start := min(max(c.Start, from), len(text))
		out = margin.paragraphs(text, Span{from, start}, out)
		from = min(max(c.End, start), len(text))
	}
	return margin.paragraphs(text, Span{from, len(text)}, out)
}

// margin is the usual length in characters of the lines of a hard-wrapped
// text, 0 for a text whose lines are paragraphs.
type margin int

const (
	narrowest = 40  // a shorter line was not wrapped
	widest    = 120 // nor was a longer one
)

// marginOf looks at the lines of text that the next line goes on from.
func marginOf(text string) margin {
	var lengths [widest + 1]int
	pairs, cut := 0, 0
	line := lineAt(text, 0, len(text))
	for line.End < len(text) {
		next := lineAt(text, line.End+1, len(text))
		size := utf8.RuneCountInString(trim(text, line).In(text))
		words := trim(text, next).In(text)
		if size >= narrowest && words != "" {
			pairs++
			if size <= widest && lowerAt(words, 0) {
				lengths[size]++
				cut++
			}
		}
		line = next
	}
	if cut == 0 || cut*4 < pairs {
		return 0
	}
	return margin(median(lengths[:], cut))
}

// median returns the median of n numbers counted in counts.
func median(counts []int, n int) int {
	seen := 0
	for i, c := range counts {
		if seen += c; seen*2 >= n {
			return i
		}
	}
	return len(counts)
}

// paragraphs appends the paragraphs of text in s to out.
func (m margin) paragraphs(text string, s Span, out []Span) []Span {
	for i := s.Start; i < s.End; {
		start, line := i, lineAt(text, i, s.End)
		for i = line.End + 1; i < s.End; i = line.End + 1 {
			next := lineAt(text, i, s.End)
			if !m.joins(line.In(text), next.In(text)) {
				break
			}
			line = next
		}
		if p := trim(text, Span{start, line.End}); p.Len() > 0 {
			out = append(out, p)
		}
	}
	return out
}

// joins tells whether next goes on with the sentence of line.
func (m margin) joins(line, next string) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	switch {
	case len(line) == 0 || len(next) == 0 || listMark(next) || labelled(next):
		return false
	case lowerAt(next, 0) && !finished(line):
		return true
	case m == 0 || len(line) < narrowest:
		return false
	}
	first := strings.IndexByte(next, ' ')
	if first < 0 {
		first = len(next)
	}
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(next[:first]) > int(m)-slack
}

// slack is how much shorter than the margin a full line may be.
const slack = 8

// finished tells whether line ends as a sentence does.
func finished(line string) bool {
	line = strings.TrimRight(line, "\"')]”’»")
	return line == "" || strings.IndexByte(".!?:", line[len(line)-1]) >= 0
}

// listMark tells whether line begins with a bullet or a number of a list.
func listMark(line string) bool {
	head, _, found := strings.Cut(line[:min(len(line), 8)], " ")
	if !found || head == "" {
		return false
	}
	figure := strings.TrimRight(head, ".)")
	return strings.Contains("-*•–—·▪►●○", head) || len(figure) < len(head) && strings.Trim(figure, "0123456789") == ""
}

// labelled tells whether line begins with a speaker's label such as "Q:" or
// "PRESIDENT VEKS:".
func labelled(line string) bool {
	head, _, found := strings.Cut(line[:min(len(line), 60)], ":")
	return found && head != "" && head == strings.ToUpper(head) && strings.Count(head, " ") < 6 && wordAt(head, 0)
}

// lineAt returns the line of text[:to] that begins at i, without its line
// break.
func lineAt(text string, i, to int) Span {
	end := strings.IndexByte(text[i:to], '\n')
	if end < 0 {
		return Span{i, to}
	}
	return Span{i, i + end}
}

// trim returns s without white space at its ends.
func trim(text string, s Span) Span {
	words := s.In(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(words))
	return s
}
