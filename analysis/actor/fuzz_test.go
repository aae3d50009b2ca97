package actor_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"detente/analysis/actor"
	"detente/analysis/text"
)

// FuzzFind holds for any bytes: mentions are in order, lie within their
// sentence, agree with its tokens, and name actors of the cast.
func FuzzFind(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, section := range txtar.Parse(data).Files {
			f.Add(string(section.Data))
		}
	}
	f.Add("\xff\x00 President -Veks' -- 's of of the's Norland-")
	f.Add("Michael New York Times, Pavel Aston Martin and Jordan White House Down met.")
	f.Add("pro-pro-Norland--backed—Sarmia’s’s his her The the a of the Coastal League")
	finder := fictional(f)
	f.Fuzz(func(t *testing.T, body string) {
		doc := &text.Document{Text: body, Title: body, Speaker: body}
		sentences := text.Segment(doc)
		cast := finder.Find(doc, sentences)
		last := 0
		for _, m := range cast.Mentions {
			if m.Start < last {
				t.Errorf("mention %+v begins before the one before it", m)
			}
			last = m.Start
			checkMention(t, cast, sentences, m)
		}
	})
}

func checkMention(t *testing.T, cast *actor.Cast, sentences []text.Sentence, m actor.Mention) {
	t.Helper()
	if m.Sentence < 0 || m.Sentence >= len(sentences) {
		t.Fatalf("mention %+v is in no sentence", m)
	}
	s := sentences[m.Sentence]
	if m.First < 0 || m.Last <= m.First || m.Last > len(s.Tokens) || m.Head < m.First || m.Head >= m.Last {
		t.Fatalf("mention %+v: %d tokens", m, len(s.Tokens))
	}
	if m.Start != s.Tokens[m.First].Start || m.End != s.Tokens[m.Last-1].End {
		t.Errorf("mention %+v does not end where its tokens end", m)
	}
	for _, id := range append(m.Also, m.Actor) {
		if id != "" && cast.Actors[id] == nil {
			t.Errorf("actor %q is not in the cast", id)
		}
	}
	if m.Actor == "" && m.How != actor.ByPronoun {
		t.Errorf("mention %+v names nobody", m)
	}
	if at := cast.At(m.Sentence, m.Head); at == nil || m.Head != at.Head && at.Len() > m.Len() {
		t.Errorf("At(%d, %d) = %+v for %+v", m.Sentence, m.Head, at, m)
	}
}
