package syntax

import (
	"strings"

	"detente/analysis/text"
)

// EvaluateRaw compares the analysis of running text with the gold trees by the
// rules of the CoNLL 2018 shared task: token_f1 and word_f1 (a multiword token
// such as "don't" is one token of two words), sentence_f1, and las_raw, the
// F1 of words that are found with their head and full relation; upos_raw and
// lemma_raw likewise. Words are matched by the characters they cover, white
// space left out. The text of each document is its sentences joined by a
// space, or by what join says. segment divides it, for example text.Segment.
func EvaluateRaw(p *Parser, gold []GoldSentence, segment func(*text.Document) []text.Sentence) []Metric {
	var r rawCounts
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && gold[to].Doc == gold[from].Doc {
			to++
		}
		r.document(p, gold[from:to], segment)
		from = to
	}
	return r.metrics()
}

type rawCounts struct {
	counts
	tokens, words, sentences overlap
}

// overlap counts spans of the gold and of the system and those of both.
type overlap struct{ gold, system, both int }

func (o overlap) f1() float64 { return share(2*o.both, o.gold+o.system) }

func (r *rawCounts) metrics() []Metric {
	out := []Metric{{"token_f1", r.tokens.f1(), r.tokens.gold}, {"word_f1", r.words.f1(), r.words.gold},
		{"sentence_f1", r.sentences.f1(), r.sentences.gold}}
	for i, name := range measured {
		f1 := share(2*r.right[i], r.words.gold+r.words.system)
		out = append(out, Metric{name + "_raw", f1, r.words.gold})
	}
	return out
}

// analysis is the words of a document with the characters that they cover.
type analysis struct {
	words     []placed
	tokens    map[text.Span]bool
	sentences map[text.Span]bool
}

// placed is a word with its span and the span of its head, empty for a root.
type placed struct {
	Word
	span, head text.Span
}

func (r *rawCounts) document(p *Parser, gold []GoldSentence, segment func(*text.Document) []text.Sentence) {
	doc := running(gold)
	want, got := goldAnalysis(gold), systemAnalysis(p, doc, segment(&text.Document{Text: doc}))
	r.tokens.count(want.tokens, got.tokens)
	r.sentences.count(want.sentences, got.sentences)
	r.words.gold += len(want.words)
	r.words.system += len(got.words)
	for i, j := 0, 0; i < len(want.words) && j < len(got.words); {
		w, g := want.words[i], got.words[j]
		switch {
		case w.span == g.span:
			r.words.both++
			r.hit(g.Word, w.Word, g.head == w.head)
			i++
			j++
		case w.span.End < g.span.End || w.span.End == g.span.End && w.span.Start < g.span.Start:
			i++
		default:
			j++
		}
	}
}

func (o *overlap) count(gold, system map[text.Span]bool) {
	o.gold += len(gold)
	o.system += len(system)
	for s := range system {
		if gold[s] {
			o.both++
		}
	}
}

// running is the text of a document's sentences, joined by spaces where the
// treebank has them.
func running(gold []GoldSentence) string {
	var b strings.Builder
	for _, g := range gold {
		for _, s := range g.Surface {
			b.WriteString(s.Form)
			if !s.Glued {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// goldAnalysis places the gold words. The words of a multiword token share its
// characters in proportion: they are cut where their forms say so, and the
// last takes the rest.
func goldAnalysis(gold []GoldSentence) analysis {
	a := analysis{tokens: map[text.Span]bool{}, sentences: map[text.Span]bool{}}
	at := 0
	for _, g := range gold {
		first := at
		spans := make([]text.Span, len(g.Tree.Words))
		for _, s := range g.Surface {
			end := at + solid(s.Form)
			a.tokens[text.Span{Start: at, End: end}] = true
			placeWords(spans[s.First:s.First+s.Num], g.Tree.Words[s.First:s.First+s.Num], at, end)
			at = end
		}
		a.sentences[text.Span{Start: first, End: at}] = true
		a.place(&g.Tree, spans)
	}
	return a
}

func placeWords(spans []text.Span, words []Word, at, end int) {
	for i := range spans {
		next := min(at+solid(words[i].Form), end)
		if i == len(spans)-1 {
			next = end
		}
		spans[i] = text.Span{Start: at, End: next}
		at = next
	}
}

func (a *analysis) place(t *Tree, spans []text.Span) {
	for i, w := range t.Words {
		p := placed{Word: w, span: spans[i]}
		if w.Head >= 0 {
			p.head = spans[w.Head]
		}
		a.words = append(a.words, p)
	}
}

// systemAnalysis parses the sentences of a text. Words that no space parts and
// that a clitic makes one token count as one token.
func systemAnalysis(p *Parser, doc string, sentences []text.Sentence) analysis {
	a := analysis{tokens: map[text.Span]bool{}, sentences: map[text.Span]bool{}}
	at, before := 0, 0 // characters and bytes of doc passed
	f := NewForest(p, doc, sentences)
	for i, s := range sentences {
		spans := make([]text.Span, len(s.Tokens))
		for j, t := range s.Tokens {
			at += solid(doc[before:t.Start])
			spans[j] = text.Span{Start: at, End: at + solid(t.In(doc))}
			at, before = spans[j].End, t.End
		}
		if len(spans) == 0 {
			continue
		}
		a.sentences[text.Span{Start: spans[0].Start, End: at}] = true
		tree := f.Tree(i)
		a.addTokens(tree, s.Tokens, spans)
		a.place(tree, spans)
	}
	return a
}

// addTokens joins clitics with the words that they are glued to.
func (a *analysis) addTokens(t *Tree, tokens, spans []text.Span) {
	for i := 0; i < len(spans); {
		j := i + 1
		for j < len(spans) && tokens[j].Start == tokens[j-1].End && t.clitic(j) {
			j++
		}
		a.tokens[text.Span{Start: spans[i].Start, End: spans[j-1].End}] = true
		i = j
	}
}

// clitic tells whether word i is one that the treebanks write as part of a
// multiword token: "n't", "'s", "'ll", the "not" of "cannot".
func (t *Tree) clitic(i int) bool {
	f := text.Lower(t.Words[i].Form)
	switch f {
	case "n't", "nt", "'":
		return f != "'" || t.Words[i].Penn == POS
	case "not":
		return text.Lower(t.Words[i-1].Form) == "can"
	case "na", "ta":
		return true
	}
	return len(f) > 1 && len(f) <= 3 && f[0] == '\'' && t.Words[i].Tag != PUNCT && t.Words[i].Tag != NUM
}

// solid is the number of bytes of s that are no white space.
func solid(s string) int {
	n := 0
	for _, r := range s {
		if !isSpace(r) {
			n += len(string(r))
		}
	}
	return n
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' }
