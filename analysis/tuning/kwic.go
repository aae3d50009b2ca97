package tuning

import (
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// Line is one place of a word in its context, with the stance that is found in
// its sentence.
type Line struct {
	Doc, Outlet        string
	Published          time.Time // zero when undated
	Left, Word, Right  string    // of one sentence, in one line
	Entries            []string  // keys of the entries that match the word
	Holder, HolderName string    // "" where the sentence has no observation
	Act, Channel       string
	Value              float64
	Part               bool // an entry that matches the word takes part in the observation
}

// Kwic finds a phrase in articles.
type Kwic struct {
	Phrase  lexicons.Phrase
	Lexicon *lexicons.Lexicon
	Actor   string // only lines with an observation of this actor, by id or name; "" for all
}

// Holds tells whether a document has the phrase: only then need it be analysed.
func (k *Kwic) Holds(doc *text.Document) bool {
	sentences := text.Segment(doc)
	return slices.ContainsFunc(sentences, func(s text.Sentence) bool {
		words := lower(doc.Text, &s)
		return slices.ContainsFunc(starts(words), func(i int) bool { return k.Phrase.At(words, i) >= 0 })
	})
}

func starts(words []string) []int {
	out := make([]int, len(words))
	for i := range out {
		out[i] = i
	}
	return out
}

// Lines are the places of the phrase in an article, one for each observation of
// the sentence, or one without.
func (k *Kwic) Lines(a *score.Article) []Line {
	var out []Line
	c := Corpus{Lexicon: k.Lexicon}
	passages := c.passages(a)
	for i := range passages {
		p := &passages[i]
		for first := range p.words {
			if last := k.Phrase.At(p.words, first); last >= 0 {
				out = append(out, k.lines(p, first, last)...)
			}
		}
	}
	return out
}

func (k *Kwic) lines(p *passage, first, last int) []Line {
	doc := p.article.Doc
	l := Line{Doc: doc.ID, Outlet: doc.Outlet, Published: doc.Published}
	from, to := p.Tokens[first].Start, p.Tokens[last-1].End
	l.Left, l.Word, l.Right = oneLine(doc.Text[p.Start:from]), oneLine(doc.Text[from:to]), oneLine(doc.Text[to:p.End])
	for _, h := range p.hits {
		if h.First < last && first < h.Last {
			l.Entries = append(l.Entries, h.Entry.Key())
		}
	}
	var out []Line
	for _, o := range p.stances {
		name := nameOf(p.article, o.Holder)
		if k.Actor != "" && k.Actor != string(o.Holder) && !strings.EqualFold(k.Actor, name) {
			continue
		}
		one := l
		one.Holder, one.HolderName, one.Act, one.Channel, one.Value = string(o.Holder), name, o.Act, string(o.Channel), o.Value
		one.Part = slices.ContainsFunc(entriesOf(o), func(key string) bool { return slices.Contains(l.Entries, key) })
		out = append(out, one)
	}
	if len(out) == 0 && k.Actor == "" {
		return []Line{l}
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// nameOf is the name of an actor as the article has it.
func nameOf(a *score.Article, id actor.ID) string {
	for i := range a.Actors {
		if a.Actors[i].ID == id {
			return a.Actors[i].Name
		}
	}
	return string(id)
}

// Concordance analyses the documents that hold the phrase and returns all its
// lines, in the order of the documents.
func (k *Kwic) Concordance(a *analysis.Analyzer, docs []text.Document, workers int) []Line {
	parts := make([][]Line, len(docs))
	parallel.Each(len(docs), workers, func(i int) {
		if k.Holds(&docs[i]) {
			article := a.Article(&docs[i])
			parts[i] = k.Lines(&article)
		}
	})
	return slices.Concat(parts...)
}
