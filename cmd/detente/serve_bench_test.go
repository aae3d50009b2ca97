package main

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"strings"
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

// saves are changes of what a user can save: over the file of words, and over
// the configuration. Nobody names the actor, few articles the person, and most
// the state.
var saves = []struct{ name, words, config string }{
	{"rare", "entries: [pummel]", ""},
	{"common", "entries: [{pattern: attack, pos: verb, weight: -0.9}]", ""},
	{"category", "role: act\n    weight: -0.9\n    channel: deed", ""},
	{"negation", "entries: [quuxify]", "score: {negated_peace: 0.5}\n"},
	{"modality", "entries: [quuxify]", "score: {planned: 0.7}\n"},
	{"label", "entries: [quuxify]", "score: {repeat_weight: 0.5}\n"},
	{"actor", "entries: [quuxify]", "lexicons: {actors: [actors.yaml]}\n"},
	{"person", "entries: [quuxify]", "lexicons: {actors: [person.yaml]}\n"},
	{"state", "entries: [quuxify]", "lexicons: {actors: [state.yaml]}\n"},
}

// BenchmarkSave takes what a save costs on 10,000 articles of war news: until
// the change is in force (in-force), and until the page is made anew as well
// (with-page). Each operation is one save; every other takes the change back.
func BenchmarkSave(b *testing.B) {
	d := benchDesk(b)
	for _, s := range saves {
		for _, page := range []bool{false, true} {
			b.Run(s.name+map[bool]string{false: "/in-force", true: "/with-page"}[page], func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					words, config := s.words, s.config
					if i%2 == 1 {
						words, config = "entries: [quuxify]", ""
					}
					save(b, words, config)
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

// benchDesk is a desk with 10,000 articles in a folder of its own.
func benchDesk(b *testing.B) *desk {
	dir := b.TempDir()
	firstLines(b, warNews, dir+"/news.jsonl", 10_000)
	b.Chdir(dir)
	save(b, "entries: [quuxify]", "")
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
	return d
}

// save writes the files as a user's editor does.
func save(b *testing.B, words, config string) {
	b.Helper()
	if !strings.Contains(config, "lexicons:") {
		config += "lexicons: {}\n"
	}
	config = strings.Replace(config, "lexicons: {", "lexicons: {words: [words.yaml], ", 1)
	for name, content := range map[string]string{
		"words.yaml":   "version: 1\ncategories:\n  - name: attack\n    " + words + "\n",
		"detente.yaml": config + "read:\n  duplicates: 0\n",
		"actors.yaml":  "version: 1\nactors:\n  - {id: norland, name: Norland, kind: state}\n",
		"person.yaml":  "version: 1\nactors:\n  - {id: sergei-lavrov, name: Sergey Lavrov, kind: person, state: russia, gender: m, family: [Lavrov]}\n",
		"state.yaml":   "version: 1\nactors:\n  - {id: russia, name: Russian Federation, kind: state, names: [Russia], demonyms: [Russian, Russians], metonyms: [Moscow, the Kremlin, Kremlin]}\n",
	} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			b.Fatal(err)
		}
	}
}
