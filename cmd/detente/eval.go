package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/gold"
)

// evalFlags are what `detente eval` may be told.
type evalFlags struct {
	format  string
	errors  int
	records bool
}

// evalCommand measures the program against coded texts.
func evalCommand() *cobra.Command {
	f := evalFlags{}
	c := &cobra.Command{
		Use:   "eval GOLD...",
		Short: "Measure the program against texts that people have coded",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, files []string) error {
			o, err := analysis.BuiltinOptions()
			if err != nil {
				return err
			}
			return f.run(o, files, c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&f.format, "format", "table", "table or json")
	c.Flags().IntVar(&f.errors, "errors", 0, "list up to this many errors of each cause (-1: all) with how they came about")
	c.Flags().BoolVar(&f.records, "records", false, "with --format json: the result of every record, for --compare")
	return c
}

// run evaluates the files and writes the reports.
func (f *evalFlags) run(o analysis.Options, files []string, out io.Writer) error {
	e, err := gold.New(o)
	if err != nil {
		return err
	}
	var all []gold.Scores
	for i, file := range files {
		r, err := e.File(file)
		if err != nil {
			return err
		}
		all = append(all, r.Scores)
		if f.format == "json" {
			continue
		}
		if i > 0 {
			fmt.Fprintln(out)
		}
		if err := r.Print(out, f.errors); err != nil {
			return err
		}
	}
	if f.format == "json" {
		return f.writeJSON(all, out)
	}
	return nil
}

// writeJSON writes one object for a single file and an array for several.
func (f *evalFlags) writeJSON(all []gold.Scores, out io.Writer) error {
	if !f.records {
		for i := range all {
			all[i].Outcomes = nil
		}
	}
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	if len(all) == 1 {
		return e.Encode(all[0])
	}
	return e.Encode(all)
}
