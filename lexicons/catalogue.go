package lexicons

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"
)

// catalogue holds entries of one kind in reading order, each under its id. Its
// zero value is empty and ready to use.
type catalogue[T any, P entry[T]] struct {
	list   []T
	places []place
	index  map[string]int
}

// entry is a pointer to what a catalogue holds. standsAt takes over where it
// stands and returns its id.
type entry[T any] interface {
	*T
	standsAt(file string, line int) string
}

// decoder reads the version and the entries of one file.
type decoder[T any] func(file string, data []byte) (root *yaml.Node, version int, entries []T, err error)

// extended returns the entries of c with those of files, where they stand in a
// list by the name of key: an entry whose id c has replaces that of c as a
// whole, others are added. It leaves c as it was.
func (c *catalogue[T, P]) extended(fsys fs.FS, files []string, key string, decode decoder[T]) (catalogue[T, P], error) {
	next := catalogue[T, P]{slices.Clone(c.list), slices.Clone(c.places), maps.Clone(c.index)}
	fresh := make(map[string]place)
	var errs []error
	for _, file := range files {
		errs = append(errs, next.read(fsys, file, key, decode, fresh))
	}
	return next, errors.Join(errs...)
}

// read adds the entries of one file; fresh holds those read before it in the
// same call.
func (c *catalogue[T, P]) read(fsys fs.FS, file, key string, decode decoder[T], fresh map[string]place) error {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	root, version, entries, err := decode(file, data)
	if err != nil {
		return err
	}
	if err := checkVersion(place{file, root}, version); err != nil {
		return err
	}
	var errs []error
	nodes := child(root, key)
	for i := range entries {
		at := place{file, child(nodes, i)}
		id := P(&entries[i]).standsAt(file, at.node.Line)
		errs = append(errs, claimID(at, id, fresh))
		c.put(id, entries[i], at)
	}
	return errors.Join(errs...)
}

func (c *catalogue[T, P]) put(id string, e T, at place) {
	if i, ok := c.index[id]; ok {
		c.list[i], c.places[i] = e, at
		return
	}
	if c.index == nil {
		c.index = make(map[string]int)
	}
	c.index[id] = len(c.list)
	c.list, c.places = append(c.list, e), append(c.places, at)
}

func (c *catalogue[T, P]) get(id string) (*T, bool) {
	i, ok := c.index[id]
	if !ok {
		return nil, false
	}
	return &c.list[i], true
}

// Version is that of lexicon files, the only one so far.
const Version = 1

// checkVersion accepts the one version of lexicon files that there is.
func checkVersion(file place, version int) error {
	if version == Version {
		return nil
	}
	return file.fault(fmt.Sprintf("version is %d, want %d", version, Version), "version")
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
