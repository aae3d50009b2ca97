package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/series"
	"detente/configs"
	"detente/reports"
)

// tell prints the table of actors, where the page is, what became of what was
// read, and last what went wrong.
func (r *reporting) tell(c *cobra.Command, loaded *configs.Loaded, plan *reports.Report, w *watch) error {
	out, errOut, result := c.OutOrStdout(), c.ErrOrStderr(), plan.Result
	sample := series.New(result.Articles, plan.Options)
	if !r.quiet {
		if err := r.summary(out, loaded, sample.Summaries(series.Key{})); err != nil {
			return err
		}
		account(out, result.Counts)
	}
	if n := sample.Count(); n.Articles == 0 {
		nothing(errOut, n.Outside > 0)
	}
	r.warn(errOut, append(absent(loaded, result), result.Warnings...))
	w.print(result.Counts)
	return troubles(errOut, result.Skipped)
}

func (r *reporting) summary(out io.Writer, loaded *configs.Loaded, actors []series.Summary) error {
	if len(actors) > 0 {
		if err := reports.Summary(out, actors, loaded.Report.Rows); err != nil {
			return err
		}
	}
	shown := actors[:min(len(actors), loaded.Report.Rows)]
	if slices.ContainsFunc(shown, func(s series.Summary) bool { return s.Thin }) {
		fmt.Fprintf(out, "* fewer than %s\n", count(loaded.Series.MinN, "article"))
	}
	if more := len(actors) - len(shown); more > 0 {
		fmt.Fprintf(out, "%d more in %s\n", more, filepath.Join(r.out, "data", "actors.csv"))
	}
	_, err := fmt.Fprintf(out, "\nreport: %s\n", filepath.Join(r.out, reports.Index))
	return err
}

// nothing says loudly that no actor could be placed.
func nothing(errOut io.Writer, outside bool) {
	fmt.Fprintln(errOut, "warning: not one observation in all that was read: no actor could be placed")
	if outside {
		fmt.Fprintln(errOut, "hint: articles lie outside the dates of series.from and series.to")
		return
	}
	fmt.Fprintln(errOut, "hint: only English news on armed conflict can be placed; see what `detente score FILE` says of one article")
}

// absent warns of actors asked for that nothing was found of.
func absent(loaded *configs.Loaded, result *analysis.Result) (warnings []string) {
	for _, id := range loaded.Report.Shown() {
		if _, there := result.Actors[id]; !there {
			warnings = append(warnings, fmt.Sprintf("report.actors: no article names %q; ids such as %q stand in data/actors.csv", id, "volodymyr-zelenskyy"))
		}
	}
	return warnings
}
