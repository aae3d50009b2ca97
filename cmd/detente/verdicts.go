package main

import (
	"fmt"
	"os"
	"path/filepath"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/analysis/verdict"
	"detente/configs"
	"detente/reports"
)

// book reads the verdicts of a project; it is empty where there are none.
func book(loaded *configs.Loaded) (*verdict.Book, error) {
	if loaded.Report.Verdicts == "" {
		return &verdict.Book{}, nil
	}
	return verdict.Load(loaded.Report.Verdicts)
}

// reliability is how many judged observations are right, for a report.
func reliability(b *verdict.Book, articles []score.Article) []reports.Reliability {
	var out []reports.Reliability
	for _, f := range b.Reliability(articles) {
		out = append(out, reports.Reliability{Channel: f.Channel, Measure: "found right by analysts", Value: f.Share, Lo: f.Lo, Hi: f.Hi, N: f.N})
	}
	return out
}

// isReport tells whether the paths are one report folder.
func isReport(paths []string) bool {
	if len(paths) != 1 {
		return false
	}
	for _, name := range []string{reports.Index, "manifest.json", rowsFile} {
		if info, err := os.Stat(filepath.Join(paths[0], name)); err != nil || info.IsDir() {
			return false
		}
	}
	return true
}

// rowsFile holds the observations of a report folder.
const rowsFile = "data/observations.jsonl"

// observation is as much of a row as a verdict is about.
func observation(r *reports.Row) *score.Observation {
	return &score.Observation{Doc: r.Document, Holder: actor.ID(r.HolderID), Act: r.Act, Value: float64(r.Value),
		Span: text.Span{Start: r.Start, End: r.End}}
}

// judged says how many verdicts are right, in one line.
func judged(all []verdict.Figure) string {
	if len(all) == 0 {
		return "no observation has a verdict"
	}
	f := all[len(all)-1]
	return fmt.Sprintf("%d of %s right (%.2f, 95 %% interval %.2f to %.2f)", f.Right, count(f.N, "judged observation"), f.Share, f.Lo, f.Hi)
}
