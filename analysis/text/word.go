package text

import "strings"

// wordEnd returns the end of the word or figure that begins at i, before
// clitics and units are cut off.
func wordEnd(s string, i int) int {
	end := i
	for end < len(s) {
		kind, size := classAt(s, end)
		if kind >= digit {
			end += size
			continue
		}
		if kind == blank {
			return end
		}
		next, done := joint(s, i, end)
		if done {
			return next
		}
		end = next
	}
	return end
}

// joint decides about the mark at p within the word that began at i: it
// returns where to go on, or the end of the word and true.
func joint(s string, i, p int) (next int, done bool) {
	next = p + 1
	switch c := s[p]; {
	case c == '.':
		return dot(s, i, p)
	case c == '-' && wordAt(s, next):
		if hyphenKept(s, i, p) {
			return next, false
		}
		return p, true
	case c == ':' && strings.HasPrefix(s[next:], "//"), c == '@' && wordAt(s, next):
		return addressEnd(s, next), true
	case c == ',' && isDigit(s, p-1) && thousands(s, next),
		(c == ':' || c == '/') && isDigit(s, p-1) && isDigit(s, next),
		c == '/' && p == i+1 && wordAt(s, next) && !wordAt(s, next+1) && !isDigit(s, next),
		c == '&' && p-i <= 3 && upperAt(s, p-1) && upperAt(s, next):
		return next, false
	}
	if n := apostrophe(s, p); n > 0 && wordAt(s, p+n) {
		return p + n, false
	}
	return p, true
}

// thousands tells whether exactly three digits stand at i.
func thousands(s string, i int) bool {
	return isDigit(s, i) && isDigit(s, i+1) && isDigit(s, i+2) && !isDigit(s, i+3)
}

// dot decides about the dot at p within the word that began at i.
func dot(s string, i, p int) (next int, done bool) {
	next = p + 1
	if !wordAt(s, next) {
		if dotKept(s, i, p) {
			return next, true
		}
		return p, true
	}
	single := p-i == 1 || p-i >= 2 && s[p-2] == '.'
	switch {
	case isDigit(s, next) && isDigit(s, p-1), single && !isDigit(s, p-1) && !isDigit(s, next):
		return next, false
	case p-i == 2 && strings.EqualFold(s[i:p], "ph") && s[next]|0x20 == 'd':
		return next, false
	case p-i == 3 && s[i:p] == "www", isAddress(s[next:]):
		return addressEnd(s, next), true
	case abbreviation(s[i:p]) == goesOn:
		return next, true
	}
	return p, true
}

// isAddress tells whether the run of letters, digits, dots and such at the
// start of s ends a domain or file name, has more dots and no capital as the
// name of a newsgroup, or stands before the @ of a mail address. It looks at no
// more than 64 bytes.
func isAddress(s string) bool {
	n, from, lower := 0, 0, true
	for n < len(s) && n < 64 && (s[n] == '.' || s[n] == '-' || s[n] < 0x80 && ascii[s[n]] >= digit) {
		if s[n] == '.' && wordAt(s, n+1) {
			from = n + 1
		}
		lower = lower && s[n]-'A' >= 26
		n++
	}
	return topDomains[strings.TrimRight(s[from:n], ".-")] || from > 0 && lower || n < len(s) && s[n] == '@' && wordAt(s, n+1)
}

var topDomains = wordSet(`com org net gov edu mil info int biz uk ru ua de fr eu io tv co html htm pdf doc xls php
	jpg gif png txt zip ppt csv exe DOC XLS PDF JPG`)

// addressEnd returns the end of the web or mail address of which i is a part.
func addressEnd(s string, i int) int {
	end := i
	for end < len(s) && !blankAt(s, end) && strings.IndexByte("\"<>", s[end]) < 0 && !strings.HasPrefix(s[end:], "”") {
		end++
	}
	for end > i && strings.IndexByte(".,;:!?)]}'", s[end-1]) >= 0 {
		end--
	}
	return end
}

// nameEnd returns the end of the #tag or @handle whose letters begin at i.
func nameEnd(s string, i int) int {
	for wordAt(s, i) {
		_, size := classAt(s, i)
		i += size
	}
	return i
}

// hyphenKept tells whether the hyphen at p belongs to the word that began at i.
func hyphenKept(s string, i, p int) bool {
	if isDigit(s, p-1) {
		return phonePart(s, i, p)
	}
	return p-i <= 7 && prefixes[strings.ToLower(s[i:p])]
}

// phonePart tells whether the hyphen at p parts the digits of a telephone
// number that began at i, such as 555-0199 or 1-800-555-0199.
func phonePart(s string, i, p int) bool {
	group := p - 1 - i
	if at := strings.LastIndexByte(s[i:p], '-'); at >= 0 {
		group = p - i - at - 1
	} else {
		group++
	}
	after := 0
	for after < 5 && isDigit(s, p+1+after) {
		after++
	}
	next := p + 1 + after
	more := next < len(s) && s[next] == '-' && isDigit(s, next+1)
	return p-i <= 12 && (group == 3 && (after == 4 || after == 3 && more) || group == 1 && after == 3 && more && p-i == 1)
}

// prefixes keep their hyphen; every other hyphen is a token.
var prefixes = wordSet(`agro ante anti arch bi bio co counter cross cyber de e ex extra inter intra macro mega micro mid
	mini multi neo non over pan para peri post pre pro pseudo re semi socio sub super supra trans tri ultra`)
