package lexicons

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checked loads a lexicon of the content alone and its test cases, and checks
// both.
func checked(t *testing.T, content, cases string) []Finding {
	t.Helper()
	dir := t.TempDir()
	for name, data := range map[string]string{"w.yaml": content, "t.yaml": cases} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l, err := Load(os.DirFS(dir), "w.yaml")
	if err != nil {
		t.Fatal(err)
	}
	tests, err := LoadTests(os.DirFS(dir), "t.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return l.Check(tests, []Actor{{ID: "norland", Name: "Norland"}})
}

const head = "version: 1\ncategories:\n  - {name: attack, role: act, weight: -1, note: n, entries: ["

func TestCheck(t *testing.T) {
	tail := "]}\n  - {name: peace, role: act, weight: 0.5, note: n, entries: [make peace]}\n  - {name: force, role: topic, note: n}\n"
	cases := "version: 1\ncases:\n  - {text: Norland attacked and made peace., expect: [norland - attack, norland + peace]}\n"
	for name, c := range map[string]struct{ entries, check, cause string }{
		"sound":         {"attack", "", ""},
		"duplicate":     {"attack, {pattern: attack, note: again}", "duplicate", `"attack" stands in attack already (w.yaml:3)`},
		"order":         {"shell|bomb, bomb|shell", "duplicate", `"bomb|shell" stands in attack already`},
		"pos apart":     {"{pattern: attack, pos: verb}, {pattern: attack, pos: noun}", "", ""},
		"clitic":        {"attack, =n't attack", "", ""},
		"inflected":     {"attack, =attacked", "shadowed", `"=attacked" is shadowed by "attack"`},
		"alternative":   {"attack|bomb, bomb", "shadowed", `"bomb" is shadowed by "attack|bomb"`},
		"longer":        {"attack, attack dead", "", ""},
		"cut":           {"attack, don't shoot", "never", `a text is cut into "do n't"`},
		"self-excluded": {"{pattern: attack, not: [attack]}", "never", "its own exclusions take every match"},
		"excluding":     {"{pattern: attack, not: [strike a deal]}", "never", `not "strike a deal" excludes nothing`},
		"pos":           {"{pattern: attack, pos: vreb}", "never", `pos "vreb" is none; did you mean "verb"?`},
		"object":        {"{pattern: attack, object: forse}", "never", `object "forse" is no topic and none of [any none actor place party speaker]; did you mean "force"?`},
		"sign":          {"{pattern: attack, weight: 0.2}", "contradiction", `"attack" weighs +0.20 in attack`},
		"both":          {"attack, make peace", "contradiction", `"make peace" is +0.50 here and -1.00 in attack`},
		"upper":         {"attack, Bomb", "style", "lower case"},
		"same weight":   {"{pattern: attack, weight: -1}", "style", "its weight is that of attack anyway"},
		"twin":          {"attack, mobilise", "style", "write mobilise|mobilize"},
	} {
		all := slices.DeleteFunc(checked(t, head+c.entries+tail, cases), func(f Finding) bool { return f.Check == "untested" })
		switch {
		case c.check == "" && len(all) > 0:
			t.Errorf("%s: %v", name, all)
		case c.check != "" && !slices.ContainsFunc(all, func(f Finding) bool { return f.Check == c.check && strings.Contains(f.Error(), c.cause) }):
			t.Errorf("%s: %v, want %s: %s", name, all, c.check, c.cause)
		}
	}
}

func TestCheckOfTestCases(t *testing.T) {
	all := checked(t, head+"attack, bomb]}\n", "version: 1\ncases:\n  - {text: Norland attacked., expect: [norlant - attack]}\n")
	var got []string
	for _, f := range all {
		got = append(got, f.Check+" "+f.Error())
	}
	want := []string{
		`unknown-actor t.yaml:3:1: "norlant" is no actor; did you mean "norland"?`,
		`untested w.yaml:3:1: no test case holds "bomb"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestFaultsTakesJoinedErrorsApart(t *testing.T) {
	one, two, other := &FileError{"a", 1, 2, "x"}, &FileError{"b", 3, 4, "y"}, os.ErrNotExist
	faults, rest := Faults(errors.Join(one, errors.Join(two, other)))
	if len(faults) != 2 || faults[1] != *two || !errors.Is(rest, other) {
		t.Errorf("%v, %v", faults, rest)
	}
	if faults, rest := Faults(nil); faults != nil || rest != nil {
		t.Errorf("of nil: %v, %v", faults, rest)
	}
	if faults, rest := Faults(errors.Join(one)); len(faults) != 1 || rest != nil {
		t.Errorf("of one: %v, %v", faults, rest)
	}
}

func TestBuiltinLexiconIsSound(t *testing.T) {
	l, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	files, err := BuiltinTests()
	if err != nil {
		t.Fatal(err)
	}
	actors, _, err := World(nil, nil, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range l.Check(files, actors) {
		if f.Wrong {
			t.Errorf("%s (%s)", f.Error(), f.Check)
		}
	}
}
