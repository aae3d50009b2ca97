package text

import "strings"

// stops tells whether a sentence can end with token i and the closing marks
// behind it.
func (c *cutter) stops(i int) bool {
	form := c.form(i)
	switch form[len(form)-1] {
	case '.':
		return !c.numbers(i) && !c.labels(i) && !c.is(i+1, '.') && (i > 0 || !c.glued(i+1))
	case '?', '!':
		return true
	case 0xa6, 0x82, 0x9f, 0x81, 0xa4: // last bytes of the marks below
		return form == "…" || form == "。" || form == "؟" || form == "！" || form == "।"
	}
	return false
}

// numbers tells whether token i is the dot behind the number of a list's item.
func (c *cutter) numbers(i int) bool {
	return i > 0 && c.tokens[i-1].Len() <= 2 && isDigit(c.form(i-1), 0) && (i == 1 || c.is(i-2, ':') || c.is(i-2, '*'))
}

// labels tells whether token i is the dot behind a speaker's label such as
// "Q." or "THE PRESIDENT." at the start of a paragraph.
func (c *cutter) labels(i int) bool {
	if !c.first || i == 0 || i > 4 || i+1 >= len(c.tokens) || c.glued(i+1) {
		return false
	}
	head := c.text[c.tokens[0].Start:c.tokens[i-1].End]
	return wordAt(head, 0) && head == strings.ToUpper(head) && !isDigit(head, 0)
}

// closers returns the first token from i on that closes nothing: no bracket,
// no quotation and no reference such as [6].
func (c *cutter) closers(i int) int {
	for quoted := c.quoted; ; i++ {
		switch c.form(i) {
		case ")", "]", "}", "”", "’", "»", "''", "’’":
		case "“":
			if !c.glued(i) || !blankAt(c.text, c.tokens[i].End) {
				return i
			}
		case `"`, "'":
			if !c.glued(i) && !(quoted && i < len(c.tokens) && blankAt(c.text, c.tokens[i].End)) {
				return i
			}
			quoted = false
		case "[":
			if !isDigit(c.form(i+1), 0) || !c.is(i+2, ']') {
				return i
			}
			i += 2
		default:
			return i
		}
	}
}

// begins tells whether a sentence begins with token i, where the last one
// would have its full stop at token stop and closing marks behind it.
func (c *cutter) begins(stop, i int) bool {
	mark := c.form(stop)
	first := i
	for first < len(c.tokens)-1 && c.opens(first) {
		first++
	}
	if wordAt(mark, 0) {
		return len(mark) < 10 && abbreviation(mark[:len(mark)-1]) == maySplit && startsSentence(c.form(first))
	}
	at := c.tokens[first].Start
	switch {
	case !wordAt(c.text, at):
		return false
	case lowerAt(c.text, at):
		return first == i && i == stop+1 && !c.glued(i) && !c.trails(stop) && !c.attributes(i)
	case c.glued(i) && i == stop+1 && isDigit(c.text, at):
		return false
	}
	return mark[len(mark)-1] == '.' || i == stop+1 || first > i || !c.attributes(i)
}

// trails tells whether token i is an ellipsis, or the last dot of one.
func (c *cutter) trails(i int) bool {
	form := c.form(i)
	return form[0] == '\xe2' || form[0] == '.' && (len(form) > 1 || i > 0 && c.is(i-1, '.'))
}

// opens tells whether token i stands before the first word of a sentence.
func (c *cutter) opens(i int) bool {
	switch c.form(i) {
	case "(", "[", "{", "“", "‘", "«", `"`, "'", "``", "''", "•", "¿", "¡", "$", "£", "€", "#":
		return true
	case "...", "…", "..":
		return c.glued(i + 1)
	}
	return false
}

// attributes tells whether the words from token i on name the speaker of the
// question or exclamation before them: "he asked", "Veks shouted at them".
func (c *cutter) attributes(i int) bool {
	for n := i; n < i+6 && n < len(c.tokens); n++ {
		form := c.form(n)
		if !wordAt(form, 0) {
			return false
		}
		if exclaims[form] {
			return true
		}
		if says[form] {
			return n == i || n+1 == len(c.tokens) || !wordAt(c.form(n+1), 0) || lowerAt(c.form(i), 0)
		}
	}
	return false
}

var (
	exclaims = wordSet(`asked asks cried shouted exclaimed wondered yelled screamed chanted quipped`)
	says     = wordSet(`said says replied answered added wrote tweeted demanded responded told continued insisted`)
)

// heads tells whether a new sentence begins with token i though no full stop
// stands before it: a heading or a dateline was joined with the text.
func (c *cutter) heads(i int) bool {
	if c.glued(i) {
		return false
	}
	if c.dated(i) {
		return true
	}
	if c.text[c.tokens[i].Start]-'A' >= 26 {
		return false
	}
	before, form := c.form(i-1), c.form(i)
	switch {
	case weekdays[form] && c.dateAt(i) > 0:
		return !c.is(i-1, ',') && !c.is(i-1, ':') && !leadsOn[Lower(before)]
	case credits[form] && c.is(i+1, ':'):
		return wordAt(before, 0)
	case c.links(i):
		return !leadsOn[Lower(before)] && (wordAt(before, 0) || c.closes(i-1))
	case !starters[form] || !lowerAt(c.form(i+1), 0):
		return false
	}
	return c.closes(i-1) || len(before) > 1 && !isDigit(before, 0) && before[len(before)-1] != '.' && wordAt(before, 0) && !leadsOn[Lower(before)]
}

// links tells whether token i opens a sentence that goes on from the one
// before: "However, ...".
func (c *cutter) links(i int) bool { return linking[c.form(i)] && c.is(i+1, ',') }

var linking = wordSet(`However Meanwhile Nevertheless Moreover Furthermore Instead Additionally`)

// closes tells whether token i is a closing bracket. A sentence may go on after
// a closing quotation mark: "We wait," The Norland Post quoted him.
func (c *cutter) closes(i int) bool {
	return (c.is(i, ')') || c.is(i, ']')) && c.glued(i) && !c.glued(i+1)
}

// dated tells whether a full date that ends a heading stands before token i:
// one that no preposition leads to and no comma follows.
func (c *cutter) dated(i int) bool {
	if i < 4 || len(c.form(i-1)) != 4 || !isDigit(c.form(i-1), 0) || !c.is(i-2, ',') || c.is(i, ',') {
		return false
	}
	from := i - 4
	if from >= 2 && weekdays[c.form(from-2)] && c.is(from-1, ',') {
		from -= 2
	}
	switch {
	case from+c.dateAt(from) != i, from > 0 && leadsOn[Lower(c.form(from-1))]:
		return false
	case from == i-4 && from > 0 && !c.is(from-1, ','):
		return false // a date without its weekday belongs to the words before it
	}
	return upperAt(c.form(i), 0) || c.opens(i)
}

// dateAt returns how many tokens a full date such as "Friday, March 3, 2023"
// at token i has, 0 for none.
func (c *cutter) dateAt(i int) int {
	n := 0
	if weekdays[c.form(i)] && c.is(i+1, ',') {
		n = 2
	}
	if months[c.form(i+n)] && isDigit(c.form(i+n+1), 0) && c.is(i+n+2, ',') && len(c.form(i+n+3)) == 4 && isDigit(c.form(i+n+3), 0) && !c.is(i+n+4, ',') {
		return n + 4
	}
	return 0
}

var (
	credits  = wordSet(`Image Photo Photograph Picture`)
	starters = wordSet(`The This There These Those According In If It As What How When While For By After On At They We
		You An My Our His Her Their Its Here Some Many Most One Each Every Several Another Despite Since Before
		During Although Because Once`)
	// leadsOn never end a heading.
	leadsOn = wordSet(`the a an of and or to in on at for with from by as that than but nor is are was were be into
		over under about against between since until during said says told dated not no vs via`)
)
