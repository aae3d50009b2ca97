package corpus

import (
	"math"
	"slices"

	"detente/analysis/text"
)

const (
	shingleWords = 3
	hashes       = 64
	bands        = 16
	rows         = hashes / bands
)

// The constants of the FNV-1a hash.
const (
	fnvOffset = 0xcbf29ce484222325
	fnvPrime  = 0x100000001b3
)

// fingerprint is what of a document is compared.
type fingerprint struct {
	shingles []uint32       // hashes of its word sequences: sorted, each once
	least    [hashes]uint32 // MinHash
}

// newFingerprint reads the words of a document outside its chrome.
func newFingerprint(doc *text.Document) fingerprint {
	var p fingerprint
	start := 0
	for _, c := range doc.Chrome {
		p.shingles = shingles(doc.Text[start:c.Start], p.shingles)
		start = c.End
	}
	p.shingles = shingles(doc.Text[start:], p.shingles)
	slices.Sort(p.shingles)
	p.shingles = slices.Clip(slices.Compact(p.shingles))
	for i := range p.least {
		p.least[i] = math.MaxUint32
	}
	for _, s := range p.shingles {
		for i := range p.least {
			p.least[i] = min(p.least[i], uint32(uint64(s)*multipliers[i]>>32))
		}
	}
	return p
}

// multipliers are odd numbers without a pattern (splitmix64), one for each hash
// function.
var multipliers = func() (m [hashes]uint64) {
	state := uint64(0x9e3779b97f4a7c15)
	for i := range m {
		state += 0x9e3779b97f4a7c15
		m[i] = mix(state) | 1
	}
	return m
}()

// mix is the last step of splitmix64.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// shingles appends the hashes of all sequences of three words. A word is a run
// of letters and digits; case is ignored in ASCII.
func shingles(content string, out []uint32) []uint32 {
	var window [shingleWords]uint64
	word, seen := uint64(fnvOffset), 0
	for i := 0; i <= len(content); i++ {
		if c := wordByte(content, i); c != 0 {
			word = (word ^ uint64(c)) * fnvPrime
			continue
		}
		if word == fnvOffset {
			continue
		}
		copy(window[:], window[1:])
		window[shingleWords-1] = word
		word = fnvOffset
		if seen++; seen >= shingleWords {
			out = append(out, uint32(mix(window[0]+mix(window[1]+mix(window[2])))>>32))
		}
	}
	return out
}

// wordByte is the byte at i in lower case if it belongs to a word, else 0.
// Curly quotes and dashes (bytes e2 80) do not.
func wordByte(content string, i int) byte {
	if i >= len(content) {
		return 0
	}
	switch c := content[i]; {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return c
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c >= 0x80 && !punctuation(content, i):
		return c
	}
	return 0
}

// punctuation tells whether the byte at i is one of a character U+2000..U+203F
// or of a no-break space.
func punctuation(content string, i int) bool {
	at := func(i int) byte {
		if i < 0 || i >= len(content) {
			return 0
		}
		return content[i]
	}
	general := func(i int) bool { return at(i) == 0xe2 && at(i+1) == 0x80 }
	space := func(i int) bool { return at(i) == 0xc2 && at(i+1) == 0xa0 }
	return general(i) || general(i-1) || general(i-2) || space(i) || space(i-1)
}

// index finds originals by the bands of their MinHash.
type index struct {
	buckets [bands]map[[rows]uint32][]int
	seen    map[int]bool
}

func newIndex() *index {
	x := &index{seen: make(map[int]bool)}
	for b := range x.buckets {
		x.buckets[b] = make(map[[rows]uint32][]int)
	}
	return x
}

func band(p *fingerprint, b int) [rows]uint32 { return [rows]uint32(p.least[b*rows : (b+1)*rows]) }

func (x *index) add(i int, p *fingerprint) {
	for b := range x.buckets {
		key := band(p, b)
		x.buckets[b][key] = append(x.buckets[b][key], i)
	}
}

// mostLike is the original that is most like p, the first added of several,
// and how like it is; -1 when none shares a band.
func (x *index) mostLike(p *fingerprint, prints []fingerprint) (original int, like float64) {
	clear(x.seen)
	original = -1
	for b := range x.buckets {
		for _, i := range x.buckets[b][band(p, b)] {
			if x.seen[i] {
				continue
			}
			x.seen[i] = true
			if l := jaccard(p.shingles, prints[i].shingles); l > like {
				original, like = i, l
			}
		}
	}
	return original, like
}

// jaccard is the size of the intersection of two sorted sets over that of their
// union.
func jaccard(a, b []uint32) float64 {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}
