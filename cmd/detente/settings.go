package main

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"detente/analysis"
	"detente/configs"
)

// settings are the flags that every command has.
type settings struct {
	file           string
	set            []string
	quiet, verbose bool
}

func (s *settings) flags(f *pflag.FlagSet) error {
	f.StringVarP(&s.file, "config", "c", os.Getenv("DETENTE_CONFIG"), "file of settings, also DETENTE_CONFIG (default ./"+configs.DefaultFile+" if there is one)")
	f.StringArrayVar(&s.set, "set", nil, "set any key of the configuration, such as series.level=0.9")
	f.BoolVarP(&s.quiet, "quiet", "q", false, "say nothing but errors")
	f.BoolVarP(&s.verbose, "verbose", "v", false, "say more: every warning, times and memory")
	return configs.AddFlags(f, "workers")
}

// load puts the settings of a command together.
func (s *settings) load(c *cobra.Command, demo bool) (*configs.Loaded, error) {
	return configs.Load(configs.Sources{File: s.file, Flags: c.Flags(), Set: s.set, Demo: demo})
}

// options are the configuration and the options of the analysis.
func (s *settings) options(c *cobra.Command) (*configs.Loaded, analysis.Options, error) {
	loaded, err := s.load(c, false)
	if err != nil {
		return nil, analysis.Options{}, err
	}
	o, err := loaded.Analysis()
	return loaded, o, err
}

// analyzer is an analyzer with the options, and a run over paths with standard
// input.
func (s *settings) analyzer(c *cobra.Command, loaded *configs.Loaded, o analysis.Options, paths []string) (*analysis.Analyzer, analysis.RunOptions, error) {
	a, err := analysis.New(o)
	if err != nil {
		return nil, analysis.RunOptions{}, err
	}
	run, err := loaded.Run()
	run.Paths, run.Stdin = paths, c.InOrStdin()
	return a, run, err
}
