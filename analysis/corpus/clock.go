package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// clock is a time of day with what may follow it.
var clock = regexp.MustCompile(`(?i)\b(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\b\.?)?\s*\(?([+-]\d{2}:?\d{2}\b|[A-Z]{1,4}\b)?`)

// zones are the hours by which the zones that news name differ from UTC. ET, CT
// and PT stand for standard time. Names that several zones share (IST) are
// left out: the zone given by the user counts.
var zones = map[string]float64{
	"Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
	"MSK": 3, "TRT": 3, "IDT": 3, "IRST": 3.5, "GST": 4, "PKT": 5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
	"EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "PT": -8,
}

// in gives the day the time and the zone that stand beside it in s.
func (d day) in(s string, zone *time.Location) time.Time {
	rest := s[:d.start] + " " + strings.TrimPrefix(s[d.end:], "T")
	if strings.HasSuffix(s[:d.end], "T") {
		rest = s[d.end:]
	}
	m := clock.FindStringSubmatch(rest)
	if m == nil {
		return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, zone)
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } // digits, or 0
	hour, minute, second := number(m[1]), number(m[2]), number(m[3])
	switch half := strings.ToLower(strings.ReplaceAll(m[4], ".", "")); {
	case half == "pm" && hour < 12:
		hour += 12
	case half == "am" && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 || second > 59 {
		hour, minute, second = 0, 0, 0
	}
	return time.Date(d.year, time.Month(d.month), d.day, hour, minute, second, 0, zoneOf(m[5], zone))
}

// zoneOf reads "+02:00", "+0200" or a name of zones.
func zoneOf(name string, otherwise *time.Location) *time.Location {
	if hours, known := zones[name]; known {
		return time.FixedZone(name, int(hours*3600))
	}
	if t, err := time.Parse("-0700", strings.ReplaceAll(name, ":", "")); err == nil {
		_, offset := t.Zone()
		return time.FixedZone("", offset)
	}
	return otherwise
}
