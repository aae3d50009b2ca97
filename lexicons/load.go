package lexicons

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed en/*.yaml
var english embed.FS

// Builtin returns the English lexicon that the program comes with.
func Builtin() (*Lexicon, error) {
	files, err := fs.Glob(english, "en/*.yaml")
	if err != nil {
		return nil, err
	}
	return Load(english, files...)
}

// Load reads the lexicon in files of fsys. Its errors are FileErrors, joined,
// or errors of fsys.
func Load(fsys fs.FS, files ...string) (*Lexicon, error) {
	return new(Lexicon).Extend(fsys, files...)
}

// Extend returns the lexicon of l with files laid over it, entry by entry: an
// entry replaces one of the same category and pattern, and so do the fields
// that the file gives of a category of the same name; with a role it replaces
// all of them.
// It leaves l as it was.
func (l *Lexicon) Extend(fsys fs.FS, files ...string) (*Lexicon, error) {
	next := &Lexicon{Files: slices.Clone(l.Files)}
	var errs []error
	for _, name := range files {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		file, err := ParseFile(name, data)
		errs = append(errs, err)
		next.Files = append(next.Files, file)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return next, next.build()
}

// ParseFile reads one lexicon file. Its errors are FileErrors, joined.
func ParseFile(name string, data []byte) (File, error) {
	var file File
	root, err := decodeStrict(name, data, &file)
	if err != nil {
		return file, err
	}
	file.Name = name
	if err := checkVersion(place{name, root}, file.Version); err != nil {
		return file, err
	}
	var errs []error
	categories := child(root, "categories")
	for i := range file.Categories {
		c := &file.Categories[i]
		errs = append(errs, c.locate(name, categories.Content[i]))
	}
	return file, errors.Join(errs...)
}

// locate gives the category and its entries their places and compiles them.
func (c *Category) locate(file string, node *yaml.Node) error {
	c.File, c.Line = file, node.Line
	entries := child(node, "entries")
	var errs []error
	for i := range c.Entries {
		e := &c.Entries[i]
		e.File, e.Line = file, entries.Content[i].Line
		if err := e.compile(); err != nil {
			errs = append(errs, &FileError{file, e.Line, entries.Content[i].Column, err.Error()})
		}
	}
	return errors.Join(errs...)
}

func (e *Entry) compile() (err error) {
	if e.patterns, err = compile(e.Pattern); err != nil {
		return err
	}
	for _, source := range e.Not {
		not, err := compile(source)
		if err != nil {
			return fmt.Errorf("not: %w", err)
		}
		e.not = append(e.not, not...)
	}
	return nil
}

// UnmarshalYAML reads an entry: a bare pattern or a mapping.
func (e *Entry) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		e.Pattern = node.Value
		return nil
	}
	type mapping Entry
	return node.Decode((*mapping)(e))
}

// build merges the files' categories and indexes their entries.
func (l *Lexicon) build() error {
	l.categories, l.byFirst = map[string]*Category{}, map[string][]*Entry{}
	for _, file := range l.Files {
		for _, c := range file.Categories {
			l.merge(c)
		}
	}
	var errs []error
	for _, c := range l.order {
		errs = append(errs, l.validate(c))
		for i := range c.Entries {
			c.Entries[i].Category = c
			if c.Entries[i].POS == "" {
				c.Entries[i].POS = c.POS
			}
			l.index(&c.Entries[i])
		}
	}
	return errors.Join(errs...)
}

// merge lays c over the category of its name.
func (l *Lexicon) merge(c Category) {
	old, ok := l.categories[c.Name]
	if !ok {
		own := c
		own.Entries = slices.Clone(c.Entries)
		l.categories[c.Name] = &own
		l.order = append(l.order, &own)
		return
	}
	entries := old.Entries
	for _, e := range c.Entries {
		if i := slices.IndexFunc(entries, func(o Entry) bool {
			return o.Pattern == e.Pattern && o.POS == e.POS && slices.Equal(o.Preps, e.Preps)
		}); i >= 0 {
			entries[i] = e
			continue
		}
		entries = append(entries, e)
	}
	if c.Role != "" {
		*old = c
	} else {
		old.lay(c)
	}
	old.Entries = entries
}

// lay takes over the fields that the file of o gives.
func (c *Category) lay(o Category) {
	to, from := reflect.ValueOf(c).Elem(), reflect.ValueOf(o)
	for i := range to.NumField() {
		key, _, _ := strings.Cut(to.Type().Field(i).Tag.Get("yaml"), ",")
		if key != "role" && slices.Contains(o.given, key) {
			to.Field(i).Set(from.Field(i))
		}
	}
}

// UnmarshalYAML reads a category and keeps in mind which keys it gives.
func (c *Category) UnmarshalYAML(node *yaml.Node) error {
	type mapping Category
	if err := node.Decode((*mapping)(c)); err != nil {
		return err
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		c.given = append(c.given, node.Content[i].Value)
	}
	return nil
}

func (l *Lexicon) index(e *Entry) {
	firsts := map[string]bool{}
	for _, p := range e.patterns {
		if p[0].forms == nil {
			l.prefixes = append(l.prefixes, e)
			return
		}
		maps.Copy(firsts, p[0].forms)
	}
	for form := range firsts {
		l.byFirst[form] = append(l.byFirst[form], e)
	}
}

var roles = []Role{RoleAct, RoleTopic, RoleFunctor, RoleModal, RoleNegator, RoleDeontic,
	RoleCondition, RoleSpeech, RoleTransparent, RoleFrame, RoleGaltung}

// validate reports what is wrong with a category as a whole.
func (l *Lexicon) validate(c *Category) error {
	fault := func(format string, args ...any) error {
		return &FileError{c.File, c.Line, 1, "category " + c.Name + ": " + fmt.Sprintf(format, args...)}
	}
	if c.Role == "" {
		return fault("no category of this name to lay over, and no role for a new one%s", didYouMean(c.Name, l.others(c.Name)))
	}
	if !slices.Contains(roles, c.Role) {
		return fault("role %q, want one of %v", c.Role, roles)
	}
	if c.Weight < -1 || c.Weight > 1 {
		return fault("weight %v is outside -1..+1", c.Weight)
	}
	if c.Act != "" && !l.isAct(c.Act) {
		return fault("act %q is no category of acts%s", c.Act, didYouMean(c.Act, l.acts()))
	}
	for kind, act := range c.On {
		if act != Keep && act != Void && act != "" && !l.isAct(act) {
			return fault("on %s: %q is no category of acts%s", kind, act, didYouMean(act, l.acts()))
		}
		if kind != "+" && kind != "-" && l.categories[kind] == nil && !l.isBase(kind) {
			return fault("on %q: no such topic or act", kind)
		}
	}
	return nil
}

func (l *Lexicon) isAct(name string) bool {
	c := l.categories[name]
	return c != nil && c.Role == RoleAct
}

// isBase tells whether some category's name begins with base and a dot.
func (l *Lexicon) isBase(base string) bool {
	return slices.ContainsFunc(l.order, func(c *Category) bool { return strings.HasPrefix(c.Name, base+".") })
}

// others are the names of all categories but one.
func (l *Lexicon) others(name string) (names []string) {
	for _, c := range l.order {
		if c.Name != name {
			names = append(names, c.Name)
		}
	}
	return names
}

func (l *Lexicon) acts() []string {
	var names []string
	for _, c := range l.order {
		if c.Role == RoleAct {
			names = append(names, c.Name)
		}
	}
	return names
}
