package corpus

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// sniffTable is sure of a first row that names a text or a headline and one more
// field.
func sniffTable(head []byte) bool {
	first, _, _ := strings.Cut(strings.ToLower(string(head)), "\n")
	columns := strings.Split(strings.TrimSpace(first), string(separator(first)))
	known := make(map[string]bool)
	for _, field := range fieldOrder {
		for _, name := range names[field] {
			known[field] = known[field] || slices.Contains(columns, name)
		}
	}
	count := 0
	for _, there := range known {
		if there {
			count++
		}
	}
	return count > 1 && (known["text"] || known["title"])
}

// readCSV reads one article from each row; the first row names the columns.
// Comma, semicolon or tab separates.
func readCSV(in input, emit func(record) bool) error {
	head, _ := in.r.Peek(headBytes)
	first, _, _ := strings.Cut(string(head), "\n")
	row := &capped{r: in.r, limit: in.opt.MaxBytes}
	r := csv.NewReader(row)
	r.Comma = separator(first)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	header, err := r.Read()
	if err != nil {
		return fmt.Errorf("no row of column names: %w", err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	if err := covers(header, in.opt.Columns); err != nil {
		return err
	}
	for {
		row.used = 0
		values, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return csvProblem(in.name, err)
		}
		line, _ := r.FieldPos(0)
		if !emit(record{line, func() (fields, error) { return csvFields(header, values, in.opt.Columns) }}) {
			return nil
		}
	}
}

// separator is the one that the first row has most of.
func separator(first string) rune {
	best := ','
	for _, r := range ";\t" {
		if strings.Count(first, string(r)) > strings.Count(first, string(best)) {
			best = r
		}
	}
	return best
}

// covers checks that the columns asked for are there, and a text.
func covers(header []string, columns map[string]string) error {
	has := make(map[string]string)
	for _, name := range header {
		has[name] = name
	}
	for _, field := range fieldOrder {
		if name := columns[field]; name != "" && has[name] == "" {
			return fmt.Errorf("no column %q for %s (there are %s)", name, field, strings.Join(header, ", "))
		}
	}
	f := pick(header, func(name string) string { return name }, columns)
	if f.text == "" && f.title == "" {
		return fmt.Errorf("no column of text (there are %s): name it in columns", strings.Join(header, ", "))
	}
	return nil
}

func csvFields(header, values []string, columns map[string]string) (fields, error) {
	if len(values) > len(header) {
		return fields{}, fmt.Errorf("%d values for %d columns", len(values), len(header))
	}
	row := make(map[string]string, len(header))
	for i, v := range values {
		row[header[i]] = v
	}
	f := pick(header, func(name string) string { return row[name] }, columns)
	f.broken = repairFields(&f)
	return f, nil
}

// csvProblem gives a syntax error its line.
func csvProblem(name string, err error) error {
	if p := (*csv.ParseError)(nil); errors.As(err, &p) {
		return Problem{name, p.StartLine, p.Err}
	}
	return err
}

// capped is a reader that fails when more than limit bytes are read of one row.
type capped struct {
	r           io.Reader
	used, limit int
}

// Read gives what the reader below gives, up to the limit.
func (c *capped) Read(p []byte) (int, error) {
	if c.used > c.limit {
		return 0, fmt.Errorf("a row of more than %d bytes, the limit for one article", c.limit)
	}
	n, err := c.r.Read(p)
	c.used += n
	return n, err
}
