package series

import "time"

// Bucket is a width of time in which articles are taken together. Buckets are
// of the calendar in UTC.
type Bucket string

// The buckets.
const (
	Day     Bucket = "day"
	Week    Bucket = "week" // begins on Monday
	Month   Bucket = "month"
	Quarter Bucket = "quarter"
)

func (b Bucket) valid() bool {
	return b == Day || b == Week || b == Month || b == Quarter
}

// Start is the first instant of the bucket that holds t.
func (b Bucket) Start(t time.Time) time.Time {
	y, m, d := t.UTC().Date()
	switch b {
	case Week:
		d -= (int(t.UTC().Weekday()) + 6) % 7
	case Month:
		d = 1
	case Quarter:
		m, d = m-(m-1)%3, 1
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// End is the first instant after the bucket that begins at start.
func (b Bucket) End(start time.Time) time.Time {
	switch b {
	case Week:
		return start.AddDate(0, 0, 7)
	case Month:
		return start.AddDate(0, 1, 0)
	case Quarter:
		return start.AddDate(0, 3, 0)
	}
	return start.AddDate(0, 0, 1)
}
