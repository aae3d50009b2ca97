package lexicons

import (
	"fmt"
	"slices"
	"strings"

	"detente/analysis/text"
)

// untested finds acts with a weight that no case expects, and entries outside the program's
// own lexicon of which no case holds the words.
func (c *wordCheck) untested() {
	expected := map[string]bool{}
	reached := map[*Entry]bool{}
	for i := range c.tests {
		for k := range c.tests[i].Cases {
			test := &c.tests[i].Cases[k]
			for _, e := range test.Expect {
				expected[e.Act] = true
			}
			for _, h := range c.lexicon.Match(words(test.Text), nil) {
				reached[h.Entry] = true
			}
		}
	}
	for _, category := range c.lexicon.order {
		if category.Role == RoleAct && category.Weight != 0 && !expected[category.Name] {
			c.at(category.File, category.Line, category.Name, false, "no test case expects the act %s", category.Name)
		}
	}
	c.entries(func(e *Entry) {
		if !reached[e] && !Embedded(e.File) {
			c.entry(e, false, "no test case holds %q", e.Pattern)
		}
	})
}

// words are the tokens of a text in lower case.
func words(s string) []string {
	tokens := text.Tokens(s, nil)
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = text.Lower(t.In(s))
	}
	return out
}

// unknownActors finds cases about actors that are neither listed nor named in
// the case's own text.
func (c *wordCheck) unknownActors() {
	known := map[string]bool{"*": true}
	var ids []string
	for i := range c.actors {
		known[c.actors[i].ID], known[c.actors[i].Name] = true, true
		ids = append(ids, c.actors[i].ID)
	}
	for i := range c.tests {
		for k := range c.tests[i].Cases {
			test := &c.tests[i].Cases[k]
			for _, holder := range test.holders() {
				if !known[holder] && !strings.Contains(strings.ToLower(test.Text+test.Title), strings.ToLower(holder)) {
					c.at(test.File, test.Line, holder, true, "%q is no actor%s", holder, didYouMean(holder, ids))
				}
			}
		}
	}
}

// holders are the actors that the case is about.
func (t *TestCase) holders() []string {
	out := slices.Clone(t.Absent)
	for _, e := range t.Expect {
		out = append(out, e.Holder)
	}
	return out
}

// style finds what is written otherwise than the rest.
func (c *wordCheck) style() {
	for _, category := range c.lexicon.order {
		if category.Note == "" {
			c.at(category.File, category.Line, category.Name, false, "category %s has no note that says when to use it", category.Name)
		}
	}
	c.entries(func(e *Entry) {
		if e.Pattern != strings.ToLower(e.Pattern) {
			c.entry(e, false, "%q: write patterns in lower case", e.Pattern)
		}
		if e.Pattern != strings.Join(strings.Fields(e.Pattern), " ") {
			c.entry(e, false, "%q: one blank between words, none at the ends", e.Pattern)
		}
		if e.Weight != nil && *e.Weight == e.Category.Weight && e.Category.Role == RoleAct {
			c.entry(e, false, "%q: its weight is that of %s anyway", e.Pattern, e.Category.Name)
		}
		c.spelling(e)
	})
}

// spelling reports a word in British or American spelling alone.
func (c *wordCheck) spelling(e *Entry) {
	for _, word := range strings.Fields(e.Pattern) {
		all := alternatives(word)
		for _, w := range all {
			if twin := twin(w); twin != "" && !slices.Contains(all, twin) && !c.reaches(e, word, twin) {
				c.entry(e, false, "%q: %s has the other spelling %s; write %s", e.Pattern, w, twin, fmt.Sprintf("%s|%s", w, twin))
			}
		}
	}
}

// reaches tells whether an entry of e's category has e's words with the twin
// in place of word.
func (c *wordCheck) reaches(e *Entry, word, twin string) bool {
	sample := strings.ReplaceAll(e.Pattern, word, twin)
	return slices.ContainsFunc(e.Category.Entries, func(o Entry) bool { return o.Pattern == sample })
}

// twin is the other spelling of a word, "" where there is none.
func twin(word string) string {
	if other, ok := spellings[word]; ok {
		return other
	}
	for british, american := range spellings {
		if american == word {
			return british
		}
	}
	if stem, ok := strings.CutSuffix(word, "ise"); ok && ized[stem] {
		return stem + "ize"
	}
	if stem, ok := strings.CutSuffix(word, "ize"); ok && ized[stem] {
		return stem + "ise"
	}
	return ""
}

var (
	spellings = map[string]string{
		"defence": "defense", "armour": "armor", "armoured": "armored", "honour": "honor", "favour": "favor",
		"manoeuvre": "maneuver", "sabre": "saber", "kilometre": "kilometer", "neighbour": "neighbor", "neighbourhood": "neighborhood",
	}
	ized = map[string]bool{
		"mobil": true, "demobil": true, "author": true, "organ": true, "final": true, "emphas": true, "critic": true,
		"real": true, "recogn": true, "modern": true, "weapon": true, "minim": true, "jeopard": true, "demilitar": true,
		"militar": true, "normal": true, "terror": true, "brutal": true, "penal": true, "character": true,
	}
)
