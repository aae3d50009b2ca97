package tone

import (
	"detente/analysis/syntax"
	"detente/analysis/text"
)

// Vocabulary numbers the words and the paths that a network knows, by their
// hashes.
type Vocabulary struct {
	Words, Paths map[uint32]int32
}

// Words after the known ones, and paths before them.
const (
	targetWord = iota
	nameWord
	otherWord
	ExtraWords
	ExtraPaths = 8 // unknown paths by their number of steps
)

// Counts of what else a network is told of a word.
const (
	Places = 13
	Tags   = int(syntax.X) + 1
	Flags  = 4
)

// Input is a site as a network reads it, a row for each word.
type Input struct {
	Words, Paths, Heads []int32
	Places, Tags        []uint8
	Flags               [][Flags]float32 // negated, quoted, target, 1
}

// Read fills the input from a site.
func (in *Input) Read(v *Vocabulary, s *Site) {
	*in = Input{in.Words[:0], in.Paths[:0], in.Heads[:0], in.Places[:0], in.Tags[:0], in.Flags[:0]}
	for i := range s.Seen {
		w := &s.Seen[i]
		within := s.inside(i)
		place := uint8(0)
		if !within {
			place = uint8(s.Place(i))
		}
		in.Words = append(in.Words, v.word(s, i))
		in.Paths = append(in.Paths, v.path(w))
		in.Heads = append(in.Heads, int32(s.tree.Words[i].Head))
		in.Places = append(in.Places, place)
		in.Tags = append(in.Tags, uint8(s.tree.Words[i].Tag))
		in.Flags = append(in.Flags, [Flags]float32{number(w.Negated), number(w.Quoted), number(within), 1})
	}
}

func number(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func (v *Vocabulary) word(s *Site, i int) int32 {
	known := int32(len(v.Words))
	switch lemma := s.Seen[i].Lemma; {
	case s.inside(i):
		return known + targetWord
	case lemma == nameHash:
		return known + nameWord
	case lemma == numberHash:
		return known + otherWord
	}
	if id, ok := v.Words[HashForm(s.tree.Words[i].Form)]; ok {
		return id
	}
	return known + otherWord
}

func (v *Vocabulary) path(w *Word) int32 {
	if id, ok := v.Paths[w.Path]; ok {
		return id
	}
	return int32(min(w.Steps, ExtraPaths-1))
}

// HashForm is the hash of a word as text.Lower writes it.
func HashForm(form string) uint32 {
	h := uint32(hashSeed)
	for i := range len(form) {
		c := form[i]
		if c >= 0x80 {
			return hashString(text.Lower(form))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = hashByte(h, c)
	}
	return h
}
