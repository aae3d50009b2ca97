package corpus

import "strings"

// readText reads a file that is one article in plain text.
func readText(in input, emit func(record) bool) error {
	return readWhole(in, emit, func(content string) (fields, error) {
		return fields{text: content}, nil
	})
}

// readWhole reads the file as one article and decodes it later.
func readWhole(in input, emit func(record) bool, decode func(string) (fields, error)) error {
	data, err := whole(in)
	if err != nil {
		return err
	}
	emit(record{0, func() (fields, error) {
		content, doubt := decodeText(data)
		f, err := decode(content)
		f.broken = strings.Join(nonEmpty(doubt, f.broken), "; ")
		return f, err
	}})
	return nil
}

// nonEmpty leaves out empty words.
func nonEmpty(words ...string) []string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}
