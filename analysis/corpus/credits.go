package corpus

import (
	"strings"

	"detente/analysis/text"
)

// creditMarks stand in the credit of a picture and in nothing else that is put
// between brackets.
var creditMarks = []string{
	"ap photo", "getty images", "via ap", "photo by", "afp via", "reuters/", "/afp", "pool via",
	"photo credit", "image credit", "photo:", "reporting by", "via reuters", "handout via",
}

// longestCredit is in bytes; a list of reporters can be long.
const longestCredit = 400

// credits marks what stands between brackets and credits a picture or names
// the reporters.
func credits(content string) []text.Span {
	var spans []text.Span
	for start := 0; ; {
		open := strings.IndexByte(content[start:], '(')
		if open < 0 {
			return spans
		}
		start += open
		shut := strings.IndexByte(content[start:min(len(content), start+longestCredit)], ')')
		if shut > 0 && isCredit(content[start:start+shut]) {
			spans = append(spans, text.Span{Start: start, End: start + shut + 1})
		}
		start++
	}
}

func isCredit(bracketed string) bool {
	lower := strings.ToLower(bracketed)
	for _, mark := range creditMarks {
		if strings.Contains(lower, mark) {
			return true
		}
	}
	return false
}
