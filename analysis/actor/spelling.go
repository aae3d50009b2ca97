package actor

import "github.com/agnivade/levenshtein"

// sameGiven tells whether given can be a spelling of a given name of the
// listed person n.
func (r *reading) sameGiven(n int32, given string) bool {
	if r.given[n][given] {
		return true
	}
	for name := range r.given[n] {
		if name == "" || given == "" || name[0] != given[0] {
			continue
		}
		if len(given) <= 2 || near(name, given) {
			return true
		}
	}
	return false
}

// near tells whether two given names are likely spellings of one: they share
// their first three letters or differ by two letters at most.
func near(a, b string) bool {
	if len(a) >= 3 && len(b) >= 3 && a[:3] == b[:3] {
		return true
	}
	return levenshtein.ComputeDistance(a, b) <= 2
}
