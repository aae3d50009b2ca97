package gold

import (
	"math"
	"slices"
	"time"

	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
)

const stanceFormat = `{"doc","outlet","date","title","text","actors":[{"actor","label":-2..2,"mixed","status"}],` +
	`"statements":[{"start","end" (bytes),"sentence","holder","attributed_by","act","polarity":-1|0|1,"by":{coder:polarity},` +
	`"channel","modality","target","status":"agreed"|"disputed"|"single"|"doubtful"}]}`

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

// span is where the statement's sentence stands.
func (s *StanceStatement) span() text.Span { return text.Span{Start: s.Start, End: s.End} }

// scored tells whether the statement counts: historical, disputed and doubtful
// ones do not.
func (s *StanceStatement) scored() bool {
	return s.Modality != string(score.Historical) && s.Status != "disputed" && s.Status != "doubtful"
}

// agreed tells whether the statement counts and both coders have it.
func (s *StanceStatement) agreed() bool { return s.Status == "agreed" && s.scored() }

// document makes the article that the gold was coded on.
func (d *StanceDoc) document() *text.Document {
	doc := &text.Document{ID: d.Doc, Outlet: d.Outlet, Title: d.Title, Text: d.Text, Lang: "en"}
	doc.Published, _ = time.Parse(time.DateOnly, d.Date)
	return doc
}

// judged is a gold article beside what the program found in it.
type judged struct {
	gold    *StanceDoc
	article score.Article
	names   *names
	values  map[string]float64 // by holder's key: the program's document label
	found   []finding
	counted counted
}

// finding is what the program says of one holder in one sentence: all its
// observations there of one sign.
type finding struct {
	text.Span
	holder string
	sign   int
	value  float64 // sum
	all    []*score.Observation
}

// stance evaluates document labels, statements and channels.
func (e *Evaluator) stance(lines []line) (*Report, error) {
	docs, err := decode[StanceDoc](lines)
	if err != nil {
		return nil, err
	}
	coders := coders(docs)
	all := parallel.Map(docs, e.Workers, func(d *StanceDoc) judged {
		j := e.judge(d)
		j.count(coders)
		return j
	})
	r := &Report{}
	r.Metrics = figures(all, stanceMeasures(coders))
	for i := range all {
		r.Outcomes = append(r.Outcomes, all[i].outcomes()...)
	}
	r.Faults = slices.Concat(parallel.Map(all, e.Workers, func(j *judged) []Fault { return j.faults(e) })...)
	r.Tables = stanceTables(all)
	for i := range all {
		all[i].errors(coders, &r.Error)
	}
	return r, nil
}

// judge runs the program on one gold article.
func (e *Evaluator) judge(d *StanceDoc) judged {
	doc := d.document()
	j := judged{gold: d, article: e.article(doc), values: map[string]float64{}}
	j.names = e.names.of(d.Text, e.finder.Find(doc, text.Segment(doc)))
	j.label()
	for i := range j.article.Observations {
		j.find(&j.article.Observations[i])
	}
	return j
}

// label sets the program's document labels. A state and its institutions have
// one, the mean weighted by their numbers of observations.
func (j *judged) label() {
	weight := map[string]float64{}
	for _, s := range j.article.Stances {
		if !math.IsNaN(s.Value) {
			key, n := j.names.holder(s.Actor), float64(s.Observations)
			j.values[key] = (j.values[key]*weight[key] + s.Value*n) / (weight[key] + n)
			weight[key] += n
		}
	}
}

// find adds an observation to the findings.
func (j *judged) find(o *score.Observation) {
	f := finding{Span: o.Sentence, holder: j.names.holder(o.Holder), sign: score.Sign(o.Value)}
	i := slices.IndexFunc(j.found, func(g finding) bool {
		return g.Span == f.Span && g.holder == f.holder && g.sign == f.sign
	})
	if i < 0 {
		i = len(j.found)
		j.found = append(j.found, f)
	}
	j.found[i].value += o.Value
	j.found[i].all = append(j.found[i].all, o)
}

// beside returns the findings that overlap the statement's sentence and have
// its holder.
func (j *judged) beside(s *StanceStatement) []*finding {
	holder := j.names.named(s.Holder)
	var out []*finding
	for i := range j.found {
		if f := &j.found[i]; f.holder == holder && f.Overlaps(s.span()) {
			out = append(out, f)
		}
	}
	return out
}

// has tells whether the program gives the statement's holder the sign there.
func (j *judged) has(s *StanceStatement, sign int) bool {
	return slices.ContainsFunc(j.beside(s), func(f *finding) bool { return f.sign == sign })
}

// coders are the names of all coders, sorted.
func coders(docs []StanceDoc) []string {
	var names []string
	for i := range docs {
		for k := range docs[i].Statements {
			for c := range docs[i].Statements[k].By {
				if !slices.Contains(names, c) {
					names = append(names, c)
				}
			}
		}
	}
	slices.Sort(names)
	return names
}
