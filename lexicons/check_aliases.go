package lexicons

import (
	"fmt"
	"strings"
)

// An Issue is something in a lexicon that may be meant and may be a mistake.
type Issue struct {
	File    string
	Line    int
	Message string
}

// wordList is a list of an actor's words and the key it stands under.
type wordList struct {
	key   string
	words []string
}

// wordLists returns the lists of words by which a text may name the actor.
func (a *Actor) wordLists() []wordList {
	return []wordList{
		{"names", a.Names},
		{"family", a.Family},
		{"demonyms", a.Demonyms},
		{"metonyms", a.Metonyms},
		{"places", a.Places},
	}
}

// Check returns an issue for every name, demonym, metonym or place that two
// actors claim, in reading order. Family names are left out: people share them.
func (a *Actors) Check() []Issue {
	var issues []Issue
	owner := make(map[string]*Actor)
	for i := range a.list {
		actor := &a.list[i]
		for _, alias := range actor.aliases() {
			first, taken := owner[alias]
			if !taken {
				owner[alias] = actor
			} else if first != actor {
				message := fmt.Sprintf("%q of %s is also claimed by %s (%s:%d)", alias, actor.ID, first.ID, first.File, first.Line)
				issues = append(issues, Issue{actor.File, actor.Line, message})
			}
		}
	}
	return issues
}

// aliases returns all that names the actor by itself, family names left out.
func (a *Actor) aliases() []string {
	aliases := []string{strings.TrimSpace(a.Name)}
	for _, list := range a.wordLists() {
		if list.key != "family" {
			aliases = append(aliases, list.words...)
		}
	}
	return aliases
}
