package web

import (
	"encoding/json"
	"math"
	"strconv"
)

// Data is what the page's script works on. Actors, articles, sentences and all
// repeated words are numbered: a column holds indices into the lists, -1 for
// none. Days count from 1970-01-01 UTC.
type Data struct {
	Bucket   string   `json:"bucket"` // day, week, month or quarter
	MinN     int      `json:"minN"`
	Level    float64  `json:"level"`
	Rollup   bool     `json:"rollup"`
	Imputed  bool     `json:"imputed"` // imputed observations count as own
	Strict   bool     `json:"strict"`  // contested acts are left out
	Shown    []int    `json:"shown"`   // actors on the charts at first
	Who      []Who    `json:"actors"`
	Outlets  []string `json:"outlets"`
	Wars     []War    `json:"conflicts"`
	Channels []string `json:"channels"`
	Acts     []string `json:"acts"`
	Modes    []string `json:"modalities"`
	Flags    []string `json:"flags"`
	Frames   []string `json:"frames"`
	Events   []Event  `json:"events"`
	Window   [2]int   `json:"window"`  // days that the charts draw while no date is chosen
	Changes  []Change `json:"changes"` // that stand after correction

	Articles     Articles     `json:"articles"`
	Sentences    []string     `json:"sentences"`
	Rules        [][4]string  `json:"rules"` // entry, file, line, rule
	Observations Observations `json:"observations"`

	// Summary and Curves are the figures of the report, which the page shows
	// as long as nothing is filtered.
	Summary []Summary        `json:"summary"`
	Curves  map[string]Curve `json:"curves"` // by index of the actor
}

// Who is an actor.
type Who struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Title string `json:"title,omitempty"` // how the text introduces a found actor
	State int    `json:"state"`
	Found bool   `json:"found,omitempty"`
}

// War is a conflict.
type War struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Event is a dated happening.
type Event struct {
	Day   int    `json:"day"`
	Label string `json:"label"`
}

// Change is the first day of an actor's new level.
type Change struct {
	Actor int    `json:"actor"`
	Day   int    `json:"day"`
	Text  string `json:"text"`
}

// Articles are columns, one value for each article.
type Articles struct {
	ID     []string `json:"id"`
	Title  []string `json:"title"`
	Outlet []int    `json:"outlet"`
	Day    []int    `json:"day"` // -1 when undated
	URL    []string `json:"url"` // http or https, else ""
	Weight []int    `json:"weight"`
}

// Observations are columns, one value for each observation.
type Observations struct {
	Article   []int     `json:"article"`
	Holder    []int     `json:"holder"`
	By        []int     `json:"by"`
	Target    []int     `json:"target"`
	Conflict  []int     `json:"conflict"`
	Act       []int     `json:"act"`
	Value     Figures   `json:"value"`
	Weight    Figures   `json:"weight"`
	Channel   []int     `json:"channel"`
	Modality  []int     `json:"modality"`
	Flags     []int     `json:"flags"`  // bits, by index of Data.Flags
	Frames    []int     `json:"frames"` // bits, by index of Data.Frames
	Tone      Figures   `json:"tone"`   // of the sentence
	Toward    Figures   `json:"toward"` // of the sentence toward the holder, NaN where it is not named
	Sentence  []int     `json:"sentence"`
	From      []int     `json:"from"` // highlighted part of the sentence, in UTF-16 units
	To        []int     `json:"to"`
	Rules     [][]int   `json:"rules"`  // of each step, index of Data.Rules
	RuleValue []Figures `json:"values"` // of each step, the value after it
}

// Summary is an actor's figures over the whole.
type Summary struct {
	Actor        int     `json:"actor"`
	Stance       Figures `json:"stance"` // mean, lo, hi
	Words        Figures `json:"words"`
	Deeds        Figures `json:"deeds"`
	Imputed      Figures `json:"imputed"`
	Tone         Figures `json:"tone"`
	Observations int     `json:"observations"`
	Articles     int     `json:"articles"`
	Thin         bool    `json:"thin"`
}

// Curve is an actor's series: columns, one value for each bucket.
type Curve struct {
	Start    []int   `json:"start"` // day
	End      []int   `json:"end"`   // day after the last
	Mean     Figures `json:"mean"`
	Lo       Figures `json:"lo"`
	Hi       Figures `json:"hi"`
	Smooth   Figures `json:"smooth"` // empty when there is none
	Articles []int   `json:"articles"`
	Count    []int   `json:"observations"`
}

// Figures are numbers, of which NaN is written as null; six decimals are kept, as in the tables.
type Figures []float64

// MarshalJSON implements json.Marshaler.
func (f Figures) MarshalJSON() ([]byte, error) {
	b := []byte{'['}
	for i, v := range f {
		if i > 0 {
			b = append(b, ',')
		}
		if math.IsNaN(v) || math.IsInf(v, 0) {
			b = append(b, "null"...)
			continue
		}
		b = strconv.AppendFloat(b, math.Round(v*1e6)/1e6+0, 'f', -1, 64)
	}
	return append(b, ']'), nil
}

var _ json.Marshaler = Figures(nil)
