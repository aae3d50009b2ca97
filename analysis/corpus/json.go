package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// sniffLines is sure of an object that ends on the first line, or is broken off
// there since the second line opens another. An object longer than the head
// counts, as either reader takes it.
func sniffLines(head []byte) bool {
	line, rest, whole := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	line = bytes.TrimSpace(line)
	if !opensObject(line) {
		return false
	}
	return !whole || bytes.HasSuffix(line, []byte("}")) ||
		opensObject(bytes.TrimSpace(rest)) && !bytes.ContainsAny(line[len(line)-1:], "[{:,")
}

// sniffJSON is sure of an object, or of an array of objects.
func sniffJSON(head []byte) bool {
	head = bytes.TrimSpace(head)
	if rest, array := bytes.CutPrefix(head, []byte("[")); array {
		return opensObject(bytes.TrimSpace(rest))
	}
	return opensObject(head)
}

// opensObject tells whether text starts with a brace and a key.
func opensObject(text []byte) bool {
	rest, brace := bytes.CutPrefix(text, []byte("{"))
	return brace && bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`))
}

// readJSON reads one object, an array of objects, or objects in a row.
func readJSON(in input, emit func(record) bool) error {
	s := splitter{r: in.r, limit: in.opt.MaxBytes, line: 1}
	for count := 0; ; count++ {
		object, line, err := s.next()
		if err == io.EOF && count == 0 {
			return errors.New("holds no JSON object")
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return Problem{in.name, s.line, err}
		}
		if !emit(record{line, object.decoder(object.text, in.opt)}) {
			return nil
		}
	}
}

// splitter cuts a file at its outermost objects without decoding them.
type splitter struct {
	r     *bufio.Reader
	limit int
	line  int // of the next byte
}

// next is the next object, the line on which it starts, and io.EOF after the
// last one.
func (s *splitter) next() (row, int, error) {
	if err := s.toObject(); err != nil {
		return row{}, s.line, err
	}
	var out row
	start, depth, quoted, escaped := s.line, 0, false, false
	for {
		c, err := s.r.ReadByte()
		if err == io.EOF {
			return row{}, start, fmt.Errorf("the object that starts on line %d does not end", start)
		}
		if err != nil {
			return row{}, start, err
		}
		out.add(c, s.limit)
		switch {
		case c == '\n':
			s.line++
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{':
			depth++
		case c == '}':
			depth--
		}
		if depth == 0 {
			return out, start, nil
		}
	}
}

// toObject skips to the next brace; only array syntax may stand before it.
func (s *splitter) toObject() error {
	for {
		c, err := s.r.ReadByte()
		switch {
		case err != nil:
			return err
		case c == '{':
			return s.r.UnreadByte()
		case c == '\n':
			s.line++
		case !bytes.ContainsRune([]byte("[], \t\r\ufeff"), rune(c)) && c < 0x80:
			return fmt.Errorf("invalid JSON: %q where an object should start", c)
		}
	}
}

// add keeps the byte while the row is not too long.
func (r *row) add(c byte, limit int) {
	switch {
	case r.long > 0:
		r.long++
	case len(r.text) == limit:
		*r = row{long: limit + 1}
	default:
		r.text = append(r.text, c)
	}
}

// decodeJSON reads the fields of one object.
func decodeJSON(object []byte, columns map[string]string) (fields, error) {
	if !bytes.HasPrefix(object, []byte("{")) {
		return fields{}, errors.New("invalid JSON: no object")
	}
	doubt := broken(object)
	object = bytes.ReplaceAll(object, []byte{0}, []byte(" "))
	var values map[string]any
	if err := json.Unmarshal(object, &values); err != nil {
		return fields{}, fmt.Errorf("invalid JSON: %w", err)
	}
	get := func(name string) string { return word(values[name]) }
	f := pick(keys(values), get, columns)
	f.broken = strings.Join(nonEmpty(doubt, repairFields(&f)), "; ")
	return f, nil
}
