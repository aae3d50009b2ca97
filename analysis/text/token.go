package text

import (
	"strings"
	"unicode/utf8"
)

// Tokens appends to buf the words and punctuation marks of s in order, as
// Universal Dependencies English cuts them, and returns the extended buffer.
// Every byte of s that is no white space lies in exactly one token. Bytes that
// are no valid UTF-8 count as letters. The time is linear in len(s).
func Tokens(s string, buf []Span) []Span { return tokens(s, 0, buf) }

// tokens is Tokens for s from byte i on, with spans that count from the start
// of s.
func tokens(s string, i int, buf []Span) []Span {
	for i < len(s) {
		kind, size := classAt(s, i)
		end := i + size
		switch kind {
		case blank:
			i = end
			continue
		case mark:
			end = markEnd(s, i, size)
		default:
			end = wordEnd(s, i)
		}
		if kind == mark && !wordAt(s, end-1) || end-i < 3 {
			buf = append(buf, Span{i, end})
		} else {
			buf = splitWord(s, i, end, buf)
		}
		i = end
	}
	return buf
}

// markEnd returns the end of the token that begins with the mark at i.
func markEnd(s string, i, size int) int {
	end := i + size
	switch c := s[i]; {
	case (c == '#' || c == '@') && end < len(s) && ascii[s[end]&0x7f] == letter && s[end] < utf8.RuneSelf:
		return nameEnd(s, end)
	case c == '\'' || size == 3 && strings.HasPrefix(s[i:], "’"):
		return i + size + elided(s[end:])
	case c == '!' || c == '?':
		return end + run(s[end:], "!?")
	case strings.IndexByte("-.*=~#+<>|`", c) >= 0:
		return end + run(s[end:], s[i:i+1])
	case size > 1:
		return end + joined(s[end:])
	}
	return end
}

// run returns how many bytes at the start of s are in set.
func run(s, set string) int {
	n := 0
	for n < len(s) && strings.IndexByte(set, s[n]) >= 0 {
		n++
	}
	return n
}

// joined returns how many bytes of variation selectors and joiners start s.
func joined(s string) int {
	n := 0
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r != '\ufe0f' && r != '\ufe0e' && r != '\u200d' {
			break
		}
		n += size
	}
	return n
}

// elided returns the length of what belongs to an apostrophe before s: the
// rest of 'em, 'til or '90s.
func elided(s string) int {
	if len(s) >= 2 && isDigit(s, 0) && isDigit(s, 1) {
		n := 2
		if n < len(s) && s[n] == 's' {
			n++
		}
		if !wordAt(s, n) {
			return n
		}
	}
	for _, w := range [...]string{"em", "til", "cause", "bout", "tis", "twas"} {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) && !wordAt(s, len(w)) {
			return len(w)
		}
	}
	return 0
}
