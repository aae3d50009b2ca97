package configs

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // read.time_zone works where the system has no zones
)

// A KeyError is a value that is out of its range.
type KeyError struct {
	Key string
	Err error
}

// Error is "key: cause".
func (e *KeyError) Error() string { return e.Key + ": " + e.Err.Error() }

// Unwrap is the cause.
func (e *KeyError) Unwrap() error { return e.Err }

// Check returns a *KeyError for the first value that is out of its range.
func (c *Config) Check() error {
	for _, check := range checks {
		if err := check.valid(c); err != nil {
			return &KeyError{check.key, err}
		}
	}
	return nil
}

// checks hold for single keys what the packages do not check by themselves.
var checks = []struct {
	key   string
	valid func(*Config) error
}{
	{"workers", func(c *Config) error { return atLeast(0, c.Workers) }},
	{"read.time_zone", func(c *Config) error { _, err := time.LoadLocation(c.Read.TimeZone); return err }},
	{"read.titles", func(c *Config) error { return oneOf(c.Read.Titles, "auto", "always", "never") }},
	{"read.max_bytes", func(c *Config) error { return atLeast(1, c.Read.MaxBytes) }},
	{"read.duplicates", func(c *Config) error { return within(c.Read.Duplicates, 0, 1) }},
	{"retelling.days", func(c *Config) error { return atLeast(0, c.Retelling.Days) }},
	{"retelling.overlap", func(c *Config) error { return within(c.Retelling.Overlap, 0, 1) }},
	{"retelling.least", func(c *Config) error { return atLeast(1, c.Retelling.Least) }},
	{"score.planned", func(c *Config) error { return within(c.Score.Planned, 0, 1) }},
	{"score.conditional", func(c *Config) error { return within(c.Score.Conditional, 0, 1) }},
	{"score.hypothetical", func(c *Config) error { return within(c.Score.Hypothetical, 0, 1) }},
	{"score.historical", func(c *Config) error { return within(c.Score.Historical, 0, 1) }},
	{"score.negated_peace", func(c *Config) error { return within(c.Score.NegatedPeace, 0, 1) }},
	{"score.negated_force", func(c *Config) error { return within(c.Score.NegatedForce, 0, 1) }},
	{"score.deterrent", func(c *Config) error { return within(c.Score.Deterrent, -1, 1) }},
	{"score.purpose_pressure", func(c *Config) error { return within(c.Score.PurposePressure, -1, 1) }},
	{"score.quoted_weight", func(c *Config) error { return within(c.Score.QuotedWeight, 0, 100) }},
	{"score.reported_weight", func(c *Config) error { return within(c.Score.ReportedWeight, 0, 100) }},
	{"score.deed_weight", func(c *Config) error { return within(c.Score.DeedWeight, 0, 100) }},
	{"score.narrated_weight", func(c *Config) error { return within(c.Score.NarratedWeight, 0, 100) }},
	{"score.repeat_weight", func(c *Config) error { return within(c.Score.RepeatWeight, 0, 1) }},
	{"score.mixed", func(c *Config) error { return within(c.Score.Mixed, 0, 1) }},
	{"series", func(c *Config) error { return c.Series.Check() }},
	{"report.charts", func(c *Config) error { return c.checkCharts() }},
	{"report.events", func(c *Config) error { return c.checkEvents() }},
	{"report.rows", func(c *Config) error { return atLeast(1, c.Report.Rows) }},
}

func atLeast(low, n int) error {
	if n < low {
		return fmt.Errorf("%d: want at least %d", n, low)
	}
	return nil
}

func within(x, low, high float64) error {
	if !(x >= low && x <= high) {
		return fmt.Errorf("%v: want %v to %v", x, low, high)
	}
	return nil
}

func oneOf(s string, all ...string) error {
	if !slices.Contains(all, s) {
		return fmt.Errorf("%q: want one of %s", s, strings.Join(all, ", "))
	}
	return nil
}

func (c *Config) checkCharts() error {
	var errs []error
	for _, format := range c.Report.Charts {
		errs = append(errs, oneOf(format, "svg", "png", "pdf"))
	}
	return errors.Join(errs...)
}

func (c *Config) checkEvents() error {
	for _, e := range c.Report.Events {
		if _, err := time.Parse(time.DateOnly, e.Date); err != nil {
			return fmt.Errorf("%q is no date (want one such as 2022-02-24)", e.Date)
		}
		if e.Label == "" {
			return fmt.Errorf("the event of %s has no label", e.Date)
		}
	}
	return nil
}
