package syntax

import "slices"

var tagNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET",
	"INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
	"VERB", "X"}

var relNames = [...]string{"_", "acl", "acl:relcl", "advcl", "advcl:relcl",
	"advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
	"ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
	"csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
	"fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc",
	"nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
	"obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
	"reparandum", "root", "vocative", "xcomp"}

// String returns the tag as Universal Dependencies writes it, "_" for NoTag.
func (t Tag) String() string { return nameOf(tagNames[:], int(t)) }

// TagOf returns the tag that String writes as name, NoTag for any other name.
func TagOf(name string) Tag { return Tag(indexOf(tagNames[:], name)) }

// String returns the relation as Universal Dependencies writes it, subtype
// included; "_" for NoRel.
func (r Rel) String() string { return nameOf(relNames[:], int(r)) }

// RelOf returns the relation that String writes as name. An unknown subtype
// yields its universal relation, an unknown name NoRel.
func RelOf(name string) Rel {
	if i := indexOf(relNames[:], name); i > 0 {
		return Rel(i)
	}
	return Rel(indexOf(relNames[:], universal(name)))
}

// Universal returns the relation without its subtype: Nsubj for NsubjPass.
func (r Rel) Universal() Rel { return Rel(indexOf(relNames[:], universal(r.String()))) }

func universal(name string) string {
	if i := slices.Index([]byte(name), ':'); i > 0 {
		return name[:i]
	}
	return name
}

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return names[0]
}

func indexOf(names []string, name string) int { return max(0, slices.Index(names, name)) }
