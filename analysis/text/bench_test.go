package text

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// readNews returns the articles of the general news corpus.
func readNews(b *testing.B) (docs []*Document, bytes int) {
	f, err := os.Open("../../../shared/corpora/general_news_20mb.jsonl.gz")
	if err != nil {
		b.Skip("needs ../shared: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	for rows := json.NewDecoder(bufio.NewReader(z)); rows.More(); {
		doc := &Document{}
		if err := rows.Decode(doc); err != nil {
			b.Fatal(err)
		}
		docs, bytes = append(docs, doc), bytes+len(doc.Text)
	}
	return docs, bytes
}

func benchmarkNews(b *testing.B, work func(*Document)) {
	docs, bytes := readNews(b)
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			work(doc)
		}
	}
	b.ReportMetric(float64(len(docs)), "docs/op")
}

func BenchmarkSegment(b *testing.B) { benchmarkNews(b, func(d *Document) { Segment(d) }) }

func BenchmarkQuotes(b *testing.B) { benchmarkNews(b, func(d *Document) { Quotes(d) }) }

func BenchmarkTokens(b *testing.B) {
	var buf []Span
	benchmarkNews(b, func(d *Document) { buf = Tokens(d.Text, buf[:0]) })
}

// BenchmarkLongLine shows that the time is linear for text that invites
// looking ahead or back: its MB/s are to be alike for both sizes.
func BenchmarkLongLine(b *testing.B) {
	for _, unit := range []string{"a", "word ", "a.", "1-", ".", `"`, "'s", "‘a ", "a’ ", "[1", "a-", "www.", "http://", "\xff", " ", "\n", "A\n", "Q: ", "“"} {
		for _, size := range []int{1 << 17, 1 << 20} {
			doc := &Document{Text: strings.Repeat(unit, size/len(unit))}
			b.Run(unit+map[bool]string{true: "/big"}[size == 1<<20], func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					Segment(doc)
					Quotes(doc)
				}
			})
		}
	}
}
