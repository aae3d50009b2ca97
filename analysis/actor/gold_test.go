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

// The floors were reached on gold/stance/dev: the share of the actors that
// coders named in an article which Find names too, and of the holders of
// statements which a mention within the statement's sentence names.
const (
	actorFloor  = 0.95
	holderFloor = 0.83
)

type goldRow struct {
	Doc, Date, Title, Text string
	Actors                 []struct{ Actor string }
	Statements             []struct {
		Start, End int
		Holder     string
	}
}

func TestGoldActors(t *testing.T) {
	rows := goldRows(t)
	finder := builtin(t)
	actors, holders := share{}, share{}
	for _, row := range rows {
		doc := row.document()
		cast := finder.Find(doc, text.Segment(doc))
		all := namesOf(cast, func(actor.Mention) bool { return true })
		for _, a := range row.Actors {
			if !actors.count(matches(finder, all, a.Actor, doc)) {
				t.Logf("%s: %s not found", row.Doc, a.Actor)
			}
		}
		for _, s := range row.Statements {
			within := text.Span{Start: s.Start, End: s.End}
			names := namesOf(cast, func(m actor.Mention) bool { return within.Overlaps(m.Span) })
			if !holders.count(matches(finder, names, s.Holder, doc)) {
				t.Logf("%s:%d: no mention of %s among %v", row.Doc, s.Start, s.Holder, names)
			}
		}
	}
	t.Logf("actors %.3f of %d, holders in their sentence %.3f of %d", actors.share(), actors.all, holders.share(), holders.all)
	if actors.share() < actorFloor || holders.share() < holderFloor {
		t.Errorf("actors %.3f, holders %.3f; want at least %.2f and %.2f", actors.share(), holders.share(), actorFloor, holderFloor)
	}
}

// share is how many of all were hits.
type share struct{ hits, all int }

func (s *share) count(hit bool) bool {
	s.all++
	if hit {
		s.hits++
	}
	return hit
}

func (s *share) share() float64 { return float64(s.hits) / float64(max(s.all, 1)) }

func goldRows(t *testing.T) []goldRow {
	t.Helper()
	file, err := os.Open("../../../shared/gold/stance/dev.jsonl")
	if err != nil {
		t.Skip("needs ../shared: ", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	var rows []goldRow
	for lines.Scan() {
		var row goldRow
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

func (r *goldRow) document() *text.Document {
	published, _ := time.Parse("2006-01-02", r.Date)
	return &text.Document{Title: r.Title, Text: r.Text, Published: published}
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

// namesOf returns the plain names of the actors of the mentions that fit, as
// they are and folded.
func namesOf(cast *actor.Cast, fits func(actor.Mention) bool) []string {
	var names []string
	for _, m := range cast.Mentions {
		if !fits(m) {
			continue
		}
		for _, id := range append([]actor.ID{m.Actor, cast.Fold(m.Actor)}, m.Also...) {
			if a := cast.Actors[id]; a != nil && !slices.Contains(names, plain(a.Name)) {
				names = append(names, plain(a.Name))
			}
		}
	}
	return names
}

// matches tells whether names have the coders' name or that of the actor whom
// it denotes by itself.
func matches(finder *actor.Finder, names []string, name string, doc *text.Document) bool {
	if slices.Contains(names, plain(name)) {
		return true
	}
	alone := &text.Document{Text: name, Published: doc.Published}
	cast := finder.Find(alone, text.Segment(alone))
	return len(cast.Mentions) > 0 && slices.Contains(names, plain(cast.Actors[cast.Mentions[0].Actor].Name))
}

// plain is a name without case, article and what spellings differ in.
func plain(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.NewReplacer("-", " ", ".", "", "é", "e", "á", "a", "ü", "u", "ë", "e").Replace(name)
}
