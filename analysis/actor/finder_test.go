package actor_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"detente/analysis/actor"
	"detente/analysis/text"
	"detente/lexicons"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden finds the actors of each "text" section of testdata/*.txtar and
// compares with its "want" section: the text with every mention in brackets,
// as [words|actor:how], with @ for places, and the found actors below.
// A section's name may go on with a date.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	finder := fictional(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			golden(t, finder, file)
		})
	}
}

func golden(t *testing.T, finder *actor.Finder, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := false
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := &archive.Files[i], &archive.Files[i+1]
		got := marked(finder, in.Name, string(in.Data))
		if got == string(want.Data) {
			continue
		}
		if !*update {
			t.Errorf("%s: got\n%s\nwant\n%s", in.Name, got, want.Data)
		}
		want.Data, changed = []byte(got), true
	}
	if *update && changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func fictional(t testing.TB) *actor.Finder {
	t.Helper()
	list, err := lexicons.LoadActors(os.DirFS("testdata"), "actors.yaml")
	if err != nil {
		t.Fatal(err)
	}
	finder, err := actor.NewFinder(list.All(), actor.Options{Pairs: [][2]actor.ID{{"norland", "sarmia"}}})
	if err != nil {
		t.Fatal(err)
	}
	return finder
}

// marked is body with its mentions in brackets. The section's name may hold a
// date, "undated", and a speaker.
func marked(finder *actor.Finder, section, body string) string {
	doc := &text.Document{Text: body, Published: time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC)}
	for _, word := range strings.Fields(section) {
		if day, err := time.Parse("2006-01-02", word); err == nil {
			doc.Published = day
		}
		if word == "undated" {
			doc.Published = time.Time{}
		}
	}
	sentences := text.Segment(doc)
	cast := finder.Find(doc, sentences)
	var b strings.Builder
	for i := range sentences {
		b.WriteString(markSentence(doc, cast, i, sentences[i]))
		b.WriteByte('\n')
	}
	for _, id := range foundIDs(cast) {
		a := cast.Actors[id]
		fmt.Fprintf(&b, "- %s: %s state=%s of=%s gender=%s title=%q unnamed=%t\n", a.Name, a.Kind, a.State, a.Of, a.Gender, a.Title, a.Unnamed)
	}
	return b.String()
}

func markSentence(doc *text.Document, cast *actor.Cast, i int, s text.Sentence) string {
	var b strings.Builder
	at := s.Start
	for _, t := range s.Tokens {
		b.WriteString(doc.Text[at:t.Start])
		at = t.End
		mentions := cast.MentionsIn(i)
		for _, m := range mentions {
			if m.Start == t.Start {
				b.WriteByte('[')
			}
		}
		b.WriteString(t.In(doc.Text))
		for _, m := range slices.Backward(mentions) {
			if m.End == t.End {
				b.WriteString(label(m))
			}
		}
	}
	return b.String()
}

var hows = [...]string{"name", "role", "demonym", "metonym", "pronoun", "description"}

func label(m actor.Mention) string {
	s := "|" + string(m.Actor)
	for _, id := range m.Also {
		s += "+" + string(id)
	}
	s += ":" + hows[m.How]
	if m.Place {
		s += "@"
	}
	return s + "]"
}

func foundIDs(cast *actor.Cast) []actor.ID {
	var ids []actor.ID
	for id, a := range cast.Actors {
		if a.Found {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}
