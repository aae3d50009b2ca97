package corpus

import (
	"regexp"
	"strings"

	"detente/analysis/text"
)

var (
	lengthLine    = regexp.MustCompile(`^length:[\s\x{a0}]*\d+ words$`)
	deliveredLine = regexp.MustCompile(`(?i)^\w+ \d+\w*, \d{4} \(.*delivered by.*\)$`)
)

// Sections of a press database's print after the body.
var (
	apparatus = wordSet("classification|notes|load-date|end of document|correction-date")
	labelled  = wordSet("graphic|body|notes|end of document")
)

// database marks what a press database prints around an article: all between
// the headline and "Body", and what stands after the body but the captions.
// It is nil where the text is no such print.
func database(content string, lines []line) []text.Span {
	body := bodyLine(lines)
	if body < 1 {
		return nil
	}
	spans := []text.Span{{Start: lines[1].Start, End: lines[body].End}}
	dropping := false
	for i := body + 1; i < len(lines); i++ {
		l := lines[i]
		label, _, _ := strings.Cut(l.bare, ":")
		if apparatus[label] {
			dropping = true
		}
		if l.bare == "graphic" {
			dropping = false
		}
		if dropping || labelled[l.bare] || deliveredLine.MatchString(l.In(content)) {
			spans = append(spans, l.Span)
		}
	}
	return spans
}

// bodyLine is the index of the line "Body" below one that gives the length, 0
// when there is none.
func bodyLine(lines []line) int {
	measured := false
	for i, l := range lines[:min(len(lines), 30)] {
		measured = measured || lengthLine.MatchString(l.bare)
		if measured && l.bare == "body" {
			return i
		}
	}
	return 0
}
