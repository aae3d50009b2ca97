package corpus

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	oslo := time.FixedZone("", 3600)
	for _, test := range []struct{ in, want string }{
		{"2022-03-04", "2022-03-04T00:00:00+01:00"},
		{" 2022-03-04 ", "2022-03-04T00:00:00+01:00"},
		{"2022-03-04T18:24:31Z", "2022-03-04T18:24:31Z"},
		{"2022-03-04T18:24:31.556Z", "2022-03-04T18:24:31Z"},
		{"2022-03-04T18:24:31+02:00", "2022-03-04T18:24:31+02:00"},
		{"2022-03-04T18:24:31", "2022-03-04T18:24:31+01:00"},
		{"2022-03-04T18:24:31+0200", "2022-03-04T18:24:31+02:00"},
		{"2022-03-04T18:24Z", "2022-03-04T18:24:00Z"},
		{"2022-03-04 18:24:31", "2022-03-04T18:24:31+01:00"},
		{"2022/3/4", "2022-03-04T00:00:00+01:00"},
		{"20220304", "2022-03-04T00:00:00+01:00"},
		{"20220304182431", "2022-03-04T00:00:00+01:00"},
		{"Fri, 04 Mar 2022 18:24:31 GMT", "2022-03-04T18:24:31Z"},
		{"Fri, 04 Mar 2022 18:24:31 +0200", "2022-03-04T18:24:31+02:00"},
		{"Fri, 4 Mar 2022 18:24:31 EST", "2022-03-04T18:24:31-05:00"},
		{"March 4, 2022", "2022-03-04T00:00:00+01:00"},
		{"March 4th, 2022", "2022-03-04T00:00:00+01:00"},
		{"Mar. 4 2022", "2022-03-04T00:00:00+01:00"},
		{"4 March 2022", "2022-03-04T00:00:00+01:00"},
		{"4th of March, 2022", "2022-03-04T00:00:00+01:00"},
		{"04-Mar-2022", "2022-03-04T00:00:00+01:00"},
		{"Sept. 4, 2022", "2022-09-04T00:00:00+01:00"},
		{"March 4, 2022 Friday 4:25 AM GMT", "2022-03-04T04:25:00Z"},
		{"March 4, 2022 Friday 12:05 AM EST", "2022-03-04T00:05:00-05:00"},
		{"Published 5:30 p.m. EDT March 4, 2022", "2022-03-04T17:30:00-04:00"},
		{"Updated: Friday 4 March 2022, 23:59 (UTC)", "2022-03-04T23:59:00Z"},
		{"13/4/2022", "2022-04-13T00:00:00+01:00"},
		{"4/13/2022", "2022-04-13T00:00:00+01:00"},
		{"04.03.2022", "2022-03-04T00:00:00+01:00"},
		{"04.03.2022 18:24", "2022-03-04T18:24:00+01:00"},
		{"1646418271", "2022-03-04T18:24:31Z"},
		{"1646418271000", "2022-03-04T18:24:31Z"},
		{"2024-02-29", "2024-02-29T00:00:00+01:00"},
	} {
		got, err := parseDate(test.in, oslo)
		if s := got.Format(time.RFC3339); err != nil || s != test.want {
			t.Errorf("%q: got %s, error %v, want %s", test.in, s, err, test.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, in := range []string{"yesterday", "2022", "March 2022", "2022-02-30", "2023-02-29", "31.4.2022", "32/1/2022", "2022-13-01", "14:30", "-", "12"} {
		if got, err := parseDate(in, time.UTC); err == nil || !got.IsZero() {
			t.Errorf("%q: got %v", in, got)
		}
	}
	if got, err := parseDate("3/4/2022", time.UTC); err == nil || got.Month() != time.April {
		t.Errorf("3/4/2022: got %v without a doubt", got)
	}
	if got, err := parseDate("", time.UTC); err != nil || !got.IsZero() {
		t.Errorf("an empty date is %v, error %v", got, err)
	}
}

func TestPathDate(t *testing.T) {
	for path, want := range map[string]string{
		"herald/2022/03/04/truce.txt": "2022-03-04", "2022-03-04-truce.txt": "2022-03-04", "truce_20220304.txt": "2022-03-04",
		"https://x.example/2022/mar/04/truce": "2022-03-04", "2022/truce.txt": "", "a/1234567890123.txt": "",
		"2022-13-04.txt": "", "x2022-03-045.txt": "", "": "",
	} {
		if got := pathDate(path); got != want {
			t.Errorf("%q: got %q, want %q", path, got, want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2022-03-04", "March 4, 2022 4:25 AM GMT", "3/4/2022", "1646418271", "99:99 2022-01-01 +99:99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := parseDate(s, time.UTC)
		if year := got.Year(); year < -300000000 || year > 300000000 {
			t.Errorf("%q is in the year %d", s, year)
		}
		pathDate(s)
		dateline(s)
	})
}
