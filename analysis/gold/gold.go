// Package gold evaluates the program against texts that people have coded.
//
// Each kind of gold file has its reader, its measures and the causes by which
// its errors are grouped; Kinds lists them. A file's kind is told by the keys
// of its first record.
package gold

import "detente/analysis/series"

// Figure is one figure with its 95 % interval by bootstrap.
type Figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Lo    float64 `json:"lo"`
	Hi    float64 `json:"hi"`
	N     int     `json:"n"` // items that it is measured on
}

// Scores are the figures on one gold file. A figure that is undefined there
// (nothing to divide by) is left out.
type Scores struct {
	Gold    string   `json:"gold"`              // the file
	Variant string   `json:"variant,omitempty"` // of an ablation: which of Variants
	Kind    string   `json:"kind"`
	Records int      `json:"records"`
	Metrics []Figure `json:"metrics"`
	// Outcomes are the results record by record, for Compare.
	Outcomes []Outcome `json:"outcomes,omitempty"`
}

// Outcome is what the program made of one item of the gold.
type Outcome struct {
	ID    string `json:"id"` // the same in every run on the file
	Want  string `json:"want"`
	Got   string `json:"got"`
	Right bool   `json:"right"`
}

// Report is an evaluation with what explains it.
type Report struct {
	Scores
	Tables []Table
	Faults []Fault
	Error  series.Error // of stance gold: how what the program finds errs
}

// Table counts the classes of one measure.
type Table struct {
	Name string
	Tally
}

// Fault is one error of the program.
type Fault struct {
	Cause string   // the group it belongs to
	ID    string   // where: document and item
	Words string   // the sentence
	Want  string   // what the gold says
	Got   []string // what the program says, with its reasons
}

// Figure returns the figure of the name, the zero Figure when there is none.
func (s *Scores) Figure(name string) Figure {
	for _, f := range s.Metrics {
		if f.Name == name {
			return f
		}
	}
	return Figure{}
}
