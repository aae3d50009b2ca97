package main

import "detente/analysis/tone"

// rarestPath is how often a path must occur among the examples to be known by
// itself.
const rarestPath = 20

// pathsOf numbers the frequent paths of the examples.
func pathsOf(train []example) map[uint32]int32 {
	var s tone.Site
	known, counts := map[uint32]int32{}, map[uint32]int{}
	for _, x := range train {
		s.Look(x.tree, x.first, x.last)
		for _, w := range s.Seen {
			counts[w.Path]++
			if counts[w.Path] == rarestPath && w.Steps <= 4 {
				known[w.Path] = int32(tone.ExtraPaths + len(known))
			}
		}
	}
	return known
}

// numbered gives the words of v their numbers.
func numbered(v *vectors) map[uint32]int32 {
	known := map[uint32]int32{}
	for i, w := range v.Words {
		known[tone.HashForm(w)] = int32(i)
	}
	return known
}

// inputs are the examples as the network reads them.
func inputs(voc *tone.Vocabulary, examples []example) []*tone.Input {
	var s tone.Site
	out := make([]*tone.Input, len(examples))
	for i, x := range examples {
		s.Look(x.tree, x.first, x.last)
		out[i] = new(tone.Input)
		out[i].Read(voc, &s)
	}
	return out
}

// used keeps the vectors of the words that occur at least least times in the
// examples and are there mostly no part of a name, a demonym or a target.
func (v *vectors) used(examples []example, least int) *vectors {
	voc := &tone.Vocabulary{Words: numbered(v)}
	plain, all := make([]int, len(v.Words)+tone.ExtraWords), make([]int, len(v.Words))
	for k, in := range inputs(voc, examples) {
		for i, w := range in.Words {
			plain[w]++
			if id, ok := voc.Words[tone.HashForm(examples[k].tree.Words[i].Form)]; ok {
				all[id]++
			}
		}
	}
	kept := &vectors{Dim: v.Dim}
	for i, w := range v.Words {
		if plain[i] >= least && 2*plain[i] > all[i] {
			kept.Words = append(kept.Words, w)
			kept.In = append(kept.In, v.In[i*v.Dim:][:v.Dim]...)
		}
	}
	return kept
}
