package actor

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"detente/analysis/text"
	"detente/lexicons"
)

// Options are what a Finder may be told beside the actors.
type Options struct {
	// Pairs are actors that stand against each other, as "both sides" may
	// mean; the first pair that a text speaks of is taken.
	Pairs [][2]ID
}

// Finder finds the actors of documents. It is compiled once and only read
// afterwards: any number of goroutines may use it.
type Finder struct {
	listed   []Actor
	lookup   map[ID]int32
	given    []map[string]bool // by listed person: its given names in their spellings
	vocab    vocabulary
	aliases  trie
	offices  map[office][]term
	terms    map[int32][]term // by person
	sole     map[string]ID    // by title: the one body that has it, "" for several
	pairs    [][2]ID
	spare    sync.Pool     // of buffers
	outlets  map[ID]bool   // listed news outlets
	usual    map[string]ID // whom English means by a plain word
	cabinets map[ID]bool   // states whose leader heads the cabinet
	bodies   map[string]ID // institutions by the sorted words of their names
}

// office is a post: a title in a state or body.
type office struct {
	title string
	of    ID
}

// term is the time of one person in an office.
type term struct {
	office
	person   int32
	from, to time.Time // zero: always, still
}

func (t term) covers(day time.Time) bool {
	return !day.Before(t.from) && (t.to.IsZero() || day.Before(t.to))
}

// NewFinder compiles the actors. It fails on a date that is none and on two
// actors of one id.
func NewFinder(actors []lexicons.Actor, opts Options) (*Finder, error) {
	f := &Finder{
		lookup: make(map[ID]int32, len(actors)), vocab: make(vocabulary, 1<<15),
		offices: make(map[office][]term), terms: make(map[int32][]term), pairs: opts.Pairs, outlets: make(map[ID]bool), sole: make(map[string]ID),
		usual: make(map[string]ID), cabinets: make(map[ID]bool), bodies: make(map[string]ID),
	}
	if err := f.vocab.loadWords(); err != nil {
		return nil, err
	}
	f.loadHabits()
	for i := range actors {
		if err := f.list(&actors[i]); err != nil {
			return nil, err
		}
	}
	f.sortOutlets()
	return f, nil
}

// loadHabits reads what the word files say of names and states.
func (f *Finder) loadHabits() {
	for _, phrase := range dataLines("words/blocked.txt") {
		f.alias(phrase, sense{-1, byNothing, false})
	}
	for _, id := range dataLines("words/cabinets.txt") {
		f.cabinets[ID(id)] = true
	}
	for _, line := range dataLines("words/usual.txt") {
		form, id, _ := strings.Cut(line, ": ")
		f.usual[form] = ID(id)
	}
}

// sortOutlets finds the listed actors whose names words/blocked.txt knows: they
// are named, but no pronoun means them.
func (f *Finder) sortOutlets() {
	for node, senses := range f.aliases.senses {
		if len(senses) > 1 && senses[0].as == byNothing {
			f.aliases.senses[node] = senses[1:]
			for _, s := range senses[1:] {
				f.outlets[f.listed[s.actor].ID] = f.listed[s.actor].Kind == Organisation
			}
		}
	}
}

// list adds one actor with its aliases and offices.
func (f *Finder) list(a *lexicons.Actor) error {
	if _, taken := f.lookup[ID(a.ID)]; taken {
		return fmt.Errorf("%s:%d: actor %q is listed twice", a.File, a.Line, a.ID)
	}
	n := int32(len(f.listed))
	f.lookup[ID(a.ID)] = n
	actor := Actor{ID: ID(a.ID), Name: a.Name, Kind: Kind(a.Kind), State: ID(a.State), Home: ID(a.Home), Of: ID(a.Of), Gender: a.Gender}
	if actor.Kind == State {
		actor.State = actor.ID
	}
	f.listed = append(f.listed, actor)
	f.given = append(f.given, nil)
	f.alias(a.Name, sense{actor: n})
	for as, list := range [][]string{byFull: a.Names, byFamily: a.Family, byPeople: a.Demonyms, bySeat: a.Metonyms, byTown: a.Places} {
		for _, alias := range list {
			f.alias(alias, sense{actor: n, as: denotes(as)})
		}
	}
	switch actor.Kind {
	case Person:
		f.given[n] = givenNames(a)
	case Institution:
		for _, name := range append([]string{a.Name}, a.Names...) {
			f.bodies[bodyKey(aliasPieces(name))] = actor.ID
		}
	}
	return f.appoint(n, a)
}

// givenNames are the first words of a person's full names.
func givenNames(a *lexicons.Actor) map[string]bool {
	given := map[string]bool{}
	for _, name := range append([]string{a.Name}, a.Names...) {
		if first, _, more := strings.Cut(name, " "); more {
			given[fold(first)] = true
		}
	}
	return given
}

// needsThe are words that denote an actor only after "the".
var needsThe = map[string]bool{"West": true, "East": true, "Hague": true, "States": true, "Court": true, "Hill": true, "Strip": true}

// alias lets phrase denote s.
func (f *Finder) alias(phrase string, s sense) {
	pieces := aliasPieces(phrase)
	if len(pieces) > 1 && strings.EqualFold(pieces[0], "the") {
		pieces = pieces[1:]
		s.the = len(pieces) == 1 && needsThe[pieces[0]]
	}
	if len(pieces) == 0 {
		return
	}
	words := make([]int32, len(pieces))
	for i, form := range pieces {
		words[i] = f.vocab.note(form, 0)
	}
	f.vocab.note(pieces[0], cAlias)
	f.aliases.add(words, s)
	if first := capitalise(pieces[0]); first != pieces[0] {
		words[0] = f.vocab.note(first, cAlias)
		f.aliases.add(words, s)
	}
}

// appoint adds the offices of the listed person n.
func (f *Finder) appoint(n int32, a *lexicons.Actor) error {
	for _, o := range a.Offices {
		t := term{office: office{o.Title, ID(o.Of)}, person: n}
		var err error
		if t.from, err = day(o.From); err != nil {
			return fmt.Errorf("%s:%d: %s: %w", a.File, a.Line, a.ID, err)
		}
		if t.to, err = day(o.To); err != nil {
			return fmt.Errorf("%s:%d: %s: %w", a.File, a.Line, a.ID, err)
		}
		if of, known := f.sole[o.Title]; !known || of == t.of {
			f.sole[o.Title] = t.of
		} else {
			f.sole[o.Title] = ""
		}
		f.offices[t.office] = append(f.offices[t.office], t)
		f.terms[n] = append(f.terms[n], t)
	}
	return nil
}

func day(date string) (time.Time, error) {
	if date == "" {
		return time.Time{}, nil
	}
	return lexicons.ParseDay(date)
}

// Listed returns the listed actor of that id, and whether there is one.
func (f *Finder) Listed(id ID) (Actor, bool) {
	n, ok := f.lookup[id]
	if !ok {
		return Actor{}, false
	}
	return f.listed[n], true
}

// Find returns every mention of an actor in doc, whose sentences are given as
// text.Segment makes them. It needs no dependency tree: pronouns and
// descriptions are resolved by how recent, how prominent and of what gender,
// number and kind their possible antecedents are.
func (f *Finder) Find(doc *text.Document, sentences []text.Sentence) *Cast {
	b, ok := f.spare.Get().(*buffers)
	if !ok {
		b = new(buffers)
	}
	defer func() { b.reset(); f.spare.Put(b) }()
	r := &reading{Finder: f, buffers: b, doc: doc, sentences: sentences, cast: &Cast{Actors: map[ID]*Actor{}, byFamily: map[string]ID{}}}
	r.cut()
	r.markNames()
	r.judgeRuns()
	for i := range sentences {
		r.sentence(i)
	}
	return r.cast.finish(r)
}
