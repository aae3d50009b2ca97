package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"detente/lexicons"
)

func lexiconList(s *settings) (*cobra.Command, error) {
	t := &tuner{settings: s}
	return t.flags(&cobra.Command{
		Use: "list", Short: "List the categories of words, with your own laid over them",
		Example: "  detente lexicon list",
		Args:    args(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return t.list(c) },
	})
}

// categoryView is a category as JSON.
type categoryView struct {
	Category string  `json:"category"`
	Role     string  `json:"role"`
	Weight   float64 `json:"weight"`
	Entries  int     `json:"entries"`
	File     string  `json:"file"`
	Line     int     `json:"line"`
	Note     string  `json:"note"`
}

func (t *tuner) list(c *cobra.Command) error {
	_, o, err := t.options(c)
	if err != nil {
		return err
	}
	var all []categoryView
	for _, x := range o.Lexicon.Categories() {
		all = append(all, categoryView{x.Name, string(x.Role), x.Weight, len(x.Entries), x.File, x.Line, x.Note})
	}
	return t.emit(c, all, func(w io.Writer) {
		fmt.Fprintln(w, "category\trole\tweight\tentries\tfile")
		for _, x := range all {
			fmt.Fprintf(w, "%s\t%s\t%+.2f\t%d\t%s:%d\n", x.Category, x.Role, x.Weight, x.Entries, x.File, x.Line)
		}
	})
}

func lexiconShow(s *settings) (*cobra.Command, error) {
	t := &tuner{settings: s}
	return t.flags(&cobra.Command{
		Use: "show TERM", Short: "Show the entries that a word or phrase meets, or those of a category",
		Long: `Show the entries that a word or phrase meets, in whatever inflection, or all
entries of the category of that name: what they weigh, what they ask for, what
excludes them and where they stand.`,
		Example: "  detente lexicon show shelled\n  detente lexicon show ceasefire.call --format json",
		Args:    args(cobra.MinimumNArgs(1)),
		RunE:    func(c *cobra.Command, words []string) error { return t.show(c, strings.Join(words, " ")) },
	})
}

// entryView is an entry as JSON.
type entryView struct {
	Category string            `json:"category"`
	Role     string            `json:"role"`
	Pattern  string            `json:"pattern"`
	Weight   float64           `json:"weight"`
	Makes    map[string]string `json:"makes,omitempty"`
	POS      string            `json:"pos,omitempty"`
	Object   string            `json:"object,omitempty"`
	Subject  string            `json:"subject,omitempty"`
	Preps    []string          `json:"preps,omitempty"`
	Not      []string          `json:"not,omitempty"`
	Forms    [][]string        `json:"forms"`
	Note     string            `json:"note,omitempty"`
	Source   string            `json:"source,omitempty"`
	File     string            `json:"file"`
	Line     int               `json:"line"`
}

func (t *tuner) show(c *cobra.Command, term string) error {
	_, o, err := t.options(c)
	if err != nil {
		return err
	}
	all := []entryView{}
	for _, e := range o.Lexicon.Entries(term) {
		k := e.Category
		all = append(all, entryView{k.Name, string(k.Role), e.Pattern, e.Value(), k.On, e.POS, e.Object, e.Subject, e.Preps, e.Not, e.Forms(), e.Note, e.Source, e.File, e.Line})
	}
	return t.emit(c, all, func(w io.Writer) {
		if len(all) == 0 {
			fmt.Fprintf(w, "no entry meets %q\n", term)
		}
		for i := range all {
			all[i].print(w, o.Lexicon.Category(all[i].Category))
		}
	})
}

// print writes the entry with what it asks for, a line each.
func (e *entryView) print(w io.Writer, k *lexicons.Category) {
	fmt.Fprintf(w, "%s:%d: %s (%s) %q %+.2f\n", e.File, e.Line, e.Category, e.Role, e.Pattern, e.Weight)
	makes, _ := json.Marshal(e.Makes)
	var forms []string
	for _, f := range e.Forms {
		forms = append(forms, strings.Join(f, "|"))
	}
	for _, line := range [][2]string{
		{"forms", strings.Join(forms, " ")}, {"pos", e.POS}, {"object", e.Object}, {"subject", e.Subject},
		{"prepositions", strings.Join(e.Preps, ", ")}, {"not in", strings.Join(e.Not, "; ")},
		{"makes", strings.Trim(string(makes), "nul{}")}, {"note", e.Note}, {"category", k.Note},
	} {
		if line[1] != "" {
			fmt.Fprintf(w, "    %s: %s\n", line[0], line[1])
		}
	}
}
