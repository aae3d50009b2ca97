package reports

import (
	"encoding/json"
	"math"
	"strconv"
	"time"
)

// Number is a figure that may be unknown: NaN is null in JSON and empty in CSV.
// Six decimals are kept.
type Number float64

// MarshalJSON implements json.Marshaler.
func (n Number) MarshalJSON() ([]byte, error) {
	if n.unknown() {
		return []byte("null"), nil
	}
	return []byte(n.String()), nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (n *Number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = Number(math.NaN())
		return nil
	}
	return json.Unmarshal(b, (*float64)(n))
}

// String is the figure, "" when it is unknown.
func (n Number) String() string {
	if n.unknown() {
		return ""
	}
	v := math.Round(float64(n)*1e6) / 1e6
	if v == 0 {
		v = 0 // no negative zero
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func (n Number) unknown() bool { return math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) }

// Document is an article in JSON.
type Document struct {
	ID        string  `json:"id"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Published *string `json:"published"` // RFC 3339, null when undated
}

// ActorRow is one actor's stance in JSON. Means are in -1..+1 or null; Lo and
// Hi are null for a single article. Observations is a count. An actor that the
// article names without a stance has nulls, and Title tells how the text
// introduces one that is not listed.
type ActorRow struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Title        string `json:"title,omitempty"`
	Stance       Number `json:"stance"`
	Lo           Number `json:"lo"`
	Hi           Number `json:"hi"`
	Words        Number `json:"words"`
	Deeds        Number `json:"deeds"`
	Imputed      Number `json:"imputed"`
	Tone         Number `json:"tone"`
	Observations int    `json:"observations"`
}

// ObservationRow is one observation in JSON: the actors by name, the span in
// bytes of the text as read.
type ObservationRow struct {
	Holder       string      `json:"holder"`
	AttributedBy *string     `json:"attributed_by"`
	Target       *string     `json:"target"`
	Conflict     string      `json:"conflict"`
	Act          string      `json:"act"`
	Value        Number      `json:"value"`
	Channel      string      `json:"channel"`
	Modality     string      `json:"modality"`
	Flags        []string    `json:"flags"`
	Frames       []string    `json:"frames"`
	Tone         Number      `json:"tone"`
	Start        int         `json:"start"`
	End          int         `json:"end"`
	Sentence     string      `json:"sentence"`
	Reasons      []ReasonRow `json:"reasons"`
}

// ReasonRow is one step of how a value came about.
type ReasonRow struct {
	Entry  string `json:"entry" parquet:"entry"`
	File   string `json:"file" parquet:"file"`
	Line   int    `json:"line" parquet:"line"`
	Weight Number `json:"weight" parquet:"weight"`
	Rule   string `json:"rule" parquet:"rule"`
}

// Scored is one article's scores: the contract of `detente score`.
type Scored struct {
	Document     Document         `json:"document"`
	Actors       []ActorRow       `json:"actors"`
	Observations []ObservationRow `json:"observations"`
	Warnings     []string         `json:"warnings"`
}

// published writes a date, nil for an undated article.
func published(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.Format(time.RFC3339)
	return &s
}
