package actor

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
	return distance(a, b) <= 2
}

// distance is the number of letters to change, add or remove between a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
