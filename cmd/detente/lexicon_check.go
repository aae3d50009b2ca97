package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"detente/configs"
	"detente/lexicons"
)

// checking is one call of `detente lexicon check`.
type checking struct {
	tuner
	tests  []string
	strict bool
}

func lexiconCheck(s *settings) (*cobra.Command, error) {
	t := &checking{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "check [FILE...]", Short: "Look for mistakes in files of words and their test cases",
		Long: `Look for mistakes in files of words, laid over those of the program; with no
FILE in those that the configuration names, or in the program's own. A FILE of
actors, conflicts or test cases is checked where it is read. The checks:

  form           what cannot be read: unknown keys, patterns, acts, dates
` + checksHelp() + `
Exit codes: 0 sound, 1 something is wrong (with --strict: or doubtful).`,
		Example: "  detente lexicon check my-words.yaml --tests my-tests.yaml",
		RunE:    t.run,
	})
	c.Flags().StringSliceVar(&t.tests, "tests", nil, "files of test cases that belong to the words")
	c.Flags().BoolVar(&t.strict, "strict", false, "fail on doubts too")
	return c, err
}

func checksHelp() string {
	var b strings.Builder
	for _, check := range lexicons.Checks {
		fmt.Fprintf(&b, "  %-14s %s\n", check.Name, check.About)
	}
	return b.String()
}

// errUnsound tells that a check found something wrong, which was printed.
var errUnsound = errors.New("the lexicon is not sound")

// findingView is a finding as JSON.
type findingView struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	Col   int    `json:"col"`
	Check string `json:"check"`
	Wrong bool   `json:"wrong"`
	Cause string `json:"cause"`
	Text  string `json:"text"` // of the line
}

func (t *checking) run(c *cobra.Command, files []string) error {
	loaded, err := t.load(c, false)
	if err != nil {
		return err
	}
	files, err = yamlFiles(files)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = loaded.Lexicons.Words
	}
	found, err := t.find(loaded, files)
	faults, err := lexicons.Faults(err)
	if err != nil {
		return err
	}
	for _, f := range faults {
		found = append(found, lexicons.Finding{FileError: f, Check: "form", Wrong: true})
	}
	views := []findingView{}
	wrong := 0
	for _, f := range found {
		views = append(views, findingView{f.File, f.Line, f.Col, f.Check, f.Wrong, f.Cause, lexicons.SourceLine(f.File, f.Line)})
		if f.Wrong || t.strict {
			wrong++
		}
	}
	if err := t.emit(c, views, func(w io.Writer) { printFindings(w, views) }); err != nil {
		return err
	}
	if wrong > 0 {
		return errUnsound
	}
	return nil
}

// find checks everything that is in force and keeps what is about the files.
func (t *checking) find(loaded *configs.Loaded, files []string) ([]lexicons.Finding, error) {
	loaded.Lexicons.Words = files
	o, err := loaded.Analysis()
	if err != nil {
		return nil, err
	}
	tests, err := lexicons.BuiltinTests()
	if err != nil {
		return nil, err
	}
	own, err := lexicons.LoadTests(disk{}, t.tests...)
	if err != nil {
		return nil, err
	}
	tests = append(tests, own...)
	actors, _, err := lexicons.World(o.Actors, o.Conflicts, tests)
	if err != nil {
		return nil, err
	}
	all := o.Lexicon.Check(tests, actors)
	if len(files) == 0 {
		return all, nil
	}
	about := append(slices.Clone(files), t.tests...)
	return slices.DeleteFunc(all, func(f lexicons.Finding) bool { return !slices.Contains(about, f.File) }), nil
}

func printFindings(w io.Writer, all []findingView) {
	wrong := 0
	for _, f := range all {
		kind := "doubt"
		if f.Wrong {
			kind, wrong = "wrong", wrong+1
		}
		fmt.Fprintf(w, "%s:%d:%d: %s (%s, %s)\n", f.File, f.Line, f.Col, f.Cause, kind, f.Check)
		fmt.Fprintf(w, "    %s\n", shorten(strings.TrimSpace(f.Text), 100))
	}
	if len(all) == 0 {
		fmt.Fprintln(w, "ok")
		return
	}
	fmt.Fprintf(w, "%d wrong, %s\n", wrong, count(len(all)-wrong, "doubt"))
}
