package text

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// treebankDoc is one document of a treebank as running text, with the words
// and sentences that its annotators found.
type treebankDoc struct {
	id        string
	text      string
	words     []Span
	sentences []Span
}

// readTreebank reads the documents of ../../../shared/treebank/name.
func readTreebank(tb testing.TB, name string) []treebankDoc {
	tb.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "treebank", name))
	if err != nil {
		tb.Skip("needs ../shared: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	var b treebankBuilder
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		b.line(lines.Text())
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	b.endDoc()
	return b.docs
}

// treebankBuilder joins the sentences of CoNLL-U lines as running text.
type treebankBuilder struct {
	docs    []treebankDoc
	doc     treebankDoc
	text    strings.Builder
	start   int    // of the sentence
	surface string // of the token of several words that is being read
	inside  []string
	until   string // number of the last word of that token
	gap     bool
}

func (b *treebankBuilder) line(line string) {
	if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
		b.endDoc()
		b.doc.id = id
		return
	}
	fields := strings.Split(line, "\t")
	switch {
	case line == "":
		b.doc.sentences = append(b.doc.sentences, Span{b.start, b.text.Len()})
		b.start = -1
	case len(fields) != 10 || strings.Contains(fields[0], "."):
	case strings.Contains(fields[0], "-"):
		b.surface, b.inside = fields[1], b.inside[:0]
		_, b.until, _ = strings.Cut(fields[0], "-")
		b.gap = !strings.Contains(fields[9], "SpaceAfter=No")
	case b.surface != "":
		b.inside = append(b.inside, fields[1])
		if fields[0] == b.until {
			b.add(b.surface, b.inside, b.gap)
			b.surface = ""
		}
	default:
		b.add(fields[1], []string{fields[1]}, !strings.Contains(fields[9], "SpaceAfter=No"))
	}
}

// add writes a token and its words. Words that do not make up the token when
// joined are kept as one.
func (b *treebankBuilder) add(surface string, words []string, gap bool) {
	if strings.Join(words, "") != surface {
		words = []string{surface}
	}
	if b.start < 0 {
		b.start = b.text.Len()
	}
	for _, w := range words {
		b.doc.words = append(b.doc.words, Span{b.text.Len(), b.text.Len() + len(w)})
		b.text.WriteString(w)
	}
	if gap {
		b.text.WriteByte(' ')
	}
}

func (b *treebankBuilder) endDoc() {
	if b.text.Len() > 0 {
		b.doc.text = b.text.String()
		b.docs = append(b.docs, b.doc)
	}
	b.doc, b.start = treebankDoc{}, -1
	b.text.Reset()
}

// tally counts spans for precision and recall.
type tally struct{ right, found, gold int }

func (t *tally) add(text string, found, gold []Span) {
	want := map[Span]bool{}
	for _, s := range gold {
		want[trim(text, s)] = true
	}
	for _, s := range found {
		if want[s] {
			t.right++
		}
	}
	t.found += len(found)
	t.gold += len(gold)
}

// f1 is the harmonic mean of precision and recall in percent.
func (t tally) f1() float64 { return 200 * float64(t.right) / float64(t.found+t.gold) }

// measure segments docs and compares with what the annotators found.
func measure(docs []treebankDoc) (words, sentences tally) {
	for _, d := range docs {
		var w, s []Span
		for _, sentence := range Segment(&Document{Text: d.text}) {
			w = append(w, sentence.Tokens...)
			s = append(s, sentence.Span)
		}
		words.add(d.text, w, d.words)
		sentences.add(d.text, s, d.sentences)
	}
	return words, sentences
}

// genre keeps the documents whose genre, as GUM names it, is or is not name.
func genre(docs []treebankDoc, name string, is bool) []treebankDoc {
	var out []treebankDoc
	for _, d := range docs {
		if strings.HasPrefix(d.id, "GUM_"+name+"_") == is {
			out = append(out, d)
		}
	}
	return out
}

// lines puts each heading, caption and dateline, which is to say each sentence
// without a final mark, on a line of its own, as the articles have them.
func lines(docs []treebankDoc) []treebankDoc {
	out := make([]treebankDoc, len(docs))
	for i, d := range docs {
		b := []byte(d.text)
		for _, s := range d.sentences {
			alone := !finished(trim(d.text, s).In(d.text))
			if alone && s.Start > 0 && b[s.Start-1] == ' ' {
				b[s.Start-1] = '\n'
			}
			if alone && b[s.End-1] == ' ' {
				b[s.End-1] = '\n'
			}
		}
		d.text = string(b)
		out[i] = d
	}
	return out
}

func TestTreebanks(t *testing.T) {
	all := func(docs []treebankDoc) []treebankDoc { return docs }
	news := func(docs []treebankDoc) []treebankDoc { return genre(docs, "news", true) }
	others := func(docs []treebankDoc) []treebankDoc { return genre(docs, "news", false) }
	for _, c := range []struct {
		name, file       string
		pick             func([]treebankDoc) []treebankDoc
		words, sentences float64 // the least F1 in percent of running text
		apart            float64 // of sentences with headings on lines of their own
	}{
		{"ewt-dev", "ewt-dev.conllu.gz", all, 98, 74, 91},
		{"ewt-train", "ewt-train.conllu.gz", all, 98, 77, 93},
		{"ewt-test", "ewt-test.conllu.gz", all, 98, 68, 90},
		{"gum but news", "gum-train.conllu.gz", others, 99, 85, 93},
		{"gum news", "gum-train.conllu.gz", news, 98, 89, 93},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs := c.pick(readTreebank(t, c.file))
			words, sentences := measure(docs)
			_, apart := measure(lines(docs))
			t.Logf("%d documents: words %.2f, sentences %.2f, with headings on lines of their own %.2f",
				len(docs), words.f1(), sentences.f1(), apart.f1())
			if words.f1() < c.words || sentences.f1() < c.sentences || apart.f1() < c.apart {
				t.Errorf("want at least %v, %v and %v", c.words, c.sentences, c.apart)
			}
		})
	}
}
