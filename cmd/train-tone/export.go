package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"

	"detente/analysis/syntax"
	"detente/analysis/tone"
)

// write writes the model that package tone embeds.
func write(path string, w weights, words []string, voc *tone.Vocabulary, n *net) error {
	m := &syntax.Model{
		Info: syntax.Info{
			Sources: []string{"NewsMTSC train (MIT)", "statistics of unlabelled news"},
			Licence: "MIT",
			Scores:  map[string]float64{"linear": linearShare},
		},
		Lists: map[string][]string{"words": words, "paths": make([]string, len(voc.Paths))},
		Tensors: map[string]*syntax.Tensor{
			"word": coarse(n.word), "path": n.path.tensor(), "place": n.place.tensor(), "tag": n.tag.tensor(),
			"layer": n.conv.tensor(), "bias": n.bias.tensor(), "gaze": n.att.tensor(),
			"gazepath": n.attPath.tensor(), "gazeplace": n.attPlace.tensor(),
			"out": n.o.tensor(), "outbias": n.outBias.tensor(),
		},
	}
	for hash, i := range voc.Paths {
		m.Lists["paths"][i-tone.ExtraPaths] = strconv.FormatUint(uint64(hash), 36)
	}
	w.export(m)
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := m.Encode(f); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return f.Close()
}

// export writes the weights, those that count, in the order of their features.
func (w weights) export(m *syntax.Model) {
	var names []string
	var columns [3][]float32
	for _, k := range slices.Sorted(maps.Keys(w)) {
		if x := w[k]; max(math.Abs(x[0]), math.Abs(x[1]), math.Abs(x[2])) < leastWeight {
			continue
		}
		names = append(names, strconv.FormatUint(uint64(k), 36))
		for c, v := range w[k] {
			columns[c] = append(columns[c], float32(max(-1.5, min(1.5, v))))
		}
	}
	m.Lists["features"] = names
	m.Tensors["linear"] = syntax.Quantize(3, len(names), slices.Concat(columns[:]...))
}

// leastWeight is the least weight of a feature that is written.
const leastWeight = .02

func (p *param) tensor() *syntax.Tensor {
	return syntax.Quantize(len(p.w)/p.cols, p.cols, p.w)
}

// coarse is a tensor of five bits, which the file's compression makes small.
func coarse(p *param) *syntax.Tensor {
	t := p.tensor()
	for i := range t.Scale {
		t.Scale[i] *= 8
	}
	for i, v := range t.Data {
		t.Data[i] = int8(math.RoundToEven(float64(v) / 8))
	}
	return t
}
