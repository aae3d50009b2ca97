package lexicons

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Embedded tells whether a file of this name is part of the program.
func Embedded(name string) bool {
	for _, fsys := range []fs.FS{english, englishTests, embedded} {
		if _, err := fs.Stat(fsys, name); err == nil {
			return true
		}
	}
	return false
}

// SourceLine returns a line, from 1, of a lexicon file of the program or of
// the disk, without its end; "" where there is none.
func SourceLine(name string, line int) string {
	data := source(name)
	for n := 1; n < line && len(data) > 0; n++ {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return string(first)
}

// Sum is the SHA-256 of a lexicon file of the program or of the disk, in
// hexadecimal; "" where there is none.
func Sum(name string) string {
	data := source(name)
	if data == nil {
		return ""
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

func source(name string) []byte {
	for _, fsys := range []fs.FS{english, englishTests, embedded} {
		if data, err := fs.ReadFile(fsys, name); err == nil {
			return data
		}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

// Faults are the faults in lexicon files among joined errors; rest holds the
// other errors, nil when there are none.
func Faults(err error) (faults []FileError, rest error) {
	var fault *FileError
	switch joined := err.(type) {
	case nil:
	case interface{ Unwrap() []error }:
		var others []error
		for _, e := range joined.Unwrap() {
			f, other := Faults(e)
			faults, others = append(faults, f...), append(others, other)
		}
		rest = errors.Join(others...)
	default:
		if !errors.As(err, &fault) {
			return nil, err
		}
		faults = append(faults, *fault)
	}
	return faults, rest
}
