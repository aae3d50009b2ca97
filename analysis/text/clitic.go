package text

import "strings"

// splitWord appends the word s[i:end] to buf with its clitics, two at most, or
// the unit behind a figure, apart.
func splitWord(s string, i, end int, buf []Span) []Span {
	word := s[i:end]
	if isDigit(word, 0) {
		return appendParts(buf, i, unit(word), end)
	}
	last := clitic(word)
	if last == 0 {
		return append(buf, Span{i, end})
	}
	return append(appendParts(buf, i, clitic(word[:last]), i+last), Span{i + last, end})
}

// appendParts appends the bytes i to end in two parts, of which the first has
// the given size unless it is 0.
func appendParts(buf []Span, i, size, end int) []Span {
	if size > 0 {
		buf = append(buf, Span{i, i + size})
	}
	return append(buf, Span{i + size, end})
}

// unit returns where the unit of measure begins that ends the figure word, or
// 0.
func unit(word string) int {
	at := len(word)
	for at > 0 && word[at-1]|0x20-'a' < 26 {
		at--
	}
	if len(word)-at > 4 || !isDigit(word, at-1) || !units[strings.ToLower(word[at:])] {
		return 0
	}
	return at
}

var units = wordSet(`m am pm k b bn mn tn mm cm km kg ft lb lbs hz khz mhz ghz mph kph gb mb kb tb kw mw gw kwh sq min
	mins hrs t x kt`)

// clitic returns where the last clitic of word begins, 0 for none.
func clitic(word string) int {
	n := len(word)
	if n < 3 {
		return 0
	}
	switch last := word[n-1] | 0x20; {
	case last == 't' && n <= 8 && word[n-2]|0x20 == 'n' && unmarked[strings.ToLower(word)]:
		return n - 2
	case (last == 't' || last == 'a' || last == 'e') && (n == 5 || n == 6) && fused[strings.ToLower(word)]:
		return 3
	case last == 's' && n <= 6 && unmarked[strings.ToLower(word)]:
		return n - 1
	case last == 's' || last == 'd' || last == 'm':
		return apostropheBefore(word, n-1)
	case last == 't':
		if at := apostropheBefore(word, n-1); at >= 2 && word[at-1]|0x20 == 'n' {
			return at - 1
		}
	case last == 'e' || last == 'l':
		switch strings.ToLower(word[n-2:]) {
		case "re", "ve", "ll":
			return apostropheBefore(word, n-2)
		}
	}
	return 0
}

var (
	fused    = wordSet(`cannot gonna gotta wanna gimme lemme`)
	unmarked = wordSet(`dont doesnt didnt isnt wasnt wouldnt couldnt havent hasnt arent werent cant wont
		thats whats theres hes shes`)
)

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
