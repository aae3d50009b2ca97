package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A lemma script says how to make a lemma of a form: how many bytes to cut
// from its end and what to put there, "3|y" for "cities". It works on the
// form in lower case, or on the form itself for proper nouns and the like.

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

// lemmatizer makes lemmas by the rules and exceptions of a model.
type lemmatizer struct{ rules, exceptions map[string]string }

func newLemmatizer(rules, exceptions []string) lemmatizer {
	return lemmatizer{table(rules), table(exceptions)}
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
	key := LemmaKey(form, tag)
	script, ok := l.exceptions[key]
	if !ok {
		script = LemmaRule(l.rules, key)
	}
	cut, add, _ := strings.Cut(script, "|")
	n, _ := strconv.Atoi(cut)
	f := lemmaForm(form, tag)
	if n > len(f) || n == len(f) && add == "" {
		return f
	}
	return f[:len(f)-n] + add
}
