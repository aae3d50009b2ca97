package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// speaker returns who speaks quotation q, nil when the text does not say. All
// parts of one quotation have one speaker. The cue is looked for in the
// sentences of the quotation, then in the sentence before a colon; a quotation
// without one continues the speech before it.
func (r *Reading) speaker(q int) *Speech {
	group := r.quotes[q].Group
	if sp, known := r.speakers[group]; known {
		return sp
	}
	r.speakers[group] = nil // a speaker is not looked for within itself
	sp := r.find(group)
	r.speakers[group] = sp
	return sp
}

// own returns who says "I" or "we" at word w of s.
func (r *Reading) own(s *Scene, w int) []actor.ID {
	if s.voice[w] < 0 {
		return nil
	}
	if sp := r.speaker(s.voice[w]); sp != nil {
		return sp.Source
	}
	return nil
}

func (r *Reading) find(group int) *Speech {
	for q := range r.quotes {
		if r.quotes[q].Group != group || r.quotes[q].Nested {
			continue
		}
		if sp := r.beside(q); sp != nil {
			return sp
		}
	}
	for q := range r.quotes {
		if r.quotes[q].Group == group && !r.quotes[q].Short {
			return r.carried(q)
		}
	}
	return nil
}

// beside looks for a cue in the sentences that quotation q touches, and in
// the one before where that ends in a colon.
func (r *Reading) beside(q int) *Speech {
	quote := &r.quotes[q]
	for i := range r.sentences {
		if r.sentences[i].Start >= quote.End {
			break
		}
		if !quote.Overlaps(r.sentences[i].Span) {
			continue
		}
		if sp := r.nearest(r.bare(i), quote); sp != nil {
			return sp
		}
		if i > 0 && quote.Start <= r.sentences[i].Start && r.endsInColon(i-1) {
			if sp := r.nearest(r.bare(i-1), quote); sp != nil {
				return sp
			}
		}
		if sp := r.labelled(i, quote); sp != nil {
			return sp
		}
	}
	return nil
}

// labelled returns the person whose name stands as a label before quotation
// quote, which begins in sentence i: before a colon ("President Veks: ...") or
// on a line of its own above it. It is nil where no such label is.
func (r *Reading) labelled(i int, quote *text.Quote) *Speech {
	s := &r.sentences[i]
	before := 0
	for before < len(s.Tokens) && s.Tokens[before].End <= quote.Words.Start {
		before++
	}
	switch {
	case before > 1 && (s.Tokens[before-2].In(r.Doc.Text) == ":" || s.Tokens[before-1].In(r.Doc.Text) == ":"):
	case before <= 1 && i > 0 && len(r.sentences[i-1].Tokens) <= 8 && (r.endsInColon(i-1) || r.sentences[i-1].Paragraph != s.Paragraph):
		i, before = i-1, len(r.sentences[i-1].Tokens)
	default:
		return nil
	}
	return r.named(i, before)
}

// named is the speech of the one person whom the first n tokens of sentence i
// name, where they have no verb; nil otherwise.
func (r *Reading) named(i, n int) *Speech {
	s, found := r.bare(i), -1
	for w := 0; w < n; w++ {
		if s.Tree.Words[w].Tag == syntax.VERB || s.Quoted(w) {
			return nil
		}
	}
	for _, m := range r.bySentence[i] {
		mention := &r.cast.Mentions[m]
		a := r.cast.Actors[mention.Actor]
		if mention.Last > n || a == nil || a.Kind != actor.Person || mention.How == actor.ByPronoun {
			continue
		}
		if found >= 0 && r.cast.Mentions[found].Actor != mention.Actor {
			return nil
		}
		found = m
	}
	if found < 0 {
		return nil
	}
	m := &r.cast.Mentions[found]
	return &Speech{Source: ids(m), SourceSpan: s.Span(m.First, m.Last), Truth: "neutral"}
}

func (r *Reading) endsInColon(i int) bool {
	s := &r.sentences[i]
	return len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].In(r.Doc.Text) == ":"
}

// nearest returns the cue of s outside quotation marks that stands nearest to
// the quotation, nil when there is none.
func (r *Reading) nearest(s *Scene, quote *text.Quote) *Speech {
	var best *Speech
	bestGap := 1 << 30
	for _, hit := range s.Hits {
		if hit.Entry.Category.Role != lexicons.RoleSpeech || s.Quoted(hit.First) {
			continue
		}
		accords := hit.Entry.Category.Name == "according"
		if !accords && s.Tree.Words[hit.First].Tag != syntax.VERB {
			continue
		}
		at := s.Sentence.Tokens[hit.First]
		gap := max(quote.Start-at.End, at.Start-quote.End)
		if gap >= bestGap {
			continue
		}
		sp := s.cue(hit)
		if accords {
			sp, _ = s.according(hit)
		}
		if sp.SourceSpan.Len() > 0 || len(sp.Source) > 0 {
			best, bestGap = &sp, gap
		}
	}
	return best
}

// carried returns the speaker of the quotation before q when q goes on with
// it: within the same paragraph, or as a paragraph of its own right after.
func (r *Reading) carried(q int) *Speech {
	for p := q - 1; p >= 0; p-- {
		if r.quotes[p].Nested || r.quotes[p].Short {
			continue
		}
		here, there := r.paragraph(r.quotes[q].Start), r.paragraph(r.quotes[p].Start)
		if here-there > 1 {
			return nil
		}
		return r.speaker(p)
	}
	return nil
}

// paragraph is the number of the paragraph that byte at stands in.
func (r *Reading) paragraph(at int) int {
	p := 0
	for i := range r.sentences {
		if r.sentences[i].Start > at {
			break
		}
		p = r.sentences[i].Paragraph
	}
	return p
}
