package corpus

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"detente/analysis/text"
)

// shared is the path of reference material, whose absence skips the test.
func shared(t testing.TB, name string) string {
	t.Helper()
	path := "../../../shared/" + name
	if _, err := os.Stat(path); err != nil {
		t.Skip("needs ../shared: ", err)
	}
	return path
}

// TestSeed reads the first article: nothing of the menu, of the market data and
// of the sign-up lines is article text, and the headline is found.
func TestSeed(t *testing.T) {
	docs, report := readAll(t, fixed, "", shared(t, "seed"))
	if len(docs) != 1 || len(report.Problems) > 0 {
		t.Fatalf("%d articles, problems %v", len(docs), report.Problems)
	}
	d := docs[0]
	if !strings.HasPrefix(d.Title, "Trump Pushes for Ukraine-Russia Ceasefire") || !strings.HasSuffix(d.Title, "Weapons Support") {
		t.Errorf("title %q", d.Title)
	}
	article := outside(&d)
	for _, chrome := range []string{"Menu", "Search", "Politics", "Source:", "Market Data", "Close", "Welcome", "Sign up", "global economy"} {
		if strings.Contains(article, chrome) {
			t.Errorf("%q is left in the article", chrome)
		}
	}
	if n := len(strings.Fields(article)); n != 290 {
		t.Errorf("%d words of article, want headline and six paragraphs", n)
	}
	check(t, docs)
}

// outside is the text without its chrome.
func outside(d *text.Document) string {
	var b strings.Builder
	at := 0
	for _, c := range d.Chrome {
		b.WriteString(d.Text[at:c.Start])
		at = c.End
	}
	return b.String() + d.Text[at:]
}

func TestCorpora(t *testing.T) {
	for _, test := range []struct {
		name            string
		count, problems int
		chrome          float64 // the largest share of the bytes
	}{
		{"ukraine2022_multioutlet", 14365, 0, 0.01},
		{"gaza2023_lexis_multioutlet", 2121, 0, 0.25},
		{"rss2022_2023_war", 37244, 4, 0.01}, // four without title and text
		{"officials", 1538, 0, 0.01},
	} {
		t.Run(test.name, func(t *testing.T) {
			docs, report := readAll(t, fixed, "", shared(t, "corpora/"+test.name+".jsonl.gz"))
			if len(docs) != test.count || len(report.Problems) != test.problems || len(report.Warnings) > 0 {
				t.Errorf("%d articles, %d problems, %d warnings", len(docs), len(report.Problems), len(report.Warnings))
			}
			marked := 0
			for i := range docs {
				for _, c := range docs[i].Chrome {
					marked += c.Len()
				}
				if !docs[i].Dated() || docs[i].Outlet == "" {
					t.Errorf("%s: outlet %q, published %v", docs[i].ID, docs[i].Outlet, docs[i].Published)
				}
			}
			if share := float64(marked) / float64(report.Bytes); share > test.chrome || share == 0 {
				t.Errorf("%.4f of the bytes are chrome", share)
			}
			check(t, docs)
		})
	}
}

// TestDatabasePrints holds that of prints of a press database the header and
// the apparatus are marked, and headline and body are not.
func TestDatabasePrints(t *testing.T) {
	docs, _ := readAll(t, fixed, "", shared(t, "corpora/gaza2023_lexis_multioutlet.jsonl.gz"))
	left := 0
	for i := range docs {
		article := outside(&docs[i])
		if headline, _, _ := strings.Cut(docs[i].Text, "\n"); !strings.HasPrefix(article, headline) {
			t.Errorf("%s: the headline is marked", docs[i].ID)
		}
		for _, label := range []string{"\nCopyright 20", "\nLength:", "\nLoad-Date:", "\nClassification", "End of Document", "Newstex"} {
			if strings.Contains(article, label) {
				left++
			}
		}
	}
	if left > len(docs)/100 {
		t.Errorf("%d labels are left in %d articles", left, len(docs))
	}
}

// TestPages extracts 181 news pages and compares them with their article text,
// as bags of words.
func TestPages(t *testing.T) {
	docs, report := readAll(t, fixed, "", shared(t, "html/aeb/html"))
	truth := articles(t)
	var precision, recall float64
	dated := 0
	for i := range docs {
		p, r := overlap(outside(&docs[i]), truth[strings.TrimSuffix(docs[i].ID, ".html.gz")])
		precision, recall = precision+p, recall+r
		if docs[i].Dated() {
			dated++
		}
		if docs[i].Title == "" {
			t.Errorf("%s: no title", docs[i].ID)
		}
	}
	n := float64(len(docs))
	t.Logf("%d pages, precision %.3f, recall %.3f, %d dated", len(docs), precision/n, recall/n, dated)
	if len(docs) != 181 || precision/n < 0.93 || recall/n < 0.96 || dated < 175 {
		t.Errorf("%d pages, precision %.3f, recall %.3f, %d dated, problems %v", len(docs), precision/n, recall/n, dated, report.Problems)
	}
	check(t, docs)
}

// TestChromeInArticles holds that hardly a byte of articles without a site
// around them is marked. What is marked are credits, addresses and rules.
func TestChromeInArticles(t *testing.T) {
	marked, total := 0, 0
	for _, body := range articles(t) {
		total += len(body)
		for _, c := range chrome(body, title(body)) {
			marked += c.Len()
		}
	}
	t.Logf("%d of %d bytes marked", marked, total)
	if marked > total/400 {
		t.Errorf("%d of %d bytes of clean articles are marked as chrome", marked, total)
	}
}

// articles are the article texts of the news pages.
func articles(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile(shared(t, "html/aeb/ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var pages map[string]struct {
		Body string `json:"articleBody"`
	}
	if err := json.Unmarshal(data, &pages); err != nil {
		t.Fatal(err)
	}
	bodies := make(map[string]string, len(pages))
	for name, page := range pages {
		bodies[name] = page.Body
	}
	return bodies
}

// overlap is the share of the words of got that are in want, and of want that
// are in got.
func overlap(got, want string) (precision, recall float64) {
	have, need := strings.Fields(got), strings.Fields(want)
	left := make(map[string]int)
	for _, w := range need {
		left[w]++
	}
	hits := 0
	for _, w := range have {
		if left[w] > 0 {
			left[w]--
			hits++
		}
	}
	return float64(hits) / float64(max(1, len(have))), float64(hits) / float64(max(1, len(need)))
}
