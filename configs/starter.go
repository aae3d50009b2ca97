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
// is missing, and returns the files written. It replaces none: where one is
// there already it writes nothing and returns an error.
func WriteStarter(dir string) (written []string, err error) {
	files, err := starter()
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		if path := filepath.Join(dir, name); exists(path) {
			return nil, fmt.Errorf("%s is there already: nothing was written", path)
		}
	}
	for _, name := range files {
		path := filepath.Join(dir, name)
		if err := writeStarter(name, path); err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// starter is the names of the files of the starter project.
func starter() (files []string, err error) {
	err = fs.WalkDir(starterFiles, "starter", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, path[len("starter/"):])
		}
		return err
	})
	return files, err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

func writeStarter(name, path string) error {
	content, err := starterFiles.ReadFile("starter/" + name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
