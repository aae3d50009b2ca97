package score

import (
	"slices"

	"detente/lexicons"
)

// Cue is the Reason.Rule under which an observation names the reporting verb
// or the like that attributes its words ("said", "according to").
const Cue = "cue"

// attested are the reasons of a trace, the last of which names the lexicon's
// entry that attributes its words, where some speech holds them.
func (t *trace) attested() []Reason {
	sp := t.scene.SpeakerAt(t.start)
	if sp == nil || sp.Verb == "" {
		return t.reasons
	}
	for _, c := range t.scorer.Lexicon.Categories() {
		if c.Role != lexicons.RoleSpeech || c.Truth != sp.Truth {
			continue
		}
		if k := slices.IndexFunc(c.Entries, func(e lexicons.Entry) bool { return e.Pattern == sp.Verb }); k >= 0 {
			e := &c.Entries[k]
			return append(slices.Clone(t.reasons), Reason{Entry: e.Key(), File: e.File, Line: e.Line, Weight: t.value, Rule: Cue})
		}
	}
	return t.reasons
}
