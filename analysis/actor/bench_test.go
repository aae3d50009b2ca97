package actor_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"detente/analysis/text"
)

// BenchmarkFind measures Find without segmentation, on general and war news.
func BenchmarkFind(b *testing.B) {
	for _, corpus := range []string{"general_news_20mb", "ukraine2022_multioutlet"} {
		b.Run(corpus, func(b *testing.B) {
			docs := articles(b, corpus, 400)
			sentences := make([][]text.Sentence, len(docs))
			bytes := int64(0)
			for i, doc := range docs {
				sentences[i] = text.Segment(doc)
				bytes += int64(len(doc.Text))
			}
			finder := builtin(b)
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for i, doc := range docs {
					finder.Find(doc, sentences[i])
				}
			}
		})
	}
}

// articles reads the first n articles of a corpus.
func articles(t testing.TB, corpus string, n int) []*text.Document {
	t.Helper()
	file, err := os.Open("../../../shared/corpora/" + corpus + ".jsonl.gz")
	if err != nil {
		t.Skip("needs ../shared: ", err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<26)
	var docs []*text.Document
	for len(docs) < n && lines.Scan() {
		var row struct{ ID, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, &text.Document{ID: row.ID, Title: row.Title, Text: row.Text})
	}
	return docs
}
