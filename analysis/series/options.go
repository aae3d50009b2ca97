package series

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
)

// Words is the channel of a Key that takes quoted and reported together.
const Words claim.Channel = "words"

// Key says what a figure is about. Its zero value takes everything.
type Key struct {
	Actor    actor.ID      // "" every actor together; Pool makes one of several
	Conflict string        // "" every conflict
	Channel  claim.Channel // "" every channel; Words is quoted and reported
	Outlet   string        // "" every outlet
}

// Pool is the Key.Actor of several actors taken together: the observations of
// all of them make the article's mean.
func Pool(actors ...actor.ID) actor.ID {
	names := make([]string, len(actors))
	for i, a := range actors {
		names[i] = string(a)
	}
	slices.Sort(names)
	return actor.ID(strings.Join(names, "+"))
}

// Options say which observations count and how figures are made.
type Options struct {
	Bucket    Bucket    // width of the buckets of time
	MinN      int       // a figure on fewer articles is thin
	From, To  time.Time // From <= published < To; zero is open; with either, undated articles are left out
	Contested bool      // count arms and pressure (codebook section 4)
	Imputed   bool      // count imputed observations as the holder's own
	Retold    bool      // count deeds that are flagged as told before
	Reprints  bool      // an article weighs 1 + its reprints
	EventDate bool      // series and gaps put a deed at the day its sentence names (see When), if within 31 days
	Rollup    bool      // actors count for the state that they belong to

	Resamples    int     // draws of the bootstrap
	Permutations int     // draws of a permutation test
	Seed         uint64  // of all random numbers
	Level        float64 // of the intervals, 0..1
	ByDay        bool    // estimates and shifts draw whole days instead of articles
	Error        Error   // measured error of the scoring, for the intervals; its zero value adds nothing
	Smooth       float64 // part of the points that a local regression sees, 0..1
	Workers      int     // goroutines; 0 is one per processor
}

// DefaultOptions are the options of a plain report.
func DefaultOptions() Options {
	return Options{
		Bucket: Week, MinN: 5, Contested: true,
		Resamples: 1000, Permutations: 999, Seed: 1, Level: .95, Smooth: .4,
	}
}

// Check returns an error that names the first option out of its range.
func (o Options) Check() error {
	switch {
	case !o.Bucket.valid():
		return fmt.Errorf("bucket %q: want day, week, month or quarter", o.Bucket)
	case o.MinN < 1:
		return fmt.Errorf("min-n %d: want at least 1", o.MinN)
	case o.Resamples < 100 || o.Resamples > 100_000:
		return fmt.Errorf("resamples %d: want 100 to 100000", o.Resamples)
	case o.Permutations < 99 || o.Permutations > 100_000:
		return fmt.Errorf("permutations %d: want 99 to 100000", o.Permutations)
	case !(o.Level > 0 && o.Level < 1):
		return fmt.Errorf("level %v: want above 0 and below 1", o.Level)
	case !(o.Smooth > 0 && o.Smooth <= 1):
		return fmt.Errorf("smooth %v: want above 0, at most 1", o.Smooth)
	case o.Workers < 0:
		return fmt.Errorf("workers %d: want 0 or more", o.Workers)
	case !o.From.IsZero() && !o.To.IsZero() && !o.From.Before(o.To):
		return fmt.Errorf("from %s is not before to %s", o.From.Format(time.DateOnly), o.To.Format(time.DateOnly))
	}
	return o.Error.check()
}

// windowed tells whether the window is closed on any side.
func (o *Options) windowed() bool { return !o.From.IsZero() || !o.To.IsZero() }

// inside tells whether a date is in the window.
func (o *Options) inside(t time.Time) bool {
	if t.IsZero() {
		return !o.windowed()
	}
	return !t.Before(o.From) && (o.To.IsZero() || t.Before(o.To))
}

// takes tells whether a channel is one that the wanted channel stands for.
func takes(want, c claim.Channel) bool {
	switch want {
	case "":
		return true
	case Words:
		return c == claim.Quoted || c == claim.Reported
	}
	return c == want
}
