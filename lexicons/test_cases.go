package lexicons

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed en/tests/*.yaml
var englishTests embed.FS

// TestFile is one file of test cases for a lexicon, with a world of its own.
type TestFile struct {
	Version int    `yaml:"version"`
	Note    string `yaml:"note,omitempty"`
	// Rule is that of the cases that name none.
	Rule string `yaml:"rule,omitempty"`
	// Setting is that of the cases that have none.
	Setting string `yaml:"setting,omitempty"`
	// Actors and Conflicts are laid over those of the program, for the cases
	// of every file that is tested with this one.
	Actors    []Actor    `yaml:"actors,omitempty"`
	Conflicts []Conflict `yaml:"conflicts,omitempty"`
	Cases     []TestCase `yaml:"cases,omitempty"`

	Name string     `yaml:"-"` // where it was read from
	root *yaml.Node // for the places of faults
}

// TestCase is a text and what the program is to find in it.
type TestCase struct {
	Text string `yaml:"text"`
	// Setting is a paragraph before the text, such as one that tells of a war.
	// What is found in it does not count.
	Setting string `yaml:"setting,omitempty"`
	Title   string `yaml:"title,omitempty"`
	Date    string `yaml:"date,omitempty"` // 2006-01-02; empty: undated
	// Rule is the rule of the codebook or the category that the case is about.
	Rule   string        `yaml:"rule,omitempty"`
	Expect []Expectation `yaml:"expect,omitempty"`
	// Absent names actors that must have no observation at all; "*" for nobody.
	Absent []string `yaml:"absent,omitempty"`
	// Known marks a case that the program is known to fail: it is reported and
	// counted, and fails nothing.
	Known bool   `yaml:"known,omitempty"`
	Note  string `yaml:"note,omitempty"`

	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Expectation is one observation that a case wants. In YAML it may be written
// as "HOLDER SIGN" or "HOLDER SIGN ACT", such as "norland - attack". A holder
// has no observation of the other sign unless another expectation wants one.
type Expectation struct {
	Holder string `yaml:"holder"` // id or name
	// Sign is "+", "-" or "0"; "0" is no observation or one of 0.
	Sign string `yaml:"sign,omitempty"`
	// Range holds the least and the greatest value. No observation counts as 0.
	Range    []float64 `yaml:"range,omitempty"`
	Act      string    `yaml:"act,omitempty"`
	Channel  string    `yaml:"channel,omitempty"`
	Modality string    `yaml:"modality,omitempty"`
	Conflict string    `yaml:"conflict,omitempty"`
}

// UnmarshalYAML reads an expectation: its short form or a mapping.
func (e *Expectation) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		return e.short(node.Value)
	}
	type mapping Expectation
	return node.Decode((*mapping)(e))
}

func (e *Expectation) short(s string) error {
	words := strings.Fields(s)
	at := slices.IndexFunc(words, isSign)
	if at < 1 || len(words) > at+2 {
		return fmt.Errorf("expectation %q: want HOLDER SIGN or HOLDER SIGN ACT, such as norland - attack", s)
	}
	e.Holder, e.Sign = strings.Join(words[:at], " "), words[at]
	if len(words) > at+1 {
		e.Act = words[at+1]
	}
	return nil
}

func isSign(s string) bool { return s == "+" || s == "-" || s == "0" }

// String is the expectation in words.
func (e *Expectation) String() string {
	words := []string{e.Holder}
	if len(e.Range) == 2 {
		words = append(words, fmt.Sprintf("%+.2f to %+.2f", e.Range[0], e.Range[1]))
	} else {
		words = append(words, e.Sign)
	}
	for _, w := range []string{e.Act, e.Channel, e.Modality, e.Conflict} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// BuiltinTests returns the test cases that the program comes with.
func BuiltinTests() ([]TestFile, error) {
	files, err := fs.Glob(englishTests, "en/tests/*.yaml")
	if err != nil {
		return nil, err
	}
	return LoadTests(englishTests, files...)
}

// LoadTests reads test cases in files of fsys. Its errors are FileErrors,
// joined, or errors of fsys.
func LoadTests(fsys fs.FS, files ...string) ([]TestFile, error) {
	var all []TestFile
	var errs []error
	for _, name := range files {
		file, err := loadTest(fsys, name)
		errs = append(errs, err)
		all = append(all, file)
	}
	return all, errors.Join(errs...)
}

func loadTest(fsys fs.FS, name string) (TestFile, error) {
	file := TestFile{Name: name}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return file, err
	}
	if file.root, err = decodeStrict(name, data, &file); err != nil {
		return file, err
	}
	if err := checkVersion(place{name, file.root}, file.Version); err != nil {
		return file, err
	}
	var errs []error
	for i := range file.Cases {
		errs = append(errs, file.checkCase(i))
	}
	return file, errors.Join(errs...)
}

// checkCase gives a case its place and reports what is wrong with it.
func (f *TestFile) checkCase(i int) error {
	c, at := &f.Cases[i], place{f.Name, child(child(f.root, "cases"), i)}
	c.File, c.Line, c.Rule = f.Name, at.node.Line, cmp.Or(c.Rule, f.Rule)
	c.Setting = cmp.Or(c.Setting, f.Setting)
	var errs []error
	if isBlank(c.Text) {
		errs = append(errs, at.fault("a case needs a text"))
	}
	if len(c.Expect)+len(c.Absent) == 0 {
		errs = append(errs, at.fault("a case needs something to expect, or absent actors"))
	}
	for j, who := range c.Absent {
		if fields := strings.Fields(who); len(fields) > 1 && slices.ContainsFunc(fields, isSign) {
			errs = append(errs, at.fault(fmt.Sprintf("%q: name only the actor that must have nothing", who), "absent", j))
		}
	}
	for j := range c.Expect {
		e := &c.Expect[j]
		switch {
		case isBlank(e.Holder):
			errs = append(errs, at.fault("an expectation needs a holder", "expect", j))
		case len(e.Range) != 0 && (len(e.Range) != 2 || e.Range[0] > e.Range[1]):
			errs = append(errs, at.fault("range: want the least and the greatest value", "expect", j, "range"))
		case !isSign(e.Sign) && len(e.Range) == 0:
			errs = append(errs, at.fault(fmt.Sprintf("sign %q: want +, - or 0, or else a range", e.Sign), "expect", j))
		}
	}
	return errors.Join(errs...)
}

// World lays the actors and conflicts of test files over those given.
func World(actors []Actor, conflicts []Conflict, files []TestFile) ([]Actor, []Conflict, error) {
	a, c := new(Actors), new(Conflicts)
	for _, x := range actors {
		a.put(x.ID, x, place{x.File, &yaml.Node{Line: x.Line}})
	}
	for _, x := range conflicts {
		c.put(x.ID, x, place{x.File, &yaml.Node{Line: x.Line}})
	}
	for i := range files {
		files[i].settle(a, c)
	}
	if err := errors.Join(a.validate(), c.validate(a)); err != nil {
		return nil, nil, err
	}
	return a.list, c.list, nil
}

// settle puts the file's actors and conflicts into a and c.
func (f *TestFile) settle(a *Actors, c *Conflicts) {
	for i, x := range f.Actors {
		at := place{f.Name, child(child(f.root, "actors"), i)}
		x.File, x.Line = f.Name, at.node.Line
		a.put(x.ID, x, at)
	}
	for i, x := range f.Conflicts {
		at := place{f.Name, child(child(f.root, "conflicts"), i)}
		x.File, x.Line = f.Name, at.node.Line
		c.put(x.ID, x, at)
	}
}
