package lexicons

import (
	"io/fs"

	"go.yaml.in/yaml/v3"
)

// Conflicts are the listed wars and disputes. Its zero value is empty and
// ready to use.
type Conflicts struct {
	catalogue[Conflict, *Conflict]
}

// BuiltinConflicts returns the conflicts that the program comes with; actors
// must hold those that they name.
func BuiltinConflicts(actors *Actors) (*Conflicts, error) {
	files, err := fs.Glob(embedded, "conflicts/*.yaml")
	if err != nil {
		return nil, err
	}
	return LoadConflicts(embedded, actors, files...)
}

// LoadConflicts reads the conflicts in files of fsys, whose parties,
// supporters, mediators and people are ids of actors. Its errors are
// FileErrors, joined, or errors of fsys.
func LoadConflicts(fsys fs.FS, actors *Actors, files ...string) (*Conflicts, error) {
	return new(Conflicts).Extend(fsys, actors, files...)
}

// Extend returns the conflicts of c with those of files: an entry whose id c
// has replaces that of c as a whole, others are added. Two entries of one id
// within files are an error. It leaves c as it was.
func (c *Conflicts) Extend(fsys fs.FS, actors *Actors, files ...string) (*Conflicts, error) {
	all, err := c.extended(fsys, files, "conflicts", decodeConflicts)
	if err != nil {
		return nil, err
	}
	next := &Conflicts{all}
	if err := next.validate(actors); err != nil {
		return nil, err
	}
	return next, nil
}

// All returns the conflicts in reading order; not to be changed.
func (c *Conflicts) All() []Conflict { return c.list }

// Get returns the conflict of that id, and whether there is one.
func (c *Conflicts) Get(id string) (*Conflict, bool) { return c.get(id) }

func decodeConflicts(file string, data []byte) (*yaml.Node, int, []Conflict, error) {
	var content ConflictFile
	root, err := decodeStrict(file, data, &content)
	return root, content.Version, content.Conflicts, err
}

func (c *Conflict) standsAt(file string, line int) string {
	c.File, c.Line = file, line
	return c.ID
}
