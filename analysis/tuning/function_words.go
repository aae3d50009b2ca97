package tuning

import "strings"

// functionWords stand at no end of a suggested phrase.
var functionWords = wordSet(`
a about above after again against all almost alone along already also although always am among an and another any
are around as at away back be because been before behind being below between both but by can cannot could did do does
doing done down during each either else enough even ever every few for from further had has have having he her here
hers herself him himself his how however i if in indeed into is it its itself just least less like likely made make
many may me might mine more most much must my myself near nearly neither never next no nor not nothing now of off often
on once one only onto or other others our ours out over own per perhaps quite rather really same several shall she
should since so some still such than that the their theirs them themselves then there these they this those though
three through throughout thus to together too toward towards two under until up upon us very was we well were what
when where whether which while who whom whose why will with within without would yet you your yours
said say says saying told tell year years month months week weeks day days hour hours time times today tomorrow
yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december percent million billion hundred thousand first last second third new old good big
according including include`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
