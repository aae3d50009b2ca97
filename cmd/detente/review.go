package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/verdict"
	"detente/configs"
	"detente/reports"
)

// reviewing is one call of `detente review`.
type reviewing struct {
	reporting
	actor string
	limit int
}

func reviewCommand(s *settings) (*cobra.Command, error) {
	r := &reviewing{reporting: reporting{settings: s}}
	c := &cobra.Command{
		Use:   "review [REPORT|PATH...]",
		Short: "Mark observations as right or wrong",
		Long: `Show the observations of a report folder, of articles, or of the demo one by one
and ask of each whether it is right. Those without a verdict come in random order
(series.seed), so that the share of right ones can be read as a reliability.

Answers: y right, n wrong (it asks why), s skip, q stop. Verdicts go to the file
of report.verdicts; they name document, span, holder and sign and hold no text.
They are found again after a new run, count in the report under "How reliable",
and can be exported as gold.`,
		Example: `  detente review report --limit 50
  detente review articles --actor norland
  detente review export articles -o gold.jsonl
  detente eval gold.jsonl`,
		RunE: r.run,
	}
	c.Flags().StringVar(&r.actor, "actor", "", "only observations of this actor: id or name")
	c.Flags().IntVar(&r.limit, "limit", 0, "observations at most, 0 for all")
	export, err := reviewExport(s)
	if err != nil {
		return nil, err
	}
	c.AddCommand(export)
	return c, configs.AddFlags(c.Flags(), "titles", "duplicates", "words", "contested", "retold", "seed", "verdicts")
}

func (r *reviewing) run(c *cobra.Command, paths []string) error {
	loaded, err := r.load(c, false)
	if err != nil {
		return err
	}
	if loaded.Report.Verdicts == "" {
		return usageError{errors.New("report.verdicts names no file to keep verdicts in; --verdicts does")}
	}
	b, err := book(loaded)
	if err != nil {
		return err
	}
	rows, err := r.rows(c, paths)
	if err != nil {
		return err
	}
	s := &session{in: bufio.NewScanner(c.InOrStdin()), out: c.OutOrStdout(), book: b, file: loaded.Report.Verdicts}
	return s.run(r.unjudged(rows, b, loaded.Series.Seed), rows)
}

// rows are the observations of a report folder or of an analysis.
func (r *reviewing) rows(c *cobra.Command, paths []string) ([]reports.Row, error) {
	if isReport(paths) {
		return readRows(filepath.Join(paths[0], rowsFile))
	}
	plan, err := r.result(c, paths)
	if err != nil {
		return nil, err
	}
	return plan.Rows(), nil
}

// readRows reads a file of observations.
func readRows(path string) ([]reports.Row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []reports.Row
	for d := json.NewDecoder(f); ; {
		var row reports.Row
		if err := d.Decode(&row); errors.Is(err, io.EOF) {
			return rows, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: observation %d: %w", path, len(rows)+1, err)
		}
		rows = append(rows, row)
	}
}

// unjudged are the rows that are asked about, in random order.
func (r *reviewing) unjudged(rows []reports.Row, b *verdict.Book, seed uint64) []reports.Row {
	var out []reports.Row
	for i := range rows {
		row := &rows[i]
		if r.actor != "" && r.actor != row.HolderID && !strings.EqualFold(r.actor, row.Holder) {
			continue
		}
		if b.On(observation(row)) == nil {
			out = append(out, *row)
		}
	}
	rand.New(rand.NewPCG(seed, seed)).Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	if r.limit > 0 {
		out = out[:min(len(out), r.limit)]
	}
	return out
}

// session asks one analyst.
type session struct {
	in   *bufio.Scanner
	out  io.Writer
	book *verdict.Book
	file string
	kept int
}

func (s *session) run(asked, all []reports.Row) error {
	if len(asked) == 0 {
		fmt.Fprintln(s.out, "nothing to ask: no observation is without a verdict")
	}
	for i := range asked {
		fmt.Fprintf(s.out, "\n%d of %d  ", i+1, len(asked))
		s.show(&asked[i])
		more, err := s.ask(&asked[i])
		if err != nil {
			return err
		}
		if !more {
			break
		}
	}
	fmt.Fprintf(s.out, "\nkept: %s in %s; %s\n", count(s.kept, "verdict"), s.file, judged(s.book.Reliability(articlesOf(all))))
	return s.in.Err()
}

// show prints one observation.
func (s *session) show(r *reports.Row) {
	date := ""
	if r.Published != nil {
		date = (*r.Published)[:len(time.DateOnly)] + "  "
	}
	fmt.Fprintf(s.out, "%s%s\n", date, strings.TrimSpace(r.Outlet+"  "+r.Title))
	fmt.Fprintf(s.out, "  %s\n  %s  %+.2f  %s, %s, %s\n", r.Sentence, r.Holder, float64(r.Value), r.Act, r.Channel, r.Modality)
	for _, step := range r.Reasons {
		fmt.Fprintf(s.out, "    %s (%s) = %+.2f\n", step.Entry, step.Rule, float64(step.Weight))
	}
}

// ask takes the answer; false ends the session.
func (s *session) ask(r *reports.Row) (more bool, err error) {
	for {
		switch answer, ok := s.line("right? y, n, s (skip), q: "); {
		case !ok || answer == "q":
			return false, nil
		case answer == "s" || answer == "":
			return true, nil
		case answer == "y":
			return true, s.keep(r, verdict.Right, "")
		case answer == "n":
			cause, _ := s.line("why? ")
			return true, s.keep(r, verdict.Wrong, cause)
		}
	}
}

// line asks for a line; false at the end of the input.
func (s *session) line(prompt string) (string, bool) {
	fmt.Fprint(s.out, "  ", prompt)
	if !s.in.Scan() {
		fmt.Fprintln(s.out)
		return "", false
	}
	return strings.TrimSpace(s.in.Text()), true
}

func (s *session) keep(r *reports.Row, call verdict.Call, cause string) error {
	v := verdict.Of(observation(r), call, cause, login(), time.Now())
	if err := verdict.Append(s.file, v); err != nil {
		return err
	}
	s.book.Add(v)
	s.kept++
	return nil
}

// articlesOf are rows as a book counts them.
func articlesOf(rows []reports.Row) []score.Article {
	a := score.Article{}
	for i := range rows {
		o := observation(&rows[i])
		o.Channel = claim.Channel(rows[i].Channel)
		a.Observations = append(a.Observations, *o)
	}
	return []score.Article{a}
}
