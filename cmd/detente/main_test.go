package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"detente": main})
}

// TestScripts runs the commands as users do.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"fill": fill, "raw": raw},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %s", name)
		},
	})
}

// fill writes a file of one line of so many megabytes: fill FILE MEGABYTES.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	size := 0
	if len(args) != 2 || neg {
		ts.Fatalf("usage: fill FILE MEGABYTES")
	}
	if _, err := fmt.Sscan(args[1], &size); err != nil {
		ts.Fatalf("%v", err)
	}
	block := bytes.Repeat([]byte("a word "), 1<<20/7)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	defer f.Close()
	_, err = f.WriteString(`{"title": "Long", "text": "`)
	ts.Check(err)
	for range size {
		_, err = f.Write(block)
		ts.Check(err)
	}
	_, err = f.WriteString("\"}\n")
	ts.Check(err)
}

// raw writes bytes with Go's escapes, which a script cannot hold: raw FILE TEXT.
func raw(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || neg {
		ts.Fatalf("usage: raw FILE TEXT")
	}
	text := strings.NewReplacer(`\n`, "\n", `\xff`, "\xff", `\x00`, "\x00", `\x1f`, "\x1f", `\x8b`, "\x8b", `\x08`, "\x08").Replace(args[1])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}
