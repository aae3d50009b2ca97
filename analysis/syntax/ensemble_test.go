package syntax

import (
	"strings"
	"testing"
)

// A parser agrees with itself.
func TestEnsemble(t *testing.T) {
	e := NewEnsemble(Default(), Default())
	for _, s := range own {
		words := strings.Fields(s)
		got, sure := e.Parse(words)
		if err := got.Check(); err != nil {
			t.Fatal(err)
		}
		if sure <= .3 || sure > 1.0001 {
			t.Errorf("%s: sure %g", s, sure)
		}
		want := Default().Parse(nil, words)
		if headList(got) != headList(want) {
			t.Errorf("%s: heads %s, alone %s", s, headList(got), headList(want))
		}
	}
}
