package series

import (
	"cmp"
	"slices"

	"detente/analysis/actor"
)

// Relation is what one actor says and does to another: a cell of the target
// matrix.
type Relation struct {
	Holder, Target actor.ID
	Stance         Estimate // of the own observations with that target
	Acts           []Term   // of them, the most frequent first
	// The same acts by kind, as counts of observations, whatever the sign of
	// their values.
	Attacked   int // attack, siege
	Threatened int // threat, mobilise, fight-on
	Pressed    int // pressure, reject, arms.refuse
	Armed      int // arms.supply, arms.request
	CalledOn   int // ceasefire.call, restraint, critique
	TalkedTo   int // talks, ceasefire.agree, ceasefire.hold, relief, concession, withdraw
}

// Targets is the target matrix within a conflict, channel and outlet, its
// filled cells only, those with most observations first. within.Actor, when
// given, is the holder (or a pool of them).
func (s *Sample) Targets(within Key) []Relation {
	type cell struct{ holder, target actor.ID }
	cells := map[cell][]*row{}
	for _, r := range s.find(within) {
		if r.target != "" && s.own(r) {
			at := cell{r.holder, r.target}
			cells[at] = append(cells[at], r)
		}
	}
	out := make([]Relation, 0, len(cells))
	for at := range cells {
		out = append(out, Relation{Holder: at.holder, Target: at.target})
	}
	s.each(len(out), func(i int) {
		rows := cells[cell{out[i].Holder, out[i].Target}]
		out[i].fill(s, rows, within)
	})
	slices.SortFunc(out, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(b.Stance.Observations, a.Stance.Observations),
			cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.Target, b.Target))
	})
	return out
}

func (r *Relation) fill(s *Sample, rows []*row, within Key) {
	within.Actor = r.Holder
	r.Stance = s.of(rows, s.stance(), within.name("target", string(r.Target)))
	r.Acts = terms(rows, func(r *row) string { return r.Act })
	for _, a := range r.Acts {
		if n := r.kind(a.Name); n != nil {
			*n += a.Observations
		}
	}
}

// kind is the count that an act belongs to, nil for none.
func (r *Relation) kind(act string) *int {
	switch act {
	case "attack", "siege":
		return &r.Attacked
	case "threat", "mobilise", "fight-on":
		return &r.Threatened
	case "pressure", "reject", "arms.refuse":
		return &r.Pressed
	case "arms.supply", "arms.request":
		return &r.Armed
	case "ceasefire.call", "restraint", "critique":
		return &r.CalledOn
	case "talks", "ceasefire.agree", "ceasefire.hold", "relief", "concession", "withdraw":
		return &r.TalkedTo
	}
	return nil
}
