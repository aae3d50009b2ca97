package actor_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"detente/analysis/actor"
	"detente/analysis/text"
	"detente/lexicons"
)

// recallFloor is the share of the actors that coders named which Find must
// name too; it was reached on gold/stance/dev.
const recallFloor = 0.80

func TestGoldActors(t *testing.T) {
	file, err := os.Open("../../../shared/gold/stance/dev.jsonl")
	if err != nil {
		t.Skip("needs ../shared: ", err)
	}
	defer file.Close()
	finder := builtin(t)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	all, hits := 0, 0
	for lines.Scan() {
		var row struct {
			Doc, Date, Title, Text string
			Actors                 []struct{ Actor string }
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		names := namesOf(finder, row.Title, row.Text, row.Date)
		for _, a := range row.Actors {
			all++
			if slices.Contains(names, plain(a.Actor)) || slices.ContainsFunc(namesOf(finder, "", a.Actor, row.Date), func(name string) bool { return slices.Contains(names, name) }) {
				hits++
			} else {
				t.Logf("%s: %s not found", row.Doc, a.Actor)
			}
		}
	}
	recall := float64(hits) / float64(all)
	t.Logf("recall %.3f (%d of %d)", recall, hits, all)
	if recall < recallFloor {
		t.Errorf("recall %.3f, want at least %.2f", recall, recallFloor)
	}
}

func builtin(t testing.TB) *actor.Finder {
	t.Helper()
	list, err := lexicons.BuiltinActors()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := actor.NewFinder(list.All(), actor.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return finder
}

// namesOf returns the plain names of the actors of a text, folded and as they are.
func namesOf(finder *actor.Finder, title, body, date string) []string {
	published, _ := time.Parse("2006-01-02", date)
	doc := &text.Document{Title: title, Text: body, Published: published}
	cast := finder.Find(doc, text.Segment(doc))
	var names []string
	for id, a := range cast.Actors {
		names = append(names, plain(a.Name))
		if folded := cast.Actors[cast.Fold(id)]; folded != nil {
			names = append(names, plain(folded.Name))
		}
	}
	return names
}

// plain is a name without case, article and what spellings differ in.
func plain(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.NewReplacer("-", " ", ".", "", "é", "e", "á", "a", "ü", "u", "ë", "e").Replace(name)
}
