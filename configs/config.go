// Package configs puts the options of all packages together from defaults, a
// file, the environment and flags, and brings the demo project and the starter
// project. It is the only package that sees viper.
//
// Every key stands with its default and its meaning in default.yaml; a Config
// holds the same keys as Go values.
package configs

import (
	"detente/analysis/score"
	"detente/analysis/series"
)

// Config is everything that can be set. The keys of default.yaml are its
// fields in lower case, with underscores between words.
type Config struct {
	Workers   int // 0 is one for each processor
	Read      Read
	Lexicons  Lexicons
	Score     score.Options
	Retelling series.Retelling
	Series    series.Options
	Report    Report
}

// Read says what is read and how.
type Read struct {
	Paths      []string // where the command line names none
	Titles     string   // auto, always, never
	Columns    map[string]string
	TimeZone   string // as in the IANA database
	MaxBytes   int    // of one article
	Languages  []string
	Duplicates float64 // likeness from which articles count as one, 0 for never
}

// Lexicons are the user's files, as paths that can be opened.
type Lexicons struct {
	Words, Actors, Conflicts []string
}

// Report says what a report shows.
type Report struct {
	Title        string
	Charts       []string // formats
	Actors       []string // ids
	Events       []Event
	ListedEvents bool   // mark the events of the conflicts' lexicon too
	Rows         int    // of the printed table
	Verdicts     string // file of what analysts said of observations, "" for none
	ErrorFrom    string // file of gold or verdicts whose errors the intervals carry, "" for none
}

// Event is a dated happening to mark on charts.
type Event struct {
	Date     string // 2006-01-02
	Label    string
	Conflict string // id, "" for every chart
}
