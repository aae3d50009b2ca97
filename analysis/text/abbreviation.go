package text

import "strings"

// dotUse is what the dot behind an abbreviation tells about its sentence.
type dotUse uint8

const (
	noDot    dotUse = iota // no abbreviation: the dot is a full stop
	goesOn                 // titles and such: the sentence goes on
	maySplit               // the sentence ends before a typical first word
	ends                   // the sentence ends before any capital
	beforeNo               // an abbreviation only before a figure or a month
)

var abbreviations = func() map[string]dotUse {
	table := map[string]dotUse{}
	for use, words := range map[dotUse]string{
		goesOn: `mr mrs ms mx messrs mme mlle dr drs prof rev fr hon ste mt ft gen lt col maj capt cpt cmdr cdr adm
			brig sgt cpl pvt sen sens rep reps gov govs pres amb supt insp det rt vs v viz cf eg ie approx ca
			est op pp eds repr hrh attn asst mgr msgr atty e.g i.e`,
		maySplit: `inc pte pty co corp ltd bros plc llc jr sr esq ph.d phd al st ave blvd rd dept univ assoc vol vols trans
			jan feb apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
			calif ariz ark colo conn fla ga ill ind kan ky la mass md mich minn mo mont neb nev okla ore pa tenn tex
			va vt wis wyo ont que min`,
		ends:     `etc a.m p.m hrs yrs oz lb lbs`,
		beforeNo: `no nos mar jun jul sat sun fig figs p para art ch ext tel sect sec b c d m div`,
	} {
		for _, word := range strings.Fields(words) {
			table[word] = use
		}
	}
	return table
}()

// abbreviation tells how the dot behind word is used.
func abbreviation(word string) dotUse {
	switch {
	case len(word) > 8:
		return noDot
	case acronym(word) && len(word) == 1:
		return maySplit
	case abbreviations[strings.ToLower(word)] != noDot:
		return abbreviations[strings.ToLower(word)]
	case acronym(word):
		return maySplit
	}
	return noDot
}

// acronym tells whether word is a capital, or letters with dots between.
func acronym(word string) bool {
	for i := 0; i < len(word); i++ {
		isLetter := word[i]|0x20-'a' < 26
		if isLetter != (i%2 == 0) || !isLetter && word[i] != '.' {
			return false
		}
	}
	return len(word)%2 == 1 && (len(word) > 1 || word[0] < 'a' && word != "I")
}

// dotKept tells whether the dot at p belongs to the abbreviation s[i:p].
func dotKept(s string, i, p int) bool {
	if p+1 < len(s) && s[p+1] == '.' {
		return false
	}
	next, last := nextWord(s, p+1)
	switch abbreviation(s[i:p]) {
	case goesOn:
		return !last
	case maySplit:
		return p-i > 1 && s[i+1] == '.' || !last && !startsSentence(next)
	case ends:
		return !last && (!upperAt(next, 0) || afterClock(next))
	case beforeNo:
		return isDigit(next, 0) || months[next]
	}
	return false
}

// nextWord returns the word behind white space and an opening quotation mark at
// i, "" where another mark stands, and whether the text ends there.
func nextWord(s string, i int) (word string, last bool) {
	from := i
	for from < len(s) && blankAt(s, from) {
		_, size := classAt(s, from)
		from += size
	}
	if from == len(s) {
		return "", true
	}
	if from > i {
		from += quoteMark(s, from)
	}
	end := from
	for end < len(s) && end-from < 16 && wordAt(s, end) {
		_, size := classAt(s, end)
		end += size
	}
	return s[from:end], false
}

// afterClock tells whether word goes on after "5 p.m." though it has a capital.
func afterClock(word string) bool {
	return len(word) <= 4 && word == strings.ToUpper(word) || weekdays[word] || months[word] || zones[word]
}

var (
	weekdays = wordSet(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)
	months   = wordSet(`Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec January February March April May June July August September October November December`)
	zones    = wordSet(`Eastern Central Mountain Pacific Greenwich Moscow Kyiv Kiev Israel Beijing London`)
)

// startsSentence tells whether word is a typical first word with its capital.
func startsSentence(word string) bool {
	return upperAt(word, 0) && firstWords[strings.ToLower(word)]
}

// firstWords begin sentences far more often than names.
var firstWords = wordSet(`the a an he she it they we you i this that these those there here his her its their our my
	your in on at by for from with after before since until when while where if as although though because but and
	or so yet however meanwhile then now also still even not no what who why how which some many most all both each
	every several one two under over during despite according once earlier later is are was were did does do has
	have had can will would should could may might let another other such few more to of about nor neither`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
