package live

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"detente/lexicons"
)

// change is what differs between two lexicons.
type change struct {
	all      bool            // an act or a functor that was there differs: it may stand behind any word
	patterns map[string]bool // of entries that came, went or differ
}

// compare tells what differs. A category that is no act acts through its
// entries alone.
func compare(old, next *lexicons.Lexicon) change {
	ch := change{patterns: map[string]bool{}}
	for _, c := range old.Categories() {
		ch.category(c, next.Category(c.Name))
	}
	for _, c := range next.Categories() {
		if old.Category(c.Name) == nil {
			ch.category(c, nil)
		}
	}
	return ch
}

func (ch *change) category(a, b *lexicons.Category) {
	was, is := entriesOf(a), entriesOf(b)
	differs := b == nil || !reflect.DeepEqual(head(a), head(b))
	if differs && b != nil && (named[a.Role] || named[b.Role]) {
		ch.all = true
	}
	for k, e := range was {
		if o, there := is[k]; differs || !there || !reflect.DeepEqual(e, o) {
			ch.patterns[e.Pattern] = true
		}
	}
	for k, e := range is {
		if _, there := was[k]; differs || !there {
			ch.patterns[e.Pattern] = true
		}
	}
}

// named are the roles of categories that scoring looks up by name, where no
// word of theirs stands.
var named = map[lexicons.Role]bool{lexicons.RoleAct: true, lexicons.RoleFunctor: true}

// key is what tells an entry from the others of its category: one that is laid
// over it has the same.
type key struct{ pattern, pos, preps string }

// entriesOf are a category's entries, with nothing that depends on where they
// are kept.
func entriesOf(c *lexicons.Category) map[key]lexicons.Entry {
	out := map[key]lexicons.Entry{}
	if c == nil {
		return out
	}
	for _, e := range c.Entries {
		e.Category = nil
		out[key{e.Pattern, e.POS, strings.Join(e.Preps, " ")}] = e
	}
	return out
}

// head is a category without its entries and its place.
func head(c *lexicons.Category) lexicons.Category {
	h := *c
	h.Entries, h.File, h.Line = nil, "", 0
	return h
}

// reached are the articles in which a word may begin one of the patterns, in
// order.
func (c *Corpus) reached(ch change) []int {
	if ch.all {
		return c.all()
	}
	if len(ch.patterns) == 0 {
		return nil
	}
	finder, err := ch.finder()
	if err != nil {
		return c.all()
	}
	return slices.DeleteFunc(c.all(), func(i int) bool {
		return !slices.ContainsFunc(c.words[i], func(words []string) bool {
			return finder.Acts(words) || len(finder.Match(words, nil)) > 0
		})
	})
}

// finder is a lexicon of the patterns alone.
func (ch *change) finder() (*lexicons.Lexicon, error) {
	c := lexicons.Category{Name: "changed", Role: lexicons.RoleTopic}
	for _, p := range slices.Sorted(maps.Keys(ch.patterns)) {
		c.Entries = append(c.Entries, lexicons.Entry{Pattern: p})
	}
	return overlay(new(lexicons.Lexicon), "changed", lexicons.File{Version: 1, Categories: []lexicons.Category{c}})
}

// overlay lays a file that is not on the disk over a lexicon.
func overlay(l *lexicons.Lexicon, name string, f lexicons.File) (*lexicons.Lexicon, error) {
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b).Encode(f); err != nil {
		return nil, err
	}
	return l.Extend(memory(b.Bytes()), name)
}

// memory is a file system in which every file has the same content.
type memory []byte

// ReadFile implements fs.ReadFileFS.
func (m memory) ReadFile(string) ([]byte, error) { return m, nil }

// Open implements fs.FS: there is nothing to open but by ReadFile.
func (m memory) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.ErrUnsupported}
}

var _ fs.ReadFileFS = memory(nil)
