package main

import (
	"bufio"
	"encoding/gob"
	"fmt"
	"os"
)

// checkpoint is what learning from raw text hands on.
type checkpoint struct {
	Words  []string
	Params []weights
}

type weights struct {
	Name string
	W    []float32
}

// checkpoint returns the words and weights of n.
func (n *net) checkpoint() *checkpoint {
	c := &checkpoint{Words: n.vocab.words}
	for _, p := range n.params {
		c.Params = append(c.Params, weights{p.name, p.w})
	}
	return c
}

func (c *checkpoint) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	if err := gob.NewEncoder(b).Encode(c); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Close()
}

func loadCheckpoint(path string) (*checkpoint, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &checkpoint{}
	if err := gob.NewDecoder(bufio.NewReader(f)).Decode(c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

// adopt takes over the words and their vectors.
func (c *checkpoint) adopt(v *vocab) {
	v.words, v.row = nil, map[string]int{}
	for _, w := range c.Words {
		v.addWord(w)
	}
	delete(v.row, c.Words[0])
	for _, p := range c.Params {
		if p.Name == "word" {
			v.vectors = p.W
		}
	}
}

// start gives the encoder the weights learnt from raw text. The table of word
// vectors stays at 0: it holds what the treebanks add to the vectors.
func (c *checkpoint) start(n *net) {
	from := map[string][]float32{}
	for _, p := range c.Params {
		from[p.Name] = p.W
	}
	for _, p := range n.params {
		if w := from[p.name]; w != nil && (p == n.affix || p == n.shape || encoder(p.name)) {
			copy(p.w, w)
			for i := range p.ever {
				p.ever[i] = true
			}
		}
	}
	copy(n.word.row(0), from["word"])
	n.word.ever[0] = true
}

func encoder(name string) bool { return name[0] == 'l' && (name[1] == '1' || name[1] == '2') }
