package reports

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/score"
)

// Format is one way to write the scores of one article.
type Format struct {
	Name  string
	About string
	Write func(io.Writer, *Scored) error
}

// Formats are the formats of `detente score`.
var Formats = []Format{
	{"table", "a table to read", writeScoreTable},
	{"json", "one JSON object, indented", writeScoreJSON},
	{"jsonl", "one JSON object on a line for each article", writeScoreLine},
}

// FindFormat returns the format of that name; the error lists the names.
func FindFormat(name string) (Format, error) {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, fmt.Errorf("unknown format %q: there are %s", name, strings.Join(names, ", "))
}

// Score lays out the scores of one article.
func Score(a *score.Article, warnings []string) *Scored {
	names := namesOf(a)
	s := &Scored{
		Document:     Document{a.Doc.ID, a.Doc.Title, a.Doc.Outlet, published(a.Doc.Published)},
		Actors:       []ActorRow{},
		Observations: []ObservationRow{},
		Warnings:     append([]string{}, warnings...),
	}
	for _, st := range a.Stances {
		s.Actors = append(s.Actors, stanceRow(st, names))
	}
	s.Actors = append(s.Actors, silent(a)...)
	for i := range a.Observations {
		s.Observations = append(s.Observations, observationRow(&a.Observations[i], names))
	}
	return s
}

// silent are the rows of the actors that the article names and shows no stance
// of: null stances.
func silent(a *score.Article) []ActorRow {
	shown := map[actor.ID]bool{}
	for _, st := range a.Stances {
		shown[st.Actor] = true
	}
	none := Number(math.NaN())
	var rows []ActorRow
	for _, x := range a.Actors {
		if !shown[x.ID] && !x.Unnamed && x.Kind != actor.Institution {
			rows = append(rows, ActorRow{ID: string(x.ID), Name: x.Name, Title: x.Title, Stance: none, Lo: none, Hi: none,
				Words: none, Deeds: none, Imputed: none, Tone: none})
		}
	}
	return rows
}

func stanceRow(s score.Stance, names map[actor.ID]string) ActorRow {
	none := Number(math.NaN())
	return ActorRow{
		ID: string(s.Actor), Name: nameOf(names, s.Actor), Stance: Number(s.Value), Lo: none, Hi: none,
		Words: Number(s.Words), Deeds: Number(s.Deeds), Imputed: Number(s.Imputed), Tone: Number(s.Tone),
		Observations: s.Observations,
	}
}

func namesOf(a *score.Article) map[actor.ID]string {
	names := make(map[actor.ID]string, len(a.Actors))
	for _, x := range a.Actors {
		names[x.ID] = x.Name
	}
	return names
}

// nameOf is the name to show: the id's own where no article gives one.
func nameOf(names map[actor.ID]string, id actor.ID) string {
	if n := names[id]; n != "" {
		return n
	}
	return strings.TrimPrefix(string(id), "found:")
}

func nameOrNull(names map[actor.ID]string, id actor.ID) *string {
	if id == "" {
		return nil
	}
	n := nameOf(names, id)
	return &n
}

func observationRow(o *score.Observation, names map[actor.ID]string) ObservationRow {
	row := ObservationRow{
		Holder: nameOf(names, o.Holder), AttributedBy: nameOrNull(names, o.AttributedBy), Target: nameOrNull(names, o.Target),
		Conflict: o.Conflict, Act: o.Act, Value: Number(o.Value), Channel: string(o.Channel), Modality: string(o.Modality),
		Flags: []string{}, Frames: append([]string{}, o.Frames...), Tone: Number(o.Tone),
		Start: o.Span.Start, End: o.Span.End, Sentence: o.Words, Reasons: []ReasonRow{},
	}
	for _, f := range o.Flags {
		row.Flags = append(row.Flags, string(f))
	}
	for _, r := range o.Reasons {
		row.Reasons = append(row.Reasons, ReasonRow{r.Entry, r.File, r.Line, Number(r.Weight), r.Rule})
	}
	return row
}

func writeScoreJSON(w io.Writer, s *Scored) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(s)
}

func writeScoreLine(w io.Writer, s *Scored) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(s)
}
