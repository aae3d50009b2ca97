package series

import (
	"cmp"
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
)

// Summary is one actor's line in the table of actors.
type Summary struct {
	Actor   actor.Actor
	Stance  Estimate // own observations of every channel
	Words   Estimate // own, quoted and reported
	Deeds   Estimate // own deeds
	Imputed Estimate // what adversaries say of it
	Tone    Estimate // toward it, of the sentences of the own observations; weak
	// Observations and Articles count the imputed ones too.
	Observations, Articles int
	// First and Last are the dates of its first and last dated article, zero
	// when it has none.
	First, Last time.Time
	Thin        bool // fewer articles with own observations than Options.MinN
}

// Summaries are the lines of the actors (of all holders when none is named)
// within a conflict, channel and outlet: within.Actor is not read. Those with
// most articles stand first, then by id; actors without an observation are left
// out.
func (s *Sample) Summaries(within Key, actors ...actor.ID) []Summary {
	if len(actors) == 0 {
		actors = s.Holders()
	}
	out := make([]Summary, len(actors))
	s.each(len(actors), func(i int) {
		k := within
		k.Actor = actors[i]
		out[i] = s.summary(k)
	})
	out = slices.DeleteFunc(out, func(m Summary) bool { return m.Observations == 0 })
	slices.SortStableFunc(out, func(a, b Summary) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	return out
}

func (s *Sample) summary(k Key) Summary {
	rows := s.find(k)
	m := Summary{Actor: s.Actor(k.Actor), Observations: len(rows)}
	m.Stance = s.of(rows, s.stance(), k.name("stance"))
	m.Words = s.of(rows, s.channel(Words), k.name("words"))
	m.Deeds = s.of(rows, s.channel(claim.Deed), k.name("deeds"))
	m.Imputed = s.of(rows, imputed(), k.name("imputed"))
	m.Tone = s.of(rows, s.tone(), k.name("tone"))
	m.Thin = m.Stance.Thin
	last := int32(-1)
	for _, r := range rows {
		if r.article != last {
			m.Articles++
			m.date(s.articles[r.article])
		}
		last = r.article
	}
	return m
}

func (s *Sample) of(rows []*row, p picker, name []string) Estimate {
	return s.estimate(s.units(rows, p), name...)
}

// channel picks the own observations of a channel.
func (s *Sample) channel(c claim.Channel) picker {
	return picker{func(r *row) bool { return s.own(r) && takes(c, r.Channel) }, value, true}
}

// date widens First and Last; articles come in order of time.
func (m *Summary) date(a *score.Article) {
	t := a.Doc.Published
	if t.IsZero() {
		return
	}
	if m.First.IsZero() {
		m.First = t
	}
	m.Last = t
}

// Estimate is the stance of a key over the whole window, undated articles
// included when the window is open.
func (s *Sample) Estimate(k Key) Estimate {
	return s.of(s.find(k), s.stance(), k.name("stance"))
}
