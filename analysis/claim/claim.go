// Package claim finds who says or does what: direct and indirect speech,
// deeds, and characterisations, each with the actor that holds it.
package claim

import (
	"detente/analysis/actor"
	"detente/analysis/text"
)

// Channel is how the text tells a stance (codebook section 2).
type Channel string

// The channels.
const (
	Quoted   Channel = "quoted"   // direct speech
	Reported Channel = "reported" // indirect speech, plans, wishes, beliefs
	Deed     Channel = "deed"     // a physical or official act
	Narrated Channel = "narrated" // the outlet's or an analyst's characterisation
)

// Claim is a stretch of one sentence that one actor says or does.
type Claim struct {
	Sentence     int
	Holder       actor.ID
	AttributedBy actor.ID // who tells of it, "" when it is the outlet
	Target       actor.ID // the other actor addressed, "" when none
	Channel      Channel
	Cue          text.Span // the words that attribute ("said", "according to")
	Content      text.Span // what is said or done
}
