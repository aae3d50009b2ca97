package corpus

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const paragraph = "The envoys of Norland and Sudmark met in the town hall of Hale and spoke about the bridge over the river for two hours. "

// page is a news page with an article of made-up text.
func page(head string) string {
	return "<!DOCTYPE html><html><head>" + head + "<title>Talks in Köln - Esk Herald</title></head><body><nav><ul><li><a href='/'>Home</a></li></ul></nav><article><h1>Talks in Köln</h1><p>" +
		strings.Repeat(paragraph, 3) + "</p><p>The mayor of Köln was glad.</p></article></body></html>"
}

func TestPageCharsets(t *testing.T) {
	latin, err := charmap.ISO8859_1.NewEncoder().String(page(`<meta charset="iso-8859-1">`))
	if err != nil {
		t.Fatal(err)
	}
	undeclared, err := charmap.Windows1252.NewEncoder().String(page(""))
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page(""))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"UTF-8": page(`<meta charset="utf-8">`), "none declared": page(""), "Latin-1 declared": latin,
		"none declared, Windows-1252": undeclared, "UTF-16": wide, "mark": "\ufeff" + page(`<meta charset="iso-8859-1">`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			write(t, "a.html", content)
			docs, _ := readAll(t, fixed, "", "a.html")
			if d := docs[0]; !strings.Contains(d.Text, "The mayor of Köln was glad.") || d.Title != "Talks in Köln" {
				t.Errorf("title %q, text %q", d.Title, d.Text)
			}
		})
	}
}

func TestPlainText(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"No markup, 3 < 4 and A & B.", "No markup, 3 < 4 and A & B."},
		{"An <unclosed tag", "An <unclosed tag"},
		{"Norland &amp; Sudmark &#8212; a truce", "Norland & Sudmark — a truce"},
		{"<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
		{"One.<br/>Two <b>words</b>.", "One.\n\nTwo words."},
		{"<p>One.</p><ul><li><a href='x'>Related story</a></li></ul>", "One."},
		{`<img src="x"> One. <br /><a href="y">Read Full Article at herald.example</a>`, "One."},
		{"<p>He <a href='x'>said</a> no.</p>", "He said no."},
		{"<p>One.</p><script>var x = '<p>no</p>'</script>", "One."},
	} {
		if got := plainText(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

// warc is a record of a crawl archive.
func warc(kind, address, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, len(body), body)
}

func TestWARC(t *testing.T) {
	body := page(`<meta property="article:published_time" content="2022-03-05T08:30:00Z">`)
	chunked := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(body), body)
	packed := zipped(t, body)
	zip := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s", len(packed), packed)
	archive := warc("warcinfo", "", "software: none") +
		warc("response", "https://herald.example/1", chunked) +
		warc("response", "https://herald.example/2", zip) +
		warc("response", "https://herald.example/missing", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+body) +
		warc("response", "https://herald.example/picture", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx") +
		warc("conversion", "https://herald.example/2022/03/06/text", paragraph)
	for _, content := range []string{archive, zipped(t, archive)} {
		docs, report := readAll(t, fixed, content, "-")
		if len(docs) != 3 || len(report.Problems) > 0 {
			t.Fatalf("%d articles, problems %v", len(docs), report.Problems)
		}
		for i, want := range []struct{ url, date string }{
			{"https://herald.example/1", "2022-03-05"}, {"https://herald.example/2", "2022-03-05"}, {"https://herald.example/2022/03/06/text", "2022-03-06"},
		} {
			if d := docs[i]; d.URL != want.url || d.Published.Format("2006-01-02") != want.date || !strings.Contains(d.Text, strings.TrimSpace(paragraph)) {
				t.Errorf("read %+v", d)
			}
		}
		check(t, docs)
	}
	docs, report := readAll(t, fixed, archive[:len(archive)-60], "-")
	if len(docs) != 2 {
		t.Errorf("%d articles of a cut archive", len(docs))
	}
	holds(t, "problems", report.Problems, "stdin: record 6: unexpected EOF")
}
