package actor

// seen is an actor that the text has spoken of.
type seen struct {
	id       ID
	sentence int  // of the last mention
	piece    int  // of the last mention
	count    int  // mentions so far
	subject  bool // the last mention leads its clause
	plural   bool // the last mention is a plural
	asPlace  bool // every mention means the place
	inPlace  int  // sentence of the last mention that means the place
	speaks   bool // the last mention stands with a verb of saying
	quoted   bool // the last mention stands within a quotation
	recent   bool // it is among the register's recent
}

// register remembers whom the text has spoken of, in order of first mention.
type register struct {
	list   []seen
	index  map[ID]int
	recent []int // of list: spoken of in the last sentences
	listed []int // of list: no found actors
	lead   ID    // the last that leads its clause
}

// pair is two actors that the text names side by side: "Norland and Sarmia".
type pair struct {
	ids      []ID
	sentence int
	piece    int
}

// memory is how many sentences back a pronoun or a description can reach.
const memory = 12

func (g *register) note(n seen, found bool) {
	at, ok := g.index[n.id]
	if !ok {
		at = g.enter(n.id, found)
	}
	old := &g.list[at]
	if !old.recent {
		old.recent = true
		g.recent = append(g.recent, at)
	}
	n.recent = true
	if n.asPlace && ok && !old.asPlace {
		old.inPlace, old.count = n.sentence, old.count+1
		return
	}
	if n.quoted && ok && !old.quoted && n.sentence-old.sentence <= 2 {
		old.count++ // what a speaker names does not push the speaker aside
		return
	}
	n.inPlace = old.inPlace
	if n.subject {
		g.lead = n.id
	}
	if old.sentence == n.sentence && old.subject && old.count > 0 {
		n.subject = true
	}
	n.count = old.count + 1
	*old = n
}

// enter adds an actor and returns its place.
func (g *register) enter(id ID, found bool) int {
	if g.index == nil {
		g.index = map[ID]int{}
	}
	at := len(g.list)
	g.index[id] = at
	g.list = append(g.list, seen{id: id})
	if !found {
		g.listed = append(g.listed, at)
	}
	return at
}

// forget drops from the recent what lies too far back from sentence i.
func (g *register) forget(i int) {
	kept := g.recent[:0]
	for _, at := range g.recent {
		a := &g.list[at]
		if a.recent = i-max(a.sentence, a.inPlace) <= memory; a.recent {
			kept = append(kept, at)
		}
	}
	g.recent = kept
}

// knows tells whether the text has spoken of the actor.
func (g *register) knows(id ID) bool {
	_, ok := g.index[id]
	return ok
}

// latest returns the listed actor that fits and was spoken of last; "" for none.
func (g *register) latest(fits func(*seen) bool) ID {
	best, id := -1, ID("")
	for _, at := range g.listed {
		if a := &g.list[at]; a.piece > best && fits(a) {
			best, id = a.piece, a.id
		}
	}
	return id
}

// salient returns the most prominent actor at sentence i that fits, by how
// recent its last mention is, whether that leads its clause, and how often the
// text speaks of it; with places, mentions of a state's places count as well.
// bonus adds to that.
func (g *register) salient(i, reach int, places bool, bonus func(*seen) (float64, bool)) ID {
	best, id, piece := -1e9, ID(""), -1
	g.forget(i)
	for _, at := range g.recent {
		a := &g.list[at]
		last := a.sentence
		if places {
			last = max(last, a.inPlace)
		}
		if i-last > reach {
			continue
		}
		add, ok := bonus(a)
		if !ok {
			continue
		}
		score := add + a.weight() - 3*float64(i-last)
		if score > best || score == best && a.piece > piece {
			best, id, piece = score, a.id, a.piece
		}
	}
	return id
}

// weight is how prominent an actor is, wherever it was mentioned last.
func (a *seen) weight() float64 {
	w := 0.4 * float64(min(a.count, 6))
	if a.subject {
		w += 3
	}
	return w
}
