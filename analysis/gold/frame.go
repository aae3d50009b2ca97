package gold

import (
	"slices"

	"detente/analysis/parallel"
	"detente/analysis/text"
)

const frameFormat = `{"id","text","frame"}; frames are named as in the codebook, section 6, or as the Media Frames Corpus names them`

// Framed is one sentence with its frame.
type Framed struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Frame string `json:"frame"`
}

// mediaFrames map the frames of the Media Frames Corpus to those of the
// codebook. A sentence whose frame is mapped to none should have none.
var mediaFrames = map[string]string{
	"Political_and_policy": "domestic", "Economic": "economic", "Legality_and_crime": "legal",
	"Health_and_safety": "humanitarian", "Fairness_and_equality": "moral", "Cultural_identity": "moral",
	"Security_and_defense": "security", "Public_opinion": "domestic", "Morality": "moral", "Other": none,
}

const none = "none"

var frames = []string{"military", "diplomatic", "humanitarian", "economic", "legal", "security", "domestic", "blame", "moral", none}

// framed is a sentence beside the frame that the program gives.
type framed struct {
	gold *Framed
	pair []pair // empty where the gold's frame is not known
}

// frame evaluates the frames of sentences. A sentence may have several; the
// gold's counts as given when it is among them, else the first.
func (e *Evaluator) frame(lines []line) (*Report, error) {
	rows, err := decode[Framed](lines)
	if err != nil {
		return nil, err
	}
	all := parallel.Map(rows, e.Workers, e.framed)
	of := func(f *framed) []pair { return f.pair }
	r := &Report{}
	r.Metrics = figures(all, []measure[framed]{
		macro("macro_f1", of), accuracy("accuracy", of),
		part("coverage", func(f *framed) []bool {
			return []bool{len(f.pair) > 0 && frames[f.pair[0].got] != none}
		}),
	})
	r.Tables = []Table{{"frame", tally(frames, gather(pointers(all), of))}}
	for i := range all {
		for _, p := range all[i].pair {
			want, got := frames[p.want], frames[p.got]
			r.Outcomes = append(r.Outcomes, Outcome{all[i].gold.ID, want, got, want == got})
			if want != got {
				r.Faults = append(r.Faults, Fault{"frame: " + want + " taken for " + got, all[i].gold.ID, all[i].gold.Text, all[i].gold.Frame, []string{got}})
			}
		}
	}
	return r, nil
}

func (e *Evaluator) framed(row *Framed) framed {
	want := row.Frame
	if mapped := mediaFrames[want]; mapped != "" {
		want = mapped
	}
	f := framed{gold: row}
	w := slices.Index(frames, want)
	if w < 0 {
		return f
	}
	a := e.article(&text.Document{ID: row.ID, Text: row.Text, Lang: "en"})
	got := none
	for _, name := range frames {
		if a.Frames[name] > 0 && (got == none || name == want || name == "military" && want == "security") {
			got = name
		}
	}
	if got == "military" && want == "security" {
		got = want // the corpus has one frame for both
	}
	if g := slices.Index(frames, got); g >= 0 {
		f.pair = []pair{{g, w}}
	}
	return f
}
