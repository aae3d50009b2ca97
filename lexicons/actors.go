package lexicons

// ActorFile is one file of lexicons/actors: listed actors.
type ActorFile struct {
	Version int     `yaml:"version"`
	Note    string  `yaml:"note,omitempty"`
	Actors  []Actor `yaml:"actors"`
}

// Actor is one listed actor.
type Actor struct {
	ID   string `yaml:"id"`   // stable key, lower case with hyphens
	Name string `yaml:"name"` // the name to show
	// Kind is state, person, organisation, armed, institution or group.
	Kind string `yaml:"kind"`
	// State is the id of the state that a person, institution or armed group
	// belongs to or speaks for; empty for none.
	State string `yaml:"state,omitempty"`
	// Home is the id of the state from whose land an armed group comes that
	// does not belong to it: whom "the Norlandian militants" means.
	Home string `yaml:"home,omitempty"`
	// Of is the id of the body that a person is affiliated with.
	Of string `yaml:"of,omitempty"`
	// Names always denote the actor ("Volodymyr Zelensky", "Zelenskiy",
	// "the Islamic Resistance Movement"), with straight apostrophes. The Name
	// itself need not be repeated.
	Names []string `yaml:"names,omitempty"`
	// Family is a person's family name in its spellings, denoting the person
	// when the text or the date makes it clear.
	Family []string `yaml:"family,omitempty"`
	// Gender is m or f for persons, for pronouns; empty when unknown.
	Gender string `yaml:"gender,omitempty"`
	// Demonyms are adjectives and nouns of a state's people ("Ukrainian",
	// "Ukrainians"): actors only where they act ("Ukrainian forces").
	Demonyms []string `yaml:"demonyms,omitempty"`
	// Metonyms are places that stand for a government where they act: the
	// capital, seats of power ("Kyiv", "the Kremlin", "Downing Street").
	Metonyms []string `yaml:"metonyms,omitempty"`
	// Places are towns and regions of a state that never act.
	Places []string `yaml:"places,omitempty"`
	// Offices are a person's offices with their dates.
	Offices []Office `yaml:"offices,omitempty"`
	Note    string   `yaml:"note,omitempty"`

	// File and Line are where the actor stands; set by the loader.
	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Office is one term of a person in an office.
type Office struct {
	// Title is one word for the post in every state: president, prime-minister,
	// chancellor, king, supreme-leader, foreign-minister (a secretary of state,
	// too), defence-minister, army-chief, security-council-secretary,
	// secretary-general, spokesperson, leader, commander, envoy ...
	Title string `yaml:"title"`
	Of    string `yaml:"of"`             // id of the state or body
	From  string `yaml:"from,omitempty"` // 2006-01-02 or 2006-01 or 2006, inclusive
	To    string `yaml:"to,omitempty"`   // exclusive; empty: still in office
}

// ConflictFile is one file of lexicons/conflicts.
type ConflictFile struct {
	Version   int        `yaml:"version"`
	Conflicts []Conflict `yaml:"conflicts"`
}

// Conflict is one war or dispute (codebook section 2).
type Conflict struct {
	ID   string `yaml:"id"`
	Name string `yaml:"name"`
	From string `yaml:"from"`         // first day, 2006-01-02
	To   string `yaml:"to,omitempty"` // last day; empty: going on
	// Sides are the parties, by side: actors of different sides are adversaries.
	// Who belongs to a party by its Of or State counts with it and is not listed.
	Sides [][]string `yaml:"sides"`
	// Supporters name for each side, in the order of Sides, who supports it
	// without being a party.
	Supporters [][]string `yaml:"supporters,omitempty"`
	Mediators  []string   `yaml:"mediators,omitempty"`
	// Places are names that point to the conflict ("Donbas", "Rafah").
	Places []string `yaml:"places,omitempty"`
	// People are ids of actors whose mention points to the conflict, beside
	// the leaders of the parties.
	People []string `yaml:"people,omitempty"`
	// Terms are other words that point to it ("Minsk agreements").
	Terms  []string `yaml:"terms,omitempty"`
	Events []Event  `yaml:"events,omitempty"`

	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Event is a dated happening, drawn as a marker on charts.
type Event struct {
	Date  string `yaml:"date"` // 2006-01-02
	Label string `yaml:"label"`
}
