package lexicons

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

//go:embed actors/*.yaml conflicts/*.yaml
var embedded embed.FS

// Actors are the listed actors. Its zero value is empty and ready to use.
type Actors struct {
	list   []Actor
	places []place
	index  map[string]int
}

// BuiltinActors returns the actors that the program comes with.
func BuiltinActors() (*Actors, error) {
	files, err := fs.Glob(embedded, "actors/*.yaml")
	if err != nil {
		return nil, err
	}
	return LoadActors(embedded, files...)
}

// LoadActors reads the actors in files of fsys. Its errors are FileErrors,
// joined, or errors of fsys.
func LoadActors(fsys fs.FS, files ...string) (*Actors, error) {
	return new(Actors).Extend(fsys, files...)
}

// Extend returns the actors of a with those of files: an entry whose id a has
// replaces that of a as a whole, others are added. Two entries of one id
// within files are an error. It leaves a as it was.
func (a *Actors) Extend(fsys fs.FS, files ...string) (*Actors, error) {
	next := &Actors{slices.Clone(a.list), slices.Clone(a.places), maps.Clone(a.index)}
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
	if err := next.validate(); err != nil {
		return nil, err
	}
	return next, nil
}

// All returns the actors in reading order; not to be changed.
func (a *Actors) All() []Actor { return a.list }

// Get returns the actor of that id, and whether there is one.
func (a *Actors) Get(id string) (*Actor, bool) {
	i, ok := a.index[id]
	if !ok {
		return nil, false
	}
	return &a.list[i], true
}

// read adds the actors of one file; fresh holds those read before it in the
// same call.
func (a *Actors) read(fsys fs.FS, file string, fresh map[string]place) error {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	var content ActorFile
	root, err := decodeStrict(file, data, &content)
	if err != nil {
		return err
	}
	if err := checkVersion(place{file, root}, content.Version); err != nil {
		return err
	}
	var errs []error
	nodes := child(root, "actors")
	for i, actor := range content.Actors {
		at := place{file, child(nodes, i)}
		actor.File, actor.Line = file, at.node.Line
		errs = append(errs, claimID(at, actor.ID, fresh))
		a.put(actor, at)
	}
	return errors.Join(errs...)
}

func (a *Actors) put(actor Actor, at place) {
	if i, ok := a.index[actor.ID]; ok {
		a.list[i], a.places[i] = actor, at
		return
	}
	a.index[actor.ID] = len(a.list)
	a.list, a.places = append(a.list, actor), append(a.places, at)
}

// checkVersion accepts the one version of lexicon files that there is.
func checkVersion(file place, version int) error {
	if version == 1 {
		return nil
	}
	return file.fault(fmt.Sprintf("version is %d, want 1", version), "version")
}

// claimID reports an id that another entry of the same reading has.
func claimID(at place, id string, fresh map[string]place) error {
	if first, taken := fresh[id]; taken {
		cause := fmt.Sprintf("id %q is taken at %s:%d", id, first.file, first.node.Line)
		return at.fault(cause, "id")
	}
	fresh[id] = at
	return nil
}
