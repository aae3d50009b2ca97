package text

import "strings"

// dotUse is what the dot behind an abbreviation tells about its sentence.
type dotUse uint8

const (
	noDot    dotUse = iota // no abbreviation: the dot is a full stop
	goesOn                 // titles and such: the sentence goes on
	maySplit               // ends the sentence before a typical first word
	ends                   // ends the sentence before any capital
	beforeNo               // an abbreviation only before a figure
)

var abbreviations = func() map[string]dotUse {
	table := map[string]dotUse{}
	for use, words := range map[dotUse]string{
		goesOn: `mr mrs ms mx messrs mme mlle dr prof rev fr hon st ste mt ft gen lt col maj capt cpt cmdr adm
			brig sgt cpl pvt sen sens rep reps gov govs pres amb min supt insp det sec rt vs v viz cf eg ie approx
			ca al-gen dept est op pp vol vols ed eds trans repr hrh sr.gen lt.gen ave blvd univ assoc attn asst`,
		maySplit: `inc co corp ltd bros plc llc jr sr esq ph.d phd al calif ariz ark colo conn del fla ga ill ind kan
			ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que`,
		ends:     `etc jan feb apr aug sept oct nov dec mon tue tues wed thu thur thurs fri hrs yrs mins oz lb lbs`,
		beforeNo: `no nos mar jun jul sat sun fig figs p para art ch ext tel sect c`,
	} {
		for _, word := range strings.Fields(words) {
			table[word] = use
		}
	}
	return table
}()

// abbreviation tells how the dot behind word is used.
func abbreviation(word string) dotUse {
	if len(word) > 12 {
		return noDot
	}
	if acronym(word) {
		if len(word) == 1 {
			return goesOn
		}
		return maySplit
	}
	return abbreviations[strings.ToLower(word)]
}

// acronym tells whether word is a letter, or letters with dots between.
func acronym(word string) bool {
	for i := 0; i < len(word); i++ {
		isLetter := word[i]|0x20-'a' < 26
		if isLetter != (i%2 == 0) || !isLetter && word[i] != '.' {
			return false
		}
	}
	return len(word)%2 == 1 && (len(word) > 1 || word[0] < 'a' && word != "I")
}

// firstWords begin sentences far more often than names.
var firstWords = wordSet(`the a an he she it they we you i this that these those there here his her its their our my
	your in on at by for from with after before since until when while where if as although though because but and
	or so yet however meanwhile then now also still even not no what who why how which some many most all both each
	every several one two under over during despite according once earlier later is are was were did does do has
	have had can will would should could may might let another other such both few more to of about`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
