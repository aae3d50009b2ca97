package claim

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"detente/analysis/text"
)

// Attribution is one act of speech or thought as the document tells it: what
// one cue attributes to its source, over as many sentences as it goes on.
type Attribution struct {
	Source text.Span // empty where the text names no source
	// Cue is the verb with its auxiliaries; empty for direct speech that goes
	// on, after other words, from where it was attributed.
	Cue     text.Span
	Content text.Span // from the first to the last word attributed
	Direct  bool      // some of it is direct speech
}

// Attributions returns what the document attributes, in the order of the
// contents. It parses every sentence.
func (r *Reading) Attributions() []Attribution {
	c := collector{Reading: r, last: map[text.Span]int{}, cued: map[int]bool{}}
	for i := range r.sentences {
		c.sentence(r.Scene(i))
	}
	clip(c.all)
	slices.SortStableFunc(c.all, func(a, b Attribution) int { return cmp.Compare(a.Content.Start, b.Content.Start) })
	return c.all
}

// collector joins the parts of attributions over the sentences of a document.
type collector struct {
	*Reading
	all  []Attribution
	last map[text.Span]int // by cue: its latest part
	cued map[int]bool      // where a cue begins
}

func (c *collector) sentence(s *Scene) {
	for k := range s.Speech {
		if sp := &s.Speech[k]; sp.Cue.Len() > 0 && !c.nested(sp.Cue) {
			c.add(sp.Cue, c.attribution(sp))
		}
	}
	for _, a := range s.mentioned() {
		if !c.cued[a.Cue.Start] && !c.nested(a.Cue) {
			c.cued[a.Cue.Start] = true
			a.Cue = s.verbPhrase(a.Cue)
			c.all = append(c.all, a)
		}
	}
}

// add takes in one part of what a cue attributes.
func (c *collector) add(cue text.Span, a Attribution) {
	at, known := c.last[cue]
	switch {
	case known && a.Direct != c.all[at].Direct && c.all[at].around(&a):
		return
	case known && c.adjoins(&c.all[at], &a):
		c.all[at].join(&a)
		return
	case known:
		a.Cue, a.Source = text.Span{}, text.Span{}
	}
	c.last[cue], c.cued[cue.Start] = len(c.all), true
	c.all = append(c.all, a)
}

// nested tells whether a cue stands within a quotation, and so part of
// what its speaker says.
func (r *Reading) nested(cue text.Span) bool {
	return slices.ContainsFunc(r.quotes, func(q text.Quote) bool { return !q.Short && q.Words.Contains(cue) })
}

// attribution widens the parts of a speech to whole phrases.
func (r *Reading) attribution(sp *Speech) Attribution {
	a := Attribution{Source: sp.SourceSpan, Cue: sp.Cue, Content: sp.Content, Direct: sp.Direct}
	i := slices.IndexFunc(r.sentences, func(s text.Sentence) bool { return s.Contains(sp.Cue) })
	if i < 0 {
		return a
	}
	s := r.Scene(i)
	a.Cue = s.verbPhrase(sp.Cue)
	if s.Sentence.Contains(sp.Content) {
		a.Content = s.contentPhrase(sp)
	}
	if sp.SourceSpan.Len() > 0 && s.Sentence.Contains(sp.SourceSpan) {
		a.Source = s.nounPhrase(sp.SourceSpan, a)
	}
	return a
}

// around tells whether the cue stands between two parts: words quoted before a
// cue that has a clause after it are a title or a term.
func (a *Attribution) around(b *Attribution) bool {
	return a.Content.End <= a.Cue.Start && a.Cue.End <= b.Content.Start || b.Content.End <= a.Cue.Start && a.Cue.End <= a.Content.Start
}

// adjoins tells whether nothing but the cue's clause stands between two parts
// of what is attributed.
func (r *Reading) adjoins(a, b *Attribution) bool {
	gap := text.Span{Start: a.Content.End, End: b.Content.Start}
	if gap.Len() <= 0 || gap.Contains(a.Cue) {
		return true
	}
	return strings.IndexFunc(gap.In(r.Doc.Text), unicode.IsLetter) < 0
}

// join widens the attribution by a further part.
func (a *Attribution) join(b *Attribution) {
	a.Content.Start = min(a.Content.Start, b.Content.Start)
	a.Content.End = max(a.Content.End, b.Content.End)
	a.Direct = a.Direct || b.Direct
	if a.Source.Len() == 0 {
		a.Source = b.Source
	}
}

// clip ends a content before the cue and source of another attribution that
// stand at its end: "he decided to leave, a friend said".
func clip(all []Attribution) {
	for i := range all {
		for j := range all {
			if end, ok := all[j].after(&all[i]); ok && i != j {
				all[i].Content.End = end
			}
		}
	}
}

// after tells whether the cue of b ends the content of a, having what is said
// before it, and where its clause begins.
func (b *Attribution) after(a *Attribution) (start int, ok bool) {
	in := a.Content
	if b.Cue.Len() == 0 || !in.Contains(b.Cue) || b.Content.Start >= b.Cue.Start {
		return 0, false
	}
	start = b.Cue.Start
	if b.Source.Len() > 0 && in.Contains(b.Source) {
		start = min(start, b.Source.Start)
	}
	const close = 2 // a mark or two may follow
	return start, start > max(b.Content.Start, in.Start) && max(b.Cue.End, b.Source.End)+close >= in.End
}
