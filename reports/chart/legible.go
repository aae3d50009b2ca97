package chart

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/unicode/norm"
)

// Legible returns txt in letters that the charts' font has: Latin, Greek and
// Cyrillic stay, marks of direction go, every other script is written in Latin
// letters, and a sign without a Latin form becomes its code point ("U+1F600").
// Nothing is dropped silently.
func Legible(txt string) string {
	if isASCII(txt) {
		return txt
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(txt) {
		b.WriteString(legible(r))
	}
	return strings.TrimSpace(b.String())
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

func legible(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return " "
	case unicode.In(r, unicode.Cf, unicode.Cc, unicode.Mn):
		return ""
	case drawn(r):
		return string(r)
	}
	if r == alef {
		return "a"
	}
	latin := unidecode.Unidecode(string(r))
	switch {
	case latin == "" || latin == "[?]":
		return codePoint(r)
	case unicode.In(r, unicode.Arabic):
		return strings.ToLower(latin) // capitals tell emphatic letters there
	}
	return latin
}

// alef carries a vowel, for which the table of letters has nothing.
const alef = 'ا'

// drawn tells whether the font has the letter.
func drawn(r rune) bool {
	if unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return hasGlyph(r)
	}
	return r < 0x2600 && !unicode.IsLetter(r) && !unicode.IsMark(r) && hasGlyph(r)
}

func hasGlyph(r rune) bool {
	face := styleText.Handler.Cache().Lookup(styleText.Font, styleText.Font.Size).Face
	i, err := face.GlyphIndex(nil, r)
	return err == nil && i != 0
}

func codePoint(r rune) string {
	const digits = "0123456789ABCDEF"
	s := ""
	for v := r; v > 0 || len(s) < 4; v >>= 4 {
		s = string(digits[v&15]) + s
	}
	return "U+" + s
}
