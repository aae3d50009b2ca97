package tone

import (
	"bytes"
	_ "embed"
	"math"
	"sync"

	"detente/analysis/syntax"
)

//go:embed target.bin
var targetModel []byte

var target = sync.OnceValue(func() Linear {
	m, err := decode(bytes.NewReader(targetModel))
	if err != nil {
		panic("the embedded " + err.Error())
	}
	return m
})

var sites = sync.Pool{New: func() any { return new(Site) }}

// Chances are the probabilities of the three classes of tone.
type Chances struct{ Negative, Neutral, Positive float64 }

// ToChances gives the chances that a reader finds the sentence of the tree
// negative, neutral or positive toward the target, the words first to last of
// the tree, last excluded. The target must lie in the tree and have a word.
// The first call loads the model; calls from several goroutines are safe.
func ToChances(tree *syntax.Tree, first, last int) Chances {
	s := sites.Get().(*Site)
	defer sites.Put(s)
	s.Look(tree, first, last)
	return chances(target().scores(s))
}

func chances(x [3]float32) Chances {
	top := max(x[0], x[1], x[2])
	var e [3]float64
	sum := 0.0
	for c, v := range x {
		e[c] = math.Exp(float64(v - top))
		sum += e[c]
	}
	return Chances{e[0] / sum, e[1] / sum, e[2] / sum}
}

// Value is the chance of a positive tone less that of a negative: -1 .. +1.
func (c Chances) Value() float64 { return c.Positive - c.Negative }

// Class is -1, 0 or +1, the likeliest class.
func (c Chances) Class() int {
	switch {
	case c.Negative >= c.Neutral && c.Negative >= c.Positive:
		return -1
	case c.Positive > c.Neutral:
		return 1
	}
	return 0
}

// Toward is the tone of a sentence toward the target in -1 .. +1, the Value of
// ToChances.
func Toward(tree *syntax.Tree, first, last int) float64 {
	return ToChances(tree, first, last).Value()
}
