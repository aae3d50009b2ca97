package configs

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed starter
var starterFiles embed.FS

// WriteStarter writes the starter project into dir, which it creates where it
// is missing, and returns the names of the files written. It replaces no file:
// where one is there already it writes nothing and returns an error.
func WriteStarter(dir string) ([]string, error) {
	files, err := fs.Sub(starterFiles, "starter")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "*")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is there already: nothing was written", filepath.Join(dir, name))
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for i, name := range names {
		if err := copyFile(files, name, filepath.Join(dir, name)); err != nil {
			return names[:i], err
		}
		names[i] = filepath.Join(dir, name)
	}
	return names, nil
}

func copyFile(from fs.FS, name, to string) error {
	content, err := fs.ReadFile(from, name)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}
