package syntax

import (
	"unicode"
	"unicode/utf8"
)

// Sizes of the hashed tables of a model.
const (
	AffixRows  = 6144 // rows of the affix table
	ShapeRows  = 128  // rows of the shape table
	AffixesPer = 4    // affixes of one word
)

// Features are what the model sees of a word. The zero value is ready; it can
// be filled again and again without allocation.
type Features struct {
	Norm  []byte          // lower case, digits as 0, quotes straight
	Affix [AffixesPer]int // rows of the affix table
	Shape int             // row of the shape table
	shape []byte
}

// Of fills f with the features of form.
func (f *Features) Of(form string) {
	f.Norm, f.shape = f.Norm[:0], f.shape[:0]
	var last byte
	run := 0
	for _, r := range form {
		r = straighten(r)
		c := shapeOf(r)
		if c == last {
			run++
		} else {
			last, run = c, 1
		}
		if run <= 2 && len(f.shape) < 8 {
			f.shape = append(f.shape, c)
		}
		if c == 'd' {
			r = '0'
		}
		f.Norm = utf8.AppendRune(f.Norm, unicode.ToLower(r))
	}
	f.Shape = int(hash(f.shape, 0) % ShapeRows)
	for i := range 3 {
		f.Affix[i] = int(hash(suffix(f.Norm, i+2), byte(i+1)) % AffixRows)
	}
	f.Affix[3] = int(hash(prefix(f.Norm, 3), 9) % AffixRows)
}

// straighten makes curly quotes and dashes plain.
func straighten(r rune) rune {
	switch r {
	case '‘', '’', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—', '―', '−':
		return '-'
	case '…':
		return '.'
	}
	return r
}

func shapeOf(r rune) byte {
	switch {
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	case r < utf8.RuneSelf:
		return byte(r)
	}
	return '?'
}

// suffix returns the last n runes of b, or all of it.
func suffix(b []byte, n int) []byte {
	i := len(b)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRune(b[:i])
		i -= size
	}
	return b[i:]
}

// prefix returns the first n runes of b, or all of it.
func prefix(b []byte, n int) []byte {
	i := 0
	for ; n > 0 && i < len(b); n-- {
		_, size := utf8.DecodeRune(b[i:])
		i += size
	}
	return b[:i]
}

// hash is FNV-1a over b, begun with salt.
func hash(b []byte, salt byte) uint32 {
	h := (uint32(2166136261) ^ uint32(salt)) * 16777619
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}
