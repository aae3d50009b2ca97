package tuning

import (
	"cmp"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strings"

	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// Candidate is a word or phrase that no entry covers and that stands more often
// in sentences with an act than elsewhere.
type Candidate struct {
	Pattern  string
	Near     int     // occurrences in sentences with an observation
	Else     int     // in all other sentences
	Z        float64 // log-odds of near against else by its standard error
	Act      string  // the act that it stands with most above its share
	Stance   float64 // the mean value of the sentences that it stands in
	Examples []string
}

// SuggestOptions say which candidates are looked for.
type SuggestOptions struct {
	Min      int // least occurrences
	Top      int // candidates returned
	Examples int // sentences for each
	// Prior is the weight of the prior, in words: how much text like the whole
	// corpus is laid under both sides before they are compared.
	Prior float64
}

// DefaultSuggestOptions are those of the command.
func DefaultSuggestOptions() SuggestOptions {
	return SuggestOptions{Min: 10, Top: 50, Examples: 2, Prior: 10000}
}

// Suggest ranks words and phrases by how much more often they stand in
// sentences with an observation than in others: the log-odds ratio with an
// informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin'
// Words"), divided by its standard error. The prior is the frequency in the
// whole corpus. Words that an entry matches, names and function words are left
// out, and single words that the corpus never has in a verb's form other than
// that in -s; a phrase is two words, or two around a function word. Only
// articles with an observation are looked at.
func Suggest(c *Corpus, o SuggestOptions) []Candidate {
	first := c.firsts()
	counts := c.count(first, func(p *passage) []string { return p.terms() })
	base := bases(counts)
	known := func(w string) bool { return counts[w] != nil && counts[w].total() >= o.Min }
	phrases := c.count(first, func(p *passage) []string { return p.phrases(known) })
	out := append(rank(verbs(counts, base), o), rank(phrases, o)...)
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Z, a.Z), cmp.Compare(a.Pattern, b.Pattern))
	})
	out = out[:min(len(out), o.Top)]
	c.illustrate(out, base, o.Examples)
	return out
}

// tally counts one term.
type tally struct {
	near, other int
	acts        map[string]int // by act, in sentences with it
	value       float64        // sum of the sentences' mean values
}

func (t *tally) total() int { return t.near + t.other }

func (t *tally) add(o *tally) {
	t.near, t.other, t.value = t.near+o.near, t.other+o.other, t.value+o.value
	if t.acts == nil {
		t.acts = map[string]int{}
	}
	add(t.acts, o.acts)
}

// firsts gives for each sentence of the corpus the least ID of the articles that
// have it, so that what is printed again and again counts once.
func (c *Corpus) firsts() map[uint64]string {
	first := map[uint64]string{}
	each(c, func(a *score.Article) map[uint64]string {
		part := map[uint64]string{}
		for _, s := range text.Segment(a.Doc) {
			part[hash(s.In(a.Doc.Text))] = a.Doc.ID
		}
		return part
	}, func(part map[uint64]string) {
		for h, id := range part {
			if old, known := first[h]; !known || id < old {
				first[h] = id
			}
		}
	})
	return first
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

// count counts the terms of every passage.
func (c *Corpus) count(first map[uint64]string, terms func(*passage) []string) map[string]*tally {
	total := map[string]*tally{}
	each(c, func(a *score.Article) map[string]*tally {
		part := map[string]*tally{}
		if !a.OnTopic() {
			return part
		}
		passages := c.passages(a)
		for i := range passages {
			p := &passages[i]
			if first[hash(p.In(a.Doc.Text))] != a.Doc.ID {
				continue
			}
			one := p.tally()
			for _, term := range terms(p) {
				put(part, term, one)
			}
		}
		return part
	}, func(part map[string]*tally) {
		for term, t := range part {
			put(total, term, t)
		}
	})
	return total
}

func put(to map[string]*tally, term string, t *tally) {
	if to[term] == nil {
		to[term] = &tally{}
	}
	to[term].add(t)
}

// tally is what one occurrence in the passage counts.
func (p *passage) tally() *tally {
	if len(p.stances) == 0 {
		return &tally{other: 1}
	}
	t := &tally{near: 1, acts: map[string]int{}}
	for _, o := range p.stances {
		t.acts[o.Act] = 1
		t.value += o.Value / float64(len(p.stances))
	}
	return t
}

// bases gives for each inflected word that was counted the base that was
// counted too.
func bases(counts map[string]*tally) map[string]string {
	base := map[string]string{}
	for w := range counts {
		for _, form := range lexicons.Inflect(w)[1:] {
			if old := base[form]; counts[form] != nil && (old == "" || len(w) < len(old) || len(w) == len(old) && w < old) {
				base[form] = w
			}
		}
	}
	return base
}

// verbs adds up the forms of each word that was met as a verb.
func verbs(counts map[string]*tally, base map[string]string) map[string]*tally {
	out, acts := map[string]*tally{}, map[string]bool{}
	for w, t := range counts {
		b := cmp.Or(base[w], w)
		put(out, b, t)
		acts[b] = acts[b] || w != b && !strings.HasSuffix(w, "s")
	}
	maps.DeleteFunc(out, func(w string, _ *tally) bool { return !acts[w] })
	return out
}

// rank makes candidates of the terms that are common enough.
func rank(counts map[string]*tally, o SuggestOptions) []Candidate {
	var near, other float64
	shares := map[string]float64{}
	for _, t := range counts {
		near, other = near+float64(t.near), other+float64(t.other)
		for act, n := range t.acts {
			shares[act] += float64(n)
		}
	}
	var out []Candidate
	for term, t := range counts {
		if t.total() < o.Min || t.near == 0 {
			continue
		}
		prior := o.Prior * float64(t.total()) / (near + other)
		z := logOdds(float64(t.near), near, float64(t.other), other, prior, o.Prior)
		if z > 0 {
			out = append(out, Candidate{Pattern: term, Near: t.near, Else: t.other, Z: z, Act: t.leading(shares, near), Stance: t.value / float64(t.near)})
		}
	}
	return out
}

// logOdds is the difference of the log-odds of a term that stands y times in n
// words and z times in m, with a prior of a for the term and all for every
// term, by its standard error.
func logOdds(y, n, z, m, a, all float64) float64 {
	odds := func(k, of float64) float64 { return math.Log((k + a) / (of + all - k - a)) }
	return (odds(y, n) - odds(z, m)) / math.Sqrt(1/(y+a)+1/(z+a))
}

// leading is the act that stands most above its share of all terms.
func (t *tally) leading(shares map[string]float64, near float64) string {
	best, most := "", math.Inf(-1)
	for act, n := range t.acts {
		expected := shares[act] / near * float64(t.near)
		if z := (float64(n) - expected) / math.Sqrt(expected+1); z > most || z == most && act < best {
			best, most = act, z
		}
	}
	return best
}

// illustrate finds sentences with the candidates: first those without an
// observation, which the word might have given them.
func (c *Corpus) illustrate(candidates []Candidate, base map[string]string, n int) {
	index := map[string]int{}
	for i := range candidates {
		index[candidates[i].Pattern] = i
	}
	found := make([][2][]string, len(candidates))
	for i := range c.Articles {
		passages := c.passages(&c.Articles[i])
		for k := range passages {
			c.show(&passages[k], index, base, n, found)
		}
	}
	for i := range candidates {
		all := append(found[i][0], found[i][1]...)
		candidates[i].Examples = all[:min(len(all), n)]
	}
}

func (c *Corpus) show(p *passage, index map[string]int, base map[string]string, n int, found [][2][]string) {
	kind := min(len(p.stances), 1)
	terms := p.terms()
	for i, w := range terms {
		terms[i] = cmp.Or(base[w], w)
	}
	terms = append(terms, p.phrases(func(string) bool { return true })...)
	for _, term := range terms {
		i, ok := index[term]
		if !ok || len(found[i][kind]) >= n {
			continue
		}
		found[i][kind] = append(found[i][kind], oneLine(p.In(p.article.Doc.Text)))
	}
}
