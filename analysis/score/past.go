package score

import (
	"slices"

	"detente/analysis/syntax"
)

// historical tells whether the sentence dates the act more than a year before
// the article (codebook section 2): a year or an age beside it, or in its own
// or a governing clause.
func (t *trace) historical(x *context) bool {
	if x.published.IsZero() {
		return false
	}
	for w, word := range t.scene.Lower {
		near := w >= t.start-12 && w < t.start+12
		if bygone[word] && near || word == "ago" && t.longAgo(w) && t.dates(w) {
			return true
		}
		if y, ok := year(word); ok && y < x.published.Year()-1 && (t.scene.Head(w) == t.start && w == t.start-1 || near && w > 0 && past[t.scene.Lower[w-1]] && t.together(w) || t.dated(w) && t.dates(w)) {
			return true
		}
	}
	return false
}

// dated tells whether the year at word w stands in a date or after a word of
// time: "in March 1995", "on 3 March 1995", "by 1995".
func (t *trace) dated(w int) bool {
	for k := w - 1; k >= max(0, w-4); k-- {
		switch word := t.scene.Lower[k]; {
		case slices.Contains(t.scene.Lower[max(0, w-7):w], "since"):
			return false
		case past[word] && word != "the" || word == "by" || word == "on":
			return true
		case !months[word] && word != "," && (word[0] < '0' || word[0] > '9'):
			return false
		}
	}
	return false
}

// together tells whether no comma with "and" or "but" parts word w from the act.
func (t *trace) together(w int) bool {
	for k := min(w, t.start) + 1; k < max(w, t.start); k++ {
		if next := t.scene.Lower[k]; (next == "and" || next == "but") && t.scene.Lower[k-1] == "," {
			return false
		}
	}
	return true
}

// longAgo tells whether the "ago" at word w counts years: "half a century ago".
func (t *trace) longAgo(w int) bool {
	return slices.ContainsFunc(t.scene.Lower[max(0, w-3):w], func(s string) bool {
		return s == "years" || s == "decades" || s == "century" || s == "centuries" || s == "decade"
	})
}

// dates tells whether the time at word w is that of the clause of the act, or
// of one that governs it without a conjunction between.
func (t *trace) dates(w int) bool {
	v := t.scene.Head(w)
	for steps := 0; v >= 0 && !t.scene.Verbal(v) && steps < 8; steps++ {
		v = t.scene.Head(v)
	}
	for h, steps := t.start, 0; h >= 0 && v >= 0 && steps < 24; h, steps = t.scene.Head(h), steps+1 {
		if h == v {
			return true
		}
		if t.scene.Rel(h) == syntax.Conj || t.scene.Rel(h) == syntax.Parataxis {
			return false
		}
	}
	return false
}

// bygone lists words that date an act to an earlier age.
var bygone = map[string]bool{"soviet": true, "nazi": true, "nazis": true, "ii": true, "wwii": true, "1990s": true, "1980s": true, "1970s": true, "1960s": true, "1940s": true, "1930s": true, "hitler": true, "stalin": true}

var past = map[string]bool{"in": true, "of": true, "during": true, "the": true}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true, "early": true, "late": true, "mid": true}

func year(word string) (int, bool) {
	if len(word) != 4 || (word[:2] != "19" && word[:2] != "20") {
		return 0, false
	}
	y := 0
	for _, d := range word {
		if d < '0' || d > '9' {
			return 0, false
		}
		y = 10*y + int(d-'0')
	}
	return y, true
}
