package syntax

// Penn is a Penn Treebank part-of-speech tag.
type Penn uint8

// The Penn tags, with the additions of the English Web Treebank.
const (
	NoPenn     Penn = iota
	PennOpen        // ``
	PennComma       // ,
	PennColon       // :
	PennStop        // .
	PennClose       // ''
	PennDollar      // $
	PennLRB         // -LRB-
	PennRRB         // -RRB-
	ADD             // address: URL, mail
	AFX             // affix
	CC              // coordinating conjunction
	CD              // cardinal number
	DT              // determiner
	EX              // existential there
	FW              // foreign word
	GW              // part of a word written apart
	HYPH            // hyphen
	IN              // preposition, subordinating conjunction
	JJ              // adjective
	JJR             // comparative
	JJS             // superlative
	LS              // list marker
	MD              // modal
	NFP             // superfluous punctuation
	NN              // noun
	NNP             // proper noun
	NNPS            // proper nouns
	NNS             // nouns
	PDT             // predeterminer
	POS             // possessive ending
	PRP             // personal pronoun
	PRPPossess      // PRP$
	RB              // adverb
	RBR             // comparative adverb
	RBS             // superlative adverb
	RP              // particle
	PennSYM         // symbol
	TO              // to
	UH              // interjection
	VB              // base form
	VBD             // past tense
	VBG             // gerund, present participle
	VBN             // past participle
	VBP             // present, not third person singular
	VBZ             // present, third person singular
	WDT             // wh-determiner
	WP              // wh-pronoun
	WPPossess       // WP$
	WRB             // wh-adverb
)

var pennNames = [...]string{"_", "``", ",", ":", ".", "''", "$", "-LRB-", "-RRB-",
	"ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR",
	"JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",
	"PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG",
	"VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB"}

// String returns the tag as the Penn Treebank writes it, "_" for NoPenn.
func (p Penn) String() string { return nameOf(pennNames[:], int(p)) }

// PennOf returns the tag that String writes as name, NoPenn for any other name.
func PennOf(name string) Penn { return Penn(indexOf(pennNames[:], name)) }
