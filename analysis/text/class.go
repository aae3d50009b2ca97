package text

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character is to the tokenizer.
type class uint8

const (
	mark  class = iota // punctuation, symbols, controls
	blank              // white space
	digit
	letter // also combining marks and bytes that are no valid UTF-8
)

// ascii holds the class of each character below 0x80.
var ascii = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		switch r := rune(c); {
		case unicode.IsSpace(r):
			table[c] = blank
		case unicode.IsDigit(r):
			table[c] = digit
		case unicode.IsLetter(r) || r == '_':
			table[c] = letter
		}
	}
	return table
}()

// classAt returns the class of the character of s at i and its size in bytes.
func classAt(s string, i int) (class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return classOf(r, size), size
}

func classOf(r rune, size int) class {
	switch {
	case r == utf8.RuneError && size == 1, r >= 0xC0 && r < 0x250 && r != '×' && r != '÷':
		return letter
	case r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205E:
		return mark
	case r == softHyphen, r == '\u200c', r == '\u200d', unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r):
		return blank
	}
	return mark
}

const softHyphen = '\u00ad'

// wordAt tells whether a letter or digit stands at i.
func wordAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	c, _ := classAt(s, i)
	return c >= digit
}

// blankAt tells whether white space or the end of s stands at i.
func blankAt(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	c, _ := classAt(s, i)
	return c == blank
}

func isDigit(s string, i int) bool { return i >= 0 && i < len(s) && s[i]-'0' < 10 }

// upperAt tells whether an upper or title case letter stands at i.
func upperAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return c-'A' < 26
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// lowerAt tells whether a lower case letter stands at i.
func lowerAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return c-'a' < 26
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}

// apostrophe returns the size of the apostrophe, straight or curly, at i, or 0.
func apostrophe(s string, i int) int {
	if i < len(s) && s[i] == '\'' {
		return 1
	}
	if i+3 <= len(s) && s[i:i+3] == "’" {
		return 3
	}
	return 0
}
