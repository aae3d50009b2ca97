package gold

import (
	"math"
	"slices"
	"time"

	"detente/analysis"
	"detente/analysis/score"
	"detente/analysis/text"
)

// StanceDoc is one article of stance gold (codebook section 7).
type StanceDoc struct {
	Doc        string            `json:"doc"`
	Outlet     string            `json:"outlet"`
	Date       string            `json:"date"`
	Title      string            `json:"title"`
	Text       string            `json:"text"`
	Actors     []StanceActor     `json:"actors"`
	Statements []StanceStatement `json:"statements"`
}

// StanceActor is the label of one actor in the article.
type StanceActor struct {
	Actor  string  `json:"actor"`
	Label  float64 `json:"label"` // -2..+2
	Mixed  bool    `json:"mixed"`
	Status string  `json:"status"` // agreed, disputed, single
}

// StanceStatement is one statement, with the bytes of its sentence.
type StanceStatement struct {
	Start        int            `json:"start"`
	End          int            `json:"end"`
	Sentence     string         `json:"sentence"`
	Holder       string         `json:"holder"`
	AttributedBy string         `json:"attributed_by"`
	Act          string         `json:"act"`
	Polarity     int            `json:"polarity"` // -1, 0, +1
	By           map[string]int `json:"by"`       // polarity by coder
	Channel      string         `json:"channel"`
	Modality     string         `json:"modality"`
	Target       string         `json:"target"`
	Status       string         `json:"status"` // agreed, disputed, single, doubtful
}

// scored tells whether the statement counts: historical, disputed and doubtful
// ones do not.
func (s *StanceStatement) scored() bool {
	return s.Modality != string(score.Historical) && s.Status != "disputed" && s.Status != "doubtful"
}

// document makes the article that the gold was coded on.
func (d *StanceDoc) document() *text.Document {
	doc := &text.Document{ID: d.Doc, Outlet: d.Outlet, Title: d.Title, Text: d.Text, Lang: "en"}
	doc.Published, _ = time.Parse(time.DateOnly, d.Date)
	return doc
}

// judged is a gold article beside what the program found in it.
type judged struct {
	gold     *StanceDoc
	article  score.Article
	names    *names
	docSigns []pair
	labels   []float64 // of agreed actors
	values   []float64 // the program's
	scoredBy []bool    // of the actors that the program scores, whether a coder has that sign
	found    []finding
}

// finding is what the program says of one holder in one sentence.
type finding struct {
	text.Span
	holder  string
	sign    int
	channel string
	ob      *score.Observation
}

// Stance evaluates stance gold: document labels, statements and channels.
func Stance(a *analysis.Analyzer, docs []StanceDoc, n *Names) []Figure {
	all := make([]judged, len(docs))
	for i := range docs {
		all[i] = judge(a, &docs[i], n)
	}
	over := func(f func([]*judged) float64) func([]int) float64 {
		return func(draw []int) float64 {
			some := make([]*judged, len(draw))
			for i, d := range draw {
				some[i] = &all[d]
			}
			return f(some)
		}
	}
	var out []Figure
	for _, m := range stanceMetrics {
		out = append(out, bootstrap(m.name, len(all), over(m.figure)))
	}
	return out
}

var stanceMetrics = []struct {
	name   string
	figure func([]*judged) float64
}{
	{"doc_sign_macro_f1", func(all []*judged) float64 { return macroF1(gather(all, func(j *judged) []pair { return j.docSigns })) }},
	{"doc_sign_accuracy", func(all []*judged) float64 {
		return accuracy(gather(all, func(j *judged) []pair { return j.docSigns }))
	}},
	{"doc_spearman", func(all []*judged) float64 {
		return spearman(gather(all, func(j *judged) []float64 { return j.labels }), gather(all, func(j *judged) []float64 { return j.values }))
	}},
	{"doc_actor_precision", func(all []*judged) float64 {
		return share(gather(all, func(j *judged) []bool { return j.scoredBy }))
	}},
	{"statement_f1", statementF1},
	{"statement_precision", func(all []*judged) float64 { p, _ := statementPR(all); return p }},
	{"statement_recall", func(all []*judged) float64 { _, r := statementPR(all); return r }},
	{"statement_polarity_macro_f1", func(all []*judged) float64 { return macroF1(gather(all, (*judged).polarities)) }},
	{"channel_accuracy", func(all []*judged) float64 { return share(gather(all, (*judged).channels)) }},
}

func gather[T any](all []*judged, of func(*judged) []T) []T {
	var out []T
	for _, j := range all {
		out = append(out, of(j)...)
	}
	return out
}

func share(hits []bool) float64 {
	n := 0.0
	for _, h := range hits {
		if h {
			n++
		}
	}
	return n / float64(len(hits))
}

// judge runs the program on one gold article.
func judge(a *analysis.Analyzer, d *StanceDoc, n *Names) judged {
	j := judged{gold: d, article: a.Article(d.document())}
	j.names = n.of(&j.article)
	values := map[string]float64{}
	for _, s := range j.article.Stances {
		if !math.IsNaN(s.Value) {
			values[j.names.holder(s.Actor)] = s.Value
		}
	}
	for _, g := range d.Actors {
		if g.Status == "agreed" {
			v := values[j.names.named(g.Actor)]
			j.docSigns = append(j.docSigns, pair{sign(v), sign(g.Label)})
			j.labels, j.values = append(j.labels, g.Label), append(j.values, v)
		}
	}
	for who, v := range values {
		if v != 0 {
			j.scoredBy = append(j.scoredBy, slices.ContainsFunc(d.Actors, func(g StanceActor) bool {
				return j.names.named(g.Actor) == who && sign(g.Label) == sign(v)
			}))
		}
	}
	j.findings()
	return j
}

// findings folds the observations to one finding per sentence, holder and sign.
func (j *judged) findings() {
	for i := range j.article.Observations {
		o := &j.article.Observations[i]
		f := finding{o.Sentence, j.names.holder(o.Holder), sign(o.Value), string(o.Channel), o}
		if f.sign != 0 && !slices.ContainsFunc(j.found, func(g finding) bool { return g.Span == f.Span && g.holder == f.holder && g.sign == f.sign }) {
			j.found = append(j.found, f)
		}
	}
}

// matches tells whether finding f is in the sentence and of the holder of s.
func (j *judged) matches(f *finding, s *StanceStatement) bool {
	return f.Overlaps(text.Span{Start: s.Start, End: s.End}) && f.holder == j.names.named(s.Holder)
}

// statementF1 is the F1 against each coder's own statements, averaged.
func statementF1(all []*judged) float64 {
	sum := 0.0
	coders := coders(all)
	for _, c := range coders {
		p, r := statementPRBy(all, c)
		if p+r > 0 {
			sum += 2 * p * r / (p + r)
		}
	}
	return sum / float64(len(coders))
}

func statementPR(all []*judged) (precision, recall float64) {
	coders := coders(all)
	for _, c := range coders {
		p, r := statementPRBy(all, c)
		precision, recall = precision+p, recall+r
	}
	return precision / float64(len(coders)), recall / float64(len(coders))
}

func coders(all []*judged) []string {
	var names []string
	for _, j := range all {
		for i := range j.gold.Statements {
			for c := range j.gold.Statements[i].By {
				if !slices.Contains(names, c) {
					names = append(names, c)
				}
			}
		}
	}
	slices.Sort(names)
	return names
}

func statementPRBy(all []*judged, coder string) (precision, recall float64) {
	var right, found, hit, gold float64
	for _, j := range all {
		for f := range j.found {
			switch j.verdict(&j.found[f], coder) {
			case 1:
				right++
				found++
			case 0:
				found++
			}
		}
		for s := range j.gold.Statements {
			st := &j.gold.Statements[s]
			if p := st.By[coder]; p != 0 && st.scored() {
				gold++
				if j.hasFinding(st, p) {
					hit++
				}
			}
		}
	}
	return right / found, hit / gold
}

// verdict is 1 where the coder has the finding, -1 where it falls on a
// statement that does not count, else 0.
func (j *judged) verdict(f *finding, coder string) int {
	verdict := 0
	for s := range j.gold.Statements {
		st := &j.gold.Statements[s]
		switch {
		case !j.matches(f, st):
		case !st.scored():
			verdict = -1
		case st.By[coder] == f.sign:
			return 1
		}
	}
	return verdict
}

func (j *judged) hasFinding(st *StanceStatement, sign int) bool {
	return slices.ContainsFunc(j.found, func(f finding) bool { return f.sign == sign && j.matches(&f, st) })
}

// polarities pairs each agreed statement's sign with the program's for its
// sentence and holder.
func (j *judged) polarities() []pair {
	var pairs []pair
	for s := range j.gold.Statements {
		st := &j.gold.Statements[s]
		if st.Status != "agreed" || !st.scored() {
			continue
		}
		sum := 0.0
		for f := range j.found {
			if j.matches(&j.found[f], st) {
				sum += j.found[f].ob.Value
			}
		}
		if j.hasFinding(st, st.Polarity) {
			sum = float64(st.Polarity)
		}
		pairs = append(pairs, pair{sign(sum), st.Polarity})
	}
	return pairs
}

// channels tells of each statement found whether its channel is right.
func (j *judged) channels() []bool {
	var right []bool
	for s := range j.gold.Statements {
		st := &j.gold.Statements[s]
		if st.Status != "agreed" || !st.scored() || st.Polarity == 0 {
			continue
		}
		for f := range j.found {
			if j.found[f].sign == st.Polarity && j.matches(&j.found[f], st) {
				right = append(right, j.found[f].channel == st.Channel)
				break
			}
		}
	}
	return right
}
