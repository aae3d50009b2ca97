package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"

	"detente/analysis/tone"
)

// lesson is what is learnt from and what it is measured on.
type lesson struct {
	train   []example
	sets    map[string][]example // to measure on
	vectors *vectors
	voc     *tone.Vocabulary
	linear  weights
	student *net
}

const (
	linearShare = .3 // of the log-linear model in the chances
	members     = 4  // networks that teach
)

func newLesson(dir string, held bool) (*lesson, error) {
	l := &lesson{sets: map[string][]example{}}
	for _, name := range []string{"train", "dev_rw", "dev_mt"} {
		all, err := readGold(filepath.Join(dir, "newsmtsc_"+name+".jsonl"))
		if err != nil {
			return nil, err
		}
		l.sets[name] = all
	}
	l.train = l.sets["train"]
	delete(l.sets, "train")
	if held {
		l.train, l.sets["held"] = split(l.train, func(hash uint32) bool { return hash%7 == 0 })
	}
	return l, nil
}

func (l *lesson) use(v *vectors) {
	l.vectors = v
	l.voc = &tone.Vocabulary{Words: numbered(v), Paths: pathsOf(l.train)}
	fmt.Println(len(v.Words), "words,", len(l.voc.Paths), "paths")
}

// ablate measures what the parts of the log-linear model are worth, and a
// network without the vectors of unlabelled text.
func (l *lesson) ablate() {
	for _, g := range []struct {
		name   string
		groups int
	}{
		{"words of the sentence", tone.Bag},
		{"and their places", tone.Bag | tone.Near},
		{"and their paths", tone.Bag | tone.Near | tone.Paths},
		{"and pairs of words", tone.Bag | tone.Near | tone.Paths | tone.Pairs},
		{"and negation, quotes", tone.Every &^ tone.Shape},
	} {
		w := learnLinear(rowsOf(l.train, g.groups))
		l.show(g.name, func(e []example) [][3]float64 { return w.all(e, g.groups) })
	}
	known := slices.Clone(l.vectors.In)
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range l.vectors.In {
		l.vectors.In[i] = float32(rng.NormFloat64()) * .3
	}
	n := l.newNet(9)
	n.learn(inputs(l.voc, l.train), labels(l.train), epochs, rate)
	l.show("network, no raw text", l.network(n))
	copy(l.vectors.In, known)
}

// learn learns the log-linear model, the networks that teach and the student.
func (l *lesson) learn(unlabelled []example) {
	l.linear = learnLinear(rowsOf(l.train, tone.Every))
	linear := func(e []example) [][3]float64 { return l.linear.all(e, tone.Every) }
	l.show("log-linear, all", linear)
	in, goals := inputs(l.voc, l.train), labels(l.train)
	voices := []voice{linear}
	for i := range members {
		n := l.newNet(uint64(i))
		n.learn(in, goals, epochs, rate)
		voices = append(voices, l.network(n))
		l.show("network", l.network(n))
	}
	together := mixed(voices, slices.Repeat([]float64{1. / (members + 1)}, members+1))
	l.show("these together", together)
	l.student = l.newNet(members)
	l.student.learn(inputs(l.voc, unlabelled), together(unlabelled), silverEpochs, rate)
	l.show("student, unlabelled", l.network(l.student))
	l.student.learn(in, goals, lastEpochs, rate*.7)
	l.show("student", l.network(l.student))
	for _, share := range []float64{.2, linearShare, .4, .5} {
		both := mixed([]voice{l.network(l.student), linear}, []float64{1 - share, share})
		l.show(fmt.Sprintf("student, linear %.1f", share), both)
	}
}

// voice gives the chances of the classes of examples.
type voice func([]example) [][3]float64

func (l *lesson) network(n *net) voice {
	return func(examples []example) [][3]float64 {
		out := make([][3]float64, len(examples))
		for i, in := range inputs(l.voc, examples) {
			out[i] = n.forward(in, false)
		}
		return out
	}
}

// mixed adds up what voices say, each with its share.
func mixed(voices []voice, shares []float64) voice {
	return func(examples []example) [][3]float64 {
		sum := make([][3]float64, len(examples))
		for k, v := range voices {
			for i, p := range v(examples) {
				for c := range p {
					sum[i][c] += shares[k] * p[c]
				}
			}
		}
		return sum
	}
}

// labels are the readers' classes as chances.
func labels(examples []example) [][3]float64 {
	out := make([][3]float64, len(examples))
	for i, e := range examples {
		out[i][e.label+1] = 1
	}
	return out
}
