package score

import (
	"detente/analysis/syntax"
	"detente/lexicons"
)

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

// makes tells whether a functor at h would take the trace as its argument.
func (t *trace) makes(h int, rel syntax.Rel) bool {
	_, act := t.functorAt(h, rel)
	return act != ""
}
