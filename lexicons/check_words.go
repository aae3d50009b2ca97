package lexicons

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Finding is something doubtful or wrong in a lexicon or its test cases.
type Finding struct {
	FileError
	Check string // the name of the check
	Wrong bool   // an error; otherwise a doubt
}

// Check is one check of the words of a lexicon.
type Check struct {
	Name  string
	About string
	run   func(*wordCheck)
}

// Checks are all checks, in the order in which they run.
var Checks = []Check{
	{"duplicate", "two entries of one category with the same words and demands", (*wordCheck).duplicates},
	{"shadowed", "an entry of which every match is that of another entry of its category", (*wordCheck).shadows},
	{"never", "an entry that can never match, or a demand that nothing can meet", (*wordCheck).nevers},
	{"contradiction", "a weight against the sign of its category, or one phrase with both signs", (*wordCheck).contradictions},
	{"untested", "an act that no test case expects; an entry of yours that no test case holds", (*wordCheck).untested},
	{"unknown-actor", "a test case about an actor that nobody knows", (*wordCheck).unknownActors},
	{"style", "upper case, blanks, a category without a note, a spelling without its twin", (*wordCheck).style},
}

// Check runs all checks with the test cases of files, whose world is actors.
// The findings are in the order of files and lines.
func (l *Lexicon) Check(files []TestFile, actors []Actor) []Finding {
	c := &wordCheck{lexicon: l, tests: files, actors: actors}
	for _, check := range Checks {
		c.check = check.Name
		check.run(c)
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c.found
}

// wordCheck collects findings.
type wordCheck struct {
	lexicon *Lexicon
	tests   []TestFile
	actors  []Actor
	check   string
	found   []Finding
}

func (c *wordCheck) at(file string, line int, word string, wrong bool, format string, args ...any) {
	col := 1
	if i := strings.Index(SourceLine(file, line), word); i >= 0 {
		col = i + 1
	}
	c.found = append(c.found, Finding{FileError{file, line, col, fmt.Sprintf(format, args...)}, c.check, wrong})
}

func (c *wordCheck) entry(e *Entry, wrong bool, format string, args ...any) {
	c.at(e.File, e.Line, e.Pattern, wrong, format, args...)
}

// entries calls f for every entry.
func (c *wordCheck) entries(f func(*Entry)) {
	for _, category := range c.lexicon.order {
		for i := range category.Entries {
			f(&category.Entries[i])
		}
	}
}

// duplicates looks at the files as they are: of two entries that one file has
// twice, the lexicon may hold the later alone.
func (c *wordCheck) duplicates() {
	for _, file := range c.lexicon.Files {
		first := map[string]*Entry{}
		for _, category := range file.Categories {
			for i := range category.Entries {
				e := &category.Entries[i]
				key := category.Name + "\n" + e.signature()
				if other := first[key]; other != nil {
					c.entry(e, true, "%q stands in %s already (%s:%d)", e.Pattern, category.Name, other.File, other.Line)
					continue
				}
				first[key] = e
			}
		}
	}
}

// signature is the same for entries with the same words and demands.
func (e *Entry) signature() string {
	words := strings.Fields(strings.ToLower(e.Pattern))
	for i, w := range words {
		alternatives := strings.Split(w, "|")
		slices.Sort(alternatives)
		words[i] = strings.Join(alternatives, "|")
	}
	return fmt.Sprint(words, e.demands())
}

// same tells whether two entries are one that a file has twice.
func (e *Entry) same(o *Entry) bool { return e.File == o.File && e.signature() == o.signature() }

// demands are what an entry asks beside its words.
func (e *Entry) demands() []string {
	preps := slices.Sorted(slices.Values(e.Preps))
	return append([]string{e.POS, e.Object, e.Subject}, preps...)
}

// shadows finds entries behind one that stands before them in their category
// and takes all their matches.
func (c *wordCheck) shadows() {
	for _, category := range c.lexicon.order {
		for i := range category.Entries {
			e := &category.Entries[i]
			for k := range i {
				if o := &category.Entries[k]; !o.same(e) && o.demandsAs(e) && o.covers(e) {
					c.entry(e, true, "%q is shadowed by %q (%s:%d)", e.Pattern, o.Pattern, o.File, o.Line)
					break
				}
			}
		}
	}
}

// covers tells whether e matches wherever o does, over as many words.
func (e *Entry) covers(o *Entry) bool {
	if len(e.Not) > 0 {
		return false
	}
	for _, p := range o.patterns {
		if !slices.ContainsFunc(e.patterns, func(q pattern) bool { return q.covers(p) }) {
			return false
		}
	}
	return true
}

func (p pattern) covers(q pattern) bool {
	return slices.EqualFunc(p, q, func(a, b element) bool {
		return a.optional == b.optional && a.gap == b.gap && a.covers(&b)
	})
}

func (e *element) covers(o *element) bool {
	if o.forms == nil {
		return e.forms == nil && strings.HasPrefix(o.prefix, e.prefix)
	}
	for form := range o.forms {
		if !e.matches(form) {
			return false
		}
	}
	return true
}
