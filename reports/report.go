// Package reports writes what an analysis found: a folder with a page, tables,
// pictures and a manifest (Write), and the scores of one article (Formats).
//
// Writers compute nothing: the figures come from package series, and what is
// written depends on the Report alone, byte for byte.
package reports

import (
	"fmt"
	"os"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/series"
	"detente/lexicons"
)

// Report is everything that a report folder is made of.
type Report struct {
	// Title stands at the top of the page, "" for a plain one.
	Title  string
	Result *analysis.Result
	// Options choose and shape the figures; they must pass Check.
	Options series.Options
	// Conflicts name the conflicts of the observations and bring the events
	// that are marked on charts.
	Conflicts []lexicons.Conflict
	// Events are marked beside those of the conflicts.
	Events []lexicons.Event
	// Actors are drawn on the charts; empty for the ones with most articles.
	Actors []actor.ID
	// Version and Hashes go into the manifest.
	Version string
	Hashes  Hashes
	// Lexicons are the files behind Hashes.Lexicons.
	Lexicons []Lexicon
	// Reliability is how well the scoring did on gold, shown beside the method.
	Reliability []Reliability
	// ErrorFrom says what Options.Error was counted on; nil where it is not on.
	ErrorFrom *ErrorSource
	// Pictures are the formats of the charts; empty for SVG and PNG.
	Pictures []string
}

// Reliability is one measured figure of the scoring.
type Reliability struct {
	Channel       string  // "quoted", "deed"..., or "all"
	Measure       string  // what was measured, on what ("F1 on 40 coded articles")
	Value, Lo, Hi float64 // Lo and Hi 0 for no interval
	N             int     // statements behind it
}

// ErrorSource is where the measured error of the scoring comes from.
type ErrorSource struct {
	File   string `json:"file"`   // its name without folders
	SHA256 string `json:"sha256"` // of its content
	// Findings are how many judged findings there are, of which Right have the
	// true sign; Counts are those by channel, sign scored and true sign
	// (series.Confusion).
	Findings Number                      `json:"findings"`
	Right    Number                      `json:"right"`
	Counts   map[string]series.Confusion `json:"counts"`
}

// NewErrorSource describes an error that was counted on a file.
func NewErrorSource(file, sum string, e *series.Error) *ErrorSource {
	right, n := e.Right("")
	s := &ErrorSource{File: file, SHA256: sum, Findings: Number(n), Right: Number(right), Counts: map[string]series.Confusion{}}
	for i, c := range series.Channels {
		s.Counts[string(c)] = e[i]
	}
	return s
}

// String names the file and what it says.
func (s *ErrorSource) String() string {
	return fmt.Sprintf("%s (%.0f of %.0f judged findings right)", s.File, float64(s.Right), float64(s.Findings))
}

// String writes the figure, with its interval where there is one.
func (m Reliability) String() string {
	if m.Hi == 0 {
		return fmt.Sprintf("%s %.2f (%s)", m.Measure, m.Value, count(m.N, "statement"))
	}
	return fmt.Sprintf("%s %.2f (%.2f to %.2f; %s)", m.Measure, m.Value, m.Lo, m.Hi, count(m.N, "statement"))
}

// Hashes are SHA-256 sums in hexadecimal of what the report was made from, ""
// when not known. CorpusHash makes that of the corpus.
type Hashes struct {
	Corpus   string `json:"corpus"`
	Config   string `json:"config"`
	Lexicons string `json:"lexicons"`
}

// Write writes the report folder, creating dir where it is missing. Each file
// is replaced at once or not at all; the manifest comes last. It fails when the
// options are wrong or dir cannot be written.
func Write(dir string, r *Report) error {
	if err := r.Options.Check(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	f := figures(r)
	folder, err := open(dir)
	if err != nil {
		return err
	}
	for _, part := range parts {
		if err := part(folder, r, f); err != nil {
			return err
		}
	}
	return nil
}

// parts write the folder, in order: the manifest holds the hashes of the
// others.
var parts = []func(*folder, *Report, *Figures) error{
	writeObservations, writeTables, writeCharts, writeDictionary, writeMarkdown, writePage, writeManifest,
}

// Index is the path of the page in a report folder.
const Index = "index.html"

// open makes the folder and checks that it can be written.
func open(dir string) (*folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("report folder: %w", err)
	}
	return &folder{dir: dir, sums: map[string]string{}}, nil
}
