package text

import "strings"

// wordEnd returns the end of the word or figure that begins at i, before
// clitics are cut off.
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
		c == '&' && p-i <= 2 && upperAt(s, p-1) && upperAt(s, next):
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
	single := p-i == 1 || p-i >= 2 && s[p-2] == '.'
	switch {
	case !wordAt(s, next):
		if dotKept(s, i, p) {
			return next, true
		}
		return p, true
	case isDigit(s, next) && (isDigit(s, p-1) || p == i), single && !isDigit(s, p-1) && !isDigit(s, next):
		return next, false
	case abbreviation(s[i:p]) == goesOn:
		return next, true
	case p-i == 3 && s[i:p] == "www", isWebName(s[next:]):
		return addressEnd(s, p), true
	}
	return p, true
}

// dotKept tells whether the dot at p belongs to the abbreviation s[i:p].
func dotKept(s string, i, p int) bool {
	rest := s[p+1:]
	if len(rest) > 0 && rest[0] == '.' {
		return false
	}
	switch use := abbreviation(s[i:p]); use {
	case noDot:
		return false
	case beforeNo:
		return len(rest) > 1 && rest[0] == ' ' && isDigit(rest, 1)
	case goesOn:
		return len(rest) > 0
	}
	return true
}

// isWebName tells whether a domain name ends the run of its characters at the
// start of s. It looks at no more than 64 bytes.
func isWebName(s string) bool {
	n, from := 0, 0
	for n < len(s) && n < 64 && (s[n] == '.' || s[n] == '-' || ascii[s[n]&0x7f] >= digit && s[n] < 0x80) {
		if s[n] == '.' && wordAt(s, n+1) {
			from = n + 1
		}
		n++
	}
	return topDomains[strings.TrimRight(s[from:n], ".-")]
}

var topDomains = wordSet(`com org net gov edu mil info int biz uk ru ua de fr eu io tv co html htm pdf doc xls php`)

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
	for i < len(s) {
		kind, size := classAt(s, i)
		if kind < digit {
			break
		}
		i += size
	}
	return i
}

// hyphenKept tells whether the hyphen at p belongs to the word that began at i.
func hyphenKept(s string, i, p int) bool {
	if p-i > 7 {
		return false
	}
	if isDigit(s, p-1) {
		return p-i == 3 && isDigit(s, i) && isDigit(s, p+4) && !isDigit(s, p+5) || p-i == 7 && s[i+3] == '-'
	}
	return prefixes[strings.ToLower(s[i:p])] && !isDigit(s, p+1)
}

// prefixes keep their hyphen; every other hyphen is a token.
var prefixes = wordSet(`anti pro re non co pre post ex mid multi semi neo counter mini inter pan e socio over sub
	ultra un de bi tri intra trans`)

// splitWord appends the word s[i:end] to buf with its clitics apart.
func splitWord(s string, i, end int, buf []Span) []Span {
	cut := clitic(s[i:end])
	if cut == 0 {
		return append(buf, Span{i, end})
	}
	return append(splitWord(s, i, i+cut, buf), Span{i + cut, end})
}

// clitic returns where the last clitic of word begins, 0 for none.
func clitic(word string) int {
	n := len(word)
	if n == 5 || n == 6 {
		switch strings.ToLower(word) {
		case "cannot", "gonna", "gotta", "wanna", "gimme", "lemme":
			return 3
		}
	}
	for _, tail := range [...]string{"s", "d", "m", "re", "ll", "ve", "t"} {
		at := n - len(tail)
		if at < 2 || !strings.EqualFold(word[at:], tail) {
			continue
		}
		at = apostropheBefore(word, at)
		switch {
		case at <= 0:
			return 0
		case tail != "t":
			return at
		case at >= 2 && word[at-1]|0x20 == 'n':
			return at - 1
		}
		return 0
	}
	return 0
}

// apostropheBefore returns where the apostrophe before byte i begins, or 0.
func apostropheBefore(word string, i int) int {
	switch {
	case word[i-1] == '\'':
		return i - 1
	case strings.HasSuffix(word[:i], "’"):
		return i - len("’")
	}
	return 0
}
