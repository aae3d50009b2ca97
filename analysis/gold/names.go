package gold

import (
	"cmp"
	"strings"

	"github.com/mozillazg/go-unidecode"

	"detente/analysis/actor"
	"detente/lexicons"
)

// Names brings the names of gold files and the program's actors together:
// listed actors by any of their names, institutions under their state
// (codebook, "Holders' names"), others by their family name.
type Names struct{ id map[string]string }

// NewNames reads the listed actors' names.
func NewNames(actors []lexicons.Actor) *Names {
	n := &Names{id: map[string]string{}}
	state := map[string]string{}
	for i := range actors {
		if a := &actors[i]; a.Kind == string(actor.Institution) && a.State != "" {
			state[a.ID] = a.State
		}
	}
	for i := range actors {
		a := &actors[i]
		id := a.ID
		if s := state[id]; s != "" {
			id = s
		}
		for _, name := range append([]string{a.Name}, a.Names...) {
			if key := plain(name); n.id[key] == "" {
				n.id[key] = id
			}
		}
	}
	return n
}

// plain is the form in which names are compared: lower case, without accents,
// dots and article, hyphens as blanks.
func plain(name string) string {
	name = strings.ToLower(unidecode.Unidecode(name))
	name = strings.NewReplacer("-", " ", ".", "").Replace(name)
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}

// names are Names with the actors of one article.
type names struct {
	*Names
	actors map[actor.ID]*actor.Actor
	// called are the keys of whoever the article names, by each word or words
	// at the end of what it calls them: "ihnat", "yurii ihnat".
	called map[string]string
	// present are the keys of everyone whom the program names in the article.
	present map[string]bool
}

func (n *Names) of(text string, cast *actor.Cast) *names {
	in := &names{n, cast.Actors, map[string]string{}, map[string]bool{}}
	for id := range in.actors {
		in.present[in.holder(id)] = true
	}
	for i := range cast.Mentions {
		if m := &cast.Mentions[i]; m.How == actor.ByName {
			in.call(plain(m.In(text)), in.holder(m.Actor))
		}
	}
	return in
}

// call notes that the name, and every part of it that begins with a word,
// denotes the holder; the first in the article has it.
func (n *names) call(name, holder string) {
	for name != "" {
		if n.called[name] == "" {
			n.called[name] = holder
		}
		_, name, _ = strings.Cut(name, " ")
	}
}

// holder is the key of one of the program's actors.
func (n *names) holder(id actor.ID) string {
	a := n.actors[id]
	switch {
	case a == nil:
		return string(id)
	case a.Kind == actor.Institution && a.State != "":
		return string(a.State)
	case a.Found:
		return n.listed(a.Name)
	}
	return string(id)
}

// listed is the key of a name by the lexicon alone.
func (n *Names) listed(name string) string {
	key := plain(name)
	return cmp.Or(n.id[key], key)
}

// named is the key of a name of the gold: a listed actor, or whom the article
// calls so by the whole name or, for a person whom it does not, by the family
// name.
func (n *names) named(name string) string {
	key := plain(name)
	family := key[strings.LastIndex(key, " ")+1:]
	return cmp.Or(n.id[key], n.called[key], n.called[family], key)
}
