package gold

import (
	"detente/analysis/text"
	"detente/analysis/tone"
)

const sentimentFormat = `{"id","text","target","start","end" (characters),"label":-1|0|1}`

// Sentiment is one sentence with the tone toward a target in it.
type Sentiment struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Target string `json:"target"`
	Start  int    `json:"start"` // in characters
	End    int    `json:"end"`
	Label  int    `json:"label"` // -1, 0, +1
}

// felt is a sentence beside the tone that the program finds.
type felt struct {
	gold *Sentiment
	tone float64
}

// neutral is how far a tone may be from 0 and count as none.
const neutral = 0.1

// sentiment evaluates the tone toward a target.
func (e *Evaluator) sentiment(lines []line) (*Report, error) {
	rows, err := decode[Sentiment](lines)
	if err != nil {
		return nil, err
	}
	all := each(e, rows, func(s *Sentiment) felt { return felt{s, e.toneOf(s)} })
	r := &Report{}
	r.Metrics = figures(all, []measure[felt]{
		macro("macro_f1", (*felt).class), accuracy("accuracy", (*felt).class),
		rank("spearman", func(f *felt) []point { return []point{{f.tone, float64(f.gold.Label)}} }),
	})
	r.Tables = []Table{{"tone toward the target", tally(signs, gather(pointers(all), (*felt).class))}}
	for i := range all {
		p := all[i].class()[0]
		g := all[i].gold
		r.Outcomes = append(r.Outcomes, Outcome{g.ID, signs[p.want], signs[p.got], p.want == p.got})
		if p.want != p.got {
			r.Faults = append(r.Faults, Fault{"tone: " + signs[p.want] + " taken for " + signs[p.got], g.ID, g.Text,
				g.Target + " " + signs[p.want], []string{share(all[i].tone)}})
		}
	}
	return r, nil
}

// toneOf is the program's tone toward the target.
func (e *Evaluator) toneOf(s *Sentiment) float64 {
	return e.toward(s.Text, bytesOf(s.Text, s.Start, s.End))
}

// toward is the tone of a sentence toward who is named at the span.
func (e *Evaluator) toward(sentence string, _ text.Span) float64 { return tone.Sentence(sentence) }

func (f *felt) class() []pair { return []pair{{polar(f.tone) + 1, f.gold.Label + 1}} }

// polar is the sign of a tone, 0 where it is near 0.
func polar(tone float64) int {
	if tone > neutral || tone < -neutral {
		return sign(tone)
	}
	return 0
}
