package lexicons

import "testing"

func TestBuiltinLoads(t *testing.T) {
	l, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range l.Categories() {
		n += len(c.Entries)
	}
	t.Logf("%d categories, %d entries", len(l.Categories()), n)
}
