package corpus

import (
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
)

var (
	tag    = regexp.MustCompile(`(?i)</[a-z][a-z0-9]*>|<(br|img|hr)\b[^<>]*>`)
	entity = regexp.MustCompile(`&(#\d{2,6}|#x[0-9a-fA-F]{2,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|eacute);`)
)

// plainText takes markup out of a field that holds some; a text without a
// closing tag or an entity is left as it is.
func plainText(s string) string {
	if strings.Contains(s, "<") && tag.MatchString(s) {
		return html.UnescapeString(stripped(s)) // feeds escape twice
	}
	if strings.Contains(s, "&") && entity.MatchString(s) {
		return html.UnescapeString(s)
	}
	return s
}

// blocks are the elements around which a text has a blank line.
var blocks = wordSet(`p|div|li|ul|ol|br|h1|h2|h3|h4|h5|h6|blockquote|table|tr|figure|figcaption|section|article|hr|dl|dt|dd`)

// hidden are the elements whose text is not read.
var hidden = wordSet(`script|style|noscript|iframe|template|head`)

// stripped is the text of an HTML fragment, its blocks apart by blank lines.
// Blocks of nothing but links, as feeds have them below the summary, are left
// out.
func stripped(fragment string) string {
	var s stripper
	z := nethtml.NewTokenizer(strings.NewReader(fragment))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			s.flush()
			return strings.Join(s.parts, "\n\n")
		case nethtml.TextToken:
			s.text(z.Token().Data)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			s.open(z.Token())
		case nethtml.EndTagToken:
			s.close(z.Token().Data)
		}
	}
}

// stripper gathers the blocks of a fragment.
type stripper struct {
	parts  []string
	block  strings.Builder
	linked int // bytes of the block within links
	inLink bool
	skip   int // depth in hidden elements
}

func (s *stripper) text(data string) {
	if s.skip > 0 {
		return
	}
	s.block.WriteString(data)
	if s.inLink {
		s.linked += len(strings.TrimSpace(data))
	}
}

func (s *stripper) open(t nethtml.Token) {
	switch {
	case hidden[t.Data] && t.Type == nethtml.StartTagToken:
		s.skip++
	case t.Data == "a":
		s.inLink = true
	case blocks[t.Data]:
		s.flush()
	}
}

func (s *stripper) close(name string) {
	switch {
	case hidden[name] && s.skip > 0:
		s.skip--
	case name == "a":
		s.inLink = false
	case blocks[name]:
		s.flush()
	}
}

// flush ends the block and keeps it if it is more than a link.
func (s *stripper) flush() {
	words := oneLine(s.block.String())
	if words != "" && s.linked < len(words)*9/10 {
		s.parts = append(s.parts, words)
	}
	s.block.Reset()
	s.linked = 0
}
