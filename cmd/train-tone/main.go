// Command train-tone learns the model of tone toward a target.
package main

import (
	"compress/gzip"
	"fmt"
	"os"

	"detente/analysis/tone"
)

const gold = "/work/shared/gold/sentiment/newsmtsc_"

func main() {
	all, err := readGold(gold + "train.jsonl")
	if err != nil {
		panic(err)
	}
	w := learnLinear(rowsOf(all, 127), 2, 4, .05, 8)
	l := tone.Linear{}
	for k, x := range w {
		l[k] = [3]float32{float32(x[0]), float32(x[1]), float32(x[2])}
	}
	f, _ := os.Create("analysis/tone/target.bin")
	z, _ := gzip.NewWriterLevel(f, 9)
	fmt.Println(l.Encode(z), z.Close(), f.Close())
}
