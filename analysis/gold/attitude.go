package gold

import (
	"slices"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/analysis/tone"
)

const (
	criticismFormat = `{"id","holder" (the speaker's state),"text","target":[states criticised],"target_type"}`
	scaleFormat     = `{"id","text","holder" (the speaker's state),"coder1","coder2","label":-2..2}`
)

// Criticism is one sentence of a speech with the states that it criticises.
type Criticism struct {
	ID     string   `json:"id"`
	Holder string   `json:"holder"`
	Text   string   `json:"text"`
	Target []string `json:"target"`
	Type   string   `json:"target_type"`
}

// criticised is a sentence beside the states that the program has the speaker
// criticise: whose acts of force he tells, and whom he opposes.
type criticised struct {
	gold      *Criticism
	want, got []string
}

// criticism evaluates which country a speaker criticises.
func (e *Evaluator) criticism(lines []line) (*Report, error) {
	rows, err := decode[Criticism](lines)
	if err != nil {
		return nil, err
	}
	all := parallel.Map(rows, e.Workers, e.criticised)
	r := &Report{}
	of := func(what func(*retrieval) float64) func([]*criticised) (float64, int) {
		return func(all []*criticised) (float64, int) {
			n := retrieval{}
			for _, c := range all {
				right := overlap(c.got, c.want)
				n.right, n.hit = n.right+right, n.hit+right
				n.found, n.gold = n.found+len(c.got), n.gold+len(c.want)
			}
			return what(&n), n.gold
		}
	}
	r.Metrics = figures(all, []measure[criticised]{
		{"criticised_f1", of(func(n *retrieval) float64 { return n.f1() })},
		{"criticised_precision", of(func(n *retrieval) float64 { return n.precision() })},
		{"criticised_recall", of(func(n *retrieval) float64 { return n.recall() })},
	})
	for i := range all {
		c := &all[i]
		want, got := strings.Join(c.want, " "), strings.Join(c.got, " ")
		r.Outcomes = append(r.Outcomes, Outcome{c.gold.ID, want, got, want == got})
		if want != got {
			r.Faults = append(r.Faults, c.fault(want, got))
		}
	}
	return r, nil
}

func (c *criticised) fault(want, got string) Fault {
	cause := "criticism: another country"
	switch {
	case got == "":
		cause = "criticism missed"
	case want == "":
		cause = "criticism false"
	}
	return Fault{cause, c.gold.ID, c.gold.Text, c.gold.Holder + " on " + want, []string{"program: " + got}}
}

func overlap(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

func (e *Evaluator) criticised(row *Criticism) criticised {
	c := criticised{gold: row}
	if row.Type == "Country" {
		for _, t := range row.Target {
			c.want = append(c.want, e.names.listed(strings.ReplaceAll(t, "_", " ")))
		}
	}
	doc := &text.Document{ID: row.ID, Text: row.Text, Speaker: row.Holder, Lang: "en"}
	article := e.article(doc)
	cast := e.finder.Find(doc, text.Segment(doc))
	speaker := e.names.listed(row.Holder)
	for i := range article.Observations {
		o := &article.Observations[i]
		who := o.Holder
		if state(cast, who) == speaker {
			who = o.Target
		}
		if key := state(cast, who); o.Value < 0 && key != "" && key != speaker && !slices.Contains(c.got, key) {
			c.got = append(c.got, key)
		}
	}
	slices.Sort(c.want)
	slices.Sort(c.got)
	return c
}

// state is the state that an actor is or belongs to, "" for none.
func state(cast *actor.Cast, id actor.ID) string {
	a := cast.Actors[id]
	switch {
	case a == nil:
		return ""
	case a.Kind == actor.State:
		return string(id)
	}
	return string(a.State)
}

// Scaled is one sentence of a speech on a scale from conflict to cooperation.
type Scaled struct {
	ID     string  `json:"id"`
	Text   string  `json:"text"`
	Holder string  `json:"holder"`
	Label  float64 `json:"label"` // -2..+2
	Coder1 float64 `json:"coder1"`
	Coder2 float64 `json:"coder2"`
}

// placed is a sentence beside where the program puts it.
type placed struct {
	gold   *Scaled
	stance float64 // mean of the observations, 0 for none
	scored bool    // there are observations
	tone   float64
}

// scale evaluates the rank of sentences between conflict and cooperation: by
// the stances in them, and by their tone.
func (e *Evaluator) scale(lines []line) (*Report, error) {
	rows, err := decode[Scaled](lines)
	if err != nil {
		return nil, err
	}
	all := parallel.Map(rows, e.Workers, e.place)
	r := &Report{}
	r.Metrics = figures(all, []measure[placed]{
		rank("spearman", func(p *placed) []point { return []point{{p.stance, p.gold.Label}} }),
		rank("spearman_tone", func(p *placed) []point { return []point{{p.tone, p.gold.Label}} }),
		rank("spearman_coders", func(p *placed) []point { return []point{{p.gold.Coder1, p.gold.Coder2}} }),
		part("coverage", func(p *placed) []bool { return []bool{p.scored} }),
	})
	for i := range all {
		p := &all[i]
		want, got := score.Sign(p.gold.Label), score.Sign(p.stance)
		r.Outcomes = append(r.Outcomes, Outcome{p.gold.ID, signs[want+1], signs[got+1], want == got})
	}
	return r, nil
}

func (e *Evaluator) place(row *Scaled) placed {
	a := e.article(&text.Document{ID: row.ID, Text: row.Text, Speaker: row.Holder, Lang: "en"})
	p := placed{gold: row, scored: a.OnTopic(), tone: tone.Sentence(row.Text)}
	for i := range a.Observations {
		p.stance += a.Observations[i].Value / float64(len(a.Observations))
	}
	return p
}
