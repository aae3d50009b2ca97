package tuning

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/lexicons"
)

// Coverage says what a lexicon finds in a corpus.
type Coverage struct {
	Articles, Sentences int
	WithActor           int // sentences that mention an actor
	Silent              int // of those, sentences without an act or a topic
	Entries             []EntryUse
	Categories          []CategoryUse
}

// EntryUse counts one entry.
type EntryUse struct {
	Category, Pattern string
	File              string
	Line              int
	Hits              int // places where the pattern matches
	Stances           int // observations in whose reasons it takes part
}

// CategoryUse counts one category.
type CategoryUse struct {
	Category string
	Role     lexicons.Role
	Entries  int // in the lexicon
	Used     int // of those, with a hit
	Hits     int
	Stances  int // observations of which it is the act
}

// Used is the number of entries with a hit.
func (c *Coverage) Used() int {
	n := 0
	for _, e := range c.Entries {
		if e.Hits > 0 {
			n++
		}
	}
	return n
}

// Silence is the part of the sentences with an actor that hold no act or
// topic, 0 where no sentence has an actor.
func (c *Coverage) Silence() float64 {
	return float64(c.Silent) / float64(max(c.WithActor, 1))
}

// Cover counts the hits of every entry and category, those without a hit too,
// in the order of the lexicon. The finder tells where actors are mentioned.
func Cover(c *Corpus, finder *actor.Finder) Coverage {
	total := Coverage{Articles: len(c.Articles)}
	hits, stances, acts := map[string]int{}, map[string]int{}, map[string]int{}
	each(c, func(a *score.Article) *cover { return c.cover(a, finder) }, func(p *cover) {
		total.Sentences += p.sentences
		total.WithActor += p.actors
		total.Silent += p.silent
		add(hits, p.hits)
		add(stances, p.stances)
		add(acts, p.acts)
	})
	for _, category := range c.Lexicon.Categories() {
		use := CategoryUse{Category: category.Name, Role: category.Role, Entries: len(category.Entries), Stances: acts[category.Name]}
		for i := range category.Entries {
			e := &category.Entries[i]
			n := hits[e.Key()]
			use.Hits += n
			use.Used += min(n, 1)
			total.Entries = append(total.Entries, EntryUse{category.Name, e.Pattern, e.File, e.Line, n, stances[e.Key()]})
		}
		total.Categories = append(total.Categories, use)
	}
	return total
}

// cover counts one article.
type cover struct {
	sentences, actors, silent int
	hits, stances, acts       map[string]int
}

func (c *Corpus) cover(a *score.Article, finder *actor.Finder) *cover {
	p := &cover{hits: map[string]int{}, stances: map[string]int{}, acts: map[string]int{}}
	passages := c.passages(a)
	p.sentences = len(passages)
	mentioned := map[int]bool{}
	if finder != nil {
		mentioned = mentionedIn(finder, passages)
	}
	for i := range passages {
		for _, h := range passages[i].hits {
			p.hits[h.Entry.Key()]++
		}
		if mentioned[i] {
			p.actors++
			if !slices.ContainsFunc(passages[i].hits, speaks) {
				p.silent++
			}
		}
	}
	for i := range a.Observations {
		o := &a.Observations[i]
		p.acts[o.Act]++
		for _, key := range entriesOf(o) {
			p.stances[key]++
		}
	}
	return p
}

// mentionedIn tells which sentences of an article name an actor that may act.
func mentionedIn(finder *actor.Finder, passages []passage) map[int]bool {
	out := map[int]bool{}
	if len(passages) == 0 {
		return out
	}
	cast := finder.Find(passages[0].article.Doc, sentencesOf(passages))
	for i := range cast.Mentions {
		if m := &cast.Mentions[i]; !m.Place {
			out[m.Sentence] = true
		}
	}
	return out
}

func speaks(h lexicons.Hit) bool {
	r := h.Entry.Category.Role
	return r == lexicons.RoleAct || r == lexicons.RoleTopic && !h.Entry.Category.Weak
}

// entriesOf are the keys of the entries that take part in an observation, each
// once.
func entriesOf(o *score.Observation) []string {
	var keys []string
	for _, r := range o.Reasons {
		if key := keyOf(r); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// keyOf is the key of the entry that a reason names, "" where it names none.
func keyOf(r score.Reason) string {
	if r.File != "" {
		return r.Entry
	}
	if topic, ok := strings.CutPrefix(r.Rule, "topic "); ok {
		return topic + ":" + r.Entry
	}
	return ""
}

func add[K comparable](to, from map[K]int) {
	for k, n := range from {
		to[k] += n
	}
}

// ByHits orders entries by their hits, the most first.
func ByHits(a, b EntryUse) int {
	return cmp.Or(cmp.Compare(b.Hits, a.Hits), cmp.Compare(a.Category, b.Category), cmp.Compare(a.Pattern, b.Pattern))
}
