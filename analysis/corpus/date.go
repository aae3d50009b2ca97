package corpus

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Layouts that are tried before the date is taken apart.
var layouts = []string{
	time.RFC3339, time.DateOnly, time.DateTime, "2006-01-02T15:04:05",
	time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC850, time.UnixDate, time.ANSIC,
}

// errAmbiguous goes with a date that is good but could be read otherwise.
var errAmbiguous = errors.New("day and month could be exchanged, read as day/month/year")

// parseDate reads a date as people and machines write it, with or without a
// time and a zone. What names no zone is in the given one. Of 3/4/2022 the 3 is
// the day, unless only the other order gives a date. An empty date is the zero
// time.
func parseDate(s string, zone *time.Location) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil && !foreignZone(t) {
			return t, nil
		}
	}
	if t, ok := unixTime(s); ok {
		return t, nil
	}
	found, err := findDate(s)
	if err != nil && !errors.Is(err, errAmbiguous) {
		return time.Time{}, fmt.Errorf("bad date %q: %w", s, err)
	}
	if err != nil {
		err = fmt.Errorf("date %q: %w", s, err)
	}
	return found.in(s, zone), err
}

// foreignZone tells whether the time package met a zone by a name that it does
// not know, for which it invents an offset of 0.
func foreignZone(t time.Time) bool {
	name, offset := t.Zone()
	return offset == 0 && name != "UTC" && name != "GMT" && name != "" && t.Location() != time.UTC && zones[name] != 0
}

// unixTime reads seconds or milliseconds since 1970, from 1973 on.
func unixTime(s string) (time.Time, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil:
		return time.Time{}, false
	case len(s) == 13:
		return time.UnixMilli(n).UTC(), true
	case len(s) == 9 || len(s) == 10:
		return time.Unix(n, 0).UTC(), true
	}
	return time.Time{}, false
}

// day is a date found in a text, and where.
type day struct {
	year, month, day int
	start, end       int
}

const monthNames = `(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?`

// forms are the ways in which dates are written; the names of the groups say
// what stands where.
var forms = []*regexp.Regexp{
	regexp.MustCompile(`\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:\b|T)`),
	regexp.MustCompile(`(?i)\b(?P<name>` + monthNames + `)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})\b`),
	regexp.MustCompile(`(?i)\b(?P<d>\d{1,2})(?:st|nd|rd|th)?[ .-]+(?:of )?(?P<name>` + monthNames + `),?[ -]+(?P<y>\d{4})\b`),
	regexp.MustCompile(`\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})\b`),
	regexp.MustCompile(`\b(?P<a>\d{1,2})[/-](?P<b>\d{1,2})[/-](?P<y>\d{4})\b`),
	regexp.MustCompile(`\b(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:\b|T|\d{6}\b)`),
}

var errNoDate = errors.New("no date in it")

// findDate finds the first date of the first form that is there.
func findDate(s string) (day, error) {
	for _, form := range forms {
		m := form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		group := func(name string) string {
			if i := form.SubexpIndex(name); i >= 0 && m[2*i] >= 0 {
				return s[m[2*i]:m[2*i+1]]
			}
			return ""
		}
		return dayOf(group, m[0], m[1])
	}
	return day{}, errNoDate
}

// dayOf makes a day of the groups of a form.
func dayOf(group func(string) string, start, end int) (day, error) {
	number := func(name string) int { n, _ := strconv.Atoi(group(name)); return n } // digits, or 0
	d := day{number("y"), number("m"), number("d"), start, end}
	if name := group("name"); name != "" {
		d.month = monthOf(name)
	}
	var doubt error
	if group("a") != "" {
		d.day, d.month = number("a"), number("b")
		if d.month > 12 {
			d.day, d.month = d.month, d.day
		} else if d.day <= 12 && d.day != d.month {
			doubt = errAmbiguous
		}
	}
	if !d.exists() {
		return day{}, fmt.Errorf("there is no day %d-%02d-%02d", d.year, d.month, d.day)
	}
	return d, doubt
}

// exists tells whether the calendar has the day.
func (d day) exists() bool {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && t.Day() == d.day
}

// monthOf reads the name of a month by its first three letters.
func monthOf(name string) int {
	const names = "janfebmaraprmayjunjulaugsepoctnovdec"
	return strings.Index(names, strings.ToLower(name[:3]))/3 + 1
}
