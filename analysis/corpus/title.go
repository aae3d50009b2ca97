package corpus

import (
	"net/url"
	"strings"

	"detente/analysis/text"
)

// A headline is neither a menu entry nor a paragraph.
const (
	fewestTitleWords = 4
	mostTitleWords   = 30
)

// title is the headline of a plain text: the first line, within ten of the
// start, that reads like one and has running text below it. It is "" where
// the text begins with running text.
func title(content string) string {
	lines := splitLines(content)
	first, _ := proseRange(lines)
	for i, l := range lines[:min(len(lines), 10)] {
		if heading, marked := strings.CutPrefix(l.In(content), "# "); marked {
			return strings.TrimSpace(heading)
		}
		if i < first && l.likeTitle(content) {
			return l.In(content)
		}
	}
	return ""
}

// likeTitle tells whether a line can be a headline.
func (l line) likeTitle(content string) bool {
	words := l.In(content)
	call := len(calls(content, piece{l.Span, true})) > 0
	return l.words >= fewestTitleWords && l.words <= mostTitleWords && !strings.HasSuffix(words, ".") &&
		!furniture[l.bare] && !call && !onlyDate(words) && !byline.MatchString(words)
}

// feedWords is the length below which a body is that of a feed item.
const feedWords = 100

// appendTitle puts the headline behind the body where the mode asks for it and
// the body does not hold it.
func appendTitle(doc *text.Document, mode string) {
	wanted := mode == TitlesAlways ||
		mode == TitlesAuto && countWords(doc.Text, feedWords) < feedWords
	if !wanted || doc.Title == "" || strings.Contains(doc.Text, doc.Title) {
		return
	}
	body := strings.TrimRight(doc.Text, blanks)
	if body == "" {
		doc.Text = doc.Title
		return
	}
	doc.Text = body + "\n\n" + doc.Title
}

// host is the name of the site in an address, without "www."; "" when there is
// none.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// oneLine puts single blanks for all runs of them.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
