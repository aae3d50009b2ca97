package corpus

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"detente/analysis/text"
)

// Places where dates are found, in the order in which they are asked, as they
// stand in text.Document.DateFrom. What the file says of itself ("metadata",
// "html" or "front matter") comes before all of these.
const (
	fromMetadata = "metadata"
	fromHTML     = "html"
	fromFront    = "front matter"
	fromText     = "text"
	fromPath     = "path"
)

// earliest is the first year that is believed without a warning.
const earliest = 1800

// date finds when the document was published.
func date(doc *text.Document, f fields, path string, opt Options) []error {
	var doubts []error
	for _, place := range []struct {
		name string
		find func() string
	}{
		{f.dateFrom, func() string { return f.date }},
		{fromText, func() string { return dateline(f.text) }},
		{fromPath, func() string { return pathDate(path) }},
		{fromPath, func() string { return pathDate(f.url) }},
	} {
		t, err := parseDate(place.find(), opt.Location)
		if err != nil {
			doubts = append(doubts, err)
		}
		if !t.IsZero() {
			doc.Published, doc.DateFrom = t, place.name
			break
		}
	}
	return append(doubts, implausible(doc.Published, opt.Now)...)
}

// implausible warns of a date that is most likely wrong.
func implausible(t, now time.Time) []error {
	switch {
	case t.IsZero():
	case t.Year() < earliest:
		return []error{fmt.Errorf("implausible date %s", t.Format(time.DateOnly))}
	case t.After(now.Add(24 * time.Hour)):
		return []error{fmt.Errorf("date %s lies in the future", t.Format(time.DateOnly))}
	}
	return nil
}

// datelineBytes is how far from the start a date of publication may stand.
const datelineBytes = 1000

// dateline is the line near the start of a text that is a date, or starts as
// "KYIV, March 3, 2022 (Agency) -"; "" when there is none.
func dateline(content string) string {
	head := content[:min(len(content), datelineBytes)]
	for i, l := range splitLines(head) {
		if i == 12 {
			break
		}
		words := l.In(head)
		if onlyDate(words) {
			return words
		}
		if m := placed.FindStringSubmatch(words); m != nil {
			return m[1]
		}
	}
	return ""
}

// placed is a place in capitals, a date, and a dash.
var placed = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’-]{2,40}, (\w{3,9}\.? \d{1,2}, \d{4})[^.]{0,30}[-–—]`)

// besides is what may stand beside a date in a line that is no more than one.
var besides = wordSet(`monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|
published|publish|posted|updated|last|first|modified|on|at|by|date|am|pm|a.m|p.m|edt|est|et|gmt|bst|utc|cet|cest|msk|eest|eet|pst|pdt|ist|
am.|pm.|a.m.|p.m.|edition|late|final|time|release|created|o'clock|of|the|edited|web|publication`)

// onlyDate tells whether a line holds a date and no other words.
func onlyDate(words string) bool {
	if len(words) > 100 || !strings.ContainsAny(words, "0123456789") {
		return false
	}
	d, err := findDate(words)
	if err != nil && !errors.Is(err, errAmbiguous) {
		return false
	}
	rest := strings.ToLower(words[:d.start] + " " + words[d.end:])
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" \t,:|/()-–—•·\u00a0", r) }) {
		if !besides[w] && strings.Trim(w, "0123456789.apmztZT+") != "" {
			return false
		}
	}
	return true
}

// dated is a date in a path: 2023/11/24, 2023-11-24, 2023/nov/24 or 20231124.
var dated = regexp.MustCompile(`(?i)(?:^|[^0-9])((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-_/.]?(0[1-9]|[12]\d|3[01])(?:[^0-9]|$)`)

// pathDate is the date in a path or address, "" when there is none.
func pathDate(path string) string {
	m := dated.FindStringSubmatch(path)
	if m == nil {
		return ""
	}
	month := m[2]
	if len(month) == 3 {
		month = fmt.Sprintf("%02d", monthOf(month))
	}
	return m[1] + "-" + month + "-" + m[3]
}
