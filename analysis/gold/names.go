package gold

import (
	"strings"

	"detente/analysis/actor"
	"detente/analysis/score"
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

func plain(name string) string {
	name = strings.ToLower(strings.NewReplacer("’", "'", "-", " ").Replace(name))
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}

// names are Names with the actors of one article.
type names struct {
	*Names
	actors map[actor.ID]*actor.Actor
	family map[string]string // of found people: last word of the name -> key
}

func (n *Names) of(a *score.Article) *names {
	in := &names{n, map[actor.ID]*actor.Actor{}, map[string]string{}}
	for i := range a.Actors {
		ac := &a.Actors[i]
		in.actors[ac.ID] = ac
		if ac.Found {
			key := plain(ac.Name)
			in.family[key[strings.LastIndex(key, " ")+1:]] = key
		}
	}
	return in
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
		return n.named(a.Name)
	}
	return string(id)
}

// named is the key of a name.
func (n *names) named(name string) string {
	key := plain(name)
	if id := n.id[key]; id != "" {
		return id
	}
	if found := n.family[key[strings.LastIndex(key, " ")+1:]]; found != "" {
		return found
	}
	return key
}
