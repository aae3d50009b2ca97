package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/gold"
)

// evaluation is one call of `detente eval`.
type evaluation struct {
	*settings
	format  string
	errors  int
	records bool
	compare bool
	ablate  bool
}

// evalCommand measures the program against coded texts.
func evalCommand(s *settings) (*cobra.Command, error) {
	e := &evaluation{settings: s}
	c := &cobra.Command{
		Use:     "eval GOLD...",
		Short:   "Measure the program against texts that people have coded",
		Long:    evalHelp(),
		Example: evalExample,
		Args:    args(cobra.MinimumNArgs(1)),
		RunE:    e.run,
	}
	c.Flags().StringVar(&e.format, "format", "table", "table or json")
	c.Flags().IntVar(&e.errors, "errors", 0, "list up to this many errors of each cause (-1: all), with how they came about")
	c.Flags().BoolVar(&e.records, "records", false, "with --format json: the result of every record too, for --compare")
	c.Flags().BoolVar(&e.compare, "compare", false, "tell which records flipped between two results written with --format json --records")
	c.Flags().BoolVar(&e.ablate, "ablate", false, "measure also without each mechanism, and simple baselines")
	c.AddCommand(&cobra.Command{
		Use:   "agreement A B",
		Short: "Measure how far two coders agree",
		Long:  "Measure how far the files of two coders agree. A line of such a file is one of\n" + gold.CodedFormat + ".",
		Args:  args(cobra.ExactArgs(2)),
		RunE:  e.agreement,
	})
	c.PersistentFlags().AddFlag(c.Flags().Lookup("format"))
	return c, nil
}

const evalExample = `  detente eval stance.jsonl --errors 3
  detente eval stance.jsonl events.jsonl --format json --records > after.json
  detente eval --compare before.json after.json
  detente eval agreement coder-a.jsonl coder-b.jsonl`

// evalHelp names the kinds of gold files with their formats.
func evalHelp() string {
	var b strings.Builder
	b.WriteString("Measure the program against texts that people have coded. A gold file is a\n" +
		"treebank (" + gold.TreebankFormat + ")\nor JSON Lines, whose kind is told by the keys of its first record:\n")
	for _, k := range gold.Kinds {
		fmt.Fprintf(&b, "\n  %s: %s\n", k.Name, k.Format)
	}
	b.WriteString("\nA name that ends in .gz is unpacked. The intervals hold 95 % of 500 bootstrap\n" +
		"resamples of whole documents. A measure that is undefined on a file is left out.\n" +
		"Macro-F1 is the mean over the classes that occur in the gold or in the results.")
	return b.String()
}

func (e *evaluation) run(c *cobra.Command, files []string) error {
	switch {
	case e.format != "table" && e.format != "json":
		return usageError{fmt.Errorf("--format is table or json, not %q", e.format)}
	case e.compare:
		return compare(files, c.OutOrStdout())
	}
	loaded, o, err := e.options(c)
	if err != nil {
		return err
	}
	if e.ablate {
		return e.ablation(o, files, c.OutOrStdout())
	}
	g, err := gold.New(o)
	if err != nil {
		return err
	}
	if loaded.Workers > 0 {
		g.Workers = loaded.Workers
	}
	return e.files(g, files, c.OutOrStdout())
}

// files evaluates one gold file after the other.
func (e *evaluation) files(g *gold.Evaluator, files []string, out io.Writer) error {
	var all []gold.Scores
	for _, file := range files {
		r, err := g.File(file)
		if err != nil {
			return err
		}
		all = append(all, r.Scores)
		if e.format == "table" {
			if err := r.Print(out, e.errors); err != nil {
				return err
			}
		}
	}
	if e.format == "json" {
		return e.json(all, out)
	}
	return nil
}

// ablation evaluates the files without each mechanism in turn.
func (e *evaluation) ablation(o analysis.Options, files []string, out io.Writer) error {
	for _, file := range files {
		all, err := gold.Ablate(o, file)
		if err != nil {
			return err
		}
		if e.format == "json" {
			err = e.json(all, out)
		} else {
			err = gold.PrintAblation(out, all)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// json writes one object for a single file and an array for several.
func (e *evaluation) json(scores []gold.Scores, out io.Writer) error {
	for i := range scores {
		if !e.records {
			scores[i].Outcomes = nil
		}
	}
	w := json.NewEncoder(out)
	w.SetIndent("", "  ")
	if len(scores) == 1 {
		return w.Encode(scores[0])
	}
	return w.Encode(scores)
}

func (e *evaluation) agreement(c *cobra.Command, files []string) error {
	r, err := gold.CompareCoders(files[0], files[1])
	if err != nil {
		return err
	}
	if e.format == "json" {
		return e.json([]gold.Scores{r.Scores}, c.OutOrStdout())
	}
	return r.Print(c.OutOrStdout(), 0)
}

// compare tells what flipped between two results.
func compare(files []string, out io.Writer) error {
	if len(files) != 2 {
		return usageError{errors.New("--compare wants two results: before.json after.json")}
	}
	before, err := gold.ReadScores(files[0])
	if err != nil {
		return err
	}
	after, err := gold.ReadScores(files[1])
	if err != nil {
		return err
	}
	flips, err := gold.Compare(before, after)
	if err != nil {
		return err
	}
	return gold.PrintFlips(out, flips)
}
