package syntax

// Distances is the number of classes of distance between a word and its head.
const Distances = 19

// Distance classes the distance from word to head: 0 for the root (head -1),
// 1 to 9 for heads that follow, 10 to 18 for heads that precede.
func Distance(word, head int) int {
	switch {
	case head < 0:
		return 0
	case head > word:
		return distanceClass(head - word)
	}
	return 9 + distanceClass(word-head)
}

func distanceClass(d int) int {
	switch {
	case d < 5:
		return max(d, 1)
	case d < 7:
		return 5
	case d < 10:
		return 6
	case d < 15:
		return 7
	case d < 25:
		return 8
	}
	return 9
}
