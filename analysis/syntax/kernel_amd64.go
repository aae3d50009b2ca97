package syntax

import "golang.org/x/sys/cpu"

var hasAVX2 = cpu.X86.HasAVX2

// mulBlock sets dst[:32] to the product of a block of w with x.
func mulBlock(dst []int32, w, x []int16) {
	if !hasAVX2 {
		mulBlockGo(dst, w, x)
		return
	}
	_, _ = dst[block-1], w[len(x)*block-1]
	mulBlockAVX2(&dst[0], &w[0], &x[0], len(x)/2)
}

//go:noescape
func mulBlockAVX2(dst *int32, w, x *int16, pairs int)
