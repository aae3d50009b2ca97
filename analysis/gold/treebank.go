package gold

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"detente/analysis/parallel"
	"detente/analysis/syntax"
	"detente/analysis/text"
)

// TreebankFormat says what a treebank is.
const TreebankFormat = `CoNLL-U, by the name of the file: .conllu or .conllu.gz`

func isTreebank(path string) bool {
	return strings.HasSuffix(strings.TrimSuffix(path, ".gz"), ".conllu")
}

// treebank evaluates tags, lemmas and trees on gold tokens and from raw text,
// by the rules of the CoNLL 2018 shared task (syntax.Evaluate and
// syntax.EvaluateRaw). The intervals are by bootstrap over documents, of the
// documents' figures weighted by their sizes.
func (e *Evaluator) treebank(path string) (*Report, error) {
	in, err := open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	gold, err := syntax.ReadCoNLLU(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	docs := documents(gold)
	r := &Report{}
	r.Gold, r.Kind, r.Records = path, "treebank", len(gold)
	for _, evaluate := range []func([]syntax.GoldSentence) []syntax.Metric{onGold, fromRaw} {
		parts := parallel.Map(docs, e.Workers, func(d *[]syntax.GoldSentence) []syntax.Metric { return evaluate(*d) })
		for i, m := range evaluate(gold) {
			lo, hi := weighted(parts, i, m.Value)
			r.Metrics = append(r.Metrics, Figure{m.Name, m.Value, lo, hi, m.N})
		}
	}
	return r, nil
}

func onGold(gold []syntax.GoldSentence) []syntax.Metric {
	return syntax.Evaluate(syntax.Default(), gold)
}

func fromRaw(gold []syntax.GoldSentence) []syntax.Metric {
	return syntax.EvaluateRaw(syntax.Default(), gold, text.Segment)
}

// documents cuts a treebank at its documents.
func documents(gold []syntax.GoldSentence) [][]syntax.GoldSentence {
	var docs [][]syntax.GoldSentence
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && gold[to].Doc == gold[from].Doc {
			to++
		}
		docs = append(docs, gold[from:to])
		from = to
	}
	return docs
}

// weighted is the interval of metric i over documents drawn with replacement.
func weighted(docs [][]syntax.Metric, i int, value float64) (lo, hi float64) {
	if len(docs) < 2 {
		return value, value
	}
	random := rand.New(rand.NewPCG(seed, 1))
	values := make([]float64, resamples)
	for k := range values {
		sum, n := 0.0, 0.0
		for range docs {
			m := docs[random.IntN(len(docs))][i]
			sum, n = sum+m.Value*float64(m.N), n+float64(m.N)
		}
		values[k] = sum / n
	}
	slices.Sort(values)
	return values[resamples*25/1000], values[resamples*975/1000]
}
