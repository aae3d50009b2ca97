// Command train-tone learns the model of tone toward a target that package
// tone embeds.
//
//	go run ./cmd/train-tone          # a quarter of an hour on a busy core, writes analysis/tone/target.bin
//	go run ./cmd/train-tone -held    # learns from six sevenths, measures each step
//
// It learns vectors of words from the unlabelled texts of ../shared/corpora, a
// log-linear model and four networks from the sentences of NewsMTSC, and then
// one network from what these five say together of sentences of the corpora,
// and from NewsMTSC again. The file holds the log-linear model and this last
// network. The same input gives the same file.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with corpora and gold")
	out := flag.String("out", "analysis/tone/target.bin", "model file to write")
	cache := flag.String("vectors", "", "file that keeps the vectors of words from one run to the next")
	held := flag.Bool("held", false, "hold a seventh of the sentences back, measure each step, write nothing")
	flag.Parse()
	if err := run(*shared, *out, *cache, *held); err != nil {
		fmt.Fprintln(os.Stderr, "train-tone:", err)
		os.Exit(1)
	}
}

func run(shared, out, cache string, held bool) error {
	l, err := newLesson(filepath.Join(shared, "gold", "sentiment"), held)
	if err != nil {
		return err
	}
	v, err := vectorsFor(filepath.Join(shared, "corpora"), cache, l.train)
	if err != nil {
		return err
	}
	unlabelled, err := sample(filepath.Join(shared, "corpora"))
	if err != nil {
		return err
	}
	fmt.Println(len(unlabelled), "unlabelled sentences")
	l.use(v.used(append(unlabelled, l.train...), leastUsed))
	if held {
		l.ablate()
	}
	l.learn(unlabelled)
	if held {
		return nil
	}
	return write(out, l.linear, l.vectors.Words, l.voc, l.student)
}

// leastUsed is how often a word must occur in the examples, names apart.
const leastUsed = 2

// vectorsFor learns the vectors of words, or reads them where they were kept.
func vectorsFor(corpora, cache string, train []example) (*vectors, error) {
	if v, err := loadVectors(cache); err == nil {
		return v, nil
	}
	var further []string
	for i, e := range train {
		if i == 0 || e.text != train[i-1].text {
			further = append(further, e.text)
		}
	}
	v, err := learnVectors(corpora, further)
	if err != nil || cache == "" {
		return v, err
	}
	return v, v.save(cache)
}
