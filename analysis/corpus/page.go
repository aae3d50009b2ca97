package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/markusmobius/go-trafilatura"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// sniffPage is sure of a document type or an html element at the start.
func sniffPage(head []byte) bool {
	start := strings.ToLower(strings.TrimSpace(string(head[:min(len(head), 512)])))
	for strings.HasPrefix(start, "<!--") {
		_, start, _ = strings.Cut(start, "-->")
		start = strings.TrimSpace(start)
	}
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") ||
		strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<html")
}

// readPage reads one article from a web page.
func readPage(in input, emit func(record) bool) error {
	data, err := whole(in)
	if err != nil {
		return err
	}
	emit(record{0, func() (fields, error) { return pageFields(data, "", "") }})
	return nil
}

// pageFields extracts the article of a page. The content type (of HTTP) may
// name the charset; a page that names none is UTF-8 if it is valid, else
// Windows-1252.
func pageFields(data []byte, contentType, address string) (fields, error) {
	utf8, doubt := decodePage(data, contentType)
	root, err := nethtml.Parse(strings.NewReader(utf8))
	if err != nil {
		return fields{}, fmt.Errorf("HTML: %w", err)
	}
	meta := metaOf(root)
	location, _ := url.Parse(address) // nil when there is none
	result, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		OriginalURL: location, EnableFallback: true, ExcludeComments: true,
	})
	if err != nil {
		return fields{}, fmt.Errorf("HTML: no article found: %w", err)
	}
	var content strings.Builder
	if err := nethtml.Render(&content, result.ContentNode); err != nil {
		return fields{}, fmt.Errorf("HTML: %w", err)
	}
	f := pageMeta(result.Metadata, meta)
	f.text, f.broken = stripped(content.String()), doubt
	if blank(f.text) {
		return fields{}, errors.New("HTML: no article text found")
	}
	if f.url == "" {
		f.url = address
	}
	return f, nil
}

// pageMeta takes what the extractor has found, with the exact time of the meta
// elements where both name the same day.
func pageMeta(found trafilatura.Metadata, meta map[string]string) fields {
	f := fields{
		title: found.Title, outlet: found.Sitename, url: found.URL, lang: meta["lang"], dateFrom: fromHTML,
	}
	if site := meta["og:site_name"]; site != "" {
		f.outlet = site
	}
	if name := host(f.outlet); name != "" {
		f.outlet = name // an address stood there
	}
	f.title = withoutSite(f.title, f.outlet)
	if !found.Date.IsZero() {
		f.date = found.Date.Format(time.DateOnly)
	}
	for _, name := range []string{"article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date"} {
		if exact := meta[name]; exact != "" && (f.date == "" || strings.HasPrefix(exact, f.date)) {
			f.date = exact
			break
		}
	}
	return f
}

// metaOf is the meta elements by name or property in lower case, and the "lang"
// of the page.
func metaOf(root *nethtml.Node) map[string]string {
	meta := make(map[string]string)
	for n := range root.Descendants() {
		attr := make(map[string]string)
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		switch n.Data {
		case "html":
			meta["lang"], _, _ = strings.Cut(attr["lang"], "-")
		case "meta":
			name := strings.ToLower(attr["name"] + attr["property"] + attr["itemprop"])
			if meta[name] == "" {
				meta[name] = strings.TrimSpace(attr["content"])
			}
		}
	}
	return meta
}

var declared = regexp.MustCompile(`(?i)charset\s*=\s*["']?([\w-]+)`)

// decodePage makes UTF-8 of a page by its byte-order mark or declared charset.
func decodePage(data []byte, contentType string) (page, doubt string) {
	head := data[:min(len(data), 2048)]
	if !declared.MatchString(contentType) && !declared.Match(head) || bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		return decodeText(data)
	}
	encoding, name, _ := charset.DetermineEncoding(head, contentType)
	if name == "utf-8" {
		return decodeText(data)
	}
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return decodeText(data)
	}
	return repair(string(decoded))
}

// withoutSite takes the name of the site off the end of a page's title.
func withoutSite(title, site string) string {
	bare, ends := strings.CutSuffix(title, site)
	if !ends || site == "" {
		return title
	}
	if cut := strings.TrimRight(bare, " |-–—:·"); cut != "" && cut != bare {
		return cut
	}
	return title
}
