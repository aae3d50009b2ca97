package gold

import "detente/analysis/score"

// pair is the class that the program gives and the one it should give, as
// indices of a list of classes.
type pair struct{ got, want int }

// signs are the classes of a sign; signClass is its index.
var signs = []string{"-", "0", "+"}

func signClass(v float64) int { return score.Sign(v) + 1 }

// Tally counts pairs of classes. Cells[want][got] is how often the program
// gave the class got where the gold has want.
type Tally struct {
	Classes []string
	Cells   [][]int
}

// tally counts pairs of the named classes.
func tally(classes []string, pairs []pair) Tally {
	t := Tally{Classes: classes}
	for range classes {
		t.Cells = append(t.Cells, make([]int, len(classes)))
	}
	for _, p := range pairs {
		t.Cells[p.want][p.got]++
	}
	return t
}

// Class is how well one class is found.
type Class struct {
	Precision, Recall, F1 float64 // NaN where nothing was given or wanted
	Gold, Found           int
}

// Class returns the figures of class i.
func (t *Tally) Class(i int) Class {
	c := Class{}
	right := t.Cells[i][i]
	for k := range t.Cells {
		c.Gold += t.Cells[i][k]
		c.Found += t.Cells[k][i]
	}
	c.Precision, c.Recall = ratio(right, c.Found), ratio(right, c.Gold)
	c.F1 = ratio(2*right, c.Gold+c.Found)
	return c
}

// most is the largest number of classes that a measure may have.
const most = 32

// counts are the margins of a tally, quick to make in a bootstrap.
type counts struct{ right, got, want [most]int }

func count(pairs []pair) *counts {
	c := &counts{}
	for _, p := range pairs {
		c.got[p.got]++
		c.want[p.want]++
		if p.got == p.want {
			c.right[p.got]++
		}
	}
	return c
}

// macroF1 is the mean F1 of the classes that occur in the gold or in what the
// program gives; NaN when none does.
func (c *counts) macroF1() float64 {
	sum, classes := 0.0, 0
	for i := range c.right {
		if c.got[i]+c.want[i] > 0 {
			sum += ratio(2*c.right[i], c.got[i]+c.want[i])
			classes++
		}
	}
	return sum / float64(classes)
}
