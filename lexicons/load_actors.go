package lexicons

import (
	"embed"
	"io/fs"

	"go.yaml.in/yaml/v3"
)

//go:embed actors/*.yaml conflicts/*.yaml
var embedded embed.FS

// Actors are the listed actors. Its zero value is empty and ready to use.
type Actors struct {
	catalogue[Actor, *Actor]
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
	all, err := a.extended(fsys, files, "actors", decodeActors)
	if err != nil {
		return nil, err
	}
	next := &Actors{all}
	if err := next.validate(); err != nil {
		return nil, err
	}
	return next, nil
}

// All returns the actors in reading order; not to be changed.
func (a *Actors) All() []Actor { return a.list }

// Get returns the actor of that id, and whether there is one.
func (a *Actors) Get(id string) (*Actor, bool) { return a.get(id) }

func decodeActors(file string, data []byte) (*yaml.Node, int, []Actor, error) {
	var content ActorFile
	root, err := decodeStrict(file, data, &content)
	return root, content.Version, content.Actors, err
}

func (a *Actor) standsAt(file string, line int) string {
	a.File, a.Line = file, line
	return a.ID
}
