package actor

import (
	"cmp"
	"maps"
	"slices"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

// mention is a Mention in pieces.
type mention struct {
	from, to, head int
	id             ID
	also           []ID
	how            How
	place, plural  bool
}

// add notes a mention in sentence i.
func (r *reading) add(i int, m mention, s, e int) {
	if m.id != "" && r.cast.keep(m.id, r.Finder) == nil {
		return // a lexicon names a state that it does not list
	}
	for _, id := range r.takeSharers(m.from) {
		if id != m.id && !slices.Contains(m.also, id) {
			m.also = append(slices.Clone(m.also), id)
		}
	}
	tokens := r.sentences[i].Tokens
	first, last := int(r.pieces[m.from].tok), int(r.pieces[m.to-1].tok)
	out := Mention{
		Span:     text.Span{Start: tokens[first].Start, End: tokens[last].End},
		Sentence: i, First: first, Last: last + 1, Head: int(r.pieces[m.head].tok),
		Actor: m.id, How: m.how, Also: m.also, Place: m.place,
	}
	r.cast.Mentions = append(r.cast.Mentions, out)
	if m.id == "" {
		return
	}
	r.notePair(i, m)
	subject, speaks := r.leads(m, s, e), r.after(m.to, e).class&cSay != 0 || r.before(m.from, s).class&cSay != 0
	quoted := m.how != ByPronoun && r.kindOf(m.id) == Person && r.quotedAt(i, m.from)
	for _, id := range append([]ID{m.id}, m.also...) {
		a := r.cast.keep(id, r.Finder)
		if a == nil || r.outlets[id] || m.how == ByDemonym && m.place { // "it" is no people
			continue
		}
		r.register.note(seen{id: id, sentence: i, piece: m.head, subject: subject, plural: m.plural, asPlace: m.place, speaks: speaks, quoted: quoted}, a.Found)
	}
}

// notePair notes that a mention stands beside the one before it, tied by "and".
func (r *reading) notePair(i int, m mention) {
	before, and := r.last, m.from-1
	if r.lastIn == i && before.to == and && and > 0 && r.pieces[and].class&cCoord != 0 && !m.place && !before.place && before.id != "" && before.id != m.id {
		r.pair = pair{[]ID{before.id, m.id}, i, m.head}
	}
	r.last, r.lastIn = m, i
}

// leads tells whether a mention is likely the subject of its clause.
func (r *reading) leads(m mention, s, e int) bool {
	if m.place {
		return false
	}
	next := r.after(m.to, e)
	if next.class&cVerb != 0 || r.before(m.from, s).class&cSay != 0 && next.class&cPunct != 0 {
		return true
	}
	return m.from <= s+1 && next.class&cPossS == 0
}

// keep returns an actor of the cast, which a listed one joins; nil for none.
func (c *Cast) keep(id ID, f *Finder) *Actor {
	if c.Actors[id] == nil {
		if a, ok := f.Listed(id); ok {
			c.Actors[id] = &a
		}
	}
	return c.Actors[id]
}

// finish orders the mentions, drops found actors that no mention names, and
// indexes the sentences.
func (c *Cast) finish(r *reading) *Cast {
	slices.SortStableFunc(c.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	used := map[ID]bool{}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		used[m.Actor] = true
		for _, id := range m.Also {
			used[id] = true
		}
	}
	c.keepUsed(used, r.Finder)
	c.first = make([]int, len(r.sentences)+1)
	for i := range c.Mentions {
		c.first[c.Mentions[i].Sentence+1]++
	}
	for i := range r.sentences {
		c.first[i+1] += c.first[i]
	}
	c.speaker = c.findSpeaker(r)
	return c
}

// keepUsed drops the actors that are not used and adds the states and bodies
// that the others belong to.
func (c *Cast) keepUsed(used map[ID]bool, f *Finder) {
	for id, a := range c.Actors {
		if used[id] {
			used[a.State], used[a.Of] = true, true
		}
	}
	for id := range c.Actors {
		if !used[id] {
			delete(c.Actors, id)
		}
	}
	for id := range used {
		c.keep(id, f)
	}
}

// findSpeaker returns whom the document's speaker label names.
func (c *Cast) findSpeaker(r *reading) ID {
	if r.doc.Speaker == "" {
		return ""
	}
	doc := &text.Document{Text: r.doc.Speaker, Published: r.doc.Published}
	sub := r.Find(doc, []text.Sentence{{Span: text.Span{End: len(doc.Text)}, Tokens: text.Tokens(doc.Text, nil)}})
	for _, m := range sub.Mentions {
		if a := sub.Actors[m.Actor]; a != nil && a.Kind == Person {
			c.Actors[m.Actor] = a
			return m.Actor
		}
	}
	return c.labelled(r.doc.Speaker)
}

// labelled returns the actor of a speaker label that no rule knows: a person
// by that name.
func (c *Cast) labelled(name string) ID {
	id := ID("found:" + name)
	if c.Actors[id] == nil {
		c.Actors[id] = &Actor{ID: id, Name: name, Kind: Person, Found: true}
	}
	return id
}

// Speaker returns the actor whom the document's Speaker names, "" for a
// document without one.
func (c *Cast) Speaker() ID { return c.speaker }

// Equal tells whether two casts of a document read alike: the same mentions, of
// actors described alike, and the same speaker.
func (c *Cast) Equal(o *Cast) bool {
	return c.speaker == o.speaker && slices.EqualFunc(c.Mentions, o.Mentions, Mention.equal) &&
		maps.EqualFunc(c.Actors, o.Actors, func(a, b *Actor) bool { return *a == *b })
}

// equal compares every field.
func (m Mention) equal(o Mention) bool {
	return m.Span == o.Span && m.Sentence == o.Sentence && m.First == o.First && m.Last == o.Last && m.Head == o.Head &&
		m.Actor == o.Actor && m.How == o.How && slices.Equal(m.Also, o.Also) && m.Place == o.Place
}

// MentionsIn returns the mentions in a sentence, in order. The slice is part
// of Mentions.
func (c *Cast) MentionsIn(sentence int) []Mention {
	if sentence < 0 || sentence+1 >= len(c.first) {
		return nil
	}
	return c.Mentions[c.first[sentence]:c.first[sentence+1]]
}

// At returns the mention whose head is the token of the sentence, else the
// shortest one that covers it; nil for none.
func (c *Cast) At(sentence, token int) *Mention {
	var best *Mention
	in := c.MentionsIn(sentence)
	for i := range in {
		m := &in[i]
		if token < m.First || token >= m.Last {
			continue
		}
		if best == nil || m.Head == token && best.Head != token || (m.Head == token) == (best.Head == token) && m.Len() < best.Len() {
			best = m
		}
	}
	return best
}

// Fold returns the actor under which stances are compared: the state of an
// institution, the armed group of its wing, any other actor itself.
func (c *Cast) Fold(id ID) ID {
	a := c.Actors[id]
	switch {
	case a == nil:
	case a.Kind == Institution && a.State != "":
		return a.State
	case a.Kind == Armed && a.Of != "":
		return a.Of
	}
	return id
}

// HeadIn returns the token of the mention that heads it in the tree of its
// sentence: the first whose governor lies outside. Without one it is Head.
func (m *Mention) HeadIn(t *syntax.Tree) int {
	for i := m.First; t != nil && i < m.Last && i < len(t.Words); i++ {
		if h := t.Words[i].Head; h < m.First || h >= m.Last {
			if t.Words[i].Tag != syntax.PUNCT {
				return i
			}
		}
	}
	return m.Head
}
