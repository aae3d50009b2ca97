package tone

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// Linear is a log-linear model: what each feature adds to the score of the
// classes negative, neutral, positive.
type Linear map[uint32][3]float32

const linearScale = 32 // weights are written in steps of 1/32, up to 127 steps

// Encode writes the weights with 8 bits each and without those that are
// nothing at that precision.
func (l Linear) Encode(w io.Writer) error {
	keys := make([]uint32, 0, len(l))
	for _, k := range slices.Sorted(maps.Keys(l)) {
		if steps(l[k]) != [3]int8{} {
			keys = append(keys, k)
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(keys)))
	last := uint32(0)
	for _, k := range keys {
		out = binary.AppendUvarint(out, uint64(k-last))
		last = k
	}
	for c := range 3 {
		for _, k := range keys {
			out = append(out, byte(steps(l[k])[c]))
		}
	}
	_, err := w.Write(out)
	return err
}

func steps(x [3]float32) (s [3]int8) {
	for c, v := range x {
		s[c] = int8(math.Round(float64(min(127, max(-127, v*linearScale)))))
	}
	return s
}

// errModel is the error of a model file that is none.
var errModel = errors.New("tone: no model of tone")

// mostFeatures bounds what a broken file can ask for.
const mostFeatures = 1 << 20

func decodeLinear(r *bufio.Reader) (Linear, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil || n > mostFeatures {
		return nil, errors.Join(errModel, err)
	}
	keys := make([]uint32, n)
	last := uint64(0)
	for i := range keys {
		d, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, errors.Join(errModel, err)
		}
		last += d
		keys[i] = uint32(last)
	}
	weights := make([]byte, 3*n)
	if _, err := io.ReadFull(r, weights); err != nil {
		return nil, errors.Join(errModel, err)
	}
	l := make(Linear, n)
	for i, k := range keys {
		var x [3]float32
		for c := range x {
			x[c] = float32(int8(weights[c*len(keys)+i])) / linearScale
		}
		l[k] = x
	}
	return l, nil
}

// decode reads a compressed model.
func decode(r io.Reader) (Linear, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	return decodeLinear(bufio.NewReader(z))
}

// scores are the sums of the weights of a site's features, each counted once.
func (l Linear) scores(s *Site) (sum [3]float32) {
	s.used = s.used[:0]
	s.Features(every, func(k uint32) { s.used = append(s.used, k) })
	slices.Sort(s.used)
	for _, k := range slices.Compact(s.used) {
		for c, v := range l[k] {
			sum[c] += v
		}
	}
	return sum
}
