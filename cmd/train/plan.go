package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"detente/analysis/syntax"
)

// plan says what is trained, from what and how long.
type plan struct {
	treebank, corpora, out, work string
	seed                         uint64
	size                         sizes
	words                        int // most words with vectors
	rawWords                     int // words of raw text to learn from
	teachers, teacherEpochs      int
	folds                        int // parts of GUM to cross-validate with; 0 trains
	silverWords, epochs, rounds  int
	rate                         float64
	log                          io.Writer

	gold, dev         []syntax.GoldSentence
	rules, exceptions []string
	texts             raw
}

func defaults() *plan {
	return &plan{treebank: "../shared/treebank", corpora: "../shared/corpora", out: "analysis/syntax/model.bin",
		seed: 1, size: sizes{Word: 64, Affix: 64, Hidden: 128, Arc: 96, Rel: 96}, words: 32000,
		rawWords: 14_000_000, teachers: 1, teacherEpochs: 10, silverWords: 1_500_000, epochs: 12, rounds: 4, rate: 2e-3, log: os.Stdout}
}

func (p *plan) flags(f *flag.FlagSet) {
	f.StringVar(&p.treebank, "treebank", p.treebank, "folder of the treebanks")
	f.StringVar(&p.corpora, "corpora", p.corpora, "folder of the raw texts")
	f.StringVar(&p.out, "out", p.out, "model to write")
	f.StringVar(&p.work, "work", p.work, "folder in which to keep and find the results of the stages")
	f.Uint64Var(&p.seed, "seed", p.seed, "seed of all random numbers")
	f.IntVar(&p.size.Hidden, "hidden", p.size.Hidden, "cells a direction")
	f.IntVar(&p.rawWords, "raw", p.rawWords, "words of raw text to learn from")
	f.IntVar(&p.teachers, "teachers", p.teachers, "number of teachers")
	f.IntVar(&p.teacherEpochs, "teacher-epochs", p.teacherEpochs, "passes of each teacher over the treebanks")
	f.IntVar(&p.folds, "folds", p.folds, "cross-validate on that many parts of GUM instead of training")
	f.IntVar(&p.silverWords, "silver", p.silverWords, "words of raw text for the teachers to parse")
	f.IntVar(&p.epochs, "epochs", p.epochs, "passes of the parser over the treebanks")
	f.IntVar(&p.rounds, "rounds", p.rounds, "students in a row, each the teacher of the next")
	f.Float64Var(&p.rate, "rate", p.rate, "highest learning rate")
}

func (p *plan) run() (err error) {
	if p.gold, err = readTreebank(p.treebank, "ewt-train", "gum-train"); err != nil {
		return err
	}
	if p.dev, err = readTreebank(p.treebank, "ewt-dev"); err != nil {
		return err
	}
	if p.texts, err = readRaw(p.corpora, p.seed); err != nil {
		return err
	}
	p.rules, p.exceptions = lemmas(p.gold)
	pre, err := p.pretrained()
	if err != nil {
		return err
	}
	if p.folds > 0 {
		return p.crossValidate(pre, p.folds)
	}
	var teachers []*syntax.Model
	for i := range p.teachers {
		t, err := p.teacher(pre, p.seed+uint64(i))
		if err != nil {
			return err
		}
		teachers = append(teachers, t)
	}
	model := []byte(nil)
	for round := 1; round <= p.rounds; round++ {
		if model, err = p.student(pre, teachers, round); err != nil {
			return err
		}
		student, err := syntax.DecodeModel(bytes.NewReader(model))
		if err != nil {
			return err
		}
		teachers = []*syntax.Model{student}
	}
	return os.WriteFile(p.out, model, 0o644)
}

// student returns a model that goes on from the first teacher's and learns
// from the treebanks and from news that the teachers parsed. Later rounds are
// shorter and take other news.
func (p *plan) student(pre *checkpoint, teachers []*syntax.Model, round int) ([]byte, error) {
	return p.kept(fmt.Sprintf("student%d.bin", round), func() ([]byte, error) {
		trees, err := p.silver(p.texts[min((round-1)*textsPerRound, len(p.texts)):], teachers, p.silverWords/round)
		if err != nil {
			return nil, err
		}
		return p.learn(school{pre: pre, seed: p.seed + 99 + uint64(round), epochs: 2 * p.epochs / (round + 1),
			rate: .75 * p.rate / float64(round), first: teachers[0], silver: trees}), nil
	})
}

// textsPerRound is the number of raw texts between the starts of two rounds.
const textsPerRound = 10_000

// kept returns what make makes, or what it made before and left in the work
// folder under that name.
func (p *plan) kept(name string, make func() ([]byte, error)) ([]byte, error) {
	if p.work == "" {
		return make()
	}
	path := filepath.Join(p.work, name)
	if b, err := os.ReadFile(path); err == nil {
		return b, nil
	}
	b, err := make()
	if err != nil {
		return nil, err
	}
	return b, os.WriteFile(path, b, 0o644)
}

// pretrained returns what the encoder learns from raw text.
func (p *plan) pretrained() (*checkpoint, error) {
	path := filepath.Join(p.work, "pretrained.gob")
	if _, err := os.Stat(path); err == nil && p.work != "" {
		return loadCheckpoint(path)
	}
	v := newVocab(p.gold)
	v.addRaw(p.texts, 6, p.words)
	n := newNet(v, p.size, drops{Input: .05, Layer: .1}, p.seed)
	n.raw = true
	newPretrainer(n, p.log).run(p.texts, p.rawWords, 1000, p.rate)
	c := n.checkpoint()
	if p.work == "" {
		return c, nil
	}
	return c, c.save(path)
}

// teacher returns a model that learnt from the treebanks alone.
func (p *plan) teacher(pre *checkpoint, seed uint64) (*syntax.Model, error) {
	model, err := p.kept(fmt.Sprintf("teacher%d.bin", seed), func() ([]byte, error) {
		return p.learn(school{pre: pre, seed: seed, epochs: p.teacherEpochs, rate: p.rate}), nil
	})
	if err != nil {
		return nil, err
	}
	return syntax.DecodeModel(bytes.NewReader(model))
}
