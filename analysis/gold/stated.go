package gold

import "detente/analysis/claim"

// Share is the part of the findings of one channel that were found right in
// holder and sign, of N judged ones.
type Share struct {
	Channel claim.Channel // "" for all
	Right   float64       // 0..1
	N       int
}

// Stated is what a report says of the scoring where nobody judged its own
// findings: at least these parts are right on forty coded news articles, which
// no lexicon or model was trained on, though rules were mended while looking at
// them. TestStated keeps it true.
func Stated() []Share {
	return []Share{{claim.Quoted, .64, 39}, {claim.Reported, .68, 127}, {claim.Deed, .66, 339}, {"", .67, 505}}
}
