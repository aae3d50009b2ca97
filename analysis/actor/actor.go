// Package actor finds who a text speaks of: listed states, people and
// organisations by their aliases and by their roles at the article's date,
// unlisted people and organisations by how the text introduces them, and the
// pronouns and descriptions that stand for either.
package actor

import "detente/analysis/text"

// ID names an actor within a run: the id of the lexicon for a listed actor
// ("ukraine", "volodymyr-zelenskyy"), "found:" and the name for a found one.
type ID string

// Kind is what sort of actor it is.
type Kind string

// The kinds of actors.
const (
	State        Kind = "state"        // a state and its government
	Person       Kind = "person"       // one human being
	Organisation Kind = "organisation" // international bodies, parties, institutes
	Armed        Kind = "armed"        // non-state armed groups
	Institution  Kind = "institution"  // ministries, parliaments and services of a state
	Group        Kind = "group"        // several actors under one name ("European leaders")
)

// Actor is one holder of a stance.
type Actor struct {
	ID    ID
	Name  string // the name to show
	Kind  Kind
	State ID     // the state it belongs to or speaks for, "" when none
	Home  ID     // the state from whose land an armed group comes, "" when none
	Of    ID     // the institution or body a person is affiliated with, "" when none
	Found bool   // found in the text, not listed in a lexicon
	Title string // how the text introduces a found actor ("analyst at ..."), "" otherwise
	// Unnamed is true for a found actor that has no name, only a description
	// ("analysts", "a resident"): good to attribute to, not to rank.
	Unnamed bool
	Gender  string // "m" or "f" of a person, "" when unknown
}

// How says by what kind of words a mention names its actor.
type How uint8

// The ways to mention an actor.
const (
	ByName        How = iota // "Volodymyr Zelenskyy", "Hamas", "Ukraine"
	ByRole                   // "the U.S. president", resolved by the article's date
	ByDemonym                // "Russian forces", "the Russians"
	ByMetonym                // "the Kremlin", "Washington"
	ByPronoun                // "he", "they"
	ByDescription            // "the Ukrainian leader", "the group", "his ministry"
)

// Mention is one place where the text names an actor.
type Mention struct {
	text.Span
	Sentence    int // index of the sentence
	First, Last int // tokens of the sentence, Last is one past the end
	Head        int // the token that heads the mention in the tree
	Actor       ID
	How         How
	// Also holds the further actors of a plural mention ("both sides"); Actor
	// is then the first of them.
	Also []ID
	// Place is true where the words name the place or its people rather than its
	// government ("in Ukraine", "shelled Kharkiv", "many Ukrainians").
	Place bool
}

// Cast is every mention in one document, in order of their Start, and the
// actors that they name.
type Cast struct {
	Mentions []Mention
	Actors   map[ID]*Actor

	first    []int         // by sentence: its first mention
	byFamily map[string]ID // people found in the text, and short forms of bodies
	speaker  ID
}
