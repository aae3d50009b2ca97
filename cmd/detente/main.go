// Command detente reads news articles and says for each actor where it stands
// between escalation (-1) and ceasefire (+1), with the sentences that show it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // nothing was done
	exitUsage  = 2 // the command line is wrong
	exitBroken = 3 // done, but some articles could not be read
)

// usageError is a fault in the command line.
type usageError struct{ error }

// errBroken tells that a command did its work but for some articles, which it
// has named.
var errBroken = errors.New("some articles could not be read")

// run is the whole program.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	root, err := newRoot()
	if err != nil {
		return report(errOut, err)
	}
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return report(errOut, root.ExecuteContext(ctx))
}

// report writes an error and gives its exit code.
func report(errOut io.Writer, err error) int {
	usage := usageError{}
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errBroken):
		return exitBroken
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errOut, "error: interrupted")
		return exitFailed
	}
	for line := range strings.SplitSeq(quoted(err), "\n") {
		if !strings.HasPrefix(line, indent) {
			line = "error: " + line
		}
		fmt.Fprintln(errOut, line)
	}
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// commands make the subcommands, in the order of the help.
var commands = []func(*settings) (*cobra.Command, error){
	reportCommand, chartCommand, serveCommand, reviewCommand, scoreCommand, parseCommand, configCommand, lexiconCommand, evalCommand, checkCommand, versionCommand,
}

func newRoot() (*cobra.Command, error) {
	s := &settings{}
	root := &cobra.Command{
		Use:   "detente",
		Short: "Says for each actor in the news where it stands between escalation and ceasefire",
		Long: `Detente reads news articles and says for each actor where it stands between
escalation (-1) and ceasefire (+1), with the sentences that show it.

  detente report             a report on the demo that is built in
  detente report articles/   a report on your articles
  detente score article.txt  one article, sentence by sentence`,
		SilenceErrors: true, SilenceUsage: true,
		Args: unknownCommand,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	if err := s.flags(root.PersistentFlags()); err != nil {
		return nil, err
	}
	for _, make := range commands {
		c, err := make(s)
		if err != nil {
			return nil, err
		}
		root.AddCommand(c)
	}
	return root, nil
}

// unknownCommand refuses what is no command, with those that are near.
func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	text := fmt.Sprintf("unknown command %q", args[0])
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		text += fmt.Sprintf("; did you mean %q?", near[0])
	}
	return usageError{errors.New(text)}
}

// args makes an error of a check of arguments one of usage.
func args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, given []string) error {
		if err := check(c, given); err != nil {
			return usageError{err}
		}
		return nil
	}
}
