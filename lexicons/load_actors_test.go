package lexicons

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func TestBuiltinActors(t *testing.T) {
	actors, err := BuiltinActors()
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int)
	for _, actor := range actors.All() {
		count[actor.Kind]++
		if actor.File == "" || actor.Line == 0 {
			t.Errorf("%s has no position", actor.ID)
		}
		if actor.Kind == "person" && actor.Gender == "" {
			t.Errorf("%s has no gender", actor.ID)
		}
		if actor.Kind == "institution" && actor.State == "" {
			t.Errorf("%s stands for no state", actor.ID)
		}
	}
	least := map[string]int{"state": 193 + 2, "person": 1400, "organisation": 240, "armed": 85, "institution": 190, "group": 30}
	for kind, want := range least {
		if count[kind] < want {
			t.Errorf("%d of kind %s, want %d or more", count[kind], kind, want)
		}
	}
}

// The matcher compares with straight apostrophes and single spaces.
func TestBuiltinAliasesAreNormal(t *testing.T) {
	actors, err := BuiltinActors()
	if err != nil {
		t.Fatal(err)
	}
	for _, actor := range actors.All() {
		for _, alias := range append(actor.aliases(), actor.Family...) {
			if strings.ContainsAny(alias, "\u2018\u2019\u201c\u201d") || strings.Join(strings.Fields(alias), " ") != alias {
				t.Errorf("%s: %q has curly quotes or stray spaces", actor.ID, alias)
			}
		}
	}
	for _, issue := range actors.Check() {
		t.Errorf("%s:%d: %s", issue.File, issue.Line, issue.Message)
	}
}

func TestBuiltinOfficesByDate(t *testing.T) {
	actors, err := BuiltinActors()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ title, of, day, want string }{
		{"president", "united-states", "2014-01-01", "barack-obama"},
		{"president", "united-states", "2017-01-20", "donald-trump"},
		{"president", "united-states", "2025-01-19", "joe-biden"},
		{"president", "united-states", "2025-10-17", "donald-trump"},
		{"president", "ukraine", "2022-02-24", "volodymyr-zelenskyy"},
		{"prime-minister", "united-kingdom", "2022-10-01", "liz-truss"},
		{"prime-minister", "israel", "2022-08-01", "yair-lapid"},
		{"chancellor", "germany", "2021-12-08", "olaf-scholz"},
		{"supreme-leader", "iran", "2020-01-03", "ali-khamenei"},
		{"secretary-general", "nato", "2024-10-01", "mark-rutte"},
		{"defence-minister", "russia", "2024-05-14", "andrei-belousov"},
	}
	for _, test := range tests {
		day, err := ParseDay(test.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := holders(actors, test.title, test.of, day); len(got) != 1 || got[0] != test.want {
			t.Errorf("%s of %s on %s: %v, want %s", test.title, test.of, test.day, got, test.want)
		}
	}
}

// holders returns the ids of those who hold the office on day.
func holders(actors *Actors, title, of string, day time.Time) []string {
	var ids []string
	for _, actor := range actors.All() {
		for _, office := range actor.Offices {
			if office.Title == title && office.Of == of && office.Holds(day) {
				ids = append(ids, actor.ID)
			}
		}
	}
	return ids
}

func BenchmarkBuiltinActors(b *testing.B) {
	for b.Loop() {
		if _, err := BuiltinActors(); err != nil {
			b.Fatal(err)
		}
	}
}

// files makes a file system of one file, a.yaml, with the content.
func files(content string) fstest.MapFS {
	return fstest.MapFS{"a.yaml": {Data: []byte(content)}}
}

const norland = `version: 1
actors:
  - {id: norland, name: Norland, kind: state, demonyms: [Norlander]}
  - id: orlan-veks
    name: Orlan Veks
    kind: person
    state: norland
    family: [Veks]
    gender: m
    offices:
      - {title: president, of: norland, from: 2019-05, to: 2024-05-20}
`

func TestLoadActors(t *testing.T) {
	actors, err := LoadActors(files(norland), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	veks, ok := actors.Get("orlan-veks")
	if !ok || veks.File != "a.yaml" || veks.Line != 4 || veks.Offices[0].Title != "president" {
		t.Errorf("orlan-veks is %+v, %v", veks, ok)
	}
	if _, ok := actors.Get("sudmark"); ok {
		t.Error("an actor that nobody listed was found")
	}
}

func TestExtendReplacesById(t *testing.T) {
	actors, err := LoadActors(files(norland), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	more := files("version: 1\nactors:\n  - {id: norland, name: North Land, kind: state}\n  - {id: sudmark, name: Sudmark, kind: state}\n")
	extended, err := actors.Extend(more, "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if norland, _ := extended.Get("norland"); norland.Name != "North Land" || norland.Demonyms != nil {
		t.Errorf("norland was not replaced as a whole: %+v", norland)
	}
	if n := len(extended.All()); n != 3 {
		t.Errorf("%d actors, want 3", n)
	}
	if norland, _ := actors.Get("norland"); norland.Name != "Norland" || len(actors.All()) != 2 {
		t.Error("Extend changed what it extends")
	}
}

func TestLoadActorsFaults(t *testing.T) {
	entry := func(fields string) string { return "version: 1\nactors:\n  - {" + fields + "}\n" }
	tests := []struct{ name, content, want string }{
		{"empty file", "", "a.yaml:1:1: the file is empty"},
		{"no YAML", "version: 1\nactors: [\n", "a.yaml:2:1: did not find expected node content"},
		{"two documents", "version: 1\n---\nversion: 1\n", "a.yaml:1:1: a second document, or text after the first"},
		{"version", "version: 7\nactors: []\n", "a.yaml:1:10: version is 7, want 1"},
		{"no version", "actors: []\n", "a.yaml:1:1: version is 0, want 1"},
		{"a list at the top", "- a\n", "a.yaml:1:1: cannot unmarshal !!seq into lexicons.ActorFile"},
		{"wrong type", "version: 1\nactors:\n  - id: [a]\n", "a.yaml:3:3: cannot unmarshal !!seq into string"},
		{"unknown key", entry("id: a, nmae: A, kind: state"), `a.yaml:3:13: unknown key "nmae"; did you mean "name"?`},
		{"far key", entry("id: a, name: A, kind: state, population: 3"), `a.yaml:3:35: unknown key "population"`},
		{"bad id", entry("id: A b, name: A, kind: state"), `a.yaml:3:10: id "A b" is not lower-case words joined by hyphens`},
		{"no name", entry("id: a, kind: state"), "a.yaml:3:5: an actor needs a name"},
		{"kind", entry("id: a, name: A, kind: stat"), `a.yaml:3:28: unknown kind "stat"; did you mean "state"?`},
		{"gender", entry("id: a, name: A, kind: state, gender: f"), `a.yaml:3:43: gender "f": want m or f, for persons only`},
		{"empty alias", entry("id: a, name: A, kind: state, names: [B, '']"), "a.yaml:3:46: an empty name"},
		{"unknown state", entry("id: norland, name: A, kind: armed, state: norlan"), `a.yaml:3:48: no actor has the id "norlan"; did you mean "norland"?`},
		{"state of a wrong kind", entry("id: a, name: A, kind: armed, state: a"), `a.yaml:3:42: "a" is no state but of kind armed`},
		{"unknown body", entry("id: a, name: A, kind: person, of: body"), `a.yaml:3:40: no actor has the id "body"`},
		{"office title", entry("id: a, name: A, kind: state, offices: [{title: King, of: a}]"), `a.yaml:3:53: title "King" is not lower-case words joined by hyphens`},
		{"office date", entry("id: a, name: A, kind: state, offices: [{title: king, of: a, from: 2020-13}]"), `a.yaml:3:72: "2020-13" is no date such as 2006-01-02, 2006-01 or 2006`},
		{"office ends early", entry("id: a, name: A, kind: state, offices: [{title: king, of: a, from: 2020, to: 2019}]"), "a.yaml:3:82: the office ends (2019) before it begins (2020)"},
		{"empty entry", "version: 1\nactors:\n  -\n", "a.yaml:3:4: an empty entry"},
		{"a bad alias", "version: 1\nactors: [&a {id: A}, *a]\n", "a.yaml:2:18: id \"A\" is taken at a.yaml:2"},
		{"same id twice", "version: 1\nactors:\n  - {id: a, name: A, kind: state}\n  - {id: a, name: B, kind: state}\n", `a.yaml:4:10: id "a" is taken at a.yaml:3`},
		{"same key twice", entry("id: a, id: b, name: A, kind: state"), `a.yaml:3:3: mapping key "id" already defined at line 3`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := LoadActors(files(test.content), "a.yaml")
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
	if _, err := LoadActors(fstest.MapFS{}, "b.yaml"); err == nil {
		t.Error("a missing file is no error")
	}
}

func TestOfficeHolds(t *testing.T) {
	day := func(s string) time.Time {
		d, err := ParseDay(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		office Office
		day    string
		want   bool
	}{
		{Office{From: "2019-05", To: "2024-05-20"}, "2019-04-30", false},
		{Office{From: "2019-05", To: "2024-05-20"}, "2019-05-01", true},
		{Office{From: "2019-05", To: "2024-05-20"}, "2024-05-19", true},
		{Office{From: "2019-05", To: "2024-05-20"}, "2024-05-20", false},
		{Office{From: "2019"}, "2030-01-01", true},
		{Office{To: "2019"}, "1990-01-01", true},
	}
	for _, test := range tests {
		if got := test.office.Holds(day(test.day)); got != test.want {
			t.Errorf("%v on %s: %v, want %v", test.office, test.day, got, test.want)
		}
	}
}

func TestCheckListsSharedAliases(t *testing.T) {
	actors, err := LoadActors(files(`version: 1
actors:
  - {id: norland, name: Norland, kind: state, demonyms: [Lander]}
  - {id: sudmark, name: Sudmark, kind: state, demonyms: [Lander], family: [Norland]}
`), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := Issue{"a.yaml", 4, `"Lander" of sudmark is also claimed by norland (a.yaml:3)`}
	if got := actors.Check(); len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want only %+v", got, want)
	}
}

func FuzzLoadActors(f *testing.F) {
	f.Add(norland)
	f.Add("version: 1\nactors: [&a {id: a}, *a]\n")
	f.Add("version: 1\nnote: &a x\nactors: *a\n")
	f.Add("- {a: b\n")
	f.Fuzz(func(t *testing.T, content string) {
		actors, err := LoadActors(files(content), "a.yaml")
		if (actors == nil) == (err == nil) {
			t.Errorf("actors %v with error %v", actors, err)
		}
	})
}
