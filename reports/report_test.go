package reports

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestSpecimen writes the report of a fiction where DETENTE_SPECIMEN says, to
// be looked at.
func TestSpecimen(t *testing.T) {
	dir := os.Getenv("DETENTE_SPECIMEN")
	if dir == "" {
		t.Skip("needs DETENTE_SPECIMEN: a folder for a report to look at")
	}
	if err := Write(dir, specimen(240, 180)); err != nil {
		t.Fatal(err)
	}
}

func TestWriteIsDeterministic(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	for workers, dir := range []string{a, b} {
		r := specimen(40, 90)
		r.Options.Workers = 3 * workers // 0 is one per processor
		if err := Write(dir, r); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	err := filepath.WalkDir(a, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		n++
		rel, _ := filepath.Rel(a, path)
		x, _ := os.ReadFile(path)
		y, _ := os.ReadFile(filepath.Join(b, rel))
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs between two runs", rel)
		}
		return nil
	})
	if err != nil || n < 15 {
		t.Fatalf("%d files, %v", n, err)
	}
}
