package main

import (
	"fmt"
	"io"
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
			return model(c.OutOrStdout(), syntax.Default().Info)
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

// model prints where the parser's model comes from.
func model(out io.Writer, info syntax.Info) error {
	for _, source := range info.Sources {
		fmt.Fprintln(out, "parser trained on", source)
	}
	if info.Licence == "" {
		return nil
	}
	_, err := fmt.Fprintln(out, "parser model under", info.Licence)
	return err
}
