package score

import (
	"slices"

	"detente/analysis/text"
	"detente/lexicons"
)

// enough is the weight of words from which on they give a sentence a frame.
const enough = 1

// unsure is the weight of words that are an act or a topic only in a place in
// their sentence that words alone do not show ("call", pos: noun).
const unsure = 0.5

// framing counts the sentences of each frame, and places the article between
// war (-1) and peace journalism (+1): the mean of the sentences with a word of
// either, 0 where none has one. The frames of sentences with observations are
// those of their observations.
func framing(sentences []text.Sentence, hitsOf func(i int) []lexicons.Hit, seen []Observation) (frames map[string]int, galtung float64) {
	known := map[text.Span][]string{}
	for i := range seen {
		known[seen[i].Sentence] = seen[i].Frames
	}
	frames = map[string]int{}
	placed, sum := 0, 0.0
	for i := range sentences {
		hits := hitsOf(i)
		of, ok := known[sentences[i].Span]
		if !ok {
			of = sentenceFrames(hits, nil)
		}
		for _, f := range of {
			frames[f]++
		}
		if place, ok := journalism(hits); ok {
			placed, sum = placed+1, sum+place
		}
	}
	return frames, sum / float64(max(placed, 1))
}

// sentenceFrames returns the frames of a sentence, sorted: those of its acts,
// and those of which its words weigh enough.
func sentenceFrames(hits []lexicons.Hit, traces []*trace) []string {
	weight := map[string]float64{}
	for _, t := range traces {
		weight[t.act.Frame] = enough
	}
	hits = slices.DeleteFunc(slices.Clone(hits), func(h lexicons.Hit) bool { return h.Entry.Category.Frame == "" })
	for i := range hits {
		if !taken(hits, i) {
			weight[hits[i].Entry.Category.Frame] += evidence(hits[i].Entry)
		}
	}
	var frames []string
	for f, w := range weight {
		if f != "" && w >= enough {
			frames = append(frames, f)
		}
	}
	slices.Sort(frames)
	return frames
}

// evidence is how much an entry's words say for its category's frame, 0..1.
func evidence(e *lexicons.Entry) float64 {
	switch {
	case e.Category.Role == lexicons.RoleFrame:
		return e.Value()
	case e.POS != "" || e.Object != "" || e.Subject != "":
		return unsure
	}
	return enough
}

// taken tells whether the words of hit i belong to another one: a longer one
// ("war" of "war crimes"), one as long that is an entry for frames, or one that
// already counts for the same frame.
func taken(hits []lexicons.Hit, i int) bool {
	h := hits[i]
	for k, o := range hits {
		if k == i || o.First > h.First || o.Last < h.Last {
			continue
		}
		more := rank(o) - rank(h)
		if more > 0 || more == 0 && k < i && o.Entry.Category.Frame == h.Entry.Category.Frame {
			return true
		}
	}
	return false
}

// rank orders the hits that hold the same words.
func rank(h lexicons.Hit) int {
	r := 2 * (h.Last - h.First)
	if h.Entry.Category.Role == lexicons.RoleFrame {
		r++
	}
	return r
}

// journalism places a sentence between war (-1) and peace journalism (+1), by
// the weights of its words of either; ok is false where it has none.
func journalism(hits []lexicons.Hit) (place float64, ok bool) {
	sum, all := 0.0, 0.0
	for _, h := range hits {
		if h.Entry.Category.Role == lexicons.RoleGaltung {
			sum += h.Entry.Value()
			all += abs(h.Entry.Value())
		}
	}
	if all == 0 {
		return 0, false
	}
	return sum / all, true
}
