package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/configs"
	"detente/reports"
)

// scoring is one call of `detente score`.
type scoring struct {
	*settings
	format  string
	explain bool
}

func scoreCommand(s *settings) (*cobra.Command, error) {
	r := &scoring{settings: s}
	c := &cobra.Command{
		Use:   "score FILE|-",
		Short: "Show each actor's stance in an article, with the sentences that show it",
		Long: `Show each actor's stance in an article, with the sentences that show it, the
words and rules behind each value, and their weights. A FILE of many articles
gives one after the other; "-" is standard input.`,
		Args: args(cobra.ExactArgs(1)),
		RunE: r.run,
	}
	c.Flags().StringVar(&r.format, "format", "table", "table, json or jsonl")
	c.Flags().BoolVar(&r.explain, "explain", false, "show the rule trace of every observation (table only)")
	return c, configs.AddFlags(c.Flags(), "titles", "words")
}

func (r *scoring) run(c *cobra.Command, paths []string) error {
	format, err := r.writer()
	if err != nil {
		return usageError{err}
	}
	result, err := r.analyse(c, paths)
	if err != nil {
		return failure(c.ErrOrStderr(), result, err)
	}
	for i := range result.Articles {
		article := &result.Articles[i]
		if err := format.Write(c.OutOrStdout(), reports.Score(article, nil)); err != nil {
			return err
		}
	}
	if result.Counts.Language > 0 {
		fmt.Fprintf(c.ErrOrStderr(), "warning: %s not analysed: not in a language of read.languages\n", count(result.Counts.Language, "article"))
	}
	r.warn(c.ErrOrStderr(), result.Warnings)
	return troubles(c.ErrOrStderr(), result.Skipped)
}

// writer is the format asked for.
func (r *scoring) writer() (reports.Format, error) {
	format, err := reports.FindFormat(r.format)
	if err != nil || !r.explain {
		return format, err
	}
	if format.Name != "table" {
		return format, fmt.Errorf("--explain is for the table; %s holds the reasons anyway", format.Name)
	}
	format.Write = reports.Explain
	return format, nil
}

// analyse reads the file and keeps near-duplicates.
func (r *scoring) analyse(c *cobra.Command, paths []string) (*analysis.Result, error) {
	loaded, o, err := r.options(c)
	if err != nil {
		return nil, err
	}
	a, run, err := r.analyzer(c, loaded, o, paths)
	if err != nil {
		return nil, err
	}
	run.Duplicates = 0
	return a.Run(c.Context(), run)
}
