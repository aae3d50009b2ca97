package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"detente/analysis/tuning"
	"detente/lexicons"
)

// casing is one call of `detente lexicon test`.
type casing struct {
	tuner
	rule  string
	known bool
}

func lexiconTest(s *settings) (*cobra.Command, error) {
	t := &casing{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "test [FILE...]", Short: "Run test cases: a text and the stances that are to be found in it",
		Long: `Run test cases against the words in force; with no FILE those that come with the
program, one file for each rule of the codebook. A case:

  version: 1
  setting: The war between Norland and Sudria went on.
  cases:
    - text: Norland shelled Brenna and offered talks.
      expect: [norland - attack, norland + talks]
      absent: [sudria]

The setting stands before each text; what is found in it does not count. A holder
is an id or a name. Norland, Sudria and their war are the invented world
of the program's cases, which every file may use; a file may declare actors and
conflicts of its own. A case with "known: true" may fail.

Exit codes: 0 all passed, 1 some failed.`,
		Example: "  detente lexicon test\n  detente lexicon test my-tests.yaml --words my-words.yaml",
		RunE:    t.run,
	})
	c.Flags().StringVar(&t.rule, "rule", "", "only cases whose rule holds this")
	c.Flags().BoolVar(&t.known, "known", false, "show known failures too")
	return c, err
}

// errCases tells that cases failed, which were printed.
var errCases = errors.New("some test cases failed")

func (t *casing) run(c *cobra.Command, names []string) error {
	loaded, o, err := t.options(c)
	if err != nil {
		return err
	}
	files, err := t.files(names)
	if err != nil {
		return err
	}
	all, err := tuning.Test(o, files, loaded.Workers)
	if err != nil {
		return err
	}
	if err := t.emit(c, caseViews(all), func(w io.Writer) { t.print(w, all) }); err != nil {
		return err
	}
	for i := range all {
		if all[i].Failed() {
			return errCases
		}
	}
	return nil
}

// files are the cases to run, with the world of the program.
func (t *casing) files(names []string) ([]lexicons.TestFile, error) {
	files, err := lexicons.BuiltinTests()
	if err != nil {
		return nil, err
	}
	if len(names) > 0 {
		for i := range files {
			files[i].Cases = nil
		}
		paths, err := yamlFiles(names)
		if err != nil {
			return nil, err
		}
		own, err := lexicons.LoadTests(disk{}, paths...)
		if err != nil {
			return nil, err
		}
		files = append(files, own...)
	}
	for i := range files {
		files[i].Cases = keep(files[i].Cases, t.rule)
	}
	return files, nil
}

func keep(cases []lexicons.TestCase, rule string) []lexicons.TestCase {
	var out []lexicons.TestCase
	for _, c := range cases {
		if strings.Contains(c.Rule, rule) {
			out = append(out, c)
		}
	}
	return out
}

// caseView is a case as JSON.
type caseView struct {
	File   string      `json:"file"`
	Line   int         `json:"line"`
	Rule   string      `json:"rule"`
	Text   string      `json:"text"`
	Passed bool        `json:"passed"`
	Known  bool        `json:"known"`
	Faults []faultView `json:"faults"`
}

type faultView struct {
	Want string   `json:"want"`
	Got  []string `json:"got"`
}

func caseViews(all []tuning.Outcome) []caseView {
	out := make([]caseView, len(all))
	for i := range all {
		k := all[i].Case
		out[i] = caseView{k.File, k.Line, k.Rule, k.Text, all[i].Passed(), k.Known, []faultView{}}
		for _, f := range all[i].Faults {
			out[i].Faults = append(out[i].Faults, faultView(f))
		}
	}
	return out
}

func (t *casing) print(w io.Writer, all []tuning.Outcome) {
	passed, known, failed, mended := 0, 0, 0, 0
	for i := range all {
		o := &all[i]
		switch {
		case o.Failed():
			failed++
			printCase(w, "FAIL", o)
		case !o.Passed():
			known++
			if t.known {
				printCase(w, "known", o)
			}
		default:
			passed++
			if o.Case.Known {
				mended++
				fmt.Fprintf(w, "%s:%d: passes now: take `known: true` away\n", o.Case.File, o.Case.Line)
			}
		}
	}
	fmt.Fprintf(w, "%d passed, %d failed, %s", passed, failed, count(known, "known failure"))
	if mended > 0 {
		fmt.Fprintf(w, ", %d mended", mended)
	}
	fmt.Fprintln(w)
}

func printCase(w io.Writer, kind string, o *tuning.Outcome) {
	fmt.Fprintf(w, "%s:%d: %s", o.Case.File, o.Case.Line, kind)
	if o.Case.Rule != "" {
		fmt.Fprintf(w, " (%s)", o.Case.Rule)
	}
	fmt.Fprintf(w, "\n    %s\n", oneLine(o.Case.Text))
	for _, f := range o.Faults {
		fmt.Fprintf(w, "  - %s\n", f.Want)
		for _, g := range f.Got {
			fmt.Fprintf(w, "  + %s\n", g)
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
