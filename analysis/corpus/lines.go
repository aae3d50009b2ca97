package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// readLines reads one JSON object from each line.
func readLines(in input, emit func(record) bool) error {
	for line := 1; ; line++ {
		row, err := readLine(in.r, in.opt.MaxBytes)
		end := err == io.EOF
		if err != nil && !end {
			return Problem{in.name, line, err}
		}
		if trimmed := bytes.TrimSpace(row.text); len(trimmed) > 0 || row.long > 0 {
			if !emit(record{line, row.decoder(trimmed, in.opt)}) {
				return nil
			}
		}
		if end {
			return nil
		}
	}
}

// row is one line of a file.
type row struct {
	text []byte
	long int // the length of a line that is too long and was not kept
}

// decoder decodes the line's trimmed text.
func (r row) decoder(trimmed []byte, opt Options) func() (fields, error) {
	if r.long > 0 {
		return func() (fields, error) { return fields{}, tooLong(r.long, opt.MaxBytes) }
	}
	return func() (fields, error) { return decodeJSON(trimmed, opt.Columns) }
}

func tooLong(n, limit int) error {
	return fmt.Errorf("skipped: %d bytes, more than the limit of %d for one article", n, limit)
}

// readLine reads to the end of the line and holds at most limit bytes of it.
func readLine(r *bufio.Reader, limit int) (row, error) {
	var out row
	for {
		part, err := r.ReadSlice('\n')
		switch {
		case out.long > 0:
			out.long += len(part)
		case len(out.text)+len(part) > limit:
			out = row{long: len(out.text) + len(part)}
		default:
			out.text = append(out.text, part...)
		}
		if err != bufio.ErrBufferFull {
			return out, err
		}
	}
}

// whole reads a file that holds one article.
func whole(in input) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in.r, int64(in.opt.MaxBytes)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > in.opt.MaxBytes {
		return nil, fmt.Errorf("skipped: more than the limit of %d bytes for one article", in.opt.MaxBytes)
	}
	return data, nil
}
