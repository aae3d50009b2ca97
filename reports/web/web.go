// Package web makes the page of a report: one HTML file that works offline,
// loads nothing and runs only the script that it carries.
//
// The page holds the observations as compact columns (Data); its script filters
// them, draws the charts and leads from each point down to its sentences. All
// text of the corpus is data to it: it is never parsed as HTML or run.
package web

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Page is what stands on the page.
type Page struct {
	Title    string
	Lead     string   // period and size of the corpus, one sentence
	Findings []string // in sentences, each with its figures
	Account  []string // what became of what was read
	Warnings []string // doubts about the result
	Limits   []string // method and limits
	Skipped  []string // what could not be read, and why
	Actors   []Actor  // the table as it is without a script
	Shifts   []Shift  // changes of level, the firmest first
	Outlets  []Outlet // the same actor across outlets
	Measured []Fact   // how reliable the channels were found to be
	Facts    []Fact   // of the manifest
	Cite     string   // how to cite the report
	Files    []File   // other files of the folder
	Data     *Data
	Live     *Live // nil for a page of a folder
}

// Actor is one line of the table of actors, its figures as text.
type Actor struct {
	Name, Stance, Interval, Words, Deeds, Observations, Articles string
	Thin                                                         bool
}

// Shift is one change of an actor's level and what made it.
type Shift struct {
	Text          string
	Made          []Fact
	Before, After []Source
}

// Source is one article.
type Source struct{ Title, Outlet, Date, Sentence string }

// Outlet is one outlet's figures on an actor, as text.
type Outlet struct {
	Actor, Name, Stance, Others, Difference, Interval, Chance string
	Firm                                                      bool
}

// Fact is one line of the manifest.
type Fact struct{ Name, Value string }

// File is a file of the report folder.
type File struct{ Path, About string }

//go:embed page.html style.css js
var files embed.FS

// scripts are the parts of the page's script, in order.
var scripts = []string{"dom", "data", "stats", "scale", "lines", "rows", "shares", "evidence", "actors", "matrix", "profile", "main"}

// Write writes the page. It fails when w does.
func Write(w io.Writer, p *Page) error {
	v, err := newView(p)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return v.page.Execute(w, v)
}

// view is a page made ready for the template.
type view struct {
	*Page
	Style    template.CSS
	Script   template.JS
	JSON     template.JS
	LiveJSON template.JS
	Policy   string

	page *template.Template
}

func newView(p *Page) (*view, error) {
	page, err := template.ParseFS(files, "page.html")
	if err != nil {
		return nil, err
	}
	style, err := fs.ReadFile(files, "style.css")
	if err != nil {
		return nil, err
	}
	script, err := joinScripts(p.Live != nil)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(p.Data) // escapes <, > and &
	if err != nil {
		return nil, err
	}
	live, err := json.Marshal(p.Live)
	if err != nil {
		return nil, err
	}
	return &view{
		Page: p, Style: template.CSS(style), Script: template.JS(script), JSON: template.JS(data), LiveJSON: template.JS(live),
		Policy: policy(string(style), script, p.Live != nil), page: page,
	}, nil
}

// joinScripts makes the script of a page; that of a served one can do more.
func joinScripts(live bool) (string, error) {
	var b strings.Builder
	b.WriteString("(() => {\n\"use strict\";\n")
	names := scripts
	if live {
		names = slices.Insert(slices.Clone(scripts), len(scripts)-1, "live")
	}
	for _, name := range names {
		part, err := fs.ReadFile(files, "js/"+name+".js")
		if err != nil {
			return "", err
		}
		b.Write(part)
	}
	b.WriteString("})();\n")
	return b.String(), nil
}

// policy allows the page's own style and script, by their hashes, and nothing
// else; a served page may also ask its server.
func policy(style, script string, live bool) string {
	connect := ""
	if live {
		connect = " connect-src 'self';"
	}
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s';%s img-src data:; base-uri 'none'; form-action 'none'",
		hash(style), hash(script), connect)
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
