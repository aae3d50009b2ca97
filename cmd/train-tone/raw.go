package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"detente/analysis/text"
)

// corpora are the files that are read.
var corpora = []string{"ukraine2022_multioutlet", "gaza2023_lexis_multioutlet",
	"rss2022_2023_war", "officials", "general_news_20mb"}

// eachText yields the texts of the corpora, one article each.
func eachText(dir string, yield func(string)) error {
	for _, name := range corpora {
		if err := texts(filepath.Join(dir, name+".jsonl.gz"), yield); err != nil {
			return err
		}
	}
	return nil
}

func texts(path string, yield func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<25)
	for line := 1; in.Scan(); line++ {
		var row struct{ Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return fmt.Errorf("%s:%d: %w", path, line, err)
		}
		yield(row.Title + "\n\n" + row.Text)
	}
	return in.Err()
}

// lowered yields the sentences of a text as lists of words in lower case.
func lowered(s string, yield func(words []string)) {
	var words []string
	for _, sent := range text.Segment(&text.Document{Text: s}) {
		words = words[:0]
		for _, t := range sent.Tokens {
			words = append(words, text.Lower(t.In(s)))
		}
		yield(words)
	}
}
