package score

import (
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/text"
	"detente/lexicons"
)

// Conflicts are the configured conflicts, compiled to tell which one an
// observation is about.
type Conflicts struct {
	list   []conflict
	places map[string][]place // by first word
}

// place is a place name or term of a conflict.
type place struct {
	words    []string // lower-cased
	conflict int
}

type conflict struct {
	id       string
	from, to time.Time
	side     map[actor.ID]int // of the parties, from 0
	behind   map[actor.ID]int // of the supporters
	around   map[actor.ID]bool
	sides    [][]string
}

// Other is the conflict of an observation that no configured one fits.
const Other = "other"

// NewConflicts compiles conflicts.
func NewConflicts(configured []lexicons.Conflict) *Conflicts {
	c := &Conflicts{places: map[string][]place{}}
	for i := range configured {
		l := &configured[i]
		c.list = append(c.list, compile(l))
		for _, name := range append(slices.Clone(l.Places), l.Terms...) {
			words := lowered(name, text.Tokens(name, nil))
			if len(words) > 0 {
				c.places[words[0]] = append(c.places[words[0]], place{words, i})
			}
		}
	}
	return c
}

// named counts the places and terms of each conflict in the words of a
// sentence, whole words only.
func (c *Conflicts) named(words []string, count []float64) {
	for i, w := range words {
		for _, p := range c.places[w] {
			if len(p.words) <= len(words)-i && slices.Equal(p.words, words[i:i+len(p.words)]) {
				count[p.conflict]++
			}
		}
	}
}

// lowered returns the tokens of text as text.Lower makes them.
func lowered(words string, tokens []text.Span) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = text.Lower(t.In(words))
	}
	return out
}

func compile(l *lexicons.Conflict) conflict {
	c := conflict{id: l.ID, side: map[actor.ID]int{}, behind: map[actor.ID]int{}, around: map[actor.ID]bool{}, sides: l.Sides}
	c.from, c.to = day(l.From), day(l.To)
	for n, side := range l.Sides {
		for _, id := range side {
			c.side[actor.ID(id)] = n
		}
	}
	for n, group := range l.Supporters {
		for _, id := range group {
			c.behind[actor.ID(id)] = n
		}
	}
	for _, group := range append(slices.Clone(l.Supporters), l.Mediators, l.People) {
		for _, id := range group {
			c.around[actor.ID(id)] = true
		}
	}
	return c
}

func day(date string) time.Time {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t
		}
	}
	return time.Time{}
}

// during tells whether the conflict goes on at the time; always for an undated
// article.
func (c *conflict) during(at time.Time) bool {
	return at.IsZero() || !at.Before(c.from) && (c.to.IsZero() || !at.After(c.to))
}

// covers tells whether an article of the time may be about the conflict: from
// a year before it to a year after.
func (c *conflict) covers(at time.Time) bool {
	return at.IsZero() || !at.Before(c.from.AddDate(-1, 0, 0)) && (c.to.IsZero() || at.Before(c.to.AddDate(1, 0, 0)))
}

// armed tells whether at least one in twenty sentences tells of armed conflict:
// trade wars and campaigns are out of scope (codebook section 3.9). One or two
// sentences are too few to tell and are taken at their word.
func armed(r *claim.Reading) bool {
	if r.Len() <= 2 {
		return true
	}
	n := 0
	for i := range r.Len() {
		if slices.ContainsFunc(r.Hits(i), lexicons.Hit.Martial) {
			n++
		}
	}
	return n > 0 && 20*n >= r.Len()
}

// evidence weighs how much a document is about the conflict: mentions of both
// sides, and of its places and terms.
func (c *conflict) evidence(cast *actor.Cast, places float64) float64 {
	bySide := make([]float64, len(c.sides))
	for i := range cast.Mentions {
		if n, ok := c.side[partyOf(cast, cast.Mentions[i].Actor)]; ok {
			bySide[n]++
		}
	}
	total, least := 0.0, -1.0
	for _, n := range bySide {
		total += n
		if least < 0 || n < least {
			least = n
		}
	}
	places = min(places, 20)
	if least <= 0 && places == 0 {
		return 0
	}
	return min(total, 4*least+1) + places
}

// partyOf is the side that an actor's words and deeds count for: the state of
// a person or an institution, anybody else itself.
func partyOf(cast *actor.Cast, id actor.ID) actor.ID {
	if a := cast.Actors[id]; a != nil && a.State != "" && a.Kind != actor.Armed {
		return a.State
	}
	return id
}

func (c *Conflicts) adverse(id string, cast *actor.Cast, a, b actor.ID) bool {
	for i := range c.list {
		if c.list[i].id == id {
			return c.list[i].adverse(partyOf(cast, a), partyOf(cast, b))
		}
	}
	return false
}

func (c *conflict) adverse(a, b actor.ID) bool {
	n, one := c.side[a]
	m, two := c.side[b]
	return one && two && n != m
}

// foe is the first party of the side against id, "" where id is no party or
// there are more than two sides.
func (c *conflict) foe(id actor.ID) actor.ID {
	side, party := c.side[id]
	if !party || len(c.sides) != 2 || len(c.sides[1-side]) == 0 {
		return ""
	}
	return actor.ID(c.sides[1-side][0])
}

// sideOf is the side on which an actor is a party or a supporter, and whether
// it is on one.
func (c *conflict) sideOf(cast *actor.Cast, id actor.ID) (int, bool) {
	id = partyOf(cast, id)
	if n, ok := c.side[id]; ok {
		return n, true
	}
	n, ok := c.behind[id]
	return n, ok
}
