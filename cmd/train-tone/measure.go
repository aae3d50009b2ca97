package main

// score is macro-F1 and accuracy of probabilities over classes, each weighted.
func score(p [][3]float64, class []int, bias [3]float64) (macro, accuracy float64) {
	var hit, said, gold [3]float64
	for i, q := range p {
		best := 0
		for c := range 3 {
			if q[c]*bias[c] > q[best]*bias[best] {
				best = c
			}
		}
		said[best]++
		gold[class[i]]++
		if best == class[i] {
			hit[best]++
		}
	}
	for c := range 3 {
		if hit[c] > 0 {
			macro += 2 * hit[c] / (said[c] + gold[c]) / 3
		}
		accuracy += hit[c] / float64(len(p))
	}
	return macro, accuracy
}
