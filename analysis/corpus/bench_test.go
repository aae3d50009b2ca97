package corpus

import (
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"ukraine2022_multioutlet", "rss2022_2023_war", "general_news_20mb"} {
		b.Run(name, func(b *testing.B) {
			path := shared(b, "corpora/"+name+".jsonl.gz")
			for b.Loop() {
				_, report := readAll(b, fixed, "", path)
				b.SetBytes(report.Bytes)
			}
		})
	}
}

func BenchmarkReadLines(b *testing.B) {
	content := lines(20000)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		readAll(b, fixed, content, "-")
	}
}

func BenchmarkChrome(b *testing.B) {
	docs, _ := readAll(b, fixed, "", shared(b, "corpora/general_news_20mb.jsonl.gz"))
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for i := range docs {
			chrome(docs[i].Text, docs[i].Title)
		}
	}
}

func BenchmarkLanguage(b *testing.B) {
	content := strings.Repeat("The truce between Norland and Sudmark holds along the river. ", 30)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		Language(content)
	}
}

func BenchmarkDuplicates(b *testing.B) {
	docs, report := readAll(b, fixed, "", shared(b, "corpora/ukraine2022_multioutlet.jsonl.gz"))
	b.SetBytes(report.Bytes)
	for b.Loop() {
		Duplicates(docs, DefaultThreshold)
	}
}
