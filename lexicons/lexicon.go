// Package lexicons holds everything that users tune as data: the words of acts
// and topics, the functors that turn one into another, reporting verbs,
// frames, actors and conflicts; with their strict loaders and the matcher.
//
// # The lexicon of acts
//
// A category groups entries that behave alike. Its role says how:
//
//   - act: words that are an act by themselves ("shelled", "disarm"). Weight
//     is the act's value for its doer.
//   - topic: words that name what acts are about ("truce", "strikes",
//     "weapons"). A topic alone is no stance. With a doer of its own
//     ("Russian strikes") it is the category's Act, when it has one.
//   - functor: words that take a topic or an act as argument and make another
//     act of it ("reject" + truce = reject, "end" + strikes = ceasefire.hold).
//     The table On says which, by topic, by act, or by side ("+", "-").
//   - modal: words that change how real their argument is ("plan", "may").
//   - negator, deontic, condition, speech, transparent, frame: the further
//     closed classes that composition and attribution use.
//
// See codebook sections 3 and 6.
package lexicons

// Role says how the entries of a category behave.
type Role string

// The roles of categories.
const (
	RoleAct         Role = "act"
	RoleTopic       Role = "topic"
	RoleFunctor     Role = "functor"
	RoleModal       Role = "modal"
	RoleNegator     Role = "negator"
	RoleDeontic     Role = "deontic"
	RoleCondition   Role = "condition"
	RoleSpeech      Role = "speech"
	RoleTransparent Role = "transparent"
	RoleFrame       Role = "frame"
	RoleGaltung     Role = "galtung"
)

// File is one lexicon file.
type File struct {
	Version    int        `yaml:"version"`
	Note       string     `yaml:"note,omitempty"`
	Categories []Category `yaml:"categories"`

	Name string `yaml:"-"` // where it was read from
}

// Category is a group of entries that behave alike.
type Category struct {
	Name string `yaml:"name"`
	Role Role   `yaml:"role"`
	// Weight is the value of an act, -1..+1.
	Weight float64 `yaml:"weight,omitempty"`
	// Act is what a topic is when it has a doer of its own.
	Act string `yaml:"act,omitempty"`
	// On is a functor's table from what its argument is (a topic, an act or a
	// side) to the act that both make together; Keep for no change, Void
	// for no act, "" where the functor does not take it.
	On map[string]string `yaml:"on,omitempty"`
	// Ergative marks functors whose argument may be their subject ("the
	// fighting stopped").
	Ergative bool `yaml:"ergative,omitempty"`
	// Direct marks functors that take only an object, a subject or an "of"
	// phrase, unless an entry names other prepositions.
	Direct bool `yaml:"direct,omitempty"`
	// Predicate marks functors that are said of their argument by a copula, and
	// take it in no other way ("a truce is the goal", "the goal is a truce").
	Predicate bool `yaml:"predicate,omitempty"`
	// From marks functors that are done by whom a phrase with "from" names
	// ("received tanks from Norland").
	From bool `yaml:"from,omitempty"`
	// POS is the part of speech of entries that name none.
	POS string `yaml:"pos,omitempty"`
	// Martial marks topics that tell of armed conflict; the Loose entries among
	// them are also said of quarrels without arms.
	Martial bool `yaml:"martial,omitempty"`
	// Weak marks topics that are no reason by themselves to look at a sentence
	// ("people").
	Weak bool `yaml:"weak,omitempty"`
	// Anchor marks functors that are a reason to look at a sentence without a
	// topic ("were released").
	Anchor bool `yaml:"anchor,omitempty"`
	// Clausal marks functors that take a clause with a subject of its own
	// ("demand that Norland stop").
	Clausal bool `yaml:"clausal,omitempty"`
	// Opaque marks functors of which the argument need not be real ("prevent
	// a Norland attack").
	Opaque bool `yaml:"opaque,omitempty"`
	// Modality is that of a modal, or of a functor's result.
	Modality string `yaml:"modality,omitempty"`
	// Frame is the frame of the category's words (codebook section 6).
	Frame string `yaml:"frame,omitempty"`
	// Plover is the PLOVER event code of an act, for export.
	Plover string `yaml:"plover,omitempty"`
	// Contested marks acts on whose sign the literature differs.
	Contested bool `yaml:"contested,omitempty"`
	// Channel is the channel of an act told as a fact: "deed" or "reported".
	Channel string `yaml:"channel,omitempty"`
	// Truth is a reporting verb's stance toward what it reports: neutral,
	// doubted, denied, factive.
	Truth   string  `yaml:"truth,omitempty"`
	Note    string  `yaml:"note,omitempty"`
	Entries []Entry `yaml:"entries,omitempty"`

	File string `yaml:"-"`
	Line int    `yaml:"-"`

	given []string // the keys of the file
}

// Entry is one pattern of a category. In YAML it may be written as the bare
// pattern.
//
// A pattern is words separated by spaces. A word stands for all its
// inflections ("attack" for attacks, attacked, attacking); "=word" for that
// form alone; "word*" for any form that begins so; "[word]" may be missing;
// "..3" lets up to three tokens stand between; "a|b" is either.
type Entry struct {
	Pattern string `yaml:"pattern"`
	// POS restricts the first content word: verb, noun or adj.
	POS string `yaml:"pos,omitempty"`
	// Not lists patterns in whose midst the entry does not count ("strike a
	// deal").
	Not []string `yaml:"not,omitempty"`
	// Weight overrides the category's weight.
	Weight *float64 `yaml:"weight,omitempty"`
	// Loose marks an entry that is also said of quarrels without arms ("attack",
	// "campaign"): it does not tell of armed conflict.
	Loose bool `yaml:"loose,omitempty"`
	// Object is the topic that the direct object must be (such as "force"),
	// or "actor", or "none" for intransitive use; "party" is a party to the
	// document's conflict, as object or in a phrase.
	Object string `yaml:"object,omitempty"`
	// Subject is the topic that the subject must be, or "actor"; "speaker" says
	// that the act is of whoever says it of the subject ("has the right to").
	Subject string `yaml:"subject,omitempty"`
	// Preps are the prepositions by which a functor's argument is attached;
	// empty for a direct argument.
	Preps  []string `yaml:"preps,omitempty"`
	Note   string   `yaml:"note,omitempty"`
	Source string   `yaml:"source,omitempty"`

	Category *Category `yaml:"-"`
	File     string    `yaml:"-"`
	Line     int       `yaml:"-"`
	patterns []pattern
	not      []pattern
}

// Value is the entry's weight, or else its category's.
func (e *Entry) Value() float64 {
	if e.Weight != nil {
		return *e.Weight
	}
	return e.Category.Weight
}

// Keep in a functor's table On leaves the argument the act that it is.
const Keep = "keep"

// Void in a functor's table On leaves no act ("failed to recruit").
const Void = "void"

// Key names the entry within a lexicon: category and pattern.
func (e *Entry) Key() string { return e.Category.Name + ":" + e.Pattern }

// Makes is the act that a functor makes of an argument that is a topic or an
// act of the given kind and value: by kind, else by side; "" when it makes
// nothing of it.
func (c *Category) Makes(kind string, value float64) string {
	if act, ok := c.On[kind]; ok {
		return act
	}
	switch {
	case value > 0:
		return c.On["+"]
	case value < 0:
		return c.On["-"]
	}
	return ""
}

// Lexicon is a set of categories, compiled for matching. It is read-only and
// may be shared.
type Lexicon struct {
	Files      []File
	categories map[string]*Category
	order      []*Category
	byFirst    map[string][]*Entry // lower-cased first form -> entries
	prefixes   []*Entry            // entries whose first word is a wildcard
}

// Category returns the category of the name, nil when there is none.
func (l *Lexicon) Category(name string) *Category { return l.categories[name] }

// Categories returns all categories in the order of the files.
func (l *Lexicon) Categories() []*Category { return l.order }
