package syntax

// Word is one token of a parsed sentence. Its index equals the index of the
// token in text.Sentence.Tokens.
type Word struct {
	Form  string
	Lemma string // lower case, except for proper nouns
	Tag   Tag    // universal part of speech
	Penn  Penn   // Penn Treebank tag
	Head  int    // index of the governing word, -1 for the root
	Rel   Rel    // relation to the head
}

// Tree is the dependency tree of one sentence: exactly one word has Head -1,
// and following Head from any word ends there. A Tree is read-only.
type Tree struct {
	Words []Word
}

// Tag is a universal part of speech (UPOS).
type Tag uint8

// The universal parts of speech.
const (
	NoTag Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

// Rel is a relation of Universal Dependencies, with the subtypes that the
// English treebanks use.
type Rel uint8

// The relations, in the order of their names.
const (
	NoRel Rel = iota
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
)
