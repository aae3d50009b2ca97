package lexicons

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

func TestBuiltinTestsLoad(t *testing.T) {
	files, err := BuiltinTests()
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := World(nil, nil, files); err != nil {
		t.Error(err)
	}
}

func TestLoadTestsNamesFaults(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"no text":     {"version: 1\ncases:\n  - {expect: [a +]}", "x.yaml:3:5: a case needs a text"},
		"nothing":     {"version: 1\ncases:\n  - {text: a}", "x.yaml:3:5: a case needs something to expect"},
		"absent act":  {"version: 1\ncases:\n  - {text: a, absent: [a - attack]}", `"a - attack": name only the actor`},
		"short form":  {"version: 1\ncases:\n  - {text: a, expect: [norland]}", "want HOLDER SIGN"},
		"sign":        {"version: 1\ncases:\n  - {text: a, expect: [{holder: b, sign: plus}]}", `sign "plus": want`},
		"range":       {"version: 1\ncases:\n  - {text: a, expect: [{holder: b, range: [1]}]}", "range: want the least"},
		"unknown key": {"version: 1\ncases:\n  - {txt: a}", `unknown key "txt"; did you mean "text"?`},
		"no version":  {"cases: []", "version is 0, want 1"},
	} {
		_, err := LoadTests(fstest.MapFS{"x.yaml": {Data: []byte(c.in)}}, "x.yaml")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestWorldNamesUnknownActors(t *testing.T) {
	files, err := LoadTests(fstest.MapFS{"x.yaml": {Data: []byte("version: 1\nconflicts:\n  - {id: c, name: C, from: 2021-01-01, sides: [[nobody], [none]]}\n")}}, "x.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = World(nil, nil, files)
	var fault *FileError
	if !errors.As(err, &fault) || fault.Line != 3 {
		t.Errorf("%v, want a fault in line 3", err)
	}
}
