package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme asks that every command and flag that the README shows is there.
func TestReadme(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	root, err := newRoot()
	if err != nil {
		t.Fatal(err)
	}
	root.InitDefaultCompletionCmd("report")
	shown := regexp.MustCompile("(?m)(?:`|\\| |^    )(detente [a-z][^`\n]*)").FindAllStringSubmatch(string(content), -1)
	if len(shown) < 10 {
		t.Fatalf("the README shows %d commands", len(shown))
	}
	for _, s := range shown {
		words := strings.Fields(s[1])[1:]
		c, _, err := root.Find(words)
		if err != nil || c == root {
			t.Errorf("%s: no such command", s[1])
			continue
		}
		for _, w := range words {
			name, _, _ := strings.Cut(strings.TrimPrefix(w, "--"), "=")
			if strings.HasPrefix(w, "--") && c.Flags().Lookup(name) == nil && c.InheritedFlags().Lookup(name) == nil {
				t.Errorf("%s: no such flag as %s", s[1], w)
			}
		}
	}
	for _, image := range regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`).FindAllStringSubmatch(string(content), -1) {
		if info, err := os.Stat(filepath.Join("..", "..", image[1])); err != nil || info.Size() > 200<<10 {
			t.Errorf("picture %s: missing or above 200 KB", image[1])
		}
	}
}
