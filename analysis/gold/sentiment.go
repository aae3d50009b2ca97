package gold

import (
	"fmt"

	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/syntax"
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
	gold   *Sentiment
	toward tone.Chances // toward the target
	whole  float64      // of the sentence
}

// neutral is how far the tone of a sentence may be from 0 and count as none.
const neutral = 0.1

// sentiment evaluates the tone toward a target, beside that of the sentence.
func (e *Evaluator) sentiment(lines []line) (*Report, error) {
	rows, err := decode[Sentiment](lines)
	if err != nil {
		return nil, err
	}
	all := parallel.Map(rows, e.Workers, func(s *Sentiment) felt {
		return felt{s, toward(s.Text, bytesOf(s.Text, s.Start, s.End)), tone.Sentence(s.Text)}
	})
	r := &Report{}
	r.Metrics = figures(all, []measure[felt]{
		macro("macro_f1", (*felt).class), accuracy("accuracy", (*felt).class),
		rank("spearman", func(f *felt) []point { return []point{{f.toward.Value(), float64(f.gold.Label)}} }),
		macro("sentence_macro_f1", func(f *felt) []pair { return []pair{{polar(f.whole) + 1, f.gold.Label + 1}} }),
	})
	r.Tables = []Table{{"tone toward the target", tally(signs, gather(pointers(all), (*felt).class))}}
	for i := range all {
		f := &all[i]
		want, got := signs[f.gold.Label+1], signs[f.toward.Class()+1]
		r.Outcomes = append(r.Outcomes, Outcome{f.gold.ID, want, got, want == got})
		if want != got {
			r.Faults = append(r.Faults, Fault{"tone: " + want + " taken for " + got, f.gold.ID, f.gold.Text,
				want + " toward " + f.gold.Target, []string{fmt.Sprintf("program: %+.2f toward it, the sentence %+.2f", f.toward.Value(), f.whole)}})
		}
	}
	return r, nil
}

func (f *felt) class() []pair { return []pair{{f.toward.Class() + 1, f.gold.Label + 1}} }

// toward is the tone of a text toward whatever stands at the span, in the
// sentence where it stands; neutral where no word does.
func toward(words string, span text.Span) tone.Chances {
	sentences := text.Segment(&text.Document{Text: words, Lang: "en"})
	trees := syntax.NewForest(syntax.Default(), words, sentences)
	for i := range sentences {
		if first, last := tokensIn(&sentences[i], span); first < last {
			return tone.TowardTarget(trees.Tree(i), first, last)
		}
	}
	return tone.Chances{Neutral: 1}
}

// tokensIn is the range of a sentence's tokens that overlap the span, empty
// for none.
func tokensIn(s *text.Sentence, span text.Span) (first, last int) {
	for k, t := range s.Tokens {
		if t.Overlaps(span) {
			if last == 0 {
				first = k
			}
			last = k + 1
		}
	}
	return first, last
}

// polar is the sign of a tone, 0 where it is near 0.
func polar(tone float64) int {
	if tone > neutral || tone < -neutral {
		return score.Sign(tone)
	}
	return 0
}
