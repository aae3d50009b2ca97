package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"detente/configs"
)

// exporting is one call of `detente review export`.
type exporting struct {
	reporting
	file, format string
}

// stanceGold is the format of gold files that verdicts are exported to.
const stanceGold = "stance-gold"

func reviewExport(s *settings) (*cobra.Command, error) {
	r := &exporting{reporting: reporting{settings: s}}
	c := &cobra.Command{
		Use:   "export [PATH...]",
		Short: "Write the judged articles as gold for `detente eval`",
		Long: `Analyse the articles, or the demo, and write those with verdicts as stance gold: a
right observation is a statement of its sign, a wrong one is a statement of sign 0,
and one without a verdict counts for nothing. The file holds the text of the
articles.`,
		Example: `  detente review export articles --format stance-gold -o gold.jsonl
  detente eval gold.jsonl`,
		RunE: r.run,
	}
	c.Flags().StringVarP(&r.file, "out", "o", "-", "file to write, - for the output")
	c.Flags().StringVar(&r.format, "format", stanceGold, stanceGold)
	return c, configs.AddFlags(c.Flags(), "titles", "duplicates", "words", "verdicts")
}

func (r *exporting) run(c *cobra.Command, paths []string) error {
	if r.format != stanceGold {
		return usageError{fmt.Errorf("--format is %s, not %q", stanceGold, r.format)}
	}
	loaded, err := r.load(c, false)
	if err != nil {
		return err
	}
	b, err := book(loaded)
	if err != nil {
		return err
	}
	plan, err := r.result(c, paths)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	n, err := b.Gold(&out, plan.Result.Articles)
	if err != nil {
		return err
	}
	r.say(c.ErrOrStderr(), "%s exported", count(n, "verdict"))
	if r.file == "-" {
		_, err = c.OutOrStdout().Write(out.Bytes())
		return err
	}
	return os.WriteFile(r.file, out.Bytes(), 0o644)
}
