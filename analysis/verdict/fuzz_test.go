package verdict

import (
	"encoding/json"
	"testing"
)

// FuzzParse holds that a line that is accepted is a verdict that can be, and
// is the same after it was written and read again.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"doc":"a","start":1,"end":2,"holder":"x","act":"y","sign":1,"verdict":"right","cause":"","by":"","at":"2031-05-01T12:00:00Z"}`))
	f.Add([]byte(`{"doc":"a","start":-1,"end":2}`))
	f.Add([]byte(`{}{}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		v, err := parse(line)
		if err != nil {
			return
		}
		if err := v.Check(); err != nil {
			t.Fatalf("%s: accepted: %v", line, err)
		}
		again, err := json.Marshal(v)
		if err != nil {
			t.Skip("a year that JSON has no text for")
		}
		if w, err := parse(again); err != nil || !w.same(&v) || w.Call != v.Call || w.Cause != v.Cause {
			t.Fatalf("%s: %+v, %v", again, w, err)
		}
	})
}
