package series

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var (
	weekday  = regexp.MustCompile(`\b(?:on|late|early)\s+(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`)
	monthDay = regexp.MustCompile(`\b(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?`)
	dayMonth = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,?\s+(\d{4})\b)?`)
	relative = regexp.MustCompile(`(?i)\b(today|yesterday|overnight|last night|this morning)\b`)
)

// When is the day (at 00:00 UTC) on which a sentence of an article published
// then says that its deed was done, where the sentence names exactly one day:
// "on Tuesday", "yesterday", "24 February", "Feb. 24, 2022". A date without a
// year is the last one before the article; "overnight" is the article's day.
// Without a date, with several, or with one after the article, ok is false.
func When(sentence string, published time.Time) (day time.Time, ok bool) {
	if published.IsZero() {
		return time.Time{}, false
	}
	today := Day.Start(published)
	found := map[time.Time]bool{}
	for _, m := range weekday.FindAllStringSubmatch(sentence, -1) {
		found[lastWeekday(today, m[1])] = true
	}
	for _, m := range monthDay.FindAllStringSubmatch(sentence, -1) {
		found[calendar(today, m[1], m[2], m[3])] = true
	}
	for _, m := range dayMonth.FindAllStringSubmatch(sentence, -1) {
		found[calendar(today, m[2], m[1], m[3])] = true
	}
	for _, m := range relative.FindAllStringSubmatch(sentence, -1) {
		found[ago(today, strings.ToLower(m[1]))] = true
	}
	for day = range found {
	}
	return day, len(found) == 1 && !day.IsZero() && !day.After(today)
}

// lastWeekday is the last day of that name, the article's day included.
func lastWeekday(today time.Time, name string) time.Time {
	day := today
	for day.Weekday().String() != name {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

func ago(today time.Time, word string) time.Time {
	if word == "yesterday" || word == "last night" {
		return today.AddDate(0, 0, -1)
	}
	return today
}

// calendar is the named day, zero when there is none such.
func calendar(today time.Time, month, day, year string) time.Time {
	d, _ := strconv.Atoi(day)
	m := monthOf(month)
	y := today.Year()
	if year != "" {
		y, _ = strconv.Atoi(year)
	}
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if year == "" && t.After(today) {
		t = time.Date(y-1, m, d, 0, 0, 0, 0, time.UTC)
	}
	if t.Month() != m || t.Day() != d {
		return time.Time{}
	}
	return t
}

// monthOf reads a month by its first three letters.
func monthOf(name string) time.Month {
	m := time.January
	for m < time.December && m.String()[:3] != name[:3] {
		m++
	}
	return m
}
