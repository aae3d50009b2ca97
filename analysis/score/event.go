package score

import (
	"iter"

	"detente/analysis/syntax"
	"detente/lexicons"
)

// brought makes what only would come of something unreal: "sending troops
// would lead to a clash".
func (t *trace) brought(h int, rel syntax.Rel) {
	if t.act == nil || rel != syntax.Obj && rel != syntax.Obl || !causing[t.scene.Tree.Words[h].Lemma] {
		return
	}
	for hit := range t.hitsOn(h) {
		if hit.Entry.Category.Role == lexicons.RoleModal && t.scene.Rel(hit.First) == syntax.Aux {
			t.soften(Modality(hit.Entry.Category.Modality))
			t.because(hit.Entry, "modality")
		}
	}
}

// causing lists the verbs whose object comes of their subject.
var causing = map[string]bool{"lead": true, "cause": true, "trigger": true, "provoke": true, "spark": true, "result": true, "mean": true, "bring": true, "invite": true, "ignite": true, "risk": true, "become": true, "turn": true}

// eventual makes an act that is the subject of its verb as unreal as the verb
// tells: "an attack may come", "a strike is imminent", "the offensive never
// came".
func (t *trace) eventual(h int, rel syntax.Rel) {
	if t.act == nil || rel != syntax.Nsubj && rel != syntax.NsubjPass || t.scene.Tree.Words[t.word].Tag != syntax.NOUN {
		return
	}
	lemma := t.scene.Tree.Words[h].Lemma
	if forecast[lemma] {
		t.soften(Hypothetical)
		t.step(lemma, "only expected")
	}
	for hit := range t.hitsOn(h) {
		switch hit.Entry.Category.Role {
		case lexicons.RoleModal:
			if t.scene.Rel(hit.First) == syntax.Aux && (happening[lemma] || t.indefinite()) {
				t.soften(Modality(hit.Entry.Category.Modality))
				t.because(hit.Entry, "modality")
			}
		case lexicons.RoleNegator:
			if happening[lemma] {
				t.value = 0
			}
		}
	}
}

// hitsOn yields the entries that begin with a word that depends on word v.
func (t *trace) hitsOn(v int) iter.Seq[lexicons.Hit] {
	return func(yield func(lexicons.Hit) bool) {
		for _, hit := range t.scene.Hits {
			if t.scene.Head(hit.First) == v && !yield(hit) {
				return
			}
		}
	}
}

// indefinite tells whether the act's noun speaks of none in particular.
func (t *trace) indefinite() bool {
	d := t.scene.Child(t.word, syntax.Det)
	return d >= 0 && (t.scene.Lower[d] == "a" || t.scene.Lower[d] == "an" || t.scene.Lower[d] == "any" || t.scene.Lower[d] == "another")
}

var (
	forecast  = map[string]bool{"imminent": true, "likely": true, "possible": true, "unlikely": true, "inevitable": true, "expect": true, "impending": true}
	happening = map[string]bool{"happen": true, "occur": true, "come": true, "begin": true, "start": true, "resume": true, "follow": true, "materialise": true, "materialize": true, "take": true, "loom": true, "break": true, "imminent": true, "possible": true}
)
