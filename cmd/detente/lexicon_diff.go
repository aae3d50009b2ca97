package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/gold"
	"detente/analysis/series"
	"detente/analysis/tuning"
	"detente/configs"
)

// differing is one call of `detente lexicon diff`.
type differing struct {
	tuner
	gold []string
	page string
	rows int
}

func lexiconDiff(s *settings) (*cobra.Command, error) {
	t := &differing{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "diff OLD NEW [PATH...]", Short: "Show what a change of words does on your articles",
		Long: `Show what a change of words does on your articles: which statements flip, by how
much each actor and each month moves, and what becomes of the figures on gold. OLD
and NEW are files or folders of words to lay over those of the program, or
"builtin" for those alone. A move is marked with ! where the new mean lies outside
the old interval.`,
		Example: `  detente lexicon diff builtin my-words.yaml articles
  detente lexicon diff my-words.yaml new-words.yaml articles --gold stance.jsonl --page diff.html`,
		Args: args(cobra.MinimumNArgs(2)),
		RunE: t.run,
	}, "duplicates", "bucket", "min-n", "from", "to", "contested", "imputed", "retold", "rollup")
	c.Flags().StringSliceVar(&t.gold, "gold", nil, "gold files to measure both with")
	c.Flags().StringVar(&t.page, "page", "", "write a page with charts of before and after to this file")
	c.Flags().IntVar(&t.rows, "rows", 20, "flips, actors and months in the table, 0 for all")
	return c, err
}

// variant is one of the two lexicons.
type variant struct {
	name    string
	options analysis.Options
	result  *analysis.Result
	scores  []gold.Scores
}

func (t *differing) run(c *cobra.Command, words []string) error {
	loaded, err := t.load(c, false)
	if err != nil {
		return err
	}
	var both [2]variant
	for i := range both {
		if both[i], err = t.variant(c, loaded, words[i], words[2:]); err != nil {
			return err
		}
	}
	d := tuning.Diff(both[0].result.Articles, both[1].result.Articles, loaded.Figures())
	v, err := t.view(&d, &both)
	if err != nil {
		return err
	}
	if t.page != "" {
		if err := t.write(&d, v); err != nil {
			return err
		}
	}
	if err := t.emit(c, v, func(w io.Writer) { t.print(w, v) }); err != nil {
		return err
	}
	return troubles(c.ErrOrStderr(), both[1].result.Skipped)
}

// variant analyses the corpus, and the gold, with the words of a file, a folder
// or the program.
func (t *differing) variant(c *cobra.Command, loaded *configs.Loaded, name string, paths []string) (v variant, err error) {
	v.name = name
	own := *loaded
	own.Lexicons.Words = nil
	if name != "builtin" {
		if own.Lexicons.Words, err = yamlFiles([]string{name}); err != nil {
			return v, err
		}
	}
	if v.options, err = own.Analysis(); err != nil {
		return v, err
	}
	if v.result, err = t.analyse(c, &own, v.options, paths); err != nil {
		return v, err
	}
	v.scores, err = t.measure(v.options)
	return v, err
}

func (t *differing) measure(o analysis.Options) ([]gold.Scores, error) {
	if len(t.gold) == 0 {
		return nil, nil
	}
	e, err := gold.New(o)
	if err != nil {
		return nil, err
	}
	var out []gold.Scores
	for _, file := range t.gold {
		r, err := e.File(file)
		if err != nil {
			return nil, err
		}
		out = append(out, r.Scores)
	}
	return out, nil
}

// write writes the page, and the folder that it is to stand in.
func (t *differing) write(d *tuning.Difference, v *diffView) error {
	page, err := diffPage(d, v)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(t.page), 0o755); err != nil {
		return err
	}
	return os.WriteFile(t.page, page, 0o644)
}

func (t *differing) print(w io.Writer, v *diffView) {
	fmt.Fprintf(w, "%s -> %s\n%d statements before, %d after: %d changed, %d with another sign\n", v.Old, v.New, v.Statements[0], v.Statements[1], len(v.Flips), v.Turned)
	if len(v.Flips) > 0 {
		fmt.Fprintln(w, "\nholder\tbefore\tafter\tby\tstatement")
	}
	for _, f := range head(v.Flips, t.rows) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", shorten(f.Name, 24), f.Before.table(), f.After.table(), shorten(f.by(), 40), shorten(f.Words, 120))
	}
	printMoves(w, "actor", head(v.Actors, t.rows))
	printMoves(w, "actor and time", head(v.Months, t.rows))
	for _, g := range v.Gold {
		fmt.Fprintf(w, "\n%s\tbefore\tafter\tinterval\n", g.Gold)
		for _, m := range g.Metrics {
			fmt.Fprintf(w, "%s\t%.3f\t%.3f\t[%.3f, %.3f]\n", m.Name, m.Before, m.After, m.Lo, m.Hi)
		}
		fmt.Fprintf(w, "records\t%d fixed\t%d broken\t\n", g.Fixed, g.Broken)
	}
}

func head[T any](all []T, n int) []T {
	if n <= 0 {
		return all
	}
	return all[:min(n, len(all))]
}

func printMoves(w io.Writer, title string, moves []moveView) {
	if len(moves) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\tbefore\tinterval\tarticles\tafter\tinterval\tarticles\tmoved\n", title)
	for _, m := range moves {
		mark := ""
		if m.Clear {
			mark = " !"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\n", shorten(m.Name+" "+m.Start, 36), m.Before.table(), m.After.table(), cell(m.By), mark)
	}
}

func cell(v *float64) string {
	if v == nil {
		return "–"
	}
	return figure(*v)
}

// estimateView is an estimate as JSON.
type estimateView struct {
	Mean     *float64 `json:"mean"`
	Lo       *float64 `json:"lo"`
	Hi       *float64 `json:"hi"`
	Articles int      `json:"articles"`
}

func viewOfEstimate(e series.Estimate) estimateView {
	return estimateView{number(e.Mean), number(e.Lo), number(e.Hi), e.Articles}
}

func (e estimateView) table() string {
	return fmt.Sprintf("%s\t[%s, %s]\t%d", cell(e.Mean), cell(e.Lo), cell(e.Hi), e.Articles)
}
