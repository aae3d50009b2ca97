package tone

import (
	"sync"

	"detente/analysis/syntax"
)

// Chances are the probabilities of the three classes of tone; they sum to 1.
type Chances struct{ Negative, Neutral, Positive float64 }

var readings = sync.Pool{New: func() any { return new(reading) }}

// TowardTarget gives the chances that a reader finds a sentence negative,
// neutral or positive toward the target, the words first to last of its tree,
// last excluded. A target that is no words of the tree is surely neutral. The
// names in the sentence, that of the target too, play no part.
//
// The first call loads the model; calls from several goroutines are safe.
func TowardTarget(tree *syntax.Tree, first, last int) Chances {
	if first < 0 || first >= last || last > len(tree.Words) {
		return Chances{Neutral: 1}
	}
	r := readings.Get().(*reading)
	defer readings.Put(r)
	return target().chances(r, tree, first, last)
}

// Toward is the tone of a sentence toward its target in -1 .. +1: the Value of
// TowardTarget.
func Toward(tree *syntax.Tree, first, last int) float64 {
	return TowardTarget(tree, first, last).Value()
}

// Value is the chance of a positive tone less that of a negative one: -1 .. +1.
func (c Chances) Value() float64 { return c.Positive - c.Negative }

// Class is the likeliest class: -1, 0 or +1.
func (c Chances) Class() int {
	switch {
	case c.Negative > max(c.Neutral, c.Positive):
		return -1
	case c.Positive > c.Neutral:
		return 1
	}
	return 0
}
