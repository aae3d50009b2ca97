package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"detente/configs"
)

func configCommand(s *settings) (*cobra.Command, error) {
	c := &cobra.Command{Use: "config", Short: "Show, check and start configurations", Args: unknownCommand,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(configShow(s), configCheck(s), configInit())
	return c, nil
}

func configShow(s *settings) *cobra.Command {
	return &cobra.Command{
		Use: "show", Short: "Print every key in force and where it was set", Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			loaded, err := s.load(c, false)
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, setting := range loaded.Settings {
				fmt.Fprintf(w, "%s\t%s\t%s\n", setting.Key, setting.Text(), setting.Origin)
			}
			return w.Flush()
		},
	}
}

func configCheck(s *settings) *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Check the configuration and the lexicons that it names", Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			loaded, err := s.load(c, false)
			if err != nil {
				return err
			}
			o, err := loaded.Analysis()
			if err != nil {
				return err
			}
			if _, _, err := loaded.Report.Marked(o.Conflicts); err != nil {
				return err
			}
			file := loaded.File
			if file == "" {
				file = "the defaults (there is no " + configs.DefaultFile + ")"
			}
			_, err = fmt.Fprintf(c.OutOrStdout(), "ok: %s\n", file)
			return err
		},
	}
}

func configInit() *cobra.Command {
	return &cobra.Command{
		Use: "init [DIR]", Short: "Write a commented starter project",
		Long: `Write a commented starter project into DIR, or here: detente.yaml, a file for
your own words, a place for articles. A file that is there is never replaced.`,
		Args: args(cobra.MaximumNArgs(1)),
		RunE: func(c *cobra.Command, dirs []string) error {
			dir := "."
			if len(dirs) > 0 {
				dir = dirs[0]
			}
			written, err := configs.WriteStarter(dir)
			for _, name := range written {
				fmt.Fprintln(c.OutOrStdout(), "wrote", name)
			}
			return err
		},
	}
}
