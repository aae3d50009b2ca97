package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/series"
	"detente/configs"
	"detente/lexicons"
	"detente/reports"
)

// reporting is one call of `detente report`.
type reporting struct {
	*settings
	out string
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
	loaded, paths, clean, err := r.open(c, paths)
	defer clean()
	if err != nil {
		return err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return err
	}
	watch := r.watch(c.ErrOrStderr())
	result, err := r.analyse(c, loaded, o, paths, watch)
	if err != nil {
		return failure(c.ErrOrStderr(), result, err)
	}
	watch.mark("analysis")
	if err := r.write(loaded, o, result); err != nil {
		return err
	}
	watch.mark("report")
	return r.tell(c, loaded, result, watch)
}

// open loads the settings and says what is read: the paths, those of the
// configuration, or the demo. The function returned cleans up and is never nil.
func (r *reporting) open(c *cobra.Command, paths []string) (*configs.Loaded, []string, func(), error) {
	nothing := func() {}
	loaded, err := r.load(c, false)
	if err != nil {
		return nil, nil, nothing, err
	}
	if len(paths) == 0 {
		paths = loaded.Read.Paths
	}
	if len(paths) > 0 {
		return loaded, paths, nothing, nil
	}
	if loaded, err = r.load(c, true); err != nil {
		return nil, nil, nothing, err
	}
	r.say(c.ErrOrStderr(), "no path given: this is the demo, %s", "news briefs on two wars that come with the program")
	dir, err := configs.WriteDemo()
	return loaded, []string{dir}, func() { _ = os.RemoveAll(dir) }, err
}

func (r *reporting) analyse(c *cobra.Command, loaded *configs.Loaded, o analysis.Options, paths []string, w *watch) (*analysis.Result, error) {
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
	run.Paths, run.Stdin, run.Progress = paths, c.InOrStdin(), bar.tell
	return a.Run(c.Context(), run)
}

func (r *reporting) write(loaded *configs.Loaded, o analysis.Options, result *analysis.Result) error {
	conflicts, events, err := loaded.Report.Marked(o.Conflicts)
	if err != nil {
		return err
	}
	sum, err := configs.LexiconHash(o)
	if err != nil {
		return err
	}
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
	if !r.quiet {
		actors := series.New(result.Articles, loaded.Figures()).Summaries(series.Key{})
		if err := reports.Summary(out, actors, loaded.Report.Rows); err != nil {
			return err
		}
		if more := len(actors) - loaded.Report.Rows; more > 0 {
			fmt.Fprintf(out, "and %d more in %s\n", more, filepath.Join(r.out, "data", "actors.csv"))
		}
		fmt.Fprintf(out, "\nreport: %s\n", filepath.Join(r.out, reports.Index))
		account(out, result.Counts)
	}
	if len(result.Articles) > 0 && result.Counts.OffTopic == len(result.Articles) {
		fmt.Fprintln(errOut, "warning: not one observation in all that was read: no actor could be placed")
		fmt.Fprintln(errOut, "hint: only English news about armed conflict can be placed; `detente score FILE` shows one article, my-words.yaml adds words")
	}
	r.warn(errOut, result.Warnings)
	w.print(result.Counts)
	return troubles(errOut, result.Skipped)
}

// known keeps the compiler from dropping what a later command needs.
var _ = errors.New
var _ io.Writer
var _ lexicons.Event
