package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"detente/analysis/syntax"
)

func versionCommand(*settings) (*cobra.Command, error) {
	return &cobra.Command{
		Use: "version", Short: "Print the version of the program, of Go and of the parser's model",
		Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			fmt.Fprintf(c.OutOrStdout(), "detente %s\n%s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			info := syntax.Default().Info
			for _, source := range info.Sources {
				fmt.Fprintf(c.OutOrStdout(), "parser model trained on %s\n", source)
			}
			_, err := fmt.Fprintf(c.OutOrStdout(), "parser model licence %s\n", info.Licence)
			return err
		},
	}, nil
}

// version is that of the module, or else the commit that was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	return "devel"
}
