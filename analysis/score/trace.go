package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/lexicons"
)

// trace follows one lexical act or topic from its word up the tree and
// composes its value on the way (codebook section 3, "Composition").
type trace struct {
	scorer *Scorer
	scene  *claim.Scene
	hit    lexicons.Hit
	word   int // the word that the trace has reached
	start  int // the word it began at
	low    int // the first and one past the last token that took part
	high   int

	kind     string // topic or act reached
	from     string // topic or act that it was made from
	act      *lexicons.Category
	value    float64
	holders  []actor.ID
	owners   []actor.ID // of a topic: whose troops, whose missiles
	absent   bool       // the topic is negated: "no talks"
	targets  []actor.ID
	modality Modality
	flags    []Flag
	deontic  bool           // the speaker holds that it should be
	asserted bool           // a functor made the act
	worded   bool           // the last functor is one of words: called for, weighed
	cue      int            // the word of the last functor, the start before one
	joined   string         // the word that joins the conjunct just left, "" elsewhere
	ownAux   bool           // that conjunct has an auxiliary or subject of its own
	taken    bool           // the targets are the doers of the argument
	told     bool           // a noun of force of which nobody is said to be the doer
	used     []lexicons.Hit // entries that took part
	facts    []*trace       // acts of others that an attitude spoke of
	reasons  []Reason
}

// begin starts a trace at hit, on the word that heads its tokens.
func (s *Scorer) begin(sc *claim.Scene, hit lexicons.Hit) *trace {
	t := &trace{scorer: s, scene: sc, hit: hit, low: hit.First, high: hit.Last, modality: Actual}
	t.word = headOf(sc, hit)
	t.start, t.cue = t.word, t.word
	t.kind = hit.Entry.Category.Name
	t.used = []lexicons.Hit{hit}
	return t
}

// headOf is the word of the hit that governs the others.
func headOf(sc *claim.Scene, hit lexicons.Hit) int {
	for w := hit.First; w < hit.Last; w++ {
		if h := sc.Head(w); h < hit.First || h >= hit.Last {
			return w
		}
	}
	return hit.First
}

// become makes the trace the act of the name by the holders.
func (t *trace) become(name string, value float64, holders []actor.ID, entry *lexicons.Entry, rule string) {
	t.from = t.kind
	t.kind, t.act, t.value, t.holders = name, t.scorer.Lexicon.Category(name), value, holders
	t.because(entry, rule)
}

// because records a step.
func (t *trace) because(e *lexicons.Entry, rule string) {
	r := Reason{Rule: rule, Weight: t.value}
	if e != nil {
		r.Entry, r.File, r.Line = e.Key(), e.File, e.Line
	}
	t.reasons = append(t.reasons, r)
}

func (t *trace) step(word, rule string) {
	t.reasons = append(t.reasons, Reason{Entry: word, Rule: rule, Weight: t.value})
}

func (t *trace) widen(w int) { t.low, t.high = min(t.low, w), max(t.high, w+1) }

func (t *trace) flag(f Flag) {
	if !slices.Contains(t.flags, f) {
		t.flags = append(t.flags, f)
	}
}

// soften takes over a modality that is less real than the one so far.
func (t *trace) soften(m Modality) {
	rank := map[Modality]int{Actual: 0, Planned: 1, Conditional: 2, Hypothetical: 3, Historical: 4}
	if rank[m] > rank[t.modality] {
		t.modality = m
	}
}

// named tells whether word h belongs to a topic.
func (t *trace) named(h int) bool {
	return slices.ContainsFunc(t.scene.Hits, func(hit lexicons.Hit) bool {
		return hit.First <= h && h < hit.Last && hit.Entry.Category.Role == lexicons.RoleTopic
	})
}
