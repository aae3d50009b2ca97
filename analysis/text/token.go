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
	for start := i; i < len(s); {
		kind, size := classAt(s, i)
		switch kind {
		case blank:
			i += size
			continue
		case mark:
			end := markEnd(s, start, i, size)
			buf = append(buf, Span{i, end})
			i = end
		default:
			end := wordEnd(s, i)
			buf = splitWord(s, i, end, buf)
			i = end
		}
	}
	return buf
}

// markEnd returns the end of the token that begins with the mark at i, in text
// that begins at start.
func markEnd(s string, start, i, size int) int {
	end := i + size
	switch c := s[i]; c {
	case '#', '@':
		if end < len(s) && s[end] < utf8.RuneSelf && ascii[s[end]] == letter {
			return nameEnd(s, end)
		}
	case '.', '!', '?':
		if c == '.' && isDigit(s, end) && (i == start || blankAt(s, i-1)) {
			return wordEnd(s, end)
		}
		if strings.HasPrefix(s[i:], "..") {
			return end + run(s[end:], ".")
		}
		return end + run(s[end:], ".!?")
	case '\'', '`':
		if end < len(s) && s[end] == c {
			return end + 1
		}
		return end + max(elided(s[end:]), possessive(s, start, i, end))
	case '-', '*', '=', '~', '+', '<', '>', '|', '$', 0:
		return end + run(s[end:], s[i:end])
	case ':', ';':
		return end + smile(s[end:])
	}
	if size > 1 {
		return wideEnd(s, start, i, end)
	}
	return end
}

// wideEnd is markEnd for marks of more than one byte.
func wideEnd(s string, start, i, end int) int {
	switch s[i:end] {
	case "’":
		if strings.HasPrefix(s[end:], "’") {
			return end + len("’")
		}
		return end + max(elided(s[end:]), possessive(s, start, i, end))
	case "…":
		return end + run(s[end:], ".!?")
	}
	return end + joined(s[end:])
}

// run returns how many bytes at the start of s are in set.
func run(s, set string) int {
	n := 0
	for n < len(s) && strings.IndexByte(set, s[n]) >= 0 {
		n++
	}
	return n
}

// smile returns the length of the rest of :) or ;-) before s, or 0.
func smile(s string) int {
	n := 0
	if n < len(s) && s[n] == '-' {
		n++
	}
	if n < len(s) && (s[n] == ')' || s[n] == '(' || s[n] == 'D') && blankAt(s, n+1) {
		return n + 1
	}
	return 0
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

// possessive returns 1 when the apostrophe that ends at end touches what stands
// before it and is that of a possessive such as U.S.'s.
func possessive(s string, start, i, end int) int {
	if i > start && !blankAt(s, i-1) && end < len(s) && s[end]|0x20 == 's' && !wordAt(s, end+1) {
		return 1
	}
	return 0
}

// elided returns the length of what belongs to an apostrophe before s: the
// rest of 'em, 'til or '90s.
func elided(s string) int {
	if isDigit(s, 0) && isDigit(s, 1) {
		n := 2
		if n < len(s) && s[n] == 's' {
			n++
		}
		if !wordAt(s, n) {
			return n
		}
	}
	for _, w := range [...]string{"em", "n", "til", "cause", "bout", "tis", "twas"} {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) && !wordAt(s, len(w)) {
			return len(w)
		}
	}
	return 0
}
