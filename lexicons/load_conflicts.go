package lexicons

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
)

// Conflicts are the listed wars and disputes. Its zero value is empty and
// ready to use.
type Conflicts struct {
	list   []Conflict
	places []place
	index  map[string]int
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
	next := &Conflicts{slices.Clone(c.list), slices.Clone(c.places), maps.Clone(c.index)}
	if next.index == nil {
		next.index = make(map[string]int)
	}
	fresh := make(map[string]place)
	var errs []error
	for _, file := range files {
		errs = append(errs, next.read(fsys, file, fresh))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if err := next.validate(actors); err != nil {
		return nil, err
	}
	return next, nil
}

// All returns the conflicts in reading order; not to be changed.
func (c *Conflicts) All() []Conflict { return c.list }

// Get returns the conflict of that id, and whether there is one.
func (c *Conflicts) Get(id string) (*Conflict, bool) {
	i, ok := c.index[id]
	if !ok {
		return nil, false
	}
	return &c.list[i], true
}

// read adds the conflicts of one file; fresh holds those read before it in
// the same call.
func (c *Conflicts) read(fsys fs.FS, file string, fresh map[string]place) error {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	var content ConflictFile
	root, err := decodeStrict(file, data, &content)
	if err != nil {
		return err
	}
	if err := checkVersion(place{file, root}, content.Version); err != nil {
		return err
	}
	var errs []error
	nodes := child(root, "conflicts")
	for i, conflict := range content.Conflicts {
		at := place{file, child(nodes, i)}
		conflict.File, conflict.Line = file, at.node.Line
		errs = append(errs, claimID(at, conflict.ID, fresh))
		c.put(conflict, at)
	}
	return errors.Join(errs...)
}

func (c *Conflicts) put(conflict Conflict, at place) {
	if i, ok := c.index[conflict.ID]; ok {
		c.list[i], c.places[i] = conflict, at
		return
	}
	c.index[conflict.ID] = len(c.list)
	c.list, c.places = append(c.list, conflict), append(c.places, at)
}
