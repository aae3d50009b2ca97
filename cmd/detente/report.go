package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"detente/analysis"
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
		"retold", "reprints", "rollup", "resamples", "seed", "title", "charts", "actors", "rows", "verdicts", "error-from")
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
	plan, err := r.plan(loaded, o)
	if err != nil {
		return err
	}
	if plan.Hashes.Lexicons, err = configs.LexiconHash(o); err != nil {
		return err
	}
	plan.Lexicons = lexiconFiles(o)
	verdicts, err := book(loaded)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return fmt.Errorf("report folder: %w", err)
	}
	watch := r.watch(c.ErrOrStderr())
	plan.Result, err = r.analyse(c, loaded, o, paths)
	if err != nil {
		return failure(c.ErrOrStderr(), plan.Result, err)
	}
	plan.Reliability = reliability(verdicts, plan.Result.Articles)
	if err := r.measure(loaded, o, plan); err != nil {
		return err
	}
	watch.mark("analysis")
	if err := r.write(c, plan); err != nil {
		return err
	}
	watch.mark("report")
	return r.tell(c, loaded, plan, watch)
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
	a, run, err := r.analyzer(c, loaded, o, paths)
	if err != nil {
		return nil, err
	}
	bar := r.progress(c.ErrOrStderr())
	defer bar.close()
	run.Hidden, run.Progress = r.demo, bar.tell
	return a.Run(c.Context(), run)
}

// plan is the report without its result and the hash of the lexicons. What is wrong with the settings shows
// before a corpus is read.
func (r *reporting) plan(loaded *configs.Loaded, o analysis.Options) (*reports.Report, error) {
	conflicts, events, err := loaded.Report.Marked(o.Conflicts)
	if err != nil {
		return nil, err
	}
	return &reports.Report{
		Title: loaded.Report.Title, Options: loaded.Figures(), Conflicts: conflicts, Events: events,
		Actors: loaded.Report.Shown(), Pictures: loaded.Report.Charts, Version: version(),
		Hashes: reports.Hashes{Config: loaded.Hash()},
	}, nil
}

func (r *reporting) write(c *cobra.Command, plan *reports.Report) error {
	defer r.progress(c.ErrOrStderr()).busy("writing the report")()
	plan.Hashes.Corpus = reports.CorpusHash(plan.Result.Articles)
	return reports.Write(r.out, plan)
}
