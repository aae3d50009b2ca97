package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/configs"
)

// tuner is one call of a command below `detente lexicon`.
type tuner struct {
	*settings
	format string // table or json
}

func lexiconCommand(s *settings) (*cobra.Command, error) {
	c := &cobra.Command{
		Use: "lexicon", Short: "Show, check and tune the words that make stances", Args: unknownCommand,
		Long: `Show, check and tune the words that make stances. Words of your own stand in
files that the configuration names (lexicons.words) or that --words gives, laid
over those of the program entry by entry.

From "this word is wrong" to proven and kept:

  detente lexicon show shell             which entries it is, where they stand
  detente lexicon kwic shell articles    where it stands, and what it does there
  detente lexicon check my-words.yaml    after the change: is the file sound?
  detente lexicon test my-tests.yaml     does it do what you want?
  detente lexicon diff builtin my-words.yaml articles   what else does it do?`,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, make := range []func(*settings) (*cobra.Command, error){
		lexiconList, lexiconShow, lexiconKwic, lexiconCheck, lexiconTest, lexiconDiff,
		lexiconCoverage, lexiconInfluence, lexiconSuggest, lexiconFit, lexiconSchema,
	} {
		sub, err := make(s)
		if err != nil {
			return nil, err
		}
		c.AddCommand(sub)
	}
	return c, nil
}

// flags gives a command the flag of the format and those of the keys.
func (t *tuner) flags(c *cobra.Command, keys ...string) (*cobra.Command, error) {
	c.Flags().StringVar(&t.format, "format", "table", "table or json")
	return c, configs.AddFlags(c.Flags(), append(keys, "words")...)
}

// emit writes a result in the format asked for.
func (t *tuner) emit(c *cobra.Command, value any, table func(io.Writer)) error {
	switch t.format {
	case "json":
		w := json.NewEncoder(c.OutOrStdout())
		w.SetIndent("", "  ")
		w.SetEscapeHTML(false)
		return w.Encode(value)
	case "table":
		w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
		table(w)
		return w.Flush()
	}
	return usageError{fmt.Errorf("--format is table or json, not %q", t.format)}
}

// analyse runs the analysis over the paths, or over those of the configuration
// where there are none, and names what could not be read.
func (t *tuner) analyse(c *cobra.Command, loaded *configs.Loaded, o analysis.Options, paths []string) (*analysis.Result, error) {
	paths, err := given(loaded, paths)
	if err != nil {
		return nil, err
	}
	result, err := (&reporting{settings: t.settings}).analyse(c, loaded, o, paths)
	if err != nil {
		return nil, failure(c.ErrOrStderr(), result, err)
	}
	t.warn(c.ErrOrStderr(), result.Warnings)
	return result, nil
}

// given are the paths of the command line, or else of the configuration.
func given(loaded *configs.Loaded, paths []string) ([]string, error) {
	if len(paths) == 0 {
		paths = loaded.Read.Paths
	}
	if len(paths) == 0 {
		return nil, usageError{fmt.Errorf("no PATH: name articles, or read.paths in the configuration")}
	}
	return paths, nil
}

// disk opens paths as the user wrote them.
type disk struct{}

// Open implements fs.FS for any path of the system.
func (disk) Open(name string) (fs.File, error) { return os.Open(name) }

// yamlFiles are the files themselves and those in folders.
func yamlFiles(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			out = append(out, p)
			continue
		}
		inside, err := filepath.Glob(filepath.Join(p, "*.yaml"))
		if err != nil {
			return nil, err
		}
		out = append(out, inside...)
	}
	return out, nil
}

// number is a value for JSON: null where there is none.
func number(v float64) *float64 {
	if math.IsNaN(v) {
		return nil
	}
	return &v
}

// figure is a value for a table: a dash where there is none.
func figure(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return fmt.Sprintf("%+.2f", v)
}

// shorten cuts a text in the middle of a table at so many characters.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
