package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"detente/analysis"
	"detente/analysis/gold"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/verdict"
	"detente/configs"
	"detente/reports"
)

// measure puts into a report the error of the scoring that its intervals carry,
// where the settings ask for it.
func (r *reporting) measure(loaded *configs.Loaded, o analysis.Options, plan *reports.Report) error {
	file := loaded.Report.ErrorFrom
	if file == "" {
		plan.Reliability = orStated(plan.Reliability)
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("report.error_from: %w", err)
	}
	e, err := errorsOf(file, data, o, plan.Result.Articles)
	if err != nil {
		return fmt.Errorf("report.error_from: %w", err)
	}
	if !e.On() {
		return fmt.Errorf("report.error_from: %s says of no finding whether it is right", file)
	}
	plan.Options.Error = e
	plan.ErrorFrom = reports.NewErrorSource(filepath.Base(file), fmt.Sprintf("%x", sha256.Sum256(data)), &e)
	plan.Reliability = append(plan.Reliability, shares(&e, plan.ErrorFrom.File)...)
	return nil
}

// orStated are the figures, or, where nobody judged, what is known of the
// scoring in general.
func orStated(judged []reports.Reliability) []reports.Reliability {
	if len(judged) > 0 {
		return judged
	}
	var out []reports.Reliability
	for _, s := range gold.Stated() {
		m := reports.Reliability{Channel: string(s.Channel), Measure: "right in holder and sign on 40 coded news articles: at least", Value: s.Right, N: s.N}
		if s.Channel == "" {
			m.Channel = "all"
		}
		out = append(out, m)
	}
	return out
}

// errorsOf counts errors on verdicts or on stance gold; the first line tells
// which of them a file holds.
func errorsOf(file string, data []byte, o analysis.Options, articles []score.Article) (series.Error, error) {
	if isVerdicts(data) {
		b, err := verdict.Load(file)
		if err != nil {
			return series.Error{}, err
		}
		return b.Errors(articles), nil
	}
	e, err := gold.New(o)
	if err != nil {
		return series.Error{}, err
	}
	measured, err := e.File(file)
	if err != nil {
		return series.Error{}, err
	}
	return measured.Error, nil
}

func isVerdicts(data []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n"))
	var first struct{ Verdict *verdict.Call }
	return json.Unmarshal(line, &first) == nil && first.Verdict != nil
}

// shares are how many judged findings of each channel, and of all, are right.
func shares(e *series.Error, file string) (out []reports.Reliability) {
	for _, c := range append(series.Channels[:], "") {
		right, n := e.Right(c)
		if n == 0 {
			continue
		}
		m := reports.Reliability{Channel: string(c), Measure: "found right by " + file, Value: right / n, N: int(n + .5)}
		if c == "" {
			m.Channel = "all"
		}
		m.Lo, m.Hi = verdict.Wilson(m.Value, n)
		out = append(out, m)
	}
	return out
}
