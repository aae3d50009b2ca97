package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"detente/analysis/score"
	"detente/analysis/series"
)

// Manifest says what a report was made from and by what. Its own SHA-256 is
// what to cite.
type Manifest struct {
	Program  string    `json:"program"`
	Version  string    `json:"version"`
	Hashes   Hashes    `json:"sha256"`
	Lexicons []Lexicon `json:"lexicons"` // by name
	Counts   Counts    `json:"counts"`
	From     string    `json:"from"` // first date of an article, "" when all are undated
	To       string    `json:"to"`   // last date
	Options  Settings  `json:"options"`
	// Error is where the error of the scoring that the intervals carry was
	// counted, null where they carry the sampling alone.
	Error    *ErrorSource      `json:"scoring_error"`
	Skipped  []Trouble         `json:"skipped"`
	Warnings []string          `json:"warnings"`
	Files    map[string]string `json:"files"` // SHA-256 of each file of the folder
}

// Lexicon is one file of words, actors or conflicts that the report was made
// with.
type Lexicon struct {
	File    string `json:"file"`
	Version int    `json:"version"` // of its format
	SHA256  string `json:"sha256"`  // of its content, in hexadecimal
}

// Counts says what became of what was read.
type Counts struct {
	Read         int   `json:"read"`
	Bytes        int64 `json:"bytes"`
	Skipped      int   `json:"skipped"`
	Duplicates   int   `json:"duplicates"`
	Undated      int   `json:"undated"`
	OffTopic     int   `json:"off_topic"`
	Language     int   `json:"wrong_language"`
	Outside      int   `json:"outside_dates"`
	Used         int   `json:"articles_used"`
	Observations int   `json:"observations"`
	Contested    int   `json:"contested_left_out"`
	Retold       int   `json:"retold_left_out"`
}

// Settings are the options that the figures depend on.
type Settings struct {
	Bucket    string  `json:"bucket"`
	MinN      int     `json:"min_n"`
	From      string  `json:"from"`
	To        string  `json:"to"`
	Contested bool    `json:"contested"`
	Imputed   bool    `json:"imputed"`
	Retold    bool    `json:"retold"`
	Reprints  bool    `json:"reprints"`
	Rollup    bool    `json:"rollup"`
	Resamples int     `json:"resamples"`
	Seed      uint64  `json:"seed"`
	Level     float64 `json:"level"`
	Smooth    float64 `json:"smooth"`
}

// Trouble is one file or article that could not be read.
type Trouble struct {
	File  string `json:"file"`
	Line  int    `json:"line,omitempty"`
	Cause string `json:"cause"`
}

func manifest(r *Report, f *Figures) *Manifest {
	m := &Manifest{
		Program: "detente", Version: r.Version, Hashes: r.Hashes, Lexicons: append([]Lexicon{}, r.Lexicons...), Counts: counts(r, f), Options: settings(r.Options), Error: r.ErrorFrom,
		Skipped: []Trouble{}, Warnings: append([]string{}, r.Result.Warnings...), Files: map[string]string{},
	}
	for _, p := range r.Result.Skipped {
		m.Skipped = append(m.Skipped, Trouble{p.File, p.Line, fmt.Sprint(p.Err)})
	}
	m.From, m.To = dates(r.Result.Articles)
	return m
}

func counts(r *Report, f *Figures) Counts {
	c, s := r.Result.Counts, f.Sample.Count()
	return Counts{
		Read: c.Read, Bytes: c.Bytes, Skipped: c.Skipped, Duplicates: c.Duplicates, Undated: c.Undated, OffTopic: c.OffTopic,
		Language: c.Language, Outside: s.Outside, Used: s.Articles, Observations: s.Observations,
		Contested: s.Contested, Retold: s.Retold,
	}
}

func settings(o series.Options) Settings {
	return Settings{
		Bucket: string(o.Bucket), MinN: o.MinN, From: day(o.From), To: day(o.To), Contested: o.Contested, Imputed: o.Imputed,
		Retold: o.Retold, Reprints: o.Reprints, Rollup: o.Rollup, Resamples: o.Resamples, Seed: o.Seed, Level: o.Level, Smooth: o.Smooth,
	}
}

func dates(articles []score.Article) (from, to string) {
	var first, last time.Time
	for i := range articles {
		t := articles[i].Doc.Published
		if t.IsZero() {
			continue
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	return day(first), day(last)
}

func writeManifest(out *folder, r *Report, f *Figures) error {
	m := manifest(r, f)
	maps.Copy(m.Files, out.sums)
	return out.write("manifest.json", func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(m)
	})
}

// CorpusHash is the SHA-256 of the ids and texts of articles, in their order,
// in hexadecimal.
func CorpusHash(articles []score.Article) string {
	h := sha256.New()
	for i := range articles {
		d := articles[i].Doc
		fmt.Fprintf(h, "%q %d\n%s\n", d.ID, len(d.Text), d.Text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
