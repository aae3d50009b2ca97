package corpus

import (
	"fmt"
	"strings"
	"time"
)

var layouts = []string{time.RFC3339, time.DateOnly, time.DateTime, "2006-01-02T15:04:05", time.RFC1123Z, time.RFC1123}

// parseDate reads a date; an empty one is the zero time.
func parseDate(s string, zone *time.Location) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("bad date %q", s)
}
