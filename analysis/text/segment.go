package text

// Segment divides the text of doc into sentences. No sentence crosses the
// bounds of a paragraph or overlaps doc.Chrome, none is empty, and together
// they hold every character outside chrome that is no white space. A sentence
// has at most MaxTokens tokens; a longer one is cut, after a semicolon or comma
// where there is one. The time is linear in the length of the text.
func Segment(doc *Document) []Sentence {
	paragraphs := Paragraphs(doc)
	pool := make([]Span, 0, len(doc.Text)*2/9+8)
	out := make([]Sentence, 0, len(doc.Text)/128+len(paragraphs)/2)
	for n, p := range paragraphs {
		from := len(pool)
		pool = tokens(doc.Text[:p.End], p.Start, pool)
		out = appendSentences(out, doc.Text[:p.End], pool[from:len(pool):len(pool)], n)
	}
	return out
}

// MaxTokens is the most tokens that a sentence has.
const MaxTokens = 200

// appendSentences appends the sentences of one paragraph.
func appendSentences(out []Sentence, text string, tokens []Span, paragraph int) []Sentence {
	c := cutter{text: text, tokens: tokens, first: true}
	for len(c.tokens) > 0 {
		n := c.next()
		out = append(out, Sentence{
			Span:      Span{c.tokens[0].Start, c.tokens[n-1].End},
			Tokens:    c.tokens[:n:n],
			Paragraph: paragraph,
		})
		c.tokens, c.first = c.tokens[n:], false
	}
	return out
}

// cutter takes one sentence after the other from the tokens of a paragraph.
type cutter struct {
	text   string
	tokens []Span
	first  bool // at the start of the paragraph
	quoted bool // within straight double quotes
}

// next returns how many tokens the next sentence has.
func (c *cutter) next() int {
	limit := min(len(c.tokens), MaxTokens)
	for i := 0; i < limit; i++ {
		if c.is(i, '"') {
			c.quoted = !c.quoted
		}
		if i > 0 && c.heads(i) {
			return i
		}
		if !c.stops(i) {
			continue
		}
		end := min(c.closers(i+1), MaxTokens)
		if end == len(c.tokens) || c.begins(i, end) {
			c.quoted = c.quoted != (c.marks(i+1, end)%2 == 1)
			return end
		}
	}
	if limit == len(c.tokens) {
		return limit
	}
	return c.shorten(limit)
}

// form returns the words of token i, "" where there is none.
func (c *cutter) form(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].In(c.text)
}

// is tells whether token i is the one byte mark.
func (c *cutter) is(i int, mark byte) bool {
	return i < len(c.tokens) && c.tokens[i].Len() == 1 && c.text[c.tokens[i].Start] == mark
}

// glued tells whether no space stands before token i.
func (c *cutter) glued(i int) bool {
	return i > 0 && i < len(c.tokens) && c.tokens[i-1].End == c.tokens[i].Start
}

// marks counts the straight double quotes in tokens i to end.
func (c *cutter) marks(i, end int) int {
	n := 0
	for ; i < end; i++ {
		if c.is(i, '"') {
			n++
		}
	}
	return n
}

// shorten returns where to cut a sentence of more than limit tokens.
func (c *cutter) shorten(limit int) int {
	for i := limit - 1; i > limit/2; i-- {
		if c.is(i, ';') || c.is(i, ',') {
			return i + 1
		}
	}
	return limit
}
