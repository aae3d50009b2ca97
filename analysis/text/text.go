// Package text holds the article as it was read and its division into
// sentences and tokens.
//
// A Document's Text never changes after it was read. Everything that a later
// stage finds points into it with a Span of bytes, so that every number can be
// traced to its words.
package text

import (
	"strings"
	"time"
)

// Span is a half-open range of bytes of a Document's Text.
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps tells whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the words of the span in text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Document is one article.
type Document struct {
	ID     string // unique in its corpus
	URL    string
	Outlet string // who published it, "" when unknown
	Title  string // the headline, "" when none was found
	Lang   string // language code such as "en", "" when unknown
	// Speaker is set for statements and transcripts by one speaker: a name as
	// the source gives it.
	Speaker string
	// Published is when the article appeared; zero for an undated article.
	Published time.Time
	// DateFrom tells where Published was found: "metadata", "html",
	// "front matter", "text" or "path"; "" when undated.
	DateFrom string
	// Source is the file (and line, for files of many articles) it came from.
	Source string
	// Text is the text as read. For HTML it is the extracted article text. For
	// a feed item it ends with the headline, so that offsets into the body hold.
	Text string
	// Chrome marks what is no article text (menus, market data, sign-up
	// lines): sorted spans that no sentence overlaps.
	Chrome []Span
}

// Dated tells whether the document has a date.
func (d *Document) Dated() bool { return !d.Published.IsZero() }

// Sentence is one sentence with its tokens.
type Sentence struct {
	Span
	// Tokens are the words and punctuation marks in order, cut as Universal
	// Dependencies English cuts them ("do|n't", "Kyiv|'s"). They do not
	// overlap and lie within Span.
	Tokens []Span
	// Paragraph counts the paragraphs of the document from 0.
	Paragraph int
}

// Forms returns the tokens' words in text, appended to buf.
func (s *Sentence) Forms(text string, buf []string) []string {
	for _, t := range s.Tokens {
		buf = append(buf, t.In(text))
	}
	return buf
}

// Lower is strings.ToLower with curly quotes made straight, the form in which
// lexicons are matched.
func Lower(word string) string {
	if strings.IndexByte(word, curly) >= 0 {
		word = straight.Replace(word)
	}
	return strings.ToLower(word)
}

// curly is the first byte of every curly quote.
const curly = 0xe2

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)
