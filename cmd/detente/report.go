package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/series"
	"detente/configs"
	"detente/reports"
)

// reporting is one call of `detente report`.
type reporting struct {
	*settings
	out  string
	demo string // the folder of the demo's articles, "" when they are not read
}

func reportCommand(s *settings) (*cobra.Command, error) {
	r := &reporting{settings: s}
	c := &cobra.Command{
		Use:   "report [PATH...]",
		Short: "Analyse a corpus and write a report folder",
		Long: `Analyse a corpus and write a report folder: a page that works offline, charts,
tables and a manifest. A PATH is a file, a folder with all that is below it, or
"-" for standard input; .txt, .md, .html, .json, .jsonl, .csv, feeds and WARC
are read, packed with gzip too. With no PATH, and none in the configuration, it
runs on the demo that is built in.

Exit codes: 0 done, 1 nothing done, 2 wrong command line, 3 done but for some
articles, which are named.`,
		RunE: r.run,
	}
	c.Flags().StringVarP(&r.out, "out", "o", "report", "folder to write")
	return c, configs.AddFlags(c.Flags(), "titles", "duplicates", "words", "bucket", "min-n", "from", "to", "contested", "imputed",
		"retold", "reprints", "rollup", "resamples", "seed", "title", "charts", "actors", "rows")
}

func (r *reporting) run(c *cobra.Command, paths []string) error {
	loaded, paths, err := r.open(c, paths)
	defer r.clean()
	if err != nil {
		return err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return err
	}
	watch := r.watch(c.ErrOrStderr())
	result, err := r.analyse(c, loaded, o, paths)
	if err != nil {
		return failure(c.ErrOrStderr(), result, err)
	}
	watch.mark("analysis")
	err = r.write(c, loaded, o, result)
	if err != nil {
		return err
	}
	watch.mark("report")
	return r.tell(c, loaded, result, watch)
}

// open loads the settings and says what is read: the paths, those of the
// configuration, or the demo.
func (r *reporting) open(c *cobra.Command, paths []string) (*configs.Loaded, []string, error) {
	loaded, err := r.load(c, false)
	if err != nil {
		return nil, nil, err
	}
	if len(paths) == 0 {
		paths = loaded.Read.Paths
	}
	if len(paths) > 0 {
		return loaded, paths, nil
	}
	r.say(c.ErrOrStderr(), "no path given: this is a report on the demo, news briefs that come with the program")
	if r.demo, err = configs.WriteDemo(); err != nil {
		return nil, nil, err
	}
	loaded, err = r.load(c, true)
	return loaded, []string{r.demo}, err
}

// clean removes the articles of the demo.
func (r *reporting) clean() {
	if r.demo != "" {
		_ = os.RemoveAll(r.demo)
	}
}

func (r *reporting) analyse(c *cobra.Command, loaded *configs.Loaded, o analysis.Options, paths []string) (*analysis.Result, error) {
	a, err := analysis.New(o)
	if err != nil {
		return nil, err
	}
	run, err := loaded.Run()
	if err != nil {
		return nil, err
	}
	bar := r.progress(c.ErrOrStderr())
	defer bar.close()
	run.Paths, run.Stdin, run.Hidden, run.Progress = paths, c.InOrStdin(), r.demo, bar.tell
	return a.Run(c.Context(), run)
}

func (r *reporting) write(c *cobra.Command, loaded *configs.Loaded, o analysis.Options, result *analysis.Result) error {
	conflicts, events, err := loaded.Report.Marked(o.Conflicts)
	if err != nil {
		return err
	}
	sum, err := configs.LexiconHash(o)
	if err != nil {
		return err
	}
	defer r.progress(c.ErrOrStderr()).busy("writing the report")()
	return reports.Write(r.out, &reports.Report{
		Title: loaded.Report.Title, Result: result, Options: loaded.Figures(),
		Conflicts: conflicts, Events: events, Actors: loaded.Report.Shown(), Pictures: loaded.Report.Charts,
		Version: version(),
		Hashes:  reports.Hashes{Corpus: reports.CorpusHash(result.Articles), Config: loaded.Hash(), Lexicons: sum},
	})
}

// tell prints the table of actors, where the page is, what became of what was
// read, and last what went wrong.
func (r *reporting) tell(c *cobra.Command, loaded *configs.Loaded, result *analysis.Result, w *watch) error {
	out, errOut := c.OutOrStdout(), c.ErrOrStderr()
	sample := series.New(result.Articles, loaded.Figures())
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
