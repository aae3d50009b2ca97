package corpus

import (
	"fmt"
	"testing"

	"detente/analysis/text"
)

func TestMarkRepeats(t *testing.T) {
	const standing = "Norland says that the war began when Sudmark closed the river."
	var docs []text.Document
	for i := range 12 {
		d := text.Document{ID: fmt.Sprint(i), Outlet: "Esk Herald", Text: fmt.Sprintf("On day %d of the war the guns were silent. He said no. %s", i, standing)}
		if i >= 10 {
			d.Outlet = "Hale Post"
		}
		docs = append(docs, d)
	}
	docs[0].Text += " " + standing // twice in one document counts once
	for _, test := range []struct{ least, marked int }{{0, 0}, {1, 0}, {2, 12}, {3, 10}, {10, 10}, {11, 0}} {
		marked := 0
		for _, d := range MarkRepeats(docs, test.least) {
			if len(d.Chrome) > 0 {
				marked++
			}
			for _, c := range d.Chrome {
				if got := c.In(d.Text); got != standing && got != standing+" "+standing {
					t.Errorf("%q is marked", got)
				}
			}
			checkSpans(t, &d)
		}
		if marked != test.marked {
			t.Errorf("at least %d: %d documents with standing lines, want %d", test.least, marked, test.marked)
		}
	}
	if docs[0].Chrome != nil {
		t.Error("the documents given were changed")
	}
}

func TestMarkRepeatsInNews(t *testing.T) {
	docs, _ := readAll(t, fixed, "", shared(t, "corpora/ukraine2022_multioutlet.jsonl.gz"))
	before, after := 0, 0
	for i, d := range MarkRepeats(docs, DefaultRepeats) {
		before += len(docs[i].Chrome)
		after += len(d.Chrome)
		checkSpans(t, &d)
	}
	t.Logf("%d spans of chrome, with standing lines %d", before, after)
	if after <= before || after > before+len(docs)/4 {
		t.Errorf("%d spans of chrome before, %d after", before, after)
	}
}
