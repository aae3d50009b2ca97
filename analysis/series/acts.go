package series

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
)

// CueRule is the Reason.Rule under which an observation names the words that
// attribute it ("said", "admitted"); Profile.Verbs counts their entries.
const CueRule = score.Cue

// Term counts the own observations of one name.
type Term struct {
	Name         string
	Observations int
	Articles     int
	Mean         float64 // of the observations' values, by weight
}

// ChannelShares are the parts of an actor's own observations in one channel
// that are acts of escalation (below 0), neither, and of ceasefire (above 0):
// each the mean over articles of the part in each. The three add up to 1.
type ChannelShares struct {
	Channel                        claim.Channel // "" is all channels
	Escalation, Neither, Ceasefire Estimate
}

// Profile is how an actor is shown.
type Profile struct {
	Key      Key
	Channels []ChannelShares // all, quoted, reported, deed, narrated
	Acts     []Term          // the most frequent first, as in all lists
	Narrated []Term          // lexicon entries of its characterisations
	Verbs    []Term          // reporting verbs; empty where no observation has a CueRule reason
	Frames   Framing
}

// Profile describes a key over the whole window. Key.Channel is not read.
func (s *Sample) Profile(k Key) Profile {
	k.Channel = ""
	rows := slices.DeleteFunc(s.find(k), func(r *row) bool { return !s.own(r) })
	p := Profile{Key: k, Frames: s.Frames(k)}
	for _, c := range []claim.Channel{"", claim.Quoted, claim.Reported, claim.Deed, claim.Narrated} {
		p.Channels = append(p.Channels, s.shares(k, rows, c))
	}
	p.Acts = terms(rows, func(r *row) string { return r.Act })
	p.Verbs = terms(rows, verb)
	p.Narrated = terms(rows, func(r *row) string {
		if r.Channel != claim.Narrated {
			return ""
		}
		return entry(r)
	})
	return p
}

// shares makes the three shares of a channel.
func (s *Sample) shares(k Key, rows []*row, c claim.Channel) ChannelShares {
	of := func(want int, name string) Estimate {
		p := picker{
			keep: func(r *row) bool { return takes(c, r.Channel) },
			of: func(r *row) float64 {
				if score.Sign(r.Value) == want {
					return 1
				}
				return 0
			},
		}
		return s.of(rows, p, k.name("shares", string(c), name))
	}
	return ChannelShares{c, of(-1, "-"), of(0, "0"), of(1, "+")}
}

func verb(r *row) string {
	for _, why := range r.Reasons {
		if why.Rule == CueRule {
			return why.Entry[strings.Index(why.Entry, ":")+1:] // the pattern without its category
		}
	}
	return ""
}

// terms counts rows, which stand in order of articles, by name; those without
// a name are left out.
func terms(rows []*row, of func(*row) string) []Term {
	counts := map[string]*count{}
	for _, r := range rows {
		name := of(r)
		if name == "" {
			continue
		}
		if counts[name] == nil {
			counts[name] = &count{Term: Term{Name: name}, last: -1}
		}
		counts[name].add(r)
	}
	var out []Term
	for _, c := range counts {
		if c.mass.weight > 0 {
			c.Mean = c.mass.mean()
		}
		out = append(out, c.Term)
	}
	slices.SortFunc(out, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.Observations, a.Observations), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// count is a term while it is counted.
type count struct {
	Term
	last int32 // article
	mass mass
}

func (c *count) add(r *row) {
	c.Observations++
	if c.last != r.article {
		c.Articles++
	}
	c.last = r.article
	c.mass.add(mass{r.Weight * r.Value, r.Weight})
}

// Voice is how much of what is quoted and reported comes from one actor.
type Voice struct {
	Actor        actor.ID
	Observations int
	Articles     int     // with its words
	Share        float64 // mean over articles of its part of the observations by weight, 0..1
}

// Voices tells who is quoted within a conflict and outlet (within.Actor is not
// read; within.Channel "" is Words), by share. The shares add up to 1.
func (s *Sample) Voices(within Key) []Voice {
	within.Actor = ""
	if within.Channel == "" {
		within.Channel = Words
	}
	voices := map[actor.ID]*Voice{}
	var total float64
	for rows := range articles(s.find(within)) {
		total += s.voices(rows, voices)
	}
	var out []Voice
	for _, v := range voices {
		v.Share /= total
		out = append(out, *v)
	}
	slices.SortFunc(out, func(a, b Voice) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Actor, b.Actor))
	})
	return out
}

// voices adds the voices of one article and returns its weight.
func (s *Sample) voices(rows []*row, voices map[actor.ID]*Voice) float64 {
	total := s.ownWeight(rows)
	if total <= 0 {
		return 0
	}
	weight := s.weight(rows[0].article)
	heard := map[actor.ID]bool{}
	for _, r := range rows {
		if !s.own(r) {
			continue
		}
		v := voices[r.holder]
		if v == nil {
			v = &Voice{Actor: r.holder}
			voices[r.holder] = v
		}
		v.Observations++
		v.Share += weight * r.Weight / total
		if !heard[r.holder] {
			v.Articles++
		}
		heard[r.holder] = true
	}
	return weight
}
