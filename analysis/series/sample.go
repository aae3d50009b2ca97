package series

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
)

// Sample is a corpus made ready for statistics under one set of options. It
// does not change after New and may be used by several goroutines.
type Sample struct {
	o        Options
	source   []score.Article
	articles []*score.Article // in the window, by date (undated last), then ID
	rows     []row            // observations that count, by article
	holders  map[actor.ID][]int32
	actors   map[actor.ID]actor.Actor
	frames   []string // that occur, by name
	count    Count
}

// row is one observation with its actors rolled up as the options ask.
type row struct {
	*score.Observation
	article        int32
	holder, target actor.ID
	date           time.Time // at which it counts: of the article, or of the deed
}

// Count says what became of the articles and observations.
type Count struct {
	Articles     int // in the window with an observation
	Observations int // that count
	Undated      int // articles without a date, never put into a bucket
	Outside      int // articles out of the window, the undated too when there is one
	OffTopic     int // articles without an observation, left out of denominators
	Reprints     int // near-duplicates collapsed into the articles
	Contested    int // observations left out because they are contested
	Retold       int // observations left out because they were told before
}

// New makes the sample. The articles are read, never changed, and must not
// change while the sample is used; their order does not matter. The options
// must pass Check.
func New(articles []score.Article, o Options) *Sample {
	s := &Sample{
		o: o, source: articles,
		holders: map[actor.ID][]int32{}, actors: map[actor.ID]actor.Actor{},
	}
	for i := range articles {
		s.admit(&articles[i])
	}
	slices.SortFunc(s.articles, byDate)
	for _, a := range s.articles {
		s.know(a.Actors)
	}
	for i, a := range s.articles {
		s.add(int32(i), a)
	}
	for i := range s.rows {
		h := s.rows[i].holder
		s.holders[h] = append(s.holders[h], int32(i))
	}
	s.count.Observations = len(s.rows)
	s.frames = s.frameNames()
	return s
}

func byDate(a, b *score.Article) int {
	if x, y := a.Doc.Published.IsZero(), b.Doc.Published.IsZero(); x != y {
		if x {
			return 1
		}
		return -1
	}
	return cmp.Or(a.Doc.Published.Compare(b.Doc.Published),
		cmp.Compare(a.Doc.ID, b.Doc.ID), cmp.Compare(a.Doc.Outlet, b.Doc.Outlet),
		cmp.Compare(a.Doc.URL, b.Doc.URL), cmp.Compare(a.Doc.Text, b.Doc.Text))
}

// admit counts an article and keeps it when it belongs to the sample.
func (s *Sample) admit(a *score.Article) {
	if a.Doc.Published.IsZero() {
		s.count.Undated++
	}
	switch {
	case !s.o.inside(a.Doc.Published):
		s.count.Outside++
	case !a.OnTopic():
		s.count.OffTopic++
	default:
		s.articles = append(s.articles, a)
		s.count.Articles++
		s.count.Reprints += len(a.Reprints)
	}
}

// add takes the observations of an article that count.
func (s *Sample) add(i int32, a *score.Article) {
	for j := range a.Observations {
		o := &a.Observations[j]
		switch {
		case !s.o.Contested && o.Has(score.Contested):
			s.count.Contested++
		case !s.o.Retold && o.Has(score.Retold):
			s.count.Retold++
		default:
			s.rows = append(s.rows, row{o, i, s.rolled(o.Holder), s.rolled(o.Target), s.date(o, a.Doc.Published)})
		}
	}
}

// date is when an observation counts in a series.
func (s *Sample) date(o *score.Observation, published time.Time) time.Time {
	if !s.o.EventDate {
		return published
	}
	if day, ok := EventDay(o, published); ok {
		return day
	}
	return published
}

// EventDay is the day of a deed that its sentence names (see When), if that is
// within 31 days before the article.
func EventDay(o *score.Observation, published time.Time) (day time.Time, ok bool) {
	if o.Channel != claim.Deed {
		return time.Time{}, false
	}
	const oldest = 31
	day, ok = When(o.Words, published)
	return day, ok && published.Sub(day) < oldest*24*time.Hour
}

// know remembers actors as the first article describes them.
func (s *Sample) know(actors []actor.Actor) {
	for _, a := range actors {
		if _, ok := s.actors[a.ID]; !ok {
			s.actors[a.ID] = a
		}
	}
}

// rolled is the actor that counts in place of id.
func (s *Sample) rolled(id actor.ID) actor.ID {
	if st := s.actors[id].State; s.o.Rollup && st != "" {
		return st
	}
	return id
}

// Count says what became of the articles and observations.
func (s *Sample) Count() Count { return s.count }

// Options are the options the sample was made with.
func (s *Sample) Options() Options { return s.o }

// Bucketed is the sample with other buckets.
func (s *Sample) Bucketed(b Bucket) *Sample {
	next := *s
	next.o.Bucket = b
	return &next
}

// Permuted is the sample with another number of permutations.
func (s *Sample) Permuted(n int) *Sample {
	next := *s
	next.o.Permutations = n
	return &next
}

// Actor describes an actor. One that no article describes, such as a state
// that only its people stand for, has its id for a name.
func (s *Sample) Actor(id actor.ID) actor.Actor {
	if a, ok := s.actors[id]; ok {
		return a
	}
	return actor.Actor{ID: id, Name: string(id)}
}

// Holders are the actors with an observation, by id.
func (s *Sample) Holders() []actor.ID { return slices.Sorted(maps.Keys(s.holders)) }

// Outlets are the outlets of the articles, by name.
func (s *Sample) Outlets() []string {
	return s.distinct(func(r *row) string { return r.Outlet })
}

// Conflicts are the conflicts of the observations, by id.
func (s *Sample) Conflicts() []string {
	return s.distinct(func(r *row) string { return r.Conflict })
}

func (s *Sample) distinct(of func(*row) string) []string {
	seen := map[string]bool{}
	for i := range s.rows {
		seen[of(&s.rows[i])] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// members are the actors that a Key.Actor stands for.
func (s *Sample) members(id actor.ID) []actor.ID {
	if _, ok := s.holders[id]; ok || !strings.Contains(string(id), "+") {
		return []actor.ID{id}
	}
	var all []actor.ID
	for name := range strings.SplitSeq(string(id), "+") {
		all = append(all, actor.ID(name))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// during are the articles published in start <= t < end.
func (s *Sample) during(start, end time.Time) []score.Article {
	var out []score.Article
	for _, a := range s.articles {
		if t := a.Doc.Published; !t.IsZero() && !t.Before(start) && t.Before(end) {
			out = append(out, *a)
		}
	}
	return out
}

// find returns the rows of a key, imputed ones too, in order.
func (s *Sample) find(k Key) []*row {
	var out []*row
	keep := func(r *row) {
		if (k.Conflict == "" || r.Conflict == k.Conflict) &&
			(k.Outlet == "" || r.Outlet == k.Outlet) && takes(k.Channel, r.Channel) {
			out = append(out, r)
		}
	}
	if k.Actor == "" {
		for i := range s.rows {
			keep(&s.rows[i])
		}
		return out
	}
	members := s.members(k.Actor)
	for _, m := range members {
		for _, i := range s.holders[m] {
			keep(&s.rows[i])
		}
	}
	if len(members) > 1 {
		slices.SortStableFunc(out, func(a, b *row) int { return cmp.Compare(a.article, b.article) })
	}
	return out
}

// own tells whether an observation counts into the holder's headline figure.
func (s *Sample) own(r *row) bool { return s.o.Imputed || r.Own() }
