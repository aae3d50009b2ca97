package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"detente/analysis/syntax"
)

// A treebank of our own, three sentences over and over.
const sentencesOfOurs = `1	Norland	Norland	PROPN	NNP	_	2	nsubj	_	_
2	rejected	reject	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	truce	truce	NOUN	NN	_	2	obj	_	_
5	.	.	PUNCT	.	_	2	punct	_	_

1	Sudmark	Sudmark	PROPN	NNP	_	2	nsubj	_	_
2	signed	sign	VERB	VBD	_	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

1	The	the	DET	DT	_	2	det	_	_
2	truce	truce	NOUN	NN	_	4	nsubj:pass	_	_
3	was	be	AUX	VBD	_	4	aux:pass	_	_
4	signed	sign	VERB	VBN	_	0	root	_	_

`

// small is a plan for a parser of a few cells and no raw text of others.
func small(t *testing.T) *plan {
	gold, err := syntax.ReadCoNLLU(strings.NewReader(strings.Repeat(sentencesOfOurs, 200)))
	if err != nil {
		t.Fatal(err)
	}
	p := defaults()
	p.size, p.words, p.rawWords = sizes{Word: 16, Affix: 16, Hidden: 32, Arc: 32, Rel: 32}, 100, 2000
	p.gold, p.dev, p.log, p.rate = gold, gold[:3], io.Discard, 5e-3
	p.texts = raw{strings.Repeat("Norland rejected the truce that Sudmark signed on Tuesday. ", 4100)}
	p.rules, p.exceptions = lemmas(gold)
	return p
}

// All stages together learn our sentences and give the same bytes again.
func TestLearn(t *testing.T) {
	var models [2][]byte
	for i := range models {
		p := small(t)
		pre, err := p.pretrained()
		if err != nil {
			t.Fatal(err)
		}
		first, err := p.teacher(pre, 1)
		if err != nil {
			t.Fatal(err)
		}
		p.epochs, p.silverWords = 40, 100
		if models[i], err = p.student(pre, []*syntax.Model{first}, 1); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("two runs gave different models")
	}
	parser, err := syntax.Load(bytes.NewReader(models[0]))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range syntax.Evaluate(parser, small(t).dev) {
		if m.Value < .8 {
			t.Errorf("%s is %.2f on what was learnt", m.Name, m.Value)
		}
	}
	if parser.Info.Licence == "" || len(parser.Info.Sources) == 0 || parser.Info.Scores["las"] == 0 {
		t.Errorf("info %+v", parser.Info)
	}
}

func TestLemmas(t *testing.T) {
	rules, exceptions := lemmas(small(t).gold)
	for _, line := range append(rules, exceptions...) {
		if key, script, ok := strings.Cut(line, "\t"); !ok || key == "" || script == "" {
			t.Errorf("line %q", line)
		}
	}
}

func TestSchedule(t *testing.T) {
	if a, b, c := schedule(1, .01), schedule(1, .02), schedule(1, 1); a >= b || b < .99 || c > .021 {
		t.Errorf("rates %g %g %g", a, b, c)
	}
}
