package corpus

import (
	"slices"
	"strings"

	"detente/analysis/text"
)

// DefaultRepeats is how many articles of an outlet a sentence must stand in to
// be a standing line of that outlet.
const DefaultRepeats = 10

// fewestRepeatWords keeps short sentences ("He said no.") out.
const fewestRepeatWords = 8

// MarkRepeats gives the documents with more chrome: sentences of at least eight
// words that stand word for word in at least least documents of one outlet, as
// an outlet's standing paragraph of background does. The documents given stay
// as they are; the order is kept. Least below 2 marks nothing. Documents
// without an outlet count as of one. Near-duplicates should be taken out
// before.
func MarkRepeats(docs []text.Document, least int) []text.Document {
	out := slices.Clone(docs)
	if least < 2 {
		return out
	}
	count := countRepeats(docs)
	for i := range out {
		spans := repeats(&out[i], func(k repeat) bool { return count[k].documents >= least })
		if len(spans) > 0 {
			out[i].Chrome = merge(out[i].Text, append(slices.Clone(out[i].Chrome), spans...))
		}
	}
	return out
}

// repeat is a sentence of an outlet.
type repeat struct {
	outlet string
	words  uint64 // a hash of them
}

// tally counts documents, each once.
type tally struct{ documents, last int }

// countRepeats counts the documents of each sentence.
func countRepeats(docs []text.Document) map[repeat]tally {
	count := make(map[repeat]tally)
	for i := range docs {
		repeats(&docs[i], func(k repeat) bool {
			if t := count[k]; t.documents == 0 || t.last != i {
				count[k] = tally{t.documents + 1, i}
			}
			return false
		})
	}
	return count
}

// repeats gives the sentences outside the chrome that wanted asks for.
func repeats(doc *text.Document, wanted func(repeat) bool) []text.Span {
	var spans []text.Span
	for _, p := range pieces(doc.Text) {
		words := p.In(doc.Text)
		inChrome := slices.ContainsFunc(doc.Chrome, p.Overlaps)
		if inChrome || countWords(words, fewestRepeatWords) < fewestRepeatWords {
			continue
		}
		if wanted(repeat{doc.Outlet, hashWords(words)}) {
			spans = append(spans, p.Span)
		}
	}
	return spans
}

// hashWords is the FNV-1a hash of the words with one blank between them.
func hashWords(words string) uint64 {
	hash := uint64(fnvOffset)
	for _, w := range strings.Fields(words) {
		for i := range len(w) {
			hash = (hash ^ uint64(w[i])) * fnvPrime
		}
		hash = (hash ^ ' ') * fnvPrime
	}
	return hash
}
