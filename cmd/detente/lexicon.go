package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"detente/configs"
)

func lexiconCommand(s *settings) (*cobra.Command, error) {
	list := &cobra.Command{
		Use: "list", Short: "List the categories of words, with your own laid over them", Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return listCategories(s, c) },
	}
	c := &cobra.Command{Use: "lexicon", Short: "Show the words that make stances", Args: unknownCommand,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(list)
	return c, configs.AddFlags(list.Flags(), "words")
}

func listCategories(s *settings, c *cobra.Command) error {
	loaded, err := s.load(c, false)
	if err != nil {
		return err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "category\trole\tweight\tentries\tfile")
	for _, category := range o.Lexicon.Categories() {
		fmt.Fprintf(w, "%s\t%s\t%+.2f\t%d\t%s:%d\n", category.Name, category.Role, category.Weight, len(category.Entries), category.File, category.Line)
	}
	return w.Flush()
}
