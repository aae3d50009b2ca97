package corpus

import (
	"errors"
	"fmt"
	"strings"

	"detente/analysis/text"
)

var errNoText = errors.New("no text")

// build makes the document of an article's fields.
func build(f fields, from file, line int, opt Options) (text.Document, []error, error) {
	var warnings []error
	if f.broken != "" {
		warnings = append(warnings, errors.New(f.broken))
	}
	if strings.TrimSpace(f.text) == "" && strings.TrimSpace(f.title) == "" {
		return text.Document{}, nil, errNoText
	}
	doc := text.Document{
		ID: identity(f, from, line), URL: f.url, Outlet: f.outlet, Title: strings.TrimSpace(f.title),
		Lang: f.lang, Speaker: f.speaker, Source: place(from, line), Text: f.text,
	}
	appendTitle(&doc, opt.Titles)
	published, err := parseDate(f.date, opt.Location)
	if err != nil {
		warnings = append(warnings, err)
	}
	doc.Published = published
	if doc.Dated() {
		doc.DateFrom = "metadata"
		if f.dateFrom != "" {
			doc.DateFrom = f.dateFrom
		}
	}
	return doc, warnings, nil
}

// identity is the ID that the file gives, else the place in the corpus.
func identity(f fields, from file, line int) string {
	if f.id != "" {
		return f.id
	}
	return place(file{name: from.id}, line)
}

// place is "name", or "name:line" in a file of many articles.
func place(from file, line int) string {
	if line == 0 {
		return from.name
	}
	return fmt.Sprintf("%s:%d", from.name, line)
}

// feedWords is the length below which a body is that of a feed item.
const feedWords = 100

// appendTitle puts the headline behind the body where the mode asks for it and
// the body does not hold it.
func appendTitle(doc *text.Document, mode string) {
	wanted := mode == TitlesAlways ||
		mode == TitlesAuto && len(strings.Fields(doc.Text)) < feedWords
	if !wanted || doc.Title == "" || strings.Contains(doc.Text, doc.Title) {
		return
	}
	doc.Text = strings.TrimRight(doc.Text, " \r\n\t") + "\n\n" + doc.Title
	doc.Text = strings.TrimLeft(doc.Text, "\n")
}
