package tuning

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/lexicons"
)

func options(t *testing.T) analysis.Options {
	t.Helper()
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestBuiltinCases(t *testing.T) {
	files, err := lexicons.BuiltinTests()
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := Test(options(t), files, 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		o := &outcomes[i]
		switch {
		case o.Failed():
			for _, f := range o.Faults {
				t.Errorf("%s:%d: %q\n  want %s\n  got  %s", o.Case.File, o.Case.Line, o.Case.Text, f.Want, strings.Join(f.Got, "\n       "))
			}
		case o.Passed() && o.Case.Known:
			t.Logf("%s:%d: %q passes now: take `known` away", o.Case.File, o.Case.Line, o.Case.Text)
		}
	}
}

// BenchmarkTest runs the program's cases, the analyzer's making included: the
// command should answer in less than two seconds.
func BenchmarkTest(b *testing.B) {
	files, err := lexicons.BuiltinTests()
	if err != nil {
		b.Fatal(err)
	}
	o, err := analysis.BuiltinOptions()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Test(o, files, 0); err != nil {
			b.Fatal(err)
		}
	}
}
