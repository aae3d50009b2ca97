package gold

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// Kind is a sort of gold file.
type Kind struct {
	Name   string
	Format string // its records in words, for the user

	keys []string // that a record has
	eval func(e *Evaluator, lines []line) (*Report, error)
}

// line is one record of a gold file as it was read.
type line struct {
	number int
	data   []byte
}

// Kinds are the sorts of gold files in JSON Lines, the more special before the
// more general.
var Kinds = []Kind{
	{"stance", stanceFormat, []string{"actors", "statements", "text"}, (*Evaluator).stance},
	{"events", eventFormat, []string{"axis", "actor", "text"}, (*Evaluator).events},
	{"quotes", quoteFormat, []string{"attributions", "text"}, (*Evaluator).quotes},
	{"sentiment", sentimentFormat, []string{"target", "start", "end", "label", "text"}, (*Evaluator).sentiment},
	{"attitudes", opinionFormat, []string{"opinions", "text"}, (*Evaluator).opinions},
	{"attitudes", criticismFormat, []string{"holder", "target", "target_type", "text"}, (*Evaluator).criticism},
	{"attitudes", scaleFormat, []string{"holder", "label", "coder1", "text"}, (*Evaluator).scale},
	{"frames", frameFormat, []string{"frame", "text"}, (*Evaluator).frame},
}

// File evaluates the program on one gold file. An error names the file and the
// line.
func (e *Evaluator) File(path string) (*Report, error) {
	if isTreebank(path) {
		return e.treebank(path)
	}
	lines, err := readLines(path)
	if err != nil {
		return nil, err
	}
	k, err := kindOf(lines)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	r, err := k.eval(e, lines)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	r.Gold, r.Kind, r.Records = path, k.Name, len(lines)
	return r, nil
}

func kindOf(lines []line) (*Kind, error) {
	if len(lines) == 0 {
		return nil, errors.New(" no records")
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(lines[0].data, &keys); err != nil {
		return nil, fmt.Errorf("%d: %w", lines[0].number, err)
	}
	for i := range Kinds {
		if Kinds[i].has(keys) {
			return &Kinds[i], nil
		}
	}
	return nil, fmt.Errorf("%d: no known kind of gold has these keys", lines[0].number)
}

func (k *Kind) has(keys map[string]json.RawMessage) bool {
	for _, key := range k.keys {
		if _, ok := keys[key]; !ok {
			return false
		}
	}
	return true
}

// readLines reads the lines of a file that are not empty; a name that ends in
// .gz is unpacked.
func readLines(path string) ([]line, error) {
	r, err := open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<26)
	var lines []line
	for n := 1; in.Scan(); n++ {
		if data := bytes.TrimSpace(in.Bytes()); len(data) > 0 {
			lines = append(lines, line{n, bytes.Clone(data)})
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, len(lines)+1, err)
	}
	return lines, nil
}

// open opens a file, unpacked where its name ends in .gz.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// decode reads every line as a T.
func decode[T any](lines []line) ([]T, error) {
	out := make([]T, len(lines))
	for i, l := range lines {
		if err := json.Unmarshal(l.data, &out[i]); err != nil {
			return nil, fmt.Errorf("%d: %w", l.number, err)
		}
	}
	return out, nil
}
