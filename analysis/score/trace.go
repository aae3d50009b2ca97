package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
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

// climb composes from the trace's word to the root, or to where nothing
// follows. With change false functors leave the act as it is and only make it
// more or less real: what is told of a doer's own act stays that act.
func (t *trace) climb(change bool) {
	for steps := 0; steps < 24; steps++ {
		t.operators()
		if change {
			t.predicated()
		}
		h := t.scene.Head(t.word)
		if h < 0 || !t.ascend(h, change) {
			return
		}
	}
}

// ascend moves the trace to the head h of its word; false where it ends.
func (t *trace) ascend(h int, change bool) bool {
	rel := t.scene.Rel(t.word)
	if rel == syntax.Compound && t.kind == "arms" && (t.isTopic(h, "dialogue") || t.isTopic(h, "peace") || t.isTopic(h, "meeting")) {
		return false // "arms talks"
	}
	t.joined = ""
	if rel == syntax.Conj {
		t.joined = "and"
		if c := t.scene.Child(t.word, syntax.Cc); c >= 0 {
			t.joined = t.scene.Lower[c]
		}
		t.ownAux = t.scene.Child(t.word, syntax.Aux, syntax.AuxPass, syntax.Nsubj, syntax.NsubjPass) >= 0
		t.word = h
		return true
	}
	if t.modal(h, rel) {
		t.word = h
		return true
	}
	if t.bound(h, rel) {
		t.deontic, t.word = true, h
		t.step(t.scene.Lower[h], "obligation")
		return true
	}
	if x, as := t.raised(h, rel); change && x >= 0 && t.functor(x, as) {
		t.widen(x)
		t.word = x
		return true
	}
	if x := t.scene.Child(h, syntax.Xcomp); change && rel == syntax.Obl && x >= 0 && t.scene.Stays(h) && t.functor(x, rel) { // "remains open to talks"
		t.widen(x)
		t.word = x
		return true
	}
	if change && t.functor(h, rel) {
		t.widen(h)
		t.word = h
		return true
	}
	if !change && t.opaque(h, rel) {
		t.value = 0
		return false
	}
	if t.transparent(h, rel) {
		t.word = h
		return true
	}
	t.brought(h, rel)
	t.eventual(h, rel)
	return t.passes(h, rel)
}

// bound tells whether the trace is what somebody has to do by h ("had to stop").
func (t *trace) bound(h int, rel syntax.Rel) bool {
	return rel == syntax.Xcomp && t.act != nil && slices.ContainsFunc(t.scene.Hits, func(hit lexicons.Hit) bool {
		return hit.First == h && hit.Last > h+1 && hit.Entry.Category.Role == lexicons.RoleDeontic
	})
}

// passes moves on from a clause that an auxiliary construction embeds.
func (t *trace) passes(h int, rel syntax.Rel) bool {
	switch rel {
	case syntax.Xcomp, syntax.Advmod, syntax.Fixed, syntax.Flat, syntax.Cop, syntax.Aux:
		t.word = h
		return true
	case syntax.Compound: // "missile launchers", not "the war industry"
		t.word = h
		return t.kind == "arms" || t.kind == "troops" || t.named(h) || t.isRole(h, "transparent")
	case syntax.Acl, syntax.AclRelcl: // "backed a resolution that sought a truce"
		if t.scene.Case(t.word) == "to" && (t.isTopic(h, "force") || t.isTopic(h, "war")) {
			return false // "a pause in the fighting to let aid in"
		}
		if t.asserted && (len(t.holders) == 0 || t.isRole(h, "transparent") && t.scene.Relative(t.word)) {
			t.holders, t.word = nil, h
			return true
		}
	case syntax.Advcl: // "urged them to go further by imposing sanctions"
		if t.scene.Case(t.word) == "by" {
			t.word = h
			return true
		}
	}
	return false
}

// raised is the infinitive of which the trace's word is the subject by way of
// h, and as what it is ("captives are expected to be freed", "called for the
// war to end", "wants it stopped"), -1 for none.
func (t *trace) raised(h int, rel syntax.Rel) (int, syntax.Rel) {
	switch {
	case rel == syntax.Nsubj && (t.scene.Child(h, syntax.Obj, syntax.Iobj) >= 0 || watching[t.scene.Tree.Words[h].Lemma]):
		return -1, rel // "soldiers forced patients to leave"
	case rel == syntax.Nsubj || rel == syntax.NsubjPass:
		return t.scene.Child(h, syntax.Xcomp), syntax.NsubjPass
	case rel != syntax.Obj && rel != syntax.Iobj && (rel != syntax.Obl || t.scene.Case(t.word) != "for"):
		return -1, rel
	}
	if t.act == nil && wishing[t.scene.Tree.Words[h].Lemma] { // "wants the war ended", the participle taken for the noun's
		if c := t.scene.Child(t.word, syntax.Acl, syntax.AclRelcl); c >= 0 && t.isRole(c, "stop") && t.scene.Child(c, syntax.Nsubj, syntax.Obj, syntax.Mark) < 0 {
			return c, syntax.NsubjPass
		}
	}
	for x := range t.scene.Children(h) {
		switch {
		case x < t.word || t.scene.Child(x, syntax.Obj) >= 0:
		case t.scene.Rel(x) == syntax.Xcomp && (t.scene.Tree.Words[x].Penn.String() == "VBN" || t.scene.Tree.Words[x].Penn.String() == "VBD"): // "wants the strikes stopped"
			return x, syntax.NsubjPass
		case t.scene.Case(x) != "to":
		case t.scene.Passive(x):
			return x, syntax.NsubjPass
		case t.scene.Tree.Words[x].Penn.String() == "VB" || t.scene.Lower[x-1] == "to": // an "end" that was taken for a noun
			return x, syntax.Nsubj
		}
	}
	return -1, rel
}

// wishing lists the verbs of what one would have done.
var wishing = map[string]bool{"want": true, "need": true, "like": true, "prefer": true}

// watching lists the verbs whose infinitive is not what their subject does.
var watching = map[string]bool{"see": true, "watch": true, "hear": true, "let": true, "make": true, "help": true, "tell": true}

// named tells whether word h belongs to a topic.
func (t *trace) named(h int) bool {
	return slices.ContainsFunc(t.scene.Hits, func(hit lexicons.Hit) bool {
		return hit.First <= h && h < hit.Last && hit.Entry.Category.Role == lexicons.RoleTopic
	})
}

// transparent passes a topic on through a noun of quantity or kind: "a wave
// of strikes", "$800 million in aid", "armour such as tanks".
func (t *trace) transparent(h int, rel syntax.Rel) bool {
	switch rel {
	case syntax.Nmod:
		prep, head := t.scene.Case(t.word), t.scene.Tree.Words[h].Tag
		if prep == "of" && head == syntax.NOUN && !thing[t.kind] || head == syntax.NUM || head == syntax.SYM || exemplifies[prep] ||
			prep == "of" && (head == syntax.DET || head == syntax.PRON) { // "some of its troops"
			return true
		}
	case syntax.Acl, syntax.Compound, syntax.Nummod:
	default:
		return false
	}
	for _, hit := range t.scene.Hits {
		if hit.First <= h && h < hit.Last && hit.Entry.Category.Role == lexicons.RoleTransparent {
			return true
		}
	}
	return false
}

// thing lists the topics that a noun with "of" does not pass on unless it is a
// quantity: the advantage of weapons is no weapons.
var thing = map[string]bool{"arms": true, "troops": true, "territory": true, "persons": true, "aid": true, "captives": true}

var exemplifies = map[string]bool{"such": true, "including": true, "like": true}

// modal applies a word of intention or possibility that governs the trace.
func (t *trace) modal(h int, rel syntax.Rel) bool {
	switch rel {
	case syntax.Xcomp, syntax.Ccomp, syntax.Acl, syntax.Nmod, syntax.Obj, syntax.Obl, syntax.Advcl:
	default:
		return false
	}
	if t.act == nil && rel != syntax.Nmod || rel == syntax.Advcl && t.scene.Tree.Words[t.word].Penn.String() != "VB" {
		return false
	}
	for _, hit := range t.scene.Hits {
		if hit.First <= h && h < hit.Last && hit.Entry.Category.Role == lexicons.RoleModal && !t.makes(h, rel) {
			if rel == syntax.Obj || rel == syntax.Obl {
				t.soften(Modality(hit.Entry.Category.Modality))
				return false
			}
			t.soften(Modality(hit.Entry.Category.Modality))
			t.because(hit.Entry, "modality")
			return true
		}
	}
	return false
}

// opaque tells whether a functor at h makes what it speaks of unreal: what is
// prevented or threatened has not been done, what is called for or refused is
// only done where it is force.
func (t *trace) opaque(h int, rel syntax.Rel) bool {
	hit, made := t.functorAt(h, rel)
	if made == "" {
		return false
	}
	c := hit.Entry.Category
	if c.Name == "stop" && slices.Equal(t.scene.Doers(h), t.holders) || c.Name == "lift" && rel == syntax.NsubjPass {
		return true // "stopped its strikes", "its sanctions were lifted"
	}
	return c.Opaque || c.Clausal && t.act.Name != "attack" && c.Name != "condemn"
}

// makes tells whether a functor at h would take the trace as its argument.
func (t *trace) makes(h int, rel syntax.Rel) bool {
	_, act := t.functorAt(h, rel)
	return act != ""
}
