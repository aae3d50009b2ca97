package gold

import (
	"runtime"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Evaluator runs the program on gold files. It may be used for any number of
// files, one after the other.
type Evaluator struct {
	Workers int // documents at a time

	article func(*text.Document) score.Article
	finder  *actor.Finder
	lexicon *lexicons.Lexicon
	names   *Names
}

// New makes an evaluator of the program with the options. It fails as
// analysis.New does.
func New(o analysis.Options) (*Evaluator, error) {
	a, err := analysis.New(o)
	if err != nil {
		return nil, err
	}
	finder, err := actor.NewFinder(o.Actors, actor.Options{})
	if err != nil {
		return nil, err
	}
	return &Evaluator{runtime.GOMAXPROCS(0), a.Article, finder, o.Lexicon, NewNames(o.Actors)}, nil
}

// read attributes a document without scoring it.
func (e *Evaluator) read(doc *text.Document) (*claim.Reading, *actor.Cast, []text.Sentence) {
	sentences := text.Segment(doc)
	cast := e.finder.Find(doc, sentences)
	trees := syntax.NewForest(syntax.Default(), doc.Text, sentences)
	return claim.Read(doc, sentences, cast, trees, e.lexicon), cast, sentences
}
