package actor

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed words/*.txt
var wordFiles embed.FS

// class is a set of things that a word can do in or beside a noun phrase.
type class uint64

const (
	cDet class = 1 << iota
	cPoss
	cFirst
	cHe
	cShe
	cThey
	cIt
	cPlace
	cFrom
	cOf
	cWith
	cTo
	cCoord
	cSay
	cAux
	cStopV
	cStop
	cAdj
	cQualifier
	cOffice
	cRole
	cOfficial
	cTitle
	cMale
	cFemale
	cForce
	cEvent
	cVerbal
	cSingle
	cSource
	cWeak
	cArmed
	cRebel
	cBand
	cGroup
	cOrg
	cCivic
	cOrgan
	cOutlet
	cJoin
	cParticle
	cDirection
	cTravel
	cAssail
	cLocale
	cTopic
	cState
	cBody
	cDay
	cNever
	cCommon // seen in lower case far more than in capitals
	cGiven  // a given name
	cGivenM
	cGivenF
	cWeapon
	cSway  // nouns before "of" and a government
	cHuman // people who are no actors
	cPast  // an irregular past form
	cPossS // 's
	cAlias // begins a listed alias
	cPunct
)

const (
	cPronoun  = cFirst | cHe | cShe | cThey | cIt
	cFunction = cPronoun | cDet | cPoss | cPlace | cFrom | cOf | cWith | cTo | cCoord | cSay | cAux | cStopV | cStop | cPast | cPunct | cPossS
	// cIdle begins no mention.
	cIdle = cCommon | cGiven | cGivenM | cGivenF | cAlias | cWeapon | cLocale | cTravel | cAssail | cPunct | cAux |
		cStop | cStopV | cPlace | cOf | cTo | cWith | cFrom | cCoord | cPast | cSway | cHuman | cSay
	cHead = cOffice | cRole | cForce | cEvent | cSource | cGroup | cState | cBody
	cVerb = cSay | cAux
)

// classNames are the classes by the name they have in words/classes.txt.
var classNames = map[string]class{
	"det": cDet, "poss": cPoss, "first": cFirst, "he": cHe, "she": cShe, "they": cThey, "it": cIt,
	"place": cPlace, "from": cFrom, "of": cOf, "with": cWith, "to": cTo, "coord": cCoord, "say": cSay,
	"aux": cAux, "vstop": cStopV, "stop": cStop, "adj": cAdj, "qualifier": cQualifier, "office": cOffice,
	"role": cRole, "official": cOfficial, "title": cTitle, "male": cMale, "female": cFemale,
	"force": cForce, "event": cEvent, "verbal": cVerbal, "single": cSingle, "source": cSource,
	"weak": cWeak, "armed": cArmed, "rebel": cRebel, "band": cBand, "group": cGroup, "org": cOrg, "civic": cCivic, "organ": cOrgan,
	"outlet": cOutlet, "join": cJoin, "particle": cParticle, "direction": cDirection, "travel": cTravel,
	"assail": cAssail, "locale": cLocale, "topic": cTopic, "state-noun": cState, "body-noun": cBody,
	"day": cDay, "never": cNever, "weapon": cWeapon, "past": cPast, "human": cHuman, "sway": cSway,
}

// word is what the vocabulary knows of a form. The zero word is unknown.
type word struct {
	id    int32
	class class
}

// vocabulary holds the words of aliases and the classes, by form.
type vocabulary map[string]word

// note gives form an id, if it has none, and the classes c beside its others.
func (v vocabulary) note(form string, c class) int32 {
	w, ok := v[form]
	if !ok {
		w.id = int32(len(v) + 1)
	}
	w.class |= c
	v[form] = w
	return w.id
}

// noteBoth notes a word of running text in lower case and capitalised.
func (v vocabulary) noteBoth(form string, c class) {
	v.note(form, c)
	v.note(capitalise(form), c)
	if len(form) <= 3 && c&(cOffice|cRole) != 0 {
		v.note(strings.ToUpper(form), c) // "PM", "CEO"
	}
}

func capitalise(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// loadWords fills v from the embedded word files.
func (v vocabulary) loadWords() error {
	for _, line := range dataLines("words/classes.txt") {
		name, list, _ := strings.Cut(line, ":")
		c, ok := classNames[name]
		if !ok {
			return fmt.Errorf("words/classes.txt: unknown class %q", name)
		}
		for _, form := range strings.Fields(list) {
			v.noteBoth(form, c)
		}
	}
	for _, form := range dataLines("words/common.txt") {
		v.noteBoth(form, cCommon)
	}
	given := map[string]class{"m": cGiven | cGivenM, "f": cGiven | cGivenF, "u": cGiven}
	for _, line := range dataLines("words/first.txt") {
		gender, list, _ := strings.Cut(line, ":")
		for _, form := range strings.Fields(list) {
			v.note(form, given[gender])
		}
	}
	for _, form := range []string{"'s", "’s", "'", "’"} {
		v.note(form, cPossS)
	}
	return nil
}

// dataLines returns the lines of an embedded file that are not comments.
func dataLines(name string) []string {
	data, _ := wordFiles.ReadFile(name) // embedded: there is no other error than a wrong name
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}
