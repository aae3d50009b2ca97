// Package score turns claims into observations on the axis from escalation
// (-1) to ceasefire (+1), each with the reasons for its value.
package score

import (
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/text"
)

// Modality is how real an act is (codebook section 2).
type Modality string

// The modalities.
const (
	Actual       Modality = "actual"
	Planned      Modality = "planned"
	Conditional  Modality = "conditional"
	Hypothetical Modality = "hypothetical"
	Historical   Modality = "historical"
)

// Flag marks a property of an observation beside its modality.
type Flag string

// The flags.
const (
	Negated   Flag = "negated"   // a negation took part in its value
	Imputed   Flag = "imputed"   // told by an adversary: kept out of the headline figure
	Denied    Flag = "denied"    // denied by the holder's own side
	Contested Flag = "contested" // arms and pressure (codebook section 4)
	Retold    Flag = "retold"    // a deed that earlier articles already told
)

// Observation is one stance of one actor in one sentence. The rows that every
// command writes are observations.
type Observation struct {
	Doc       string    // Document.ID
	Outlet    string    // Document.Outlet
	Published time.Time // Document.Published, zero when undated

	Holder       actor.ID
	AttributedBy actor.ID // who tells of it, "" when it is the outlet
	Target       actor.ID // the other actor addressed, "" when none
	Conflict     string   // id of the conflict, "other" when none fits
	Act          string   // category of the lexicon, such as "ceasefire.call"
	Value        float64  // -1..+1
	Weight       float64  // how much it counts in its article, >= 0
	Channel      claim.Channel
	Modality     Modality
	Flags        []Flag
	Frames       []string  // frames of the sentence
	Tone         float64   // -1..+1, tone of the sentence; weak
	Toward       float64   // -1..+1, tone of the sentence toward the holder, NaN where it is not named
	Span         text.Span // the words that show it
	Sentence     text.Span // the sentence around them
	Words        string    // the sentence's text
	Reasons      []Reason  // never empty
}

// Reason is one step of how a value came about.
type Reason struct {
	Entry  string  // the lexicon entry or the word that fired
	File   string  // where the entry stands
	Line   int     // line in File
	Weight float64 // value after this step
	Rule   string  // the rule applied ("lexical act", "reverser", "negation", ...)
}

// Has tells whether the observation carries the flag.
func (o *Observation) Has(f Flag) bool {
	for _, g := range o.Flags {
		if g == f {
			return true
		}
	}
	return false
}

// Own tells whether the observation counts into the holder's headline figure:
// it is not imputed by an adversary.
func (o *Observation) Own() bool { return !o.Has(Imputed) }

// Sign is -1 toward escalation, +1 toward ceasefire, and 0 for 0 and NaN.
func Sign(value float64) int {
	switch {
	case value > 0:
		return 1
	case value < 0:
		return -1
	}
	return 0
}
