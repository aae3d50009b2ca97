package configs

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
)

//go:embed demo
var demoFiles embed.FS

// DemoBriefs is the folder of the demo's articles, one folder below for each
// of its outlets.
func DemoBriefs() (fs.FS, error) { return fs.Sub(demoFiles, "demo/briefs") }

// WriteDemo writes the articles of the demo into a new temporary folder and
// returns it; the caller removes it.
func WriteDemo() (string, error) {
	briefs, err := DemoBriefs()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "detente-demo-")
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(dir, briefs); err != nil {
		return dir, fmt.Errorf("demo: %w", err)
	}
	return dir, nil
}
