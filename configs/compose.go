package configs

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/series"
	"detente/lexicons"
)

// disk opens the paths of lexicon files as the user wrote them.
type disk struct{}

// Open implements fs.FS for any path of the system.
func (disk) Open(name string) (fs.File, error) { return os.Open(name) }

// What the program comes with is read once; nothing changes it.
var (
	builtinActors = sync.OnceValues(lexicons.BuiltinActors)
	builtinWords  = sync.OnceValues(lexicons.Builtin)
)

// Analysis are the options of the analysis: the lexicons of the program with
// the user's laid over them. Faults in the user's files are errors that name
// the file, the line and the column.
func (c *Config) Analysis() (analysis.Options, error) {
	o := analysis.Options{Score: c.Score}
	actors, err := builtinActors()
	if err != nil {
		return o, err
	}
	if actors, err = actors.Extend(disk{}, c.Lexicons.Actors...); err != nil {
		return o, err
	}
	conflicts, err := lexicons.BuiltinConflicts(actors)
	if err != nil {
		return o, err
	}
	if conflicts, err = conflicts.Extend(disk{}, actors, c.Lexicons.Conflicts...); err != nil {
		return o, err
	}
	words, err := builtinWords()
	if err != nil {
		return o, err
	}
	o.Actors, o.Conflicts = actors.All(), conflicts.All()
	o.Lexicon, err = words.Extend(disk{}, c.Lexicons.Words...)
	return o, err
}

// Run are the options of a run over a corpus; its paths and its progress are
// for the caller to set.
func (c *Config) Run() (analysis.RunOptions, error) {
	o := analysis.DefaultRunOptions()
	zone, err := time.LoadLocation(c.Read.TimeZone)
	if err != nil {
		return o, &KeyError{"read.time_zone", err}
	}
	o.Read.Titles, o.Read.Columns, o.Read.MaxBytes, o.Read.Location = c.Read.Titles, c.Read.Columns, c.Read.MaxBytes, zone
	o.Duplicates, o.Languages, o.Retelling, o.Workers = c.Read.Duplicates, c.Read.Languages, c.Retelling, c.Workers
	if c.Workers > 0 {
		o.Read.Workers = c.Workers
	}
	return o, nil
}

// Figures are the options of the figures.
func (c *Config) Figures() series.Options {
	o := c.Series
	o.Workers = c.Workers
	return o
}

// Shown are the ids of the actors on the charts.
func (c *Report) Shown() []actor.ID {
	ids := make([]actor.ID, len(c.Actors))
	for i, id := range c.Actors {
		ids[i] = actor.ID(id)
	}
	return ids
}

// Marked returns the conflicts with the events that are marked on their
// charts, and the events that are marked on every chart.
func (c *Report) Marked(conflicts []lexicons.Conflict) ([]lexicons.Conflict, []lexicons.Event, error) {
	out := slices.Clone(conflicts)
	for i := range out {
		if !c.ListedEvents {
			out[i].Events = nil
		}
		out[i].Events = slices.Clip(out[i].Events)
	}
	var all []lexicons.Event
	for _, e := range c.Events {
		event := lexicons.Event{Date: e.Date, Label: e.Label}
		i := slices.IndexFunc(out, func(x lexicons.Conflict) bool { return x.ID == e.Conflict })
		switch {
		case e.Conflict == "":
			all = append(all, event)
		case i < 0:
			return nil, nil, &KeyError{"report.events", fmt.Errorf("%q is no conflict", e.Conflict)}
		default:
			out[i].Events = append(out[i].Events, event)
		}
	}
	return out, all, nil
}

// Hash is the SHA-256 of everything in force, in hexadecimal. Left out are the
// number of workers, on which no result depends, and paths: what they hold has
// sums of its own.
func (l *Loaded) Hash() string {
	h := sha256.New()
	for _, s := range l.Settings {
		if s.Key != "workers" && !slices.Contains(pathKeys, s.Key) {
			fmt.Fprintf(h, "%s: %s\n", s.Key, s.Text())
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// LexiconHash is the SHA-256 of all lexicons of an analysis, in hexadecimal.
func LexiconHash(o analysis.Options) (string, error) {
	h := sha256.New()
	content := []any{o.Actors, o.Conflicts, o.Lexicon.Categories()}
	if err := yaml.NewEncoder(h).Encode(content); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
