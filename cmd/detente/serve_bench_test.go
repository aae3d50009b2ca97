package main

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"testing"

	"github.com/spf13/cobra"

	"detente/configs"
)

const warNews = "../../../shared/corpora/rss2022_2023_war.jsonl.gz"

// firstLines writes the first lines of a packed file into another.
func firstLines(b *testing.B, from, to string, lines int) {
	b.Helper()
	f, err := os.Open(from)
	if err != nil {
		b.Skip("needs ../shared: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	out, err := os.Create(to)
	if err != nil {
		b.Fatal(err)
	}
	defer out.Close()
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<26)
	for n := 0; n < lines && in.Scan(); n++ {
		if _, err := out.Write(append(in.Bytes(), '\n')); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSave takes what a save of a file of words costs on 10,000 articles
// of war news: until the change is in force (to-force), and until the page is
// made anew as well (the whole).
func BenchmarkSave(b *testing.B) {
	dir := b.TempDir()
	firstLines(b, warNews, dir+"/news.jsonl", 10_000)
	b.Chdir(dir)
	write := func(entry string) {
		yaml := "version: 1\ncategories:\n  - name: attack\n    entries: [" + entry + "]\n"
		if err := os.WriteFile("words.yaml", []byte(yaml), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("quuxify")
	if err := os.WriteFile("detente.yaml", []byte("lexicons:\n  words: [words.yaml]\nread:\n  duplicates: 0\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	r := &serving{reporting: reporting{settings: &settings{quiet: true}}}
	c := &cobra.Command{}
	c.SetContext(b.Context())
	c.SetErr(io.Discard)
	if err := configs.AddFlags(c.Flags(), "words"); err != nil {
		b.Fatal(err)
	}
	d, err := r.desk(c, []string{"news.jsonl"})
	if err != nil {
		b.Fatal(err)
	}
	for _, word := range []struct{ name, entry string }{{"rare", "pummel"}, {"common", "{pattern: attack, pos: verb, weight: -0.9}"}} {
		for _, page := range []bool{false, true} {
			b.Run(word.name+map[bool]string{false: "/in-force", true: "/with-page"}[page], func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					write([]string{word.entry, "quuxify"}[i%2])
					if err := d.reload(); err != nil {
						b.Fatal(err)
					}
					if page {
						if _, err := d.now.Load().page(); err != nil {
							b.Fatal(err)
						}
					}
				}
				b.ReportMetric(float64(d.corpus.Len()), "articles")
			})
		}
	}
}
