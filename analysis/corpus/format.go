package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format is one way in which articles stand in a file.
type Format struct {
	Name       string
	Extensions []string // with the dot; each also followed by ".gz"
	// Sniff tells from the first bytes of the file (up to 4096) whether it is
	// surely of this format, whatever its name; nil where nothing is sure.
	Sniff func(head []byte) bool

	read func(in input, emit func(record) bool) error
}

// Formats are the formats that can be read. Where several claim a file by its
// first bytes the first one has it.
var Formats = []Format{
	{"jsonl", []string{".jsonl", ".ndjson"}, sniffLines, readLines},
	{"json", []string{".json"}, sniffJSON, readJSON},
	{"html", []string{".html", ".htm", ".xhtml"}, sniffPage, readPage},
	{"warc", []string{".warc"}, sniffWARC, readWARC},
	{"feed", []string{".rss", ".atom", ".xml"}, sniffFeed, readFeed},
	{"csv", []string{".csv", ".tsv"}, sniffTable, readCSV},
	{"markdown", []string{".md", ".markdown"}, nil, readMarkdown},
	{"text", []string{".txt", ".text"}, nil, readText},
}

// input is an opened file.
type input struct {
	file
	opt Options
	r   *bufio.Reader
}

// headBytes is how much of a file is looked at to find its format.
const headBytes = 4096

// extension is the last one before ".gz", in lower case.
func extension(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return filepath.Ext(name)
}

// byName is the format of a file name, nil when its extension says nothing.
func byName(name string) *Format {
	ext := extension(name)
	i := slices.IndexFunc(Formats, func(f Format) bool { return slices.Contains(f.Extensions, ext) })
	if i < 0 {
		return nil
	}
	return &Formats[i]
}

// formatOf decides by content where that is sure, else by name. A file with no
// telling name is text, if it is not binary.
func (f file) formatOf(r *bufio.Reader) (*Format, error) {
	head, _ := r.Peek(headBytes) // an error comes again when it is read
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if kind := binary(head); kind != "" {
		return nil, fmt.Errorf("%w (%s)", errUnknown, kind)
	}
	for i := range Formats {
		if Formats[i].Sniff != nil && Formats[i].Sniff(head) {
			return &Formats[i], nil
		}
	}
	if f.format != nil {
		return f.format, nil
	}
	return byName(".txt"), nil
}

// binary names what is surely no text, "" for all else.
func binary(head []byte) string {
	for magic, name := range map[string]string{
		"%PDF-": "PDF", "PK\x03\x04": "zip or office file", "\x89PNG": "PNG picture",
		"\xff\xd8\xff": "JPEG picture", "\x7fELF": "program", "\xd0\xcf\x11\xe0": "office file",
		"PAR1": "Parquet", "SQLite format": "SQLite",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return name
		}
	}
	return ""
}
