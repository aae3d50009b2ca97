package claim

import (
	"cmp"
	"slices"

	"detente/analysis/text"
)

// Attribution is one act of speech or thought as the document tells it: all
// that one cue attributes to its source, over as many sentences as it goes on.
type Attribution struct {
	Source  text.Span // empty where the text names no source
	Cue     text.Span
	Content text.Span // from the first to the last word attributed
	Direct  bool      // some of it is direct speech
}

// Attributions returns what the document attributes, in the order of the cues.
// It parses every sentence.
func (r *Reading) Attributions() []Attribution {
	var all []Attribution
	at := map[text.Span]int{} // by cue
	for i := range r.sentences {
		for _, sp := range r.Scene(i).Speech {
			if sp.Cue.Len() == 0 {
				continue
			}
			k, known := at[sp.Cue]
			if !known {
				k = len(all)
				at[sp.Cue] = k
				all = append(all, Attribution{Source: sp.SourceSpan, Cue: sp.Cue, Content: sp.Content})
			}
			all[k].add(&sp)
		}
	}
	slices.SortFunc(all, func(a, b Attribution) int { return cmp.Compare(a.Cue.Start, b.Cue.Start) })
	return all
}

// add widens the attribution by a part of what its cue attributes.
func (a *Attribution) add(sp *Speech) {
	a.Content.Start = min(a.Content.Start, sp.Content.Start)
	a.Content.End = max(a.Content.End, sp.Content.End)
	a.Direct = a.Direct || sp.Direct
	if a.Source.Len() == 0 {
		a.Source = sp.SourceSpan
	}
}
