package tone

const (
	pathSeed   = 0x9e3779b9
	nameHash   = 0x51ed270b
	numberHash = 0x2545f491
	targetHash = 0x68e31da4
)

// hashString is the FNV-1a hash of a word.
func hashString(s string) uint32 {
	h := uint32(hashSeed)
	for i := range len(s) {
		h = hashByte(h, s[i])
	}
	return h
}

const hashSeed = 2166136261

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// mix is a hash of two hashes, in their order.
func mix(a, b uint32) uint32 {
	h := (a ^ b*0x85ebca6b) * 0xc2b2ae35
	h ^= h >> 15
	h *= 0x27d4eb2f
	return h ^ h>>13
}
