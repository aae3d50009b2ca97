package corpus

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// sniffFeed is sure of the outermost element of RSS or Atom.
func sniffFeed(head []byte) bool {
	start := strings.ToLower(string(head[:min(len(head), 1024)]))
	return strings.HasPrefix(strings.TrimSpace(start), "<") &&
		(strings.Contains(start, "<rss") || strings.Contains(start, "<feed") || strings.Contains(start, "<rdf:rdf"))
}

// entry is an item of RSS or an entry of Atom.
type entry struct {
	Title       string `xml:"title"`
	GUID        string `xml:"guid"`
	ID          string `xml:"id"`
	Description string `xml:"description"`
	Summary     string `xml:"summary"`
	Content     string `xml:"content"`
	Encoded     string `xml:"encoded"`
	PubDate     string `xml:"pubDate"`
	Published   string `xml:"published"`
	Date        string `xml:"date"`
	Updated     string `xml:"updated"`
	Links       []struct {
		Href string `xml:"href,attr"`
		Text string `xml:",chardata"`
	} `xml:"link"`
}

// readFeed reads the items of an RSS or Atom feed. The outlet is the title of
// the feed.
func readFeed(in input, emit func(record) bool) error {
	decoder := xml.NewDecoder(io.LimitReader(in.r, int64(in.opt.MaxBytes)))
	decoder.Strict = false
	decoder.CharsetReader = charset.NewReaderLabel
	outlet := ""
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return xmlProblem(in.name, err)
		}
		start, opens := token.(xml.StartElement)
		line, _ := decoder.InputPos()
		switch {
		case !opens:
		case start.Name.Local == "title" && outlet == "":
			err = decoder.DecodeElement(&outlet, &start)
		case start.Name.Local == "item", start.Name.Local == "entry":
			var e entry
			if err = decoder.DecodeElement(&e, &start); err == nil && !emit(record{line, e.decode(strings.TrimSpace(outlet))}) {
				return nil
			}
		}
		if err != nil {
			return xmlProblem(in.name, err)
		}
	}
}

// xmlProblem gives a syntax error its line.
func xmlProblem(name string, err error) error {
	if e := (*xml.SyntaxError)(nil); errors.As(err, &e) {
		return Problem{name, e.Line, fmt.Errorf("XML: %s", e.Msg)}
	}
	return fmt.Errorf("XML: %w", err)
}

// decode gives the fields of an entry.
func (e entry) decode(outlet string) func() (fields, error) {
	f := fields{
		id: first(e.GUID, e.ID), title: e.Title, outlet: outlet,
		text: first(e.Encoded, e.Content, e.Description, e.Summary),
		date: first(e.PubDate, e.Published, e.Date, e.Updated),
	}
	for _, l := range e.Links {
		f.url = first(f.url, l.Href, strings.TrimSpace(l.Text))
	}
	return func() (fields, error) {
		f.broken = repairFields(&f)
		return f, nil
	}
}

// first is the first word that is not empty.
func first(words ...string) string {
	for _, w := range words {
		if strings.TrimSpace(w) != "" {
			return w
		}
	}
	return ""
}
