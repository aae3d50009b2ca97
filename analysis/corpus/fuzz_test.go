package corpus

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"detente/analysis/text"
)

// FuzzRead reads any bytes under the name of any format: there is no panic,
// and what is read holds the invariants.
func FuzzRead(f *testing.F) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			for i := range Formats {
				if Formats[i].Name != "html" { // slow; it has its own target
					f.Add(i, file.Data)
				}
			}
		}
	}
	f.Add(0, []byte("\x1f\x8b\x08\x00"))
	f.Fuzz(func(t *testing.T, format int, data []byte) {
		if format < 0 || format >= len(Formats) {
			return
		}
		path := filepath.Join(t.TempDir(), "a"+Formats[format].Extensions[0])
		write(t, path, string(data))
		opt := fixed
		opt.MaxBytes = 1 << 16
		docs, _, err := collect(opt, "", path)
		if err != nil && !errors.Is(err, ErrEmpty) {
			t.Error(err)
		}
		check(t, docs)
	})
}

// FuzzChrome marks any text: the spans are sorted, apart and within it.
func FuzzChrome(f *testing.F) {
	f.Add("Menu\nSearch\nHome\nNorland Presses for a Truce\n\nBy Hanna Oster\nThe truce holds along the river for a day. Sign up here The end.", "Norland Presses for a Truce")
	f.Add("X\nLength: 3 words\nBody\n\nText.\nGraphic\nA bridge.\nLoad-Date: x", "")
	f.Add("Related: (AP Photo/) ___ © İ   Photograph: x", "İ")
	f.Fuzz(func(t *testing.T, content, headline string) {
		content, _ = repair(content)
		headline, _ = repair(headline)
		d := text.Document{ID: "x", Text: content, Chrome: chrome(content, headline)}
		checkSpans(t, &d)
		title(content)
		Language(content)
	})
}

// FuzzPage extracts any page.
func FuzzPage(f *testing.F) {
	f.Add([]byte("<html><meta charset=koi8-r><body><p>" + strings.Repeat("The truce holds. ", 30)))
	f.Fuzz(func(t *testing.T, data []byte) {
		opt := fixed
		var docs []text.Document
		_, err := Read(context.Background(), []string{"-"}, strings.NewReader("<html>"+string(data)), opt, func(d text.Document) bool {
			docs = append(docs, d)
			return true
		})
		if err != nil && !errors.Is(err, ErrEmpty) {
			t.Error(err)
		}
		check(t, docs)
	})
}
