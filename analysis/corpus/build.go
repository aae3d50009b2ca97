package corpus

import (
	"errors"
	"fmt"

	"detente/analysis/text"
)

// build makes the document of an article's fields.
func build(f fields, from file, line int, opt Options) (text.Document, []error, error) {
	if f.dateFrom == "" {
		f.dateFrom = fromMetadata
	}
	f.text = plainText(f.text)
	f.title = oneLine(plainText(f.title))
	if blank(f.text) && f.title == "" {
		return text.Document{}, nil, noText(f.keys)
	}
	doc := text.Document{
		ID: identity(f, from, line), URL: f.url, Outlet: outlet(f, from), Title: f.title,
		Lang: langCode(f.lang), Speaker: f.speaker, Source: place(from.name, line), Text: f.text,
	}
	if doc.Title == "" {
		doc.Title = title(doc.Text)
	}
	doc.Chrome = chrome(doc.Text, doc.Title)
	appendTitle(&doc, opt.Titles)
	if doc.Lang == "" {
		doc.Lang = Language(doc.Text)
	}
	warnings := date(&doc, f, from.id, opt)
	if f.broken != "" {
		warnings = append(warnings, errors.New(f.broken))
	}
	return doc, warnings, nil
}

// noText says which keys there are instead.
func noText(keys string) error {
	if keys == "" {
		return errors.New("no text")
	}
	return fmt.Errorf("no text (there are %s)", keys)
}

// identity is the ID that the file gives, else the place in the corpus.
func identity(f fields, from file, line int) string {
	if f.id != "" {
		return f.id
	}
	return place(from.id, line)
}

// place is "name", or "name:line" in a file of many articles.
func place(name string, line int) string {
	if line == 0 {
		return name
	}
	return fmt.Sprintf("%s:%d", name, line)
}

// outlet is what the file says, else the host of the article's address, else
// the first folder below the one that was given.
func outlet(f fields, from file) string {
	switch {
	case f.outlet != "":
		return oneLine(f.outlet)
	case host(f.url) != "":
		return host(f.url)
	}
	return from.folder
}
