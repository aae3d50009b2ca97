package text

// Segment divides the text of doc into sentences. No sentence crosses the
// bounds of a paragraph or overlaps doc.Chrome, none is empty, and together
// they hold every character outside chrome that is no white space. A sentence
// has at most MaxTokens tokens; a longer one is cut, after a semicolon or comma
// where there is one. The time is linear in the length of the text.
func Segment(doc *Document) []Sentence {
	paragraphs := Paragraphs(doc)
	pool := make([]Span, 0, len(doc.Text)/5+8)
	var out []Sentence
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
	c := cutter{text: text, tokens: tokens}
	for len(c.tokens) > 0 {
		n := c.next()
		out = append(out, Sentence{
			Span:      Span{c.tokens[0].Start, c.tokens[n-1].End},
			Tokens:    c.tokens[:n:n],
			Paragraph: paragraph,
		})
		c.tokens = c.tokens[n:]
	}
	return out
}

// cutter takes one sentence after the other from the tokens of a paragraph.
type cutter struct {
	text   string
	tokens []Span
	quoted bool // within straight double quotes
}

// next returns how many tokens the next sentence has.
func (c *cutter) next() int {
	limit := min(len(c.tokens), MaxTokens)
	for i := 0; i < limit; i++ {
		if c.form(i) == `"` {
			c.quoted = !c.quoted
		}
		if !c.stops(i) {
			continue
		}
		end := c.closers(i + 1)
		if end >= len(c.tokens) || c.begins(i, end) {
			c.quoted = c.quoted != (c.marks(i+1, end)%2 == 1)
			return end
		}
	}
	if limit == len(c.tokens) {
		return limit
	}
	return c.shorten(limit)
}

// form returns the words of token i, "" behind the last.
func (c *cutter) form(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].In(c.text)
}

// stops tells whether a sentence can end with token i and the closing marks
// behind it.
func (c *cutter) stops(i int) bool {
	switch form := c.form(i); form[len(form)-1] {
	case '.', '?', '!':
		return true
	case 0xa6, 0x82, 0x9f, 0x81: // last bytes of … 。 ؟ ！
		return form == "…" || form == "。" || form == "؟" || form == "！"
	}
	return false
}

// closers returns the first token from i on that closes nothing.
func (c *cutter) closers(i int) int {
	for quoted := c.quoted; ; i++ {
		switch c.form(i) {
		case ")", "]", "}", "”", "’", "»", "''":
		case `"`, "'":
			touches := c.tokens[i].Start == c.tokens[i-1].End
			if !touches && (!quoted || !blankAt(c.text, c.tokens[i].End)) {
				return i
			}
			quoted = false
		default:
			return i
		}
	}
}

// marks counts the straight double quotes in tokens i to end.
func (c *cutter) marks(i, end int) int {
	n := 0
	for ; i < end; i++ {
		if c.form(i) == `"` {
			n++
		}
	}
	return n
}

// begins tells whether a sentence begins with token i, after the full stop at
// stop.
func (c *cutter) begins(stop, i int) bool {
	first := i
	for first < len(c.tokens)-1 && opens(c.form(first)) {
		first++
	}
	at := c.tokens[first].Start
	mark, kind := c.form(stop), noDot
	if len(mark) > 1 && mark[len(mark)-1] == '.' && wordAt(mark, 0) {
		kind = abbreviation(mark[:len(mark)-1])
	}
	if lowerAt(c.text, at) || !wordAt(c.text, at) {
		return false
	}
	switch kind {
	case goesOn, beforeNo:
		return false
	case maySplit:
		return firstWords[Lower(c.form(first))]
	}
	return true
}

// opens tells whether form stands before the first word of a sentence.
func opens(form string) bool {
	switch form {
	case "(", "[", "{", "“", "‘", "«", `"`, "'", "``", "-", "–", "—", "*", "•":
		return true
	}
	return false
}

// shorten returns where to cut a sentence of more than limit tokens.
func (c *cutter) shorten(limit int) int {
	for i := limit - 1; i > limit/2; i-- {
		if form := c.form(i); form == ";" || form == "," {
			return i + 1
		}
	}
	return limit
}
