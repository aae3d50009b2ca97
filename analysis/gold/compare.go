package gold

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
)

// Flip is a record that two runs judge differently.
type Flip struct {
	Gold          string // base name of the gold file
	Before, After Outcome
}

// Fixed tells whether the record was wrong and is right.
func (f *Flip) Fixed() bool { return f.After.Right && !f.Before.Right }

// Broken tells whether the record was right and is wrong.
func (f *Flip) Broken() bool { return f.Before.Right && !f.After.Right }

// ReadScores reads what an evaluation wrote as JSON: one object, or an array
// of them.
func ReadScores(path string) ([]Scores, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all []Scores
	if err := json.Unmarshal(data, &all); err == nil {
		return all, nil
	}
	var one Scores
	if err := json.Unmarshal(data, &one); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return []Scores{one}, nil
}

// Compare returns the records that two runs, before and after a change, judge
// differently, in the order of the run after. Files are paired by their base
// names. It fails when the runs have no record in common.
func Compare(before, after []Scores) ([]Flip, error) {
	type key struct{ gold, id string }
	old := map[key]Outcome{}
	for _, s := range before {
		for _, o := range s.Outcomes {
			old[key{filepath.Base(s.Gold), o.ID}] = o
		}
	}
	var flips []Flip
	common := 0
	for _, s := range after {
		for _, o := range s.Outcomes {
			b, ok := old[key{filepath.Base(s.Gold), o.ID}]
			if ok {
				common++
			}
			if ok && b.Got != o.Got {
				flips = append(flips, Flip{filepath.Base(s.Gold), b, o})
			}
		}
	}
	if common == 0 {
		return nil, fmt.Errorf("no record in common: were both written with --format json --records?")
	}
	return flips, nil
}

// PrintFlips writes the records that flipped: those fixed, those broken, and
// those that are wrong in another way. A sign test tells how likely so uneven
// a split of fixed and broken is by chance.
func PrintFlips(w io.Writer, flips []Flip) error {
	p := &printer{w: w}
	fixed, broken := 0, 0
	for _, f := range flips {
		what := "other "
		switch {
		case f.Fixed():
			fixed++
			what = "fixed "
		case f.Broken():
			broken++
			what = "broken"
		}
		p.printf("%s  %s  %s: want %q, got %q, was %q\n", what, f.Gold, f.After.ID, f.After.Want, f.After.Got, f.Before.Got)
	}
	p.printf("%d fixed, %d broken, %d wrong in another way; sign test p = %.3f\n", fixed, broken, len(flips)-fixed-broken, signTest(fixed, broken))
	return p.err
}

// signTest is the two-sided probability of a split at least as uneven of
// a + b fair coins.
func signTest(a, b int) float64 {
	n, few := a+b, min(a, b)
	p := 0.0
	for k := 0; k <= few; k++ {
		top, _ := math.Lgamma(float64(n + 1))
		left, _ := math.Lgamma(float64(k + 1))
		right, _ := math.Lgamma(float64(n - k + 1))
		p += math.Exp(top - left - right - float64(n)*math.Ln2)
	}
	return min(2*p, 1)
}
