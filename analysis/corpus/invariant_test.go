package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"detente/analysis/text"
)

// check holds what is true of whatever was read.
func check(t *testing.T, docs []text.Document) {
	t.Helper()
	ids := make(map[string]bool)
	for i := range docs {
		d := &docs[i]
		if d.ID == "" || ids[d.ID] {
			t.Errorf("ID %q is empty or not unique", d.ID)
		}
		ids[d.ID] = true
		if strings.TrimSpace(d.Text) == "" {
			t.Errorf("%s: no text", d.ID)
		}
		for _, s := range []string{d.ID, d.Text, d.Title, d.Outlet, d.URL, d.Speaker, d.Lang} {
			if !utf8.ValidString(s) || strings.Contains(s, "\x00") {
				t.Errorf("%s: %q is no clean text", d.ID, s)
			}
		}
		if d.Dated() != (d.DateFrom != "") {
			t.Errorf("%s: published %v from %q", d.ID, d.Published, d.DateFrom)
		}
		checkSpans(t, d)
	}
}

// checkSpans holds that chrome is sorted, apart, within the text, and cuts no
// character.
func checkSpans(t *testing.T, d *text.Document) {
	t.Helper()
	at := 0
	for i, c := range d.Chrome {
		if c.Start < at || i > 0 && c.Start == at || c.End <= c.Start || c.End > len(d.Text) {
			t.Fatalf("%s: chrome %v after %d in %d bytes", d.ID, c, at, len(d.Text))
		}
		if !utf8.ValidString(c.In(d.Text)) {
			t.Errorf("%s: chrome %v cuts a character", d.ID, c)
		}
		at = c.End
	}
}
