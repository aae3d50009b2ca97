package tone

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
	"unicode/utf8"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

// judged is a sentence of NewsMTSC with its target.
type judged struct {
	Text   string
	Start  int // in characters
	Target string
	Label  int
}

// The shipped model reaches what Reliability states.
func TestReliability(t *testing.T) {
	for _, c := range []struct {
		name   string
		stated float64
	}{
		{"rw", MacroF1RealWorld},
		{"mt", MacroF1ManyTargets},
	} {
		got := macroF1(news(t, c.name))
		t.Logf("%s: macro-F1 %.4f, stated %.2f", c.name, got, c.stated)
		if got < c.stated {
			t.Errorf("%s: macro-F1 %.4f is below the %.2f stated", c.name, got, c.stated)
		}
	}
}

// news reads a development set.
func news(t *testing.T, name string) (all []judged) {
	file, err := os.Open("../../../shared/gold/sentiment/newsmtsc_dev_" + name + ".jsonl")
	if err != nil {
		t.Skip("needs ../shared: ", err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var j judged
		if err := json.Unmarshal(lines.Bytes(), &j); err != nil {
			t.Fatal(err)
		}
		all = append(all, j)
	}
	return all
}

// class is the tone that the model finds in the sentence that the target
// begins in.
func (j judged) class() int {
	start := 0
	for range j.Start {
		_, n := utf8.DecodeRuneInString(j.Text[start:])
		start += n
	}
	span := text.Span{Start: start, End: start + len(j.Target)}
	for _, s := range text.Segment(&text.Document{Text: j.Text}) {
		if span.Start < s.End {
			first, last := tokens(s.Tokens, span)
			tree := syntax.Default().Parse(nil, s.Forms(j.Text, nil))
			return TowardTarget(tree, first, last).Class()
		}
	}
	return 0
}

// tokens is the range of the tokens that the span overlaps, at least one.
func tokens(all []text.Span, span text.Span) (first, last int) {
	for first < len(all)-1 && all[first].End <= span.Start {
		first++
	}
	for last = first + 1; last < len(all) && all[last].Start < span.End; last++ {
	}
	return first, last
}

func macroF1(all []judged) float64 {
	var hit, said, gold [3]float64
	for _, j := range all {
		c := j.class()
		said[c+1]++
		gold[j.Label+1]++
		if c == j.Label {
			hit[c+1]++
		}
	}
	sum := 0.0
	for c := range hit {
		sum += 2 * hit[c] / max(said[c]+gold[c], 1)
	}
	return sum / 3
}
