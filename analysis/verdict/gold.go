package verdict

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"

	"detente/analysis/actor"
	"detente/analysis/gold"
	"detente/analysis/score"
	"detente/analysis/text"
)

// coder is the name of the one coder of an exported file.
const coder = "verdicts"

// Gold writes the judged articles as stance gold, one JSON object on a line,
// and returns how many statements it holds. A right observation is a statement
// of its sign; a wrong one is one of sign 0; one without a verdict is doubtful
// and so counts for nothing. What was judged right and is found no more is in
// it too, so that its loss shows.
func (b *Book) Gold(w io.Writer, articles []score.Article) (statements int, err error) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range articles {
		a := &articles[i]
		if len(b.byDoc[a.Doc.ID]) == 0 {
			continue
		}
		doc := b.gold(a)
		if err := e.Encode(doc); err != nil {
			return statements, err
		}
		statements += len(b.byDoc[a.Doc.ID])
	}
	return statements, nil
}

func (b *Book) gold(a *score.Article) gold.StanceDoc {
	doc := gold.StanceDoc{Doc: a.Doc.ID, Outlet: a.Doc.Outlet, Title: a.Doc.Title, Text: a.Doc.Text, Actors: []gold.StanceActor{}}
	if a.Doc.Dated() {
		doc.Date = a.Doc.Published.Format(time.DateOnly)
	}
	found := map[*Verdict]bool{}
	for k := range a.Observations {
		o := &a.Observations[k]
		v := b.On(o)
		if v != nil && found[v] {
			continue
		}
		found[v] = v != nil
		doc.Statements = append(doc.Statements, statement(a, o, v))
	}
	for k := range b.byDoc[a.Doc.ID] {
		if v := &b.byDoc[a.Doc.ID][k]; !found[v] && v.End <= len(a.Doc.Text) {
			doc.Statements = append(doc.Statements, lost(a, v))
		}
	}
	slices.SortStableFunc(doc.Statements, func(x, y gold.StanceStatement) int { return cmp.Compare(x.Start, y.Start) })
	return doc
}

func statement(a *score.Article, o *score.Observation, v *Verdict) gold.StanceStatement {
	s := gold.StanceStatement{
		Start: o.Sentence.Start, End: o.Sentence.End, Sentence: o.Sentence.In(a.Doc.Text), Holder: name(a, o.Holder),
		Act: o.Act, Channel: string(o.Channel), Modality: string(o.Modality), By: map[string]int{}, Status: "doubtful",
	}
	if o.AttributedBy != "" {
		s.AttributedBy = name(a, o.AttributedBy)
	}
	if o.Target != "" {
		s.Target = name(a, o.Target)
	}
	if v != nil {
		judge(&s, v)
	}
	return s
}

// lost is the statement of a verdict of which the observation is found no more.
func lost(a *score.Article, v *Verdict) gold.StanceStatement {
	span := text.Span{Start: v.Start, End: v.End}
	s := gold.StanceStatement{Start: v.Start, End: v.End, Sentence: span.In(a.Doc.Text), Holder: name(a, v.Holder), Act: v.Act, By: map[string]int{}}
	judge(&s, v)
	return s
}

func judge(s *gold.StanceStatement, v *Verdict) {
	s.Status, s.Channel = "agreed", "" // by the one coder of the file, who was not asked for the channel
	if v.Call == Right {
		s.Polarity = v.Sign
	}
	s.By[coder] = s.Polarity
}

// name is what the article calls an actor.
func name(a *score.Article, id actor.ID) string {
	for i := range a.Actors {
		if a.Actors[i].ID == id {
			return a.Actors[i].Name
		}
	}
	return strings.TrimPrefix(string(id), "found:")
}
