package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWalkthroughIsRun asks that every command of the README's walkthrough
// stands in the script that runs it.
func TestWalkthroughIsRun(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join("testdata", "script", "lexicon_walkthrough.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile(`(?m)^ *\$ (detente lexicon .*)$`).FindAllStringSubmatch(string(readme), -1)
	if len(shown) == 0 {
		t.Skip("needs the walkthrough in README.md: it shows no `$ detente lexicon` command")
	}
	for _, command := range shown {
		if !strings.Contains(string(script), "exec "+command[1]+"\n") {
			t.Errorf("%s: not in the script", command[1])
		}
	}
}
