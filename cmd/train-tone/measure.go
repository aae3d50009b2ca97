package main

import "fmt"

// show prints macro-F1 and accuracy of a voice on each set.
func (l *lesson) show(name string, v voice) {
	fmt.Printf("%-22s", name)
	for _, set := range []string{"held", "dev_rw", "dev_mt"} {
		if examples := l.sets[set]; examples != nil {
			macro, accuracy := score(v(examples), examples)
			fmt.Printf("  %s %.3f %.3f", set, macro, accuracy)
		}
	}
	fmt.Println()
}

// score is macro-F1 and accuracy of chances.
func score(p [][3]float64, examples []example) (macro, accuracy float64) {
	var hit, said, gold [3]float64
	for i, q := range p {
		best := 0
		for c := range q {
			if q[c] > q[best] {
				best = c
			}
		}
		class := examples[i].label + 1
		said[best]++
		gold[class]++
		if best == class {
			hit[best]++
			accuracy += 1 / float64(len(p))
		}
	}
	for c := range hit {
		macro += 2 * hit[c] / max(said[c]+gold[c], 1) / 3
	}
	return macro, accuracy
}
