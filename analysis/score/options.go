package score

// Options are the numbers of composition, all of them in config
// (configs/default.yaml) with the defaults of the codebook, sections 3 to 5.
type Options struct {
	// Planned, Conditional, Hypothetical and Historical scale a value by how
	// real the act is; an actual act has scale 1.
	Planned, Conditional, Hypothetical, Historical float64
	// NegatedPeace scales the value of a negated act of the ceasefire side,
	// whose sign turns ("did not agree to a truce": mild -).
	NegatedPeace float64
	// NegatedForce scales the value of a negated plan of force ("no plans to
	// attack": mild +). A negated deed of force is no stance.
	NegatedForce float64
	// Deterrent is the value of a threat conditional on the other's attack.
	Deterrent float64
	// PurposePressure is the value of pressure whose stated aim is to stop
	// the force.
	PurposePressure float64
	// QuotedWeight, ReportedWeight, DeedWeight and NarratedWeight are how much
	// an observation of the channel counts in its article's label.
	QuotedWeight, ReportedWeight, DeedWeight, NarratedWeight float64
	// RepeatWeight is how much each further observation of one holder, act
	// and channel counts after the first.
	RepeatWeight float64
	// HypotheticalWeight is how much of its weight a hypothetical observation
	// keeps in the label: what somebody might do is no position of his.
	HypotheticalWeight float64
	// Mixed is the share of the weaker side's weight from which an actor
	// counts as mixed.
	Mixed float64
}

// DefaultOptions are the values of the codebook.
func DefaultOptions() Options {
	return Options{
		Planned: 0.8, Conditional: 0.5, Hypothetical: 0.4, Historical: 0,
		NegatedPeace: 0.6, NegatedForce: 0.4, Deterrent: -0.3, PurposePressure: 0.3,
		QuotedWeight: 1, ReportedWeight: 1, DeedWeight: 1, NarratedWeight: 0.7,
		RepeatWeight: 0.7, HypotheticalWeight: 0, Mixed: 0.25,
	}
}

// Scale is the factor of a modality.
func (o *Options) Scale(m Modality) float64 {
	switch m {
	case Planned:
		return o.Planned
	case Conditional:
		return o.Conditional
	case Hypothetical:
		return o.Hypothetical
	case Historical:
		return o.Historical
	}
	return 1
}
