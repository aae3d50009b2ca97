package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lemma script says how to make a lemma of a form: how many bytes to cut
// from its end and what to put there, "3|y" for "cities". It works on the
// form in lower case, or on the form itself for proper nouns and the like. The
// script asWritten keeps the capitals of other words too ("Norlandic") and
// gives the first letter one ("norlandic").
const asWritten = "="

// LemmaKey is a form and tag as the lemma rules know them: "VBD went".
func LemmaKey(form string, tag Penn) string {
	return tag.String() + " " + lemmaForm(form, tag)
}

func lemmaForm(form string, tag Penn) string {
	if strings.ContainsAny(form, "’‘`") {
		form = strings.Map(straighten, form)
	}
	if keepsCase(tag) {
		return form
	}
	return strings.ToLower(form)
}

func keepsCase(tag Penn) bool {
	switch tag {
	case NNP, NNPS, ADD, FW, PennSYM, LS, GW, AFX:
		return true
	}
	return false
}

// LemmaScript returns the script that makes lemma of form.
func LemmaScript(form, lemma string, tag Penn) string {
	f := lemmaForm(form, tag)
	if lemma == form && lemma != f {
		return asWritten
	}
	i := 0
	for i < len(f) && i < len(lemma) && f[i] == lemma[i] {
		i++
	}
	for i > 0 && i < len(f) && !utf8.RuneStart(f[i]) {
		i--
	}
	return strconv.Itoa(len(f)-i) + "|" + lemma[i:]
}

// LemmaEndings returns key with ever shorter forms, the last empty: those that
// are at most six bytes long, and the longest first.
func LemmaEndings(key string) []string {
	tag, form, _ := strings.Cut(key, " ")
	form = form[max(0, len(form)-6):]
	var out []string
	for i := range len(form) + 1 {
		out = append(out, tag+" "+form[i:])
	}
	return out
}

// LemmaFits tells whether the script of a form holds for other forms of the
// same ending: it must not change what stands before.
func LemmaFits(script, key string) bool {
	_, ending, _ := strings.Cut(key, " ")
	cut, _, _ := strings.Cut(script, "|")
	n, err := strconv.Atoi(cut)
	return err != nil || n <= len(ending)
}

// LemmaRule returns the script of the longest ending of key that has one,
// "0|" when none has.
func LemmaRule(rules map[string]string, key string) string {
	for _, end := range LemmaEndings(key) {
		if s, ok := rules[end]; ok {
			return s
		}
	}
	return "0|"
}

// lemmatizer makes lemmas by the rules and exceptions of a model. Known words
// settle what the rules leave open: "bombed" comes from "bomb", not "bom".
type lemmatizer struct {
	rules, exceptions map[string]string
	known             map[string]int32
}

func newLemmatizer(rules, exceptions []string, known map[string]int32) lemmatizer {
	return lemmatizer{table(rules), table(exceptions), known}
}

func table(lines []string) map[string]string {
	m := make(map[string]string, len(lines))
	for _, l := range lines {
		if key, value, ok := strings.Cut(l, "\t"); ok {
			m[key] = value
		}
	}
	return m
}

func (l lemmatizer) lemma(form string, tag Penn) string {
	if verb := irregular[strings.ToLower(form)]; verb != "" && (tag == VBD || tag == VBN) {
		return verb
	}
	key := LemmaKey(form, tag)
	if script, ok := l.exceptions[key]; ok {
		return runScript(form, tag, script)
	}
	lemma := runScript(form, tag, LemmaRule(l.rules, key))
	if tag == VBD || tag == VBG || tag == VBN {
		return l.stem(strings.ToLower(form), lemma)
	}
	return lemma
}

// irregular lists verb forms that the rules of their endings miss and the
// treebanks hardly have.
var irregular = map[string]string{
	"fled": "flee", "shot": "shoot", "bled": "bleed", "fed": "feed", "slid": "slide", "misled": "mislead", "withheld": "withhold",
	"upheld": "uphold", "overthrew": "overthrow", "swung": "swing", "spun": "spin", "knelt": "kneel", "outgrew": "outgrow",
	"beaten": "beat", "bitten": "bite", "forbidden": "forbid", "forbade": "forbid", "stricken": "strike", "slew": "slay", "slain": "slay",
}

func runScript(form string, tag Penn, script string) string {
	if script == asWritten {
		return capital(form)
	}
	cut, add, _ := strings.Cut(script, "|")
	n, _ := strconv.Atoi(cut)
	f := lemmaForm(form, tag)
	if n > len(f) || n == len(f) && add == "" {
		return f
	}
	return f[:len(f)-n] + add
}

func capital(form string) string {
	r, size := utf8.DecodeRuneInString(form)
	if up := unicode.ToUpper(r); up != r {
		return string(up) + form[size:]
	}
	return form
}

// stem returns the lemma that the rules made if it is a known word, or else a
// known verb that the form may come from: "bomb" or "use" for what ends in -ed
// or -ing, "stop" where the last letter is doubled.
func (l lemmatizer) stem(form, lemma string) string {
	if l.known[lemma] != 0 {
		return lemma
	}
	base := strings.TrimSuffix(strings.TrimSuffix(form, "ed"), "ing")
	n := len(base)
	if base == form || n < 3 {
		return lemma
	}
	for _, verb := range [...]string{base, base + "e", base[:n-1]} {
		if l.known[verb] != 0 {
			return verb
		}
	}
	return lemma
}
