package score

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
)

// Label weighs a document's observations into one stance per actor (codebook
// section 5) and sets each observation's Weight. The evidence is weighed by
// channel, and each further observation of one holder, act and channel counts
// RepeatWeight of the one before, so that an article that repeats itself is
// counted once.
func Label(observations []Observation, o *Options) []Stance {
	weigh(observations, o)
	byHolder := map[actor.ID][]*Observation{}
	for i := range observations {
		h := observations[i].Holder
		byHolder[h] = append(byHolder[h], &observations[i])
	}
	var stances []Stance
	for h, own := range byHolder {
		stances = append(stances, stance(h, own, o))
	}
	slices.SortFunc(stances, func(a, b Stance) int { return cmp.Compare(a.Actor, b.Actor) })
	return stances
}

func weigh(observations []Observation, o *Options) {
	type kind struct {
		holder  actor.ID
		act     string
		channel claim.Channel
	}
	told := map[kind]int{}
	for i := range observations {
		ob := &observations[i]
		k := kind{ob.Holder, ob.Act, ob.Channel}
		ob.Weight = o.channel(ob.Channel) * math.Pow(o.RepeatWeight, float64(told[k]))
		if ob.Modality == Hypothetical {
			ob.Weight *= o.HypotheticalWeight
		}
		told[k]++
	}
}

func (o *Options) channel(c claim.Channel) float64 {
	switch c {
	case claim.Quoted:
		return o.QuotedWeight
	case claim.Deed:
		return o.DeedWeight
	case claim.Narrated:
		return o.NarratedWeight
	}
	return o.ReportedWeight
}

func stance(h actor.ID, all []*Observation, o *Options) Stance {
	own := func(ob *Observation) bool { return ob.Own() }
	words := func(ob *Observation) bool {
		return ob.Own() && (ob.Channel == claim.Quoted || ob.Channel == claim.Reported)
	}
	deeds := func(ob *Observation) bool { return ob.Own() && ob.Channel == claim.Deed }
	imputed := func(ob *Observation) bool { return !ob.Own() }
	toned := func(ob *Observation) bool { return ob.Own() && !math.IsNaN(ob.Toward) }
	value := func(ob *Observation) float64 { return ob.Value }
	return Stance{
		Actor: h, Observations: len(all),
		Value: mean(all, own, value), Words: mean(all, words, value), Deeds: mean(all, deeds, value),
		Imputed: mean(all, imputed, value), Tone: mean(all, toned, func(ob *Observation) float64 { return ob.Toward }),
		Mixed: mixed(all, o.Mixed),
	}
}

// mean is the weighted mean of what counts, NaN when nothing does.
func mean(all []*Observation, counts func(*Observation) bool, value func(*Observation) float64) float64 {
	sum, weight := 0.0, 0.0
	for _, ob := range all {
		if counts(ob) {
			sum += ob.Weight * value(ob)
			weight += ob.Weight
		}
	}
	return sum / weight
}

// mixed tells whether both sides have at least the share of the weight.
func mixed(all []*Observation, share float64) bool {
	plus, minus := 0.0, 0.0
	for _, ob := range all {
		switch {
		case !ob.Own():
		case ob.Value > 0:
			plus += ob.Weight
		case ob.Value < 0:
			minus += ob.Weight
		}
	}
	return min(plus, minus) > 0 && min(plus, minus) >= share*(plus+minus)
}
