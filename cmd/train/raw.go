package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

var corpora = []string{"ukraine2022_multioutlet", "gaza2023_lexis_multioutlet",
	"rss2022_2023_war", "officials", "general_news_20mb"}

// raw is the texts of the corpora in a settled random order.
type raw []string

func readRaw(dir string, seed uint64) (raw, error) {
	var all raw
	for _, name := range corpora {
		texts, err := readTexts(filepath.Join(dir, name+".jsonl.gz"))
		if err != nil {
			return nil, err
		}
		all = append(all, texts...)
	}
	rng := rand.New(rand.NewPCG(seed, 5))
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all, nil
}

func readTexts(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []string
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<25)
	for in.Scan() {
		var row struct{ Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if !strings.Contains(row.Text, "<") {
			out = append(out, row.Title+"\n\n"+row.Text)
		}
	}
	return out, in.Err()
}

// The lengths of the sentences that are learnt from.
const shortest, longest = 4, 80

// sentences yields the sentences of a text as lists of forms.
func sentences(s string, yield func(forms []string)) {
	for _, sent := range text.Segment(&text.Document{Text: s}) {
		if n := len(sent.Tokens); n >= shortest && n <= longest {
			yield(sent.Forms(s, nil))
		}
	}
}

// addRaw adds the words of the raw texts that occur at least least times, at
// most most of them, the most frequent first.
func (v *vocab) addRaw(texts raw, least, most int) {
	counts := map[string]int{}
	var f syntax.Features
	for _, t := range texts {
		sentences(t, func(forms []string) {
			for _, w := range forms {
				f.Of(w)
				counts[string(f.Norm)]++
			}
		})
	}
	limit := least
	for words := most + 1; words > most; limit++ {
		words = 0
		for _, n := range counts {
			if n >= limit {
				words++
			}
		}
	}
	for _, w := range sortedKeys(counts) {
		if counts[w] >= limit-1 && v.row[w] == 0 {
			v.addWord(w)
		}
	}
	v.rawCount = make([]int, len(v.words))
	for i, w := range v.words {
		v.rawCount[i] = counts[w]
	}
}
