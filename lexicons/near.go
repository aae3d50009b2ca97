package lexicons

import (
	"fmt"
	"maps"
	"slices"

	"github.com/agnivade/levenshtein"
)

// didYouMean is `; did you mean "..."?` with the candidate nearest to word, or
// nothing when none is near: about one edit for three letters.
func didYouMean(word string, candidates []string) string {
	best, distance := "", (len(word)+5)/3
	for _, candidate := range candidates {
		if d := levenshtein.ComputeDistance(word, candidate); d < distance {
			best, distance = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
