// Command train trains the tagger, lemmatiser and parser of analysis/syntax
// and writes the model that is embedded there:
//
//	go run ./cmd/train
//
// It goes through four stages, all seeded and on one core, so that the same
// texts and the same processor features give the same bytes:
//
//  1. the encoder learns to guess words of raw text (pretrain.go);
//  2. some teachers, which differ in their seeds, learn tags and trees from
//     the treebanks (net.go, loss.go);
//  3. the teachers parse raw news together (silver.go);
//  4. the parser learns from the treebanks and from the parsed news.
//
// With -work the results of the first stages are kept in a folder and found
// there by the next run. The development set only reports; nothing is chosen
// by it while training.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	p := defaults()
	p.flags(flag.CommandLine)
	flag.Parse()
	if err := p.run(); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}
