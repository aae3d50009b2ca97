// Package analysis runs the whole flow over a corpus:
//
//	read -> segment -> find actors -> attribute -> score
//
// and is the map of the house: each stage is a package below this one, takes
// the noun that the stage before makes, and makes its own.
package analysis

import (
	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// Options are what an analysis is made with.
type Options struct {
	Lexicon   *lexicons.Lexicon
	Actors    []lexicons.Actor
	Conflicts []lexicons.Conflict
	Score     score.Options
}

// BuiltinOptions are those that the program comes with. They fail only when
// the program was built with broken lexicons.
func BuiltinOptions() (Options, error) {
	o := Options{Score: score.DefaultOptions()}
	actors, err := lexicons.BuiltinActors()
	if err != nil {
		return o, err
	}
	conflicts, err := lexicons.BuiltinConflicts(actors)
	if err != nil {
		return o, err
	}
	o.Actors, o.Conflicts = actors.All(), conflicts.All()
	o.Lexicon, err = lexicons.Builtin()
	return o, err
}

// Analyzer analyses documents. It is compiled once and may be used by any
// number of goroutines.
type Analyzer struct {
	finder *actor.Finder
	scorer *score.Scorer
	names  map[string]string // parsed alike
}

// New compiles an analyzer. It fails when two actors share an id or a date is
// none.
func New(o Options) (*Analyzer, error) {
	finder, err := actor.NewFinder(o.Actors, actor.Options{Pairs: pairs(o.Conflicts)})
	if err != nil {
		return nil, err
	}
	return &Analyzer{names: alike(o.Actors), finder: finder, scorer: &score.Scorer{
		Lexicon: o.Lexicon, Conflicts: score.NewConflicts(o.Conflicts), Options: o.Score, Listed: finder.Listed,
	}}, nil
}

// pairs are the two first parties of each conflict, for "both sides".
func pairs(conflicts []lexicons.Conflict) [][2]actor.ID {
	var all [][2]actor.ID
	for _, c := range conflicts {
		if len(c.Sides) == 2 && len(c.Sides[0]) > 0 && len(c.Sides[1]) > 0 {
			all = append(all, [2]actor.ID{actor.ID(c.Sides[0][0]), actor.ID(c.Sides[1][0])})
		}
	}
	return all
}

// Article analyses one document: the flow, in the order of the stages.
func (a *Analyzer) Article(doc *text.Document) score.Article { return a.Score(a.Annotate(doc)) }
