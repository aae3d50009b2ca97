package main

import (
	"strings"

	"detente/analysis/syntax"
)

// lemmas learns how to make lemmas: rules by tag and ending, and the
// exceptions to them. Each line is key, tab, script, as syntax reads them.
func lemmas(gold []syntax.GoldSentence) (rules, exceptions []string) {
	seen := map[string]map[string]int{}
	for _, g := range gold {
		for _, w := range g.Tree.Words {
			if w.Rel == syntax.Goeswith || w.Penn == syntax.GW {
				continue
			}
			key := syntax.LemmaKey(w.Form, w.Penn)
			count(seen, key, syntax.LemmaScript(w.Form, w.Lemma, w.Penn))
		}
	}
	best := map[string]string{}
	ending := map[string]map[string]int{}
	for _, key := range sortedKeys(seen) {
		best[key] = most(seen[key])
		for _, end := range syntax.LemmaEndings(key) {
			if syntax.LemmaFits(best[key], end) {
				count(ending, end, best[key])
			}
		}
	}
	rule := map[string]string{}
	for _, end := range sortedKeys(ending) {
		s := most(ending[end])
		if ending[end][s] >= 2 {
			rule[end] = s
		}
	}
	rules = prune(rule)
	for _, key := range sortedKeys(best) {
		if syntax.LemmaRule(rule, key) != best[key] {
			exceptions = append(exceptions, key+"\t"+best[key])
		}
	}
	return rules, exceptions
}

// prune drops the rules that shorter endings make superfluous.
func prune(rule map[string]string) []string {
	var out []string
	for _, end := range sortedKeys(rule) {
		shorter := syntax.LemmaEndings(end)
		if len(shorter) > 1 && syntax.LemmaRule(rule, shorter[1]) == rule[end] {
			continue
		}
		out = append(out, end+"\t"+rule[end])
	}
	return out
}

func count(m map[string]map[string]int, key, value string) {
	if m[key] == nil {
		m[key] = map[string]int{}
	}
	m[key][value]++
}

// most returns the most frequent value, the first in order among equals.
func most(m map[string]int) string {
	best := ""
	for _, k := range sortedKeys(m) {
		if best == "" || m[k] > m[best] {
			best = k
		}
	}
	return strings.Clone(best)
}
