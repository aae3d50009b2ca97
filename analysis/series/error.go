package series

import (
	"fmt"
	"math"
	"slices"

	"detente/analysis/claim"
)

// Channels are the channels of observations, in the order of an Error.
var Channels = [...]claim.Channel{claim.Quoted, claim.Reported, claim.Deed, claim.Narrated}

// Error is how the scoring errs, as counted on texts that people judged, by the
// channel that the program gives. Its zero value stands for no knowledge, and
// intervals then carry the sampling alone. See the package's documentation for
// what is made of it.
type Error [len(Channels)]Confusion

// Confusion counts findings by their sign, -, 0 or + (rows), and by the true one:
// -, 0, + or None (columns). A finding that coders differ on counts in parts.
type Confusion [3][4]float64

// None is the true sign of a finding where the holder takes no position at all.
const None = 2

// Add counts n findings of a channel with a sign, -1, 0 or +1, and the true one,
// which may be None. Channels that are not among Channels are passed over.
func (e *Error) Add(c claim.Channel, sign, truth int, n float64) {
	if i := slices.Index(Channels[:], c); i >= 0 {
		e[i][sign+1][truth+1] += n
	}
}

// On tells whether anything was counted.
func (e *Error) On() bool { return *e != Error{} }

// Right is the number of findings of a channel whose sign is the true one, of n;
// of all channels for "".
func (e *Error) Right(c claim.Channel) (right, n float64) {
	for i := range e {
		if c != "" && c != Channels[i] {
			continue
		}
		for sign, row := range e[i] {
			right += row[sign]
			n += row[0] + row[1] + row[2] + row[3]
		}
	}
	return right, n
}

func (e *Error) check() error {
	for i := range e {
		for sign, row := range e[i] {
			for truth, n := range row {
				if n < 0 || math.IsNaN(n) || math.IsInf(n, 0) {
					return fmt.Errorf("error of the channel %s: %v findings of sign %d that are %d: want a count", Channels[i], n, sign-1, truth-1)
				}
			}
		}
	}
	return nil
}
