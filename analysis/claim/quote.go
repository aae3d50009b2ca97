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
			return r.nearest(r.bare(i-1), quote)
		}
	}
	return nil
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
