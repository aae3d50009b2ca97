package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// folder is a report folder being written.
type folder struct {
	dir  string
	sums map[string]string // SHA-256 of each file written, by its path with slashes
}

// write makes one file of what fill writes. The file appears whole or not at
// all.
func (f *folder) write(name string, fill func(io.Writer) error) error {
	var buf bytes.Buffer
	if err := fill(&buf); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	sum := sha256.Sum256(buf.Bytes())
	f.sums[name] = hex.EncodeToString(sum[:])
	path := filepath.Join(f.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("report folder: %w", err)
	}
	return replace(path, buf.Bytes())
}

// replace writes beside the path and renames.
func replace(path string, content []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".detente-*")
	if err != nil {
		return fmt.Errorf("report folder: %w", err)
	}
	defer os.Remove(tmp.Name()) // gone already after the rename
	_, err = tmp.Write(content)
	if e := tmp.Chmod(0o644); err == nil {
		err = e
	}
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("report folder: %w", err)
	}
	return nil
}
