package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/text"
)

// piece is a token, or a part of a token that has hyphens within. Hyphens
// between words are no pieces, so that "Kim Jong-un" and "Kim Jong Un" look
// alike.
type piece struct {
	form    string
	word    int32
	class   class
	tok     int32 // index of the token in its sentence
	upper   bool  // begins with a capital
	joined  bool  // a hyphen ties it to the next piece
	initial bool  // a capital means nothing here
	begins  bool  // first piece of its token
	ends    bool  // last piece of its token
}

// chunk is a stretch of pieces that is a listed alias or may be a name.
type chunk struct {
	from, to int
	senses   []sense // of a listed alias
	id       ID      // of a found actor, or of the sense that was chosen
	as       denotes
	what     chunkKind
}

type chunkKind uint8

const (
	isListed  chunkKind = iota // an alias, senses are set
	isRun                      // capitalised words that no alias explains
	isPerson                   // a person, listed or found
	isFound                    // a found organisation
	isBlocked                  // no actor: an outlet, a trap
)

// reading is one document while its actors are being found.
type reading struct {
	*Finder
	*buffers
	doc       *text.Document
	sentences []text.Sentence
	cast      *Cast
	named     map[int32]int // listed persons that a full name names, by how often
	register  register
	last      mention // of lastIn
	lastIn    int     // sentence of the last mention
	pair      pair
	sharers   []ID            // demonyms whose noun is still to come: "Norlandic and"
	shared    int             // the piece after the last of them
	speakers  map[string]bool // single names that speak
	stated    map[office]ID   // offices as the text gives them
	inQuote   []text.Quote    // nil until it is asked for
}

// buffers are what a reading needs room for, used again for the next.
type buffers struct {
	pieces  []piece
	start   []int   // first piece of each sentence, and the end
	titular []bool  // by sentence: it is written in title case
	chunks  []chunk // by their place
	chunkAt []int32 // by piece: index of the chunk that begins there plus one
}

// reset empties the buffers and lets go of the text they held.
func (b *buffers) reset() {
	clear(b.pieces)
	clear(b.chunks)
	clear(b.chunkAt)
	b.pieces, b.start, b.titular, b.chunks, b.chunkAt = b.pieces[:0], b.start[:0], b.titular[:0], b.chunks[:0], b.chunkAt[:0]
}

// cut makes the pieces of all sentences.
func (r *reading) cut() {
	r.titular = append(r.titular, make([]bool, len(r.sentences))...)
	for i := range r.sentences {
		r.start = append(r.start, len(r.pieces))
		r.cutSentence(&r.sentences[i])
		r.titular[i] = titleCase(r.pieces[r.start[i]:])
	}
	r.start = append(r.start, len(r.pieces))
	r.chunkAt = slices.Grow(r.chunkAt, len(r.pieces)+1)[:len(r.pieces)+1]
}

func (r *reading) cutSentence(s *text.Sentence) {
	initial := true
	for i, span := range s.Tokens {
		form := span.In(r.doc.Text)
		if isHyphenToken(form) && i > 0 && i+1 < len(s.Tokens) && s.Tokens[i-1].End == span.Start && s.Tokens[i+1].Start == span.End {
			r.pieces[len(r.pieces)-1].joined = true
			continue
		}
		from := len(r.pieces)
		r.cutToken(form, int32(i), initial)
		r.pieces[from].begins = true
		r.pieces[len(r.pieces)-1].ends = true
		last := r.pieces[len(r.pieces)-1]
		initial = last.class&cPunct != 0 && form != "," && form != ")" || initial && last.class&cPunct != 0
	}
}

func isHyphenToken(form string) bool {
	return form == "-" || form == "‐" || form == "‑" || form == "–"
}

// cutToken appends the pieces of one token.
func (r *reading) cutToken(form string, tok int32, initial bool) {
	for {
		cut := strings.IndexByte(form, '-')
		if cut <= 0 || cut+1 >= len(form) {
			r.pieces = append(r.pieces, r.piece(form, tok, initial))
			return
		}
		p := r.piece(form[:cut], tok, initial)
		p.joined = true
		r.pieces = append(r.pieces, p)
		form, initial = form[cut+1:], false
	}
}

func (r *reading) piece(form string, tok int32, initial bool) piece {
	p := piece{form: form, tok: tok, initial: initial}
	first, _ := utf8.DecodeRuneInString(form)
	p.upper = unicode.IsUpper(first)
	w, ok := r.vocab[form]
	if !ok {
		w = r.guess(form, p.upper)
	}
	p.word, p.class = w.id, w.class
	if w.class == 0 && !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		p.class = cPunct
	}
	return p
}

// guess looks a form up without diacritics and, when it is all capitals, in
// ordinary spelling.
func (r *reading) guess(form string, upper bool) word {
	if !isASCII(form) {
		form = fold(form)
		if w, ok := r.vocab[form]; ok {
			return w
		}
	}
	if upper && len(form) > 3 && isCaps(form) {
		return r.vocab[form[:1]+strings.ToLower(form[1:])]
	}
	return word{}
}

// isCaps tells whether form has no small letter.
func isCaps(form string) bool {
	for i := 0; i < len(form); i++ {
		if form[i] >= 'a' && form[i] <= 'z' {
			return false
		}
	}
	return true
}

// titleCase tells whether most words of a sentence are capitalised, so that
// capitals tell nothing.
func titleCase(pieces []piece) bool {
	upper, lower := 0, 0
	for _, p := range pieces {
		switch {
		case p.class&cPunct != 0 || p.class&(cFunction&^cSay&^cAux) != 0:
		case p.upper:
			upper++
		default:
			lower++
		}
	}
	return upper >= 4 && upper > 3*lower
}

// chunk returns the chunk that begins at piece i, or nil.
func (r *reading) chunk(i int) *chunk {
	if n := r.chunkAt[i]; n > 0 {
		return &r.chunks[n-1]
	}
	return nil
}

// sentenceOf returns the pieces of sentence i: from, to.
func (r *reading) sentenceOf(i int) (int, int) { return r.start[i], r.start[i+1] }

// before returns the piece left of i within the sentence that begins at s, or
// a mark.
func (r *reading) before(i, s int) piece {
	if i <= s {
		return piece{class: cPunct}
	}
	return r.pieces[i-1]
}

// after returns piece i, or a mark when the sentence, which ends at e, is over.
func (r *reading) after(i, e int) piece {
	if i >= e {
		return piece{class: cPunct}
	}
	return r.pieces[i]
}

// words returns the words of pieces from..to as the text has them, spaces
// made single.
func (r *reading) words(sentence, from, to int) string {
	if from >= to {
		return ""
	}
	tokens := r.sentences[sentence].Tokens
	span := text.Span{Start: tokens[r.pieces[from].tok].Start, End: tokens[r.pieces[to-1].tok].End}
	return strings.Join(strings.Fields(span.In(r.doc.Text)), " ")
}
