package lexicons

import (
	"testing"
	"testing/fstest"
)

// A file that gives a weight alone changes the weight alone; with a role it
// replaces the whole category.
func TestExtendLaysFieldsOverACategory(t *testing.T) {
	fsys := fstest.MapFS{
		"base.yaml":   {Data: []byte("version: 1\ncategories:\n  - {name: attack, role: act, weight: -1, channel: deed, entries: [shell]}\n")},
		"weaker.yaml": {Data: []byte("version: 1\ncategories:\n  - {name: attack, weight: 0, entries: [bombard]}\n")},
		"other.yaml":  {Data: []byte("version: 1\ncategories:\n  - {name: attack, role: act, weight: -0.5}\n")},
	}
	for _, test := range []struct {
		over    string
		weight  float64
		channel string
		entries int
	}{
		{"weaker.yaml", 0, "deed", 2},
		{"other.yaml", -.5, "", 1},
	} {
		l, err := Load(fsys, "base.yaml", test.over)
		if err != nil {
			t.Fatal(err)
		}
		c := l.Category("attack")
		if c.Weight != test.weight || c.Channel != test.channel || len(c.Entries) != test.entries {
			t.Errorf("%s: weight %v, channel %q, %d entries; want %v, %q, %d", test.over, c.Weight, c.Channel, len(c.Entries), test.weight, test.channel, test.entries)
		}
	}
}
