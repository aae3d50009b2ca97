package syntax

func (m *matrix) kernels() map[string]func([]int32, []int16, int) {
	k := map[string]func([]int32, []int16, int){}
	if hasAVX2 {
		k["AVX2"] = m.mulAVX2
	}
	if hasVNNI {
		k["VNNI"] = m.mulVNNI
	}
	return k
}
