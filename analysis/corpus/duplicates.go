package corpus

import (
	"cmp"
	"slices"

	"detente/analysis/parallel"
	"detente/analysis/text"
)

// DefaultThreshold is the likeness from which two articles count as one: a wire
// copy with another headline and one word in forty changed lies above it, two
// reports of one event below.
const DefaultThreshold = 0.7

// Group is an article with its near-duplicates, as indices of the documents
// given.
type Group struct {
	Original int   // the earliest published; of several the one with the least ID
	Copies   []int // in the order of publication, never empty
}

// Duplicates finds near-duplicates: documents whose sets of three-word
// sequences, chrome left out, have a Jaccard likeness (shared over all) of at
// least threshold to that of an earlier document. Threshold lies in (0, 1].
//
// Documents are taken by date, the undated last; each joins the original that
// it is most like, or becomes one itself, so that a copy is always like its
// original and not only like another copy. Candidates are found by MinHash (64
// values in 16 bands: at a likeness of 0.7 one pair in eighty is missed, at 0.8
// one in four thousand) and then compared exactly. Texts of fewer than three
// words have no duplicates. Groups come in the order of their originals.
func Duplicates(docs []text.Document, threshold float64) []Group {
	prints := parallel.Map(docs, 0, newFingerprint)
	index := newIndex()
	groups := make(map[int]*Group)
	var found []*Group
	for _, i := range byDate(docs) {
		p := &prints[i]
		if len(p.shingles) == 0 {
			continue
		}
		original, like := index.mostLike(p, prints)
		if original < 0 || like < threshold {
			index.add(i, p)
			continue
		}
		if groups[original] == nil {
			groups[original] = &Group{Original: original}
			found = append(found, groups[original])
		}
		groups[original].Copies = append(groups[original].Copies, i)
	}
	return inOrder(found, docs)
}

// inOrder sorts groups by the date and ID of their originals.
func inOrder(found []*Group, docs []text.Document) []Group {
	out := make([]Group, len(found))
	for i, g := range found {
		out[i] = *g
	}
	slices.SortFunc(out, func(a, b Group) int { return earlier(docs, a.Original, b.Original) })
	return out
}

// byDate is the indices of docs by date, the undated last, then by ID.
func byDate(docs []text.Document) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return earlier(docs, a, b) })
	return order
}

// earlier compares two documents by date and ID.
func earlier(docs []text.Document, a, b int) int {
	x, y := &docs[a], &docs[b]
	if x.Dated() != y.Dated() {
		if x.Dated() {
			return -1
		}
		return 1
	}
	return cmp.Or(x.Published.Compare(y.Published), cmp.Compare(x.ID, y.ID), cmp.Compare(a, b))
}
