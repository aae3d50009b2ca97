package corpus

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// file is one input.
type file struct {
	name   string // as the user would open it; "stdin" for standard input
	id     string // the start of its articles' IDs: the path below the folder given
	folder string // the first folder below the one given, "" when there is none
	size   int64
	format *Format // nil: to be found by its content
	err    error   // why it cannot be read
}

var errUnknown = errors.New("unknown format")

// list gives the files of the paths: folders are walked by name, hidden files
// and folders are left out.
func list(paths []string) []file {
	var files []file
	for _, path := range paths {
		switch info, err := os.Stat(path); {
		case path == "-":
			files = append(files, file{name: "stdin", id: "stdin"})
		case err != nil:
			files = append(files, file{name: path, err: plain(err)})
		case info.IsDir():
			files = append(files, walk(path)...)
		default:
			id := filepath.Base(path)
			files = append(files, file{name: path, id: id, size: info.Size(), format: byName(id)})
		}
	}
	return files
}

// walk gives the files below a folder.
func walk(root string) []file {
	var files []file
	start := root + string(filepath.Separator) // enters a symbolic link too
	walker := func(path string, entry fs.DirEntry, err error) error {
		hidden := path != start && strings.HasPrefix(filepath.Base(path), ".")
		switch {
		case hidden && entry != nil && entry.IsDir():
			return filepath.SkipDir
		case hidden:
		case err != nil:
			files = append(files, file{name: filepath.Clean(path), err: plain(err)})
		case !entry.IsDir():
			files = append(files, found(root, filepath.Clean(path))...)
		}
		return nil
	}
	_ = filepath.WalkDir(start, walker) // walker returns no error
	return files
}

// found is one file of a folder; none for what is no regular file.
func found(root, path string) []file {
	info, err := os.Stat(path)
	if err != nil {
		return []file{{name: path, err: plain(err)}}
	}
	if !info.Mode().IsRegular() {
		return nil
	}
	id := path
	if rel, err := filepath.Rel(root, path); err == nil {
		id = filepath.ToSlash(rel)
	}
	folder, _, nested := strings.Cut(id, "/")
	if !nested {
		folder = ""
	}
	f := file{name: path, id: id, folder: folder, size: info.Size(), format: byName(path)}
	if f.format == nil {
		f.err = errUnknown
	}
	return []file{f}
}

// plain is err without the path, which a Problem names already.
func plain(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// read opens the file, gives its records to emit until that returns false, and
// takes the sum of all its bytes.
func (f file) read(stdin io.Reader, opt Options, progress *meter, emit func(record) bool) (Source, error) {
	in := stdin
	if f.name != "stdin" {
		opened, err := os.Open(f.name)
		if err != nil {
			return Source{}, plain(err)
		}
		defer opened.Close()
		in = opened
	}
	if in == nil {
		return Source{}, errors.New("there is no standard input")
	}
	raw := progress.of(in)
	err := f.decode(raw, opt, emit)
	_, rest := io.Copy(io.Discard, raw)
	return raw.source(f.name), cmp.Or(err, plain(rest))
}

// decode unpacks the file, finds its format and reads it.
func (f file) decode(raw io.Reader, opt Options, emit func(record) bool) error {
	buffered, err := unzipped(bufio.NewReaderSize(raw, 1<<16))
	if err != nil {
		return err
	}
	format, err := f.formatOf(buffered)
	if err != nil {
		return err
	}
	return format.read(input{file: f, opt: opt, r: buffered}, emit)
}

// unzipped looks through gzip, whatever the name says.
func unzipped(r *bufio.Reader) (*bufio.Reader, error) {
	if magic, _ := r.Peek(2); string(magic) != "\x1f\x8b" {
		return r, nil
	}
	unzip, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("gzip: %w", err)
	}
	return bufio.NewReaderSize(unzip, 1<<16), nil
}

// meter counts bytes read and tells of them.
type meter struct {
	read, total int64
	tell        func(read, total int64)
}

func newMeter(files []file, tell func(read, total int64)) *meter {
	m := &meter{tell: tell}
	for _, f := range files {
		m.total += f.size
	}
	return m
}

func (m *meter) of(r io.Reader) *metered { return &metered{Reader: r, meter: m, sum: sha256.New()} }

// metered is one file under the meter.
type metered struct {
	io.Reader
	meter *meter
	size  int64
	sum   hash.Hash
}

// Read counts and sums what it reads.
func (m *metered) Read(p []byte) (int, error) {
	n, err := m.Reader.Read(p)
	m.sum.Write(p[:n]) // never fails
	m.size += int64(n)
	m.meter.read += int64(n)
	m.meter.tell(m.meter.read, m.meter.total)
	return n, err
}

func (m *metered) source(name string) Source {
	return Source{Name: name, Bytes: m.size, SHA256: hex.EncodeToString(m.sum.Sum(nil))}
}
