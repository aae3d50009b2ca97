package actor

import "strings"

// described returns the actors that a description without a state or body
// stands for: "the group", "his government", "both sides", "the president".
// owner is whom its possessive pronoun means, if it has one.
func (r *reading) described(i int, p *phrase, owner ID) []ID {
	lead := r.pieces[p.start]
	class := r.pieces[p.noun].class
	form := strings.ToLower(r.pieces[p.noun].form)
	words := r.lowered(p.nounFrom, p.end, p)
	if class&cGroup != 0 || form == "sides" || form == "parties" {
		return r.parties(i, words)
	}
	if lead.class&cPoss != 0 {
		if assailing[form] { // "her captors"
			return one(r.fightersInTalk(i, false))
		}
		return one(r.belonging(owner, class))
	}
	definite := isThe(lead) || lead.form == "this" || lead.form == "This"
	if !definite {
		return nil
	}
	switch {
	case r.armed(p):
		return one(r.fightersInTalk(i, class&cWeak != 0))
	case class&cState != 0:
		return one(r.stateInTalk(i))
	case class&cBody != 0:
		return one(r.bodyInTalk(i, words, form))
	case form == "head" && r.before(p.start, r.start[i]).class&(cPlace|cTo|cFrom) != 0: // "shot in the head"
		return nil
	case class&cOffice != 0 && !r.isPlural(p.noun):
		return one(r.officerInTalk(i, p, words))
	case inTalk[form]:
		return one(r.forceInTalk(i, words, form))
	case class&cRole != 0 && !r.isPlural(p.noun):
		return one(r.roleInTalk(i, form))
	}
	return nil
}

// inTalk are the institutions that need no state to be understood.
var inTalk = map[string]bool{
	"ministry": true, "army": true, "military": true, "government": true, "regime": true, "administration": true,
	"navy": true, "troops": true, "forces": true, "authorities": true, "invaders": true, "occupiers": true,
	"embassy": true, "delegation": true, "aggressor": true,
}

// assailing are people in arms who are no one's own but whom somebody suffers
// from.
var assailing = map[string]bool{"captors": true, "kidnappers": true, "attackers": true, "assailants": true, "hijackers": true}

func one(id ID) []ID {
	if id == "" {
		return nil
	}
	return []ID{id}
}

// belonging returns whom "his government", "its forces", "their army" means:
// the state of whoever owns it.
func (r *reading) belonging(id ID, class class) ID {
	if class&(cForce|cEvent) == 0 || class&cOffice != 0 {
		return ""
	}
	who := r.actor(id)
	if who == nil || who.Kind != Person {
		return id
	}
	if class&cEvent != 0 && class&cForce == 0 {
		return id
	}
	if who.State == "" && who.Of != "" {
		return who.Of
	}
	return who.State
}

// parties returns the actors of "both sides": the first pair of adversaries
// that the text speaks of, else the two most prominent states or armed groups.
func (r *reading) parties(i int, words string) []ID {
	words = " " + strings.TrimSpace(words) + " "
	both := strings.Contains(words, "both ") || strings.Contains(words, "two ") || strings.Contains(words, "warring ") || strings.Contains(words, "opposing ")
	if !both {
		return nil
	}
	if strings.Contains(words, "leaders") || strings.Contains(words, "presidents") || strings.Contains(words, "men ") {
		return r.topTwo(i, func(a *Actor) bool { return a.Kind == Person && !a.Found })
	}
	for _, pair := range r.pairs {
		if r.register.knows(pair[0]) && r.register.knows(pair[1]) {
			return []ID{pair[0], pair[1]}
		}
	}
	return r.topTwo(i, func(a *Actor) bool { return a.Kind == State || a.Kind == Armed && !a.Found })
}

// topTwo returns the two most prominent actors that fit, or nothing.
func (r *reading) topTwo(i int, fits func(*Actor) bool) []ID {
	pick := func(not ID) ID {
		return r.register.salient(i, 8, true, func(a *seen) (float64, bool) {
			who := r.actor(a.id)
			return float64(a.count), who != nil && a.id != not && fits(who)
		})
	}
	first := pick("")
	if first == "" {
		return nil
	}
	if second := pick(first); second != "" {
		return []ID{first, second}
	}
	return nil
}

// stateInTalk returns the state that "the country" means.
func (r *reading) stateInTalk(i int) ID {
	id := r.register.salient(i, 4, true, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if who != nil && who.Kind == Person && who.State != "" && a.sentence == i && a.speaks {
			return 3, true // "Veks said the country was ready"
		}
		return 0, who != nil && (who.Kind == State || who.Kind == Institution && who.State != "")
	})
	if who := r.actor(id); who != nil {
		return who.State
	}
	return ""
}

// bodyInTalk returns the body that "the group", "the alliance" means.
func (r *reading) bodyInTalk(i int, words, form string) ID {
	armed := strings.Contains(words, "militant") || strings.Contains(words, "armed") || strings.Contains(words, "terror") || form == "militia"
	return r.register.salient(i, 6, true, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if who == nil || who.Unnamed || who.Kind != Armed && (armed || who.Kind != Organisation) {
			return 0, false
		}
		if strings.Contains(strings.ToLower(who.Name), form) || r.usual[form] == who.ID {
			return 4, true
		}
		switch form {
		case "alliance", "bloc", "union":
			return 0, who.Kind == Organisation && !who.Found
		case "agency", "institute", "party":
			return 0, who.Kind == Organisation
		}
		return 0, true
	})
}

// officerInTalk returns the person that "the president", "the former prime
// minister" means: one who was spoken of, else the holder in the state most
// spoken of.
func (r *reading) officerInTalk(i int, p *phrase, words string) ID {
	titles := r.titlesOf(words, "")
	if p.past {
		return r.register.latest(func(a *seen) bool {
			n, ok := r.lookup[a.id]
			return ok && r.held(n, titles) && !r.holds(n, titles)
		})
	}
	if id := r.titled(i, titles, strings.TrimSpace(words)); id != "" {
		return id
	}
	if len(titles) > 0 && r.sole[titles[0]] != "" {
		return r.holder(titles, r.sole[titles[0]])
	}
	if state := r.stateInTalk(i); state != "" {
		return r.holder(titles, state)
	}
	return ""
}

// titled returns the most prominent person who holds one of the titles or was
// introduced by the words.
func (r *reading) titled(i int, titles []string, words string) ID {
	noun := words[strings.LastIndexByte(words, ' ')+1:]
	return r.register.salient(i, 12, true, func(a *seen) (float64, bool) {
		if n, ok := r.lookup[a.id]; ok {
			return 0.8 * float64(min(a.count, 10)), r.holds(n, titles) || titles == nil && r.holdsSome(n, "-"+noun)
		}
		who := r.cast.Actors[a.id]
		return 0, who != nil && who.Kind == Person && noun != "" && strings.Contains(strings.ToLower(who.Title), noun)
	})
}

// anyOffice are the words for whoever holds an office.
var anyOffice = map[string]bool{"official": true, "politician": true, "diplomat": true}

// holdsSome tells whether the listed person n has a title that ends so.
func (r *reading) holdsSome(n int32, ending string) bool {
	for _, title := range r.currentTitles(n) {
		if strings.HasSuffix(title, ending) {
			return true
		}
	}
	return false
}

// held tells whether the listed person n ever had one of the titles.
func (r *reading) held(n int32, titles []string) bool {
	for _, t := range r.terms[n] {
		for _, title := range titles {
			if t.title == title {
				return true
			}
		}
	}
	return false
}

// forceInTalk returns the state whose army or ministry "the army" means: one
// whose forces were spoken of, else the most prominent.
func (r *reading) forceInTalk(i int, words, form string) ID {
	return r.register.salient(i, 3, true, func(a *seen) (float64, bool) {
		who := r.actor(a.id)
		if who == nil || who.Kind != State && who.Kind != Institution {
			return 0, false
		}
		if who.Kind == Institution && strings.Contains(strings.ToLower(who.Name), form) {
			return 4 + 3*common(who.Name, words), true
		}
		switch {
		case r.usual[form] == who.ID:
			return 4, true
		case a.asPlace && form != "authorities" && form != "government":
			return -3, true
		case a.plural && (form == "troops" || form == "forces" || form == "invaders" || form == "occupiers"):
			return 5, true
		}
		return 0, who.Kind == State
	})
}

// common is how many of the words a name has.
func common(name, words string) float64 {
	n := 0.0
	name = strings.ToLower(name)
	for _, w := range strings.Fields(words) {
		if len(w) > 3 && strings.Contains(name, w) {
			n++
		}
	}
	return n
}

// roleInTalk returns the person that "the spokesman", "the official" means.
func (r *reading) roleInTalk(i int, form string) ID {
	return r.register.salient(i, 4, true, func(a *seen) (float64, bool) {
		if n, ok := r.lookup[a.id]; ok {
			return 0, r.listed[n].Kind == Person && (r.holds(n, r.titlesOf(form, "")) || anyOffice[form] && r.holdsSome(n, ""))
		}
		who := r.cast.Actors[a.id]
		return 0, who != nil && strings.Contains(strings.ToLower(who.Title+" "+string(who.ID)), form)
	})
}
