package analysis

import (
	"context"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Annotated is one document with all that does not depend on the lexicon of
// acts: its sentences, its cast and the trees made so far. It is for one
// goroutine at a time.
type Annotated struct {
	Doc       *text.Document
	Sentences []text.Sentence

	cast  *actor.Cast
	trees *syntax.Forest
	tones tones
}

// Annotate makes the first stages of one document.
func (a *Analyzer) Annotate(doc *text.Document) *Annotated {
	sentences := text.Segment(doc)
	return &Annotated{
		Doc: doc, Sentences: sentences, cast: a.finder.Find(doc, sentences),
		trees: syntax.NewForest(syntax.Default(), doc.Text, sentences).Alike(a.names),
	}
}

// Recast is d, which stays as it was, with its actors found anew. Trees that no
// other name of an actor can change are kept. same tells whether nothing that
// is scored differs, neither the cast nor a tree made so far.
func (a *Analyzer) Recast(d *Annotated) (next *Annotated, same bool) {
	next = &Annotated{Doc: d.Doc, Sentences: d.Sentences, cast: a.finder.Find(d.Doc, d.Sentences), tones: d.tones}
	next.trees, same = d.trees.Renamed(a.names)
	if !next.cast.Equal(d.cast) {
		return next, false
	}
	next.cast = d.cast
	return next, same
}

// ListsAs tells whether an article names nobody whom another analyzer lists
// otherwise: what is inferred is described from the list alone.
func (a *Analyzer) ListsAs(o *Analyzer, article *score.Article) bool {
	alike := func(id actor.ID) bool {
		x, listed := a.finder.Listed(id)
		y, too := o.finder.Listed(id)
		return x == y && listed == too
	}
	return !slices.ContainsFunc(article.Observations, func(b score.Observation) bool {
		return !alike(b.Holder) || !alike(b.AttributedBy) || !alike(b.Target)
	})
}

// Score makes the last stages of one document. The trees and tones that it asks
// for stay with d.
func (a *Analyzer) Score(d *Annotated) score.Article {
	scorer := *a.scorer
	scorer.Tone, scorer.Toward = d.tones.sentence, d.tones.toward
	reading := claim.Read(d.Doc, d.Sentences, d.cast, d.trees, a.scorer.Lexicon)
	return scorer.Article(d.Doc, d.Sentences, d.cast, reading)
}

// WithLexicon is the analyzer with another lexicon of acts.
func (a *Analyzer) WithLexicon(l *lexicons.Lexicon) *Analyzer {
	scorer := *a.scorer
	scorer.Lexicon = l
	return &Analyzer{a.finder, &scorer, a.names}
}

// Stock is a corpus as it was read.
type Stock struct {
	// Docs are in a language that is analysed, without near-duplicates, by date
	// (the undated last), then by ID.
	Docs []text.Document

	reprints map[string][]string // by ID of the article that stays
	read     Result
	options  RunOptions
}

// Read reads a corpus and collapses near-duplicates. It fails as Run does; the
// stock is never nil.
func Read(ctx context.Context, o RunOptions) (*Stock, error) {
	s := &Stock{options: o.filled()}
	if err := o.Check(); err != nil {
		return s, err
	}
	docs, err := s.options.read(ctx, &s.read)
	if err != nil {
		return s, err
	}
	s.Docs, s.reprints = s.options.collapse(docs, &s.read)
	return s, nil
}

// Result is that of the corpus with its documents scored, in their order;
// where faults has an error the article could not be. The articles given are
// not changed.
func (s *Stock) Result(articles []score.Article, faults []error) *Result {
	r := s.read
	r.Actors, r.Skipped = map[actor.ID]actor.Actor{}, slices.Clip(r.Skipped)
	for i, article := range articles {
		if faults[i] != nil {
			r.Skipped = append(r.Skipped, Problem{File: s.Docs[i].Source, Err: faults[i]})
			continue
		}
		article.Reprints = s.reprints[article.Doc.ID]
		r.Articles = append(r.Articles, article)
	}
	r.Articles = series.MarkRetold(r.Articles, s.options.Retelling)
	r.count()
	return &r
}
