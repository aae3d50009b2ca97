package text

import "strings"

// Quote is one stretch of quoted words within a paragraph.
type Quote struct {
	Span       // with the quotation marks that are there
	Words Span // the words between the marks
	// Group numbers the quotations of the document from 0. A quotation that
	// goes on over several paragraphs has one Quote in each, of one Group.
	Group int
	// Open is true where no closing mark stands: the quotation goes on in the
	// next paragraph, or the mark was forgotten and it ends with its paragraph.
	Open bool
	// Nested is true for a quotation within another.
	Nested bool
	// Short is true for three words or fewer: often a term and no statement.
	Short bool
}

// Quotes returns the quotations of doc in the order of their first bytes:
// those in double quotation marks, straight, curly or angled, and those in
// single ones, which are told from apostrophes by what stands around them. A
// single mark that is never closed is no quotation. The time is linear in the
// length of the text.
func Quotes(doc *Document) []Quote {
	var out []Quote
	group, open := 0, ""
	for _, p := range Paragraphs(doc) {
		q := quoter{text: doc.Text[:p.End], start: p.Start}
		from := len(out)
		out = append(out, q.quotes()...)
		if open != "" && len(out) > from && strings.HasPrefix(doc.Text[p.Start:], open) && out[from].Start == p.Start {
			group--
		}
		group, open = finish(doc.Text, out[from:], group)
	}
	return out
}

// finish fills in what follows from the spans of the quotations of one
// paragraph. It returns the next group and the mark that began the last
// quotation if it is open.
func finish(text string, quotes []Quote, group int) (next int, open string) {
	outer := Quote{}
	for i := range quotes {
		q := &quotes[i]
		q.Nested = i > 0 && outer.Contains(q.Span)
		q.Short = len(strings.Fields(q.Words.In(text)[:min(q.Words.Len(), 100)])) <= 3 && q.Words.Len() < 100
		q.Group = group
		group++
		if !q.Nested {
			outer = *q
		}
	}
	if outer.Open {
		open = text[outer.Start:outer.Words.Start]
	}
	return group, open
}

// quoter finds the quotations of the paragraph that is text from start on.
type quoter struct {
	text  string
	start int
	out   []Quote
	stack []pending
}

// pending is a quotation whose end was not yet found.
type pending struct {
	index  int // in out
	single bool
	maybe  Span // a mark that ends it unless a better one follows
}

func (q *quoter) quotes() []Quote {
	for i := q.start; i < len(q.text); {
		size := q.mark(i)
		i += max(size, 1)
	}
	for len(q.stack) > 0 {
		q.abandon(q.next(q.stack[len(q.stack)-1]))
	}
	kept := q.out[:0]
	for _, quote := range q.out {
		if quote.Len() > 0 {
			kept = append(kept, quote)
		}
	}
	return kept
}

// next is where a quotation ends at the latest that nothing closed: where
// another in double marks begins, or the paragraph ends.
func (q *quoter) next(p pending) int {
	for i := p.index + 1; i < len(q.out); i++ {
		if c := q.text[q.out[i].Start]; q.out[i].Len() > 0 && c != '\'' && !strings.HasPrefix(q.text[q.out[i].Start:], "‘") {
			return q.out[i].Start
		}
	}
	return len(q.text)
}

// mark treats the quotation mark at i and returns its size, 0 for none.
func (q *quoter) mark(i int) int {
	size := quoteMark(q.text, i)
	if size == 0 {
		return 0
	}
	form := q.text[i : i+size]
	before, after := q.wordBefore(i), wordAt(q.text, i+size)
	switch form {
	case "“", "„", "«":
		if before && blankAt(q.text, i+size) {
			q.close(i, size, false)
		} else {
			q.open(i, size, false)
		}
	case "”", "»":
		q.close(i, size, false)
	case `"`:
		q.straight(i)
	case "‘":
		if after && elided(q.text[i+size:]) == 0 || q.text[i+size:] != "" && !after && !blankAt(q.text, i+size) {
			q.open(i, size, true)
		}
	default:
		q.apostrophe(i, size, before, after)
	}
	return size
}

// wordBefore tells whether something other than white space or an opening mark
// stands before i.
func (q *quoter) wordBefore(i int) bool {
	if i <= q.start {
		return false
	}
	switch c := q.text[i-1]; c {
	case '(', '[', '{', '"', '\'', '-', '/':
		return false
	default:
		return ascii[c&0x7f] != blank || c >= 0x80
	}
}

// straight treats the straight double quotation mark at i.
func (q *quoter) straight(i int) {
	isOpen := q.innermost(false) >= 0
	before, after := q.wordBefore(i), !blankAt(q.text, i+1)
	switch {
	case !isOpen && after && !(before && isDigit(q.text, i-1)):
		q.open(i, 1, false)
	case isOpen && !before && wordAt(q.text, i+1) && i > q.start && blankAt(q.text, i-1):
		q.abandonTo(q.innermost(false), i)
		q.open(i, 1, false)
	case isOpen:
		q.close(i, 1, false)
	}
}

// apostrophe treats the straight or closing single mark at i.
func (q *quoter) apostrophe(i, size int, before, after bool) {
	at := q.innermost(true)
	switch {
	case before && after:
	case !before && size == 1 && after && elided(q.text[i+size:]) == 0:
		q.open(i, size, true)
	case !before || after || at < 0 || at < len(q.stack)-1:
	case q.text[i-1]|0x20 == 's' && lowerAt(q.text, min(i+size+1, len(q.text))):
		q.stack[at].maybe = Span{i, i + size}
	default:
		q.close(i, size, true)
	}
}

// innermost returns where on the stack the last quotation in single or double
// marks is, or -1.
func (q *quoter) innermost(single bool) int {
	for i := len(q.stack) - 1; i >= 0; i-- {
		if q.stack[i].single == single {
			return i
		}
	}
	return -1
}

// deepest is how many quotations may be open at once; more are no quotations
// but noise.
const deepest = 8

// open begins a quotation with the mark at i.
func (q *quoter) open(i, size int, single bool) {
	if len(q.stack) == deepest {
		return
	}
	if at := q.innermost(single); single && at >= 0 {
		q.abandonTo(at, i)
	}
	q.stack = append(q.stack, pending{index: len(q.out), single: single})
	q.out = append(q.out, Quote{Span: Span{i, i}, Words: Span{i + size, i + size}})
}

// close ends the innermost quotation of the kind with the mark at i.
func (q *quoter) close(i, size int, single bool) {
	at := q.innermost(single)
	if at < 0 {
		return
	}
	q.abandonTo(at+1, i)
	quote := &q.out[q.stack[at].index]
	quote.End, quote.Words.End = i+size, i
	q.stack = q.stack[:at]
}

// abandonTo ends all quotations from the one at on the stack on, at byte end.
func (q *quoter) abandonTo(at, end int) {
	for len(q.stack) > at {
		q.abandon(end)
	}
}

// abandon ends the last quotation of the stack, which nothing closed, at end.
func (q *quoter) abandon(end int) {
	last := q.stack[len(q.stack)-1]
	q.stack = q.stack[:len(q.stack)-1]
	quote := &q.out[last.index]
	switch {
	case last.maybe.Len() > 0:
		quote.End, quote.Words.End = last.maybe.End, last.maybe.Start
	case !last.single:
		words := trim(q.text, Span{quote.Words.Start, end})
		quote.End, quote.Words, quote.Open = words.End, words, true
	}
}

// quoteMark returns the size of the quotation mark or apostrophe at i, or 0.
func quoteMark(s string, i int) int {
	switch s[i] {
	case '"', '\'':
		return 1
	case 0xC2:
		if strings.HasPrefix(s[i:], "«") || strings.HasPrefix(s[i:], "»") {
			return 2
		}
	case 0xE2:
		for _, m := range [...]string{"“", "”", "’", "‘", "„"} {
			if strings.HasPrefix(s[i:], m) {
				return len(m)
			}
		}
	}
	return 0
}
