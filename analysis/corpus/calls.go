package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/text"
)

// call is a way in which a call to the reader, a credit or a legal line
// starts. Words are in lower case with straight quotes.
type call struct {
	start string
	with  []string // one of them must stand in the same piece; none: no need
	label bool     // start labels a headline or a name that follows
	words int      // the longest such piece; 0 means 40
}

// callsTable is tried from the top for each piece.
var callsTable = []call{
	{start: "sign up", with: []string{"newsletter", "email", "e-mail", "inbox", "updates", "alerts", "bulletin", "briefing", "promo code", "edition", "for free"}},
	{start: "want all the latest"},
	{start: "want to get this newsletter"},
	{start: "(want to get this newsletter"},
	{start: "get all the latest", with: []string{"inbox", "here", "email"}},
	{start: "get our", with: []string{"newsletter", "emails", "app", "podcast"}},
	{start: "get the latest", with: []string{"inbox", "newsletter", "here", "app", "email"}},
	{start: "never miss a", with: []string{"newsletter", "signing up", "sign up", "inbox"}},
	{start: "to stay up to date", with: []string{"sign up", "newsletter"}},
	{start: "stay up to date", with: []string{"sign up", "newsletter", "subscri", "follow"}},
	{start: "don't miss", with: []string{"sign up", "newsletter", "subscri"}},
	{start: "the newsletter is emailed"},
	{start: "subscribe to", with: []string{"newsletter", "our", "podcast", "channel", "here", "now", "email"}, words: 25},
	{start: "subscribe now"},
	{start: "subscribe here"},
	{start: "already a subscriber"},
	{start: "click here", words: 25},
	{start: "tap here", words: 25},
	{start: "download the", with: []string{" app "}},
	{start: "download our", with: []string{" app"}},
	{start: "read more:", label: true},
	{start: "read more", with: []string{"here", "from", "about", "on ", "at "}, words: 25},
	{start: "read full article at"},
	{start: "read the full story here"},
	{start: "read our full", words: 12},
	{start: "continue reading", words: 6},
	{start: "also read:", label: true},
	{start: "also read |", label: true},
	{start: "read also:", label: true},
	{start: "must read:", label: true},
	{start: "see also:", label: true},
	{start: "related:", label: true},
	{start: "related article", label: true, words: 20},
	{start: "related stories", label: true, words: 20},
	{start: "recommended:", label: true},
	{start: "more on this story", words: 8},
	{start: "photograph:", label: true, words: 15},
	{start: "photographer:", label: true, words: 15},
	{start: "photo:", label: true, words: 15},
	{start: "picture:", label: true, words: 12},
	{start: "image:", label: true, words: 12},
	{start: "image source", label: true, words: 12},
	{start: "image credit", label: true, words: 12},
	{start: "photo credit", label: true, words: 12},
	{start: "credit:", label: true, words: 12},
	{start: "source:", with: []string{"public domain", "wikimedia", "getty", "reuters", "afp", "ap photo", "flickr", "via "}, words: 25},
	{start: "share this", words: 8},
	{start: "follow", with: []string{" on twitter", " on facebook", " on instagram", " on telegram", " on x ", " on x.", "on twitter,", "http", "live blog", "twitter and", "twitter:", "@"}},
	{start: "find bbc news"},
	{start: "send your story ideas"},
	{start: "if you have a story suggestion"},
	{start: "please include your name, age and location"},
	{start: "have you been affected by", words: 30},
	{start: "listen to", with: []string{"on bbc sounds", "podcast", "apple podcasts", "spotify"}, words: 25},
	{start: "to hear more audio stories from"},
	{start: "watch the full", with: []string{"iplayer", "here", "above", "below"}, words: 20},
	{start: "watch again on bbc iplayer"},
	{start: "watch speeches live"},
	{start: "watch live", words: 8},
	{start: "the bbc is not responsible for"},
	{start: "read about our approach to external linking"},
	{start: "©"},
	{start: "copyright ©"},
	{start: "copyright 20"},
	{start: "copyright (c)"},
	{start: "all rights reserved", words: 6},
	{start: "the-cnn-wire"},
	{start: "this material may not be published, broadcast"},
	{start: "additional reporting by", words: 40},
	{start: "reporting by", words: 40},
	{start: "(reporting by", words: 60},
	{start: "with additional reporting", words: 40},
	{start: "editing by", words: 20},
	{start: "for reprint rights"},
	{start: "link to the original story"},
	{start: "please check back", words: 12},
	{start: "this story has been updated", words: 20},
	{start: "this article has been updated", words: 20},
	{start: "this is a breaking news update"},
	{start: "this is a developing story", words: 20},
	{start: "the views expressed in this"},
	{start: "views expressed in this"},
	{start: "the opinions expressed in this"},
	{start: "we'd like to hear what you think about this"},
	{start: "and here's our email"},
	{start: "the times is committed to publishing"},
	{start: "offer ends"},
	{start: "we use cookies"},
	{start: "this site uses cookies"},
	{start: "this website uses cookies"},
	{start: "by continuing to use", with: []string{"site", "privacy"}},
	{start: "block-time"},
	{start: "by signing up", with: []string{"privacy", "terms", "agree"}},
	{start: "fox news flash top", words: 12},
	{start: "check out what clicked"},
	{start: "check out what's clicking"},
	{start: "the playlist abc news"},
	{start: "to view this video please enable"},
	{start: "your browser does not support"},
	{start: "video ad feedback"},
}

// Credits end so: those of reporters, and those of pictures on a line of their
// own.
var (
	contributions = []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting"}
	agencies      = []string{"via wikimedia commons", "getty images"}
)

// callsByWord finds the rows of callsTable by the first word of their start.
var callsByWord = func() map[string][]call {
	rows := make(map[string][]call)
	for _, c := range callsTable {
		word := firstWord(c.start)
		rows[word] = append(rows[word], c)
	}
	return rows
}()

// firstWord is the letters at the start, or all up to the first blank.
func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end > 0 {
		return s[:end]
	}
	if blank := strings.IndexByte(s, ' '); end == 0 && blank > 0 {
		return s[:blank]
	}
	return s
}

// calls marks a piece that is a call to the reader, a credit or a legal line.
func calls(content string, p piece) []text.Span {
	words := p.In(content)
	lead := len(words) - len(strings.TrimLeft(words, "•*-–|>»[ "))
	p.Start += lead
	words = words[lead:]
	if isAddress(words) {
		return []text.Span{p.Span}
	}
	if len(words) > 600 {
		return labels(content, p)
	}
	if rows := callsByWord[strings.ToLower(firstWord(words))]; len(rows) > 0 {
		lower := text.Lower(words)
		for _, c := range rows {
			if c.matches(lower) {
				return c.mark(content, p)
			}
		}
	}
	if credited(words, p.sure) {
		return []text.Span{p.Span}
	}
	return nil
}

// matches tells whether the piece starts and goes on as the call says.
func (c call) matches(lower string) bool {
	rest, starts := strings.CutPrefix(lower, c.start)
	if !starts || startsWithLetter(rest) && endsWithLetter(c.start) {
		return false
	}
	if len(c.with) == 0 {
		return true
	}
	for _, w := range c.with {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// mark gives the whole piece where it is short, or where it is surely no more
// than the label and what it names; else the start alone.
func (c call) mark(content string, p piece) []text.Span {
	limit := c.words
	if limit == 0 {
		limit = 40
	}
	end := c.close(content, p)
	p.sure = p.sure || end < p.End
	p.End = end
	short := countWords(p.In(content), limit+1) <= limit
	switch {
	case short && (p.sure || !c.label):
		return []text.Span{p.Span}
	case c.label && c.words == 0:
		return []text.Span{{Start: p.Start, End: p.Start + len(c.start)}}
	}
	return nil
}

// close is where a call ends without a mark before the next sentence, as in
// "Sign up here The minister said".
func (c call) close(content string, p piece) int {
	if c.label {
		return p.End
	}
	words := p.In(content)
	if m := opener.FindStringSubmatchIndex(words); m != nil {
		words = words[:m[2]]
	}
	for _, m := range closer.FindAllStringIndex(words, -1) {
		next, _ := utf8.DecodeRuneInString(words[m[1]:])
		if unicode.IsUpper(next) || strings.ContainsRune(`"“‘'`, next) {
			return p.Start + m[1]
		}
	}
	return p.Start + len(words)
}

var (
	// closer is the last word of a call.
	closer = regexp.MustCompile(`(?i)\b(?:here|newsletter|updates|conflict|invasion|politics|inbox|live ?blog|\(UK only\)|\w+\.com|https?://\S+) `)
	// opener is the first word of the sentence behind a call.
	opener = regexp.MustCompile(`[a-z] ((?:He|She|They|We|It|This|These|There|When|While|After|Before|Since|But|Among|According|Despite|Although|However|Meanwhile|If|As) |(?:The|A|An|In|On|At|His|Her|Their) [a-z])`)
)

// longestLabel is in bytes.
const longestLabel = 32

// labels marks the label of a long piece.
func labels(content string, p piece) []text.Span {
	lower := text.Lower(content[p.Start : p.Start+longestLabel])
	for _, c := range callsByWord[firstWord(lower)] {
		if c.label && c.words == 0 && strings.HasPrefix(lower, c.start) {
			return []text.Span{{Start: p.Start, End: p.Start + len(c.start)}}
		}
	}
	return nil
}

// credited tells whether a piece of at most 40 words ends as a credit.
func credited(words string, sure bool) bool {
	words = strings.TrimRight(words, ". )")
	tail := strings.ToLower(words[max(0, len(words)-longestLabel):])
	for _, end := range contributions {
		if strings.HasSuffix(tail, end) {
			return countWords(words, 41) <= 40
		}
	}
	for _, end := range agencies {
		if sure && strings.HasSuffix(tail, end) {
			return len(words) < 120 && !strings.Contains(words, ". ")
		}
	}
	return false
}

// isAddress tells whether a piece is one web or mail address and no more.
func isAddress(s string) bool {
	if strings.ContainsAny(s, " \n") {
		return false
	}
	at := strings.IndexByte(s, '@')
	return strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.") || at > 0 && strings.Contains(s[at:], ".")
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func endsWithLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}
