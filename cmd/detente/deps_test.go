package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// order is the packages, lowest first: each imports only what stands before it.
// Nothing imports a command.
var order = []string{
	"analysis/parallel", "analysis/text", "analysis/corpus", "lexicons", "analysis/syntax", "analysis/tone", "analysis/actor", "analysis/claim",
	"analysis/score", "analysis/series", "analysis", "analysis/gold", "analysis/outside", "analysis/tuning", "analysis/live", "analysis/verdict", "reports/chart", "reports/web", "reports", "configs", "cmd",
}

func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := 0
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || file != root && strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".."):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		seen++
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		checkImports(t, file, filepath.ToSlash(rel))
		return nil
	})
	if err != nil || seen < 100 {
		t.Fatalf("%d files, %v", seen, err)
	}
}

func checkImports(t *testing.T, file, rel string) {
	syntax, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Errorf("%s: %v", rel, err)
		return
	}
	own := slices.Index(order, packageOf(path.Dir(rel)))
	if own < 0 {
		t.Errorf("%s: its package has no place in the order", rel)
	}
	for _, spec := range syntax.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		imported, ours := strings.CutPrefix(name, "detente/")
		if ours && !slices.Contains(order[:max(own, 0)], imported) {
			t.Errorf("%s imports %s, which does not stand before it", rel, name)
		}
		if strings.HasPrefix(name, "github.com/spf13/viper") && path.Dir(rel) != "configs" {
			t.Errorf("%s imports viper: only configs may", rel)
		}
	}
}

// packageOf is the name of a folder in the order: all commands are one.
func packageOf(dir string) string {
	if strings.HasPrefix(dir, "cmd/") {
		return "cmd"
	}
	return dir
}

// TestTopLevel holds the top of the repository to what belongs there; report
// and detente are what the commands of the README may leave behind.
func TestTopLevel(t *testing.T) {
	allowed := " cmd analysis lexicons reports configs go.mod go.sum README.md LICENSE report detente "
	entries, err := os.ReadDir(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !strings.Contains(allowed, " "+e.Name()+" ") {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
