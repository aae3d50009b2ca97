// Package verdict keeps what analysts say of observations: right or wrong, and
// why. A verdict names its observation by document, span, holder and sign, so
// that it outlives a new run; it holds no text of the article.
package verdict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/text"
)

// DefaultFile is where the verdicts of a project are kept.
const DefaultFile = "verdicts.jsonl"

// Call is what a verdict says.
type Call string

// The calls.
const (
	Right Call = "right"
	Wrong Call = "wrong"
)

// Verdict is one analyst's word on one observation.
type Verdict struct {
	Doc    string    `json:"doc"`
	Start  int       `json:"start"` // bytes of the document's text, half-open
	End    int       `json:"end"`
	Holder actor.ID  `json:"holder"`
	Act    string    `json:"act"`
	Sign   int       `json:"sign"` // -1, 0 or +1: of the observation's value
	Call   Call      `json:"verdict"`
	Cause  string    `json:"cause"` // why it is wrong, "" when not said
	By     string    `json:"by"`    // who says so, "" when not said
	At     time.Time `json:"at"`    // UTC
}

// Of makes the verdict on an observation.
func Of(o *score.Observation, call Call, cause, by string, at time.Time) Verdict {
	return Verdict{Doc: o.Doc, Start: o.Span.Start, End: o.Span.End, Holder: o.Holder, Act: o.Act,
		Sign: score.Sign(o.Value), Call: call, Cause: cause, By: by, At: at.UTC().Truncate(time.Second)}
}

// Check returns an error that names the first field that cannot be.
func (v *Verdict) Check() error {
	switch {
	case v.Doc == "":
		return errors.New("doc is missing")
	case v.Holder == "":
		return errors.New("holder is missing")
	case v.Start < 0 || v.End <= v.Start:
		return fmt.Errorf("start %d and end %d are no span", v.Start, v.End)
	case v.Call != Right && v.Call != Wrong:
		return fmt.Errorf("verdict %q: want right or wrong", v.Call)
	case v.Sign < -1 || v.Sign > 1:
		return fmt.Errorf("sign %d: want -1, 0 or 1", v.Sign)
	}
	return nil
}

// about tells whether the verdict speaks of an observation: of the same
// document, holder and sign, where the spans overlap.
func (v *Verdict) about(o *score.Observation) bool {
	return v.Doc == o.Doc && v.Holder == o.Holder && v.Sign == score.Sign(o.Value) && text.Span{Start: v.Start, End: v.End}.Overlaps(o.Span)
}

// same tells whether two verdicts are on the same observation.
func (v *Verdict) same(w *Verdict) bool {
	return v.Doc == w.Doc && v.Holder == w.Holder && v.Sign == w.Sign && v.Start < w.End && w.Start < v.End
}

// Book is verdicts, of which a later one replaces an earlier one on the same
// observation.
type Book struct{ byDoc map[string][]Verdict }

// Add takes a verdict.
func (b *Book) Add(v Verdict) {
	if b.byDoc == nil {
		b.byDoc = map[string][]Verdict{}
	}
	kept := slices.DeleteFunc(b.byDoc[v.Doc], func(w Verdict) bool { return v.same(&w) })
	b.byDoc[v.Doc] = append(kept, v)
}

// On returns the verdict on an observation, nil where there is none.
func (b *Book) On(o *score.Observation) *Verdict {
	all := b.byDoc[o.Doc]
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].about(o) {
			return &all[i]
		}
	}
	return nil
}

// Len is the number of verdicts in force.
func (b *Book) Len() (n int) {
	for _, all := range b.byDoc {
		n += len(all)
	}
	return n
}

// Load reads a file of verdicts, one JSON object on a line. A file that is not
// there is an empty book. Errors name the file and the line.
func Load(path string) (*Book, error) {
	b := &Book{}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return nil, fmt.Errorf("verdicts: %w", err)
	}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		v, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
		b.Add(v)
	}
	return b, nil
}

func parse(line []byte) (v Verdict, err error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		return v, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return v, errors.New("more than one value on the line")
	}
	return v, v.Check()
}

// Append adds a verdict to the end of a file, which it makes where it is
// missing. What stands there is never changed.
func Append(path string, v Verdict) (err error) {
	if err := v.Check(); err != nil {
		return fmt.Errorf("verdict: %w", err)
	}
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("verdicts: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	_, err = f.Write(append(line, '\n'))
	return err
}
