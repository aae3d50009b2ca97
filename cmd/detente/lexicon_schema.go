package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"detente/lexicons"
)

func lexiconSchema(*settings) (*cobra.Command, error) {
	return &cobra.Command{
		Use: "schema [" + strings.Join(lexicons.SchemaKinds, "|") + "]", Short: "Print the JSON Schema of lexicon files, for editors",
		Long: `Print the JSON Schema (2020-12) of files of words, or of another kind of file.
An editor that knows YAML shows with it what a key means and where one is
misspelled. Write it beside your file, and this line at the top of your file:

  # yaml-language-server: $schema=words.schema.json`,
		Example: "  detente lexicon schema > words.schema.json\n  detente lexicon schema tests > tests.schema.json",
		Args:    args(cobra.MaximumNArgs(1)),
		RunE: func(c *cobra.Command, kinds []string) error {
			kind := append(kinds, lexicons.SchemaKinds[0])[0]
			schema := lexicons.Schema(kind)
			if schema == nil {
				return usageError{fmt.Errorf("no kind of file %q, want one of %s", kind, strings.Join(lexicons.SchemaKinds, ", "))}
			}
			w := json.NewEncoder(c.OutOrStdout())
			w.SetIndent("", "  ")
			return w.Encode(schema)
		},
	}, nil
}
