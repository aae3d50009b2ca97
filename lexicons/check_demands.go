package lexicons

import (
	"slices"
	"strings"

	"detente/analysis/text"
)

var (
	partsOfSpeech = []string{"verb", "noun", "adj"}
	argumentKinds = []string{"any", "none", "actor", "place", "party", "speaker"}
)

// nevers finds entries that can never match.
func (c *wordCheck) nevers() {
	c.entries(func(e *Entry) {
		c.words(e)
		c.exclusions(e)
		if e.POS != "" && !slices.Contains(partsOfSpeech, e.POS) {
			c.entry(e, true, "pos %q is none%s", e.POS, didYouMean(e.POS, partsOfSpeech))
		}
		c.argument(e, "object", e.Object)
		c.argument(e, "subject", e.Subject)
	})
}

// words reports a word that no text is cut into.
func (c *wordCheck) words(e *Entry) {
	for _, word := range strings.Fields(e.Pattern) {
		for _, alternative := range alternatives(word) {
			tokens := text.Tokens(alternative, nil)
			if len(tokens) > 1 && !strings.Contains(alternative, "-") && !strings.HasPrefix(alternative, "'") {
				c.entry(e, true, "%q never matches: a text is cut into %q", e.Pattern, spaced(alternative, tokens))
			}
		}
	}
}

// alternatives are the words of one place of a pattern, none for a gap or a
// wildcard.
func alternatives(word string) []string {
	word = strings.Trim(word, "[]")
	if strings.HasPrefix(word, "..") || strings.HasSuffix(word, "*") {
		return nil
	}
	out := strings.Split(word, "|")
	for i := range out {
		out[i] = strings.TrimPrefix(out[i], "=")
	}
	return out
}

func spaced(word string, tokens []text.Span) string {
	parts := make([]string, len(tokens))
	for i, t := range tokens {
		parts[i] = t.In(word)
	}
	return strings.Join(parts, " ")
}

// exclusions reports exclusions that exclude everything or nothing.
func (c *wordCheck) exclusions(e *Entry) {
	if len(e.Not) == 0 {
		return
	}
	if samples := e.samples(); len(samples) > 0 && !slices.ContainsFunc(samples, func(s []string) bool { return !e.excluded(s, 0) }) {
		c.entry(e, true, "%q never matches: its own exclusions take every match", e.Pattern)
	}
	for _, source := range e.Not {
		if not, err := compile(source); err == nil && !slices.ContainsFunc(not, e.meets) {
			c.entry(e, false, "not %q excludes nothing: it does not hold %q", source, e.Pattern)
		}
	}
}

// meets tells whether the pattern holds a word that may begin the entry.
func (e *Entry) meets(not pattern) bool {
	return slices.ContainsFunc(not, func(n element) bool {
		return slices.ContainsFunc(e.patterns, func(p pattern) bool { return n.overlaps(&p[0]) })
	})
}

func (e *element) overlaps(o *element) bool {
	switch {
	case e.forms == nil && o.forms == nil:
		return strings.HasPrefix(e.prefix, o.prefix) || strings.HasPrefix(o.prefix, e.prefix)
	case e.forms == nil:
		return o.overlaps(e)
	}
	for form := range e.forms {
		if o.matches(form) {
			return true
		}
	}
	return false
}

// samples are the shortest texts that the entry's words match, at most 64.
func (e *Entry) samples() [][]string {
	out := [][]string{nil}
	for _, word := range strings.Fields(e.Pattern) {
		if strings.HasPrefix(word, "[") || strings.HasPrefix(word, "..") {
			continue
		}
		var longer [][]string
		for _, w := range alternatives(word) {
			for _, s := range out {
				longer = append(longer, append(slices.Clone(s), strings.ToLower(w)))
			}
		}
		out = longer[:min(len(longer), 64)]
	}
	return out
}

func (c *wordCheck) argument(e *Entry, what, kind string) {
	category := c.lexicon.Category(kind)
	if kind == "" || slices.Contains(argumentKinds, kind) || category != nil && category.Role == RoleTopic {
		return
	}
	known := slices.Clone(argumentKinds)
	for _, category := range c.lexicon.order {
		if category.Role == RoleTopic {
			known = append(known, category.Name)
		}
	}
	c.entry(e, true, "%s %q is no topic and none of %v%s", what, kind, argumentKinds, didYouMean(kind, known))
}

// contradictions finds weights that are at odds.
func (c *wordCheck) contradictions() {
	acts := map[string]*Entry{}
	c.entries(func(e *Entry) {
		if e.Category.Role != RoleAct {
			return
		}
		if e.Weight != nil && *e.Weight*e.Category.Weight < 0 {
			c.entry(e, true, "%q weighs %+.2f in %s, which is %+.2f", e.Pattern, *e.Weight, e.Category.Name, e.Category.Weight)
		}
		other := acts[e.signature()]
		if other != nil && other.Value()*e.Value() < 0 {
			c.entry(e, true, "%q is %+.2f here and %+.2f in %s (%s:%d)", e.Pattern, e.Value(), other.Value(), other.Category.Name, other.File, other.Line)
		}
		if other == nil {
			acts[e.signature()] = e
		}
	})
}
