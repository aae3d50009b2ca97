package lexicons

import (
	"slices"
	"strings"
	"testing"
)

func TestBuiltinConflicts(t *testing.T) {
	actors, err := BuiltinActors()
	if err != nil {
		t.Fatal(err)
	}
	conflicts, err := BuiltinConflicts(actors)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(conflicts.All()); n < 30 {
		t.Errorf("%d conflicts, want 30 or more", n)
	}
	for _, conflict := range conflicts.All() {
		if !slices.IsSortedFunc(conflict.Events, func(a, b Event) int { return strings.Compare(a.Date, b.Date) }) {
			t.Errorf("%s: events out of order", conflict.ID)
		}
		if len(conflict.Places) == 0 || conflict.File == "" || conflict.Line == 0 {
			t.Errorf("%s lacks places or its position", conflict.ID)
		}
	}
}

const landActors = `version: 1
actors:
  - {id: norland, name: Norland, kind: state}
  - {id: sudmark, name: Sudmark, kind: state}
  - {id: ostia, name: Ostia, kind: state}
`

func TestLoadConflicts(t *testing.T) {
	actors, err := LoadActors(files(landActors), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	first := files("version: 1\nconflicts:\n  - {id: border, name: Border war, from: 2020-01-02, sides: [[norland], [sudmark]], mediators: [ostia]}\n")
	conflicts, err := LoadConflicts(first, actors, "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	second := files("version: 1\nconflicts:\n  - {id: border, name: Border dispute, from: 2020-01-02, sides: [[norland], [sudmark]]}\n")
	extended, err := conflicts.Extend(second, actors, "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if border, ok := extended.Get("border"); !ok || border.Name != "Border dispute" || border.Line != 3 {
		t.Errorf("border is %+v, %v", border, ok)
	}
	if border, _ := conflicts.Get("border"); border.Name != "Border war" {
		t.Error("Extend changed what it extends")
	}
	if _, ok := extended.Get("sea"); ok {
		t.Error("a conflict that nobody listed was found")
	}
}

func TestLoadConflictsFaults(t *testing.T) {
	actors, err := LoadActors(files(landActors), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	entry := func(fields string) string { return "version: 1\nconflicts:\n  - {" + fields + "}\n" }
	tests := []struct{ name, content, want string }{
		{"unknown key", entry("id: a, side: []"), `a.yaml:3:13: unknown key "side"; did you mean "sides"?`},
		{"bad id", entry("id: '', name: A, from: 2020-01-02, sides: [[norland], [sudmark]]"), `a.yaml:3:10: id "" is not lower-case words joined by hyphens`},
		{"no name", entry("id: a, from: 2020-01-02, sides: [[norland], [sudmark]]"), "a.yaml:3:5: a conflict needs a name"},
		{"no day", entry("id: a, name: A, from: 2020-01, sides: [[norland], [sudmark]]"), `a.yaml:3:28: "2020-01" is no date such as 2006-01-02`},
		{"ends early", entry("id: a, name: A, from: 2020-01-02, to: 2019-01-02, sides: [[norland], [sudmark]]"), "a.yaml:3:44: the conflict ends (2019-01-02) before it begins (2020-01-02)"},
		{"one side", entry("id: a, name: A, from: 2020-01-02, sides: [[norland]]"), "a.yaml:3:47: 1 sides, want 2 or more"},
		{"empty side", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], []]"), "a.yaml:3:59: a side without parties"},
		{"on both sides", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [norland]]"), `a.yaml:3:60: "norland" is on side 1 already`},
		{"unknown party", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmak]]"), `a.yaml:3:60: no actor has the id "sudmak"; did you mean "sudmark"?`},
		{"too many supporters", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]], supporters: [[], [], [ostia]]"), "a.yaml:3:83: supporters of 3 sides, but 2 sides"},
		{"unknown mediator", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]], mediators: [x]"), `a.yaml:3:83: no actor has the id "x"`},
		{"event date", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]], events: [{date: today, label: A}]"), `a.yaml:3:87: "today" is no date such as 2006-01-02`},
		{"event label", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]], events: [{date: 2020-01-02, label: A label that is far too long to draw}]"), "a.yaml:3:106: label of 36 characters, want 1 to 28"},
		{"same id twice", entry("id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]]}\n  - {id: a, name: A, from: 2020-01-02, sides: [[norland], [sudmark]]"), `a.yaml:4:10: id "a" is taken at a.yaml:3`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := LoadConflicts(files(test.content), actors, "a.yaml")
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}
