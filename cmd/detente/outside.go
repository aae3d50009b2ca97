package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"detente/analysis/outside"
)

// errOutside tells that a check against outside facts failed.
var errOutside = errors.New("the truce of November 2023 does not stand out, or its ends were not found within three days")

// outsideCheck is one call of `detente check outside`.
type outsideCheck struct {
	*settings
	shared, format string
}

// checkCommand holds the checks against what is known from elsewhere.
func checkCommand(s *settings) (*cobra.Command, error) {
	x := &outsideCheck{settings: s}
	parent := &cobra.Command{
		Use:   "check",
		Short: "Check the program against what is known from elsewhere",
		Args:  unknownCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c := &cobra.Command{
		Use:   "outside",
		Short: "Check the stance over time against a truce and against counted attacks",
		Long: `Check that the stance of Israel and Hamas shows the truce of 24 November to 1
December 2023, and that the search for change points finds its ends without
being told; and say how Russia's deeds go with the drones and missiles counted
at Ukraine. The corpus and the counts are in the folder of --shared; without
them the check is skipped. It fails where the truce does not show.`,
		Args: args(cobra.NoArgs),
		RunE: x.run,
	}
	c.Flags().StringVar(&x.shared, "shared", filepath.Join("..", "shared"), "folder with corpora/ and truth/")
	c.Flags().StringVar(&x.format, "format", "table", "table or json")
	parent.AddCommand(c)
	return parent, nil
}

func (x *outsideCheck) run(c *cobra.Command, _ []string) error {
	if x.format != "table" && x.format != "json" {
		return usageError{fmt.Errorf("--format is table or json, not %q", x.format)}
	}
	file := filepath.Join(x.shared, "corpora", "rss2022_2023_war.jsonl.gz")
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		fmt.Fprintf(c.ErrOrStderr(), "skipped: there is no %s\n", file)
		return nil
	}
	r, err := x.check(c, file)
	if err != nil {
		return err
	}
	if err := x.write(c, r); err != nil {
		return err
	}
	if !r.Passed() {
		return errOutside
	}
	return nil
}

// check analyses the corpus and makes the report.
func (x *outsideCheck) check(c *cobra.Command, file string) (*outside.Report, error) {
	loaded, o, err := x.options(c)
	if err != nil {
		return nil, err
	}
	attacks, err := x.attacks()
	if err != nil {
		return nil, err
	}
	result, err := (&reporting{settings: x.settings}).analyse(c, loaded, o, []string{file})
	if err != nil {
		return nil, failure(c.ErrOrStderr(), result, err)
	}
	r := outside.Check(result.Articles, attacks, loaded.Series)
	return &r, nil
}

// attacks reads the counts, none where there is no file of them.
func (x *outsideCheck) attacks() (map[time.Time]float64, error) {
	attacks, err := outside.Attacks(filepath.Join(x.shared, "truth", "ukraine_missile_drone_attacks_daily.csv"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	return attacks, err
}

func (x *outsideCheck) write(c *cobra.Command, r *outside.Report) error {
	if x.format == "table" {
		return r.Print(c.OutOrStdout())
	}
	w := json.NewEncoder(c.OutOrStdout())
	w.SetIndent("", "  ")
	return w.Encode(r)
}
