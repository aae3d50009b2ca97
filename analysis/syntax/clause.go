package syntax

// Subject returns the subject of an active predicate i. A conjunct without a
// subject has that of the word it is coordinated with. It is -1 for passive
// and subjectless predicates; see PassiveSubject and Controller.
func (t *Tree) Subject(i int) int {
	if t.Passive(i) {
		return -1
	}
	return t.anySubject(i)
}

// PassiveSubject returns what the passive predicate i is done to: its subject,
// or the noun that a participle belongs to ("the town seized by rebels"). It
// is -1 if none.
func (t *Tree) PassiveSubject(i int) int {
	if !t.Passive(i) {
		return -1
	}
	if s := t.anySubject(i); s >= 0 || !t.is(i, Acl) {
		return s
	}
	return t.Words[i].Head
}

// anySubject returns the grammatical subject of i, its own or inherited.
func (t *Tree) anySubject(i int) int {
	for range t.Words {
		if i < 0 {
			return -1
		}
		if s := t.Child(i, Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter); s >= 0 {
			return s
		}
		if !t.is(i, Conj) {
			return -1
		}
		i = t.Words[i].Head
	}
	return -1
}

// Passive tells whether i is a passive predicate: one with a passive auxiliary
// or subject, a participle that follows such a one in a coordination, or a
// past participle that modifies a noun.
func (t *Tree) Passive(i int) bool {
	if i < 0 || t.Words[i].Tag != VERB && t.Words[i].Penn != VBN {
		return false
	}
	switch {
	case t.Child(i, AuxPass, NsubjPass, CsubjPass, OblAgent) >= 0:
		return true
	case t.Words[i].Penn != VBN || t.Child(i, Aux, Nsubj) >= 0:
		return false
	case t.is(i, Conj):
		return t.Passive(t.Words[i].Head)
	}
	return t.is(i, Acl)
}

// Agent returns who does what the passive predicate i says ("by the army"), -1
// if it is not said.
func (t *Tree) Agent(i int) int {
	if a := t.Child(i, OblAgent); a >= 0 || !t.Passive(i) {
		return a
	}
	for j := range t.ChildrenBy(i, Obl) {
		if c := t.Case(j); c >= 0 && t.Words[c].Lemma == "by" && t.Words[j].Tag != NUM {
			return j
		}
	}
	return -1
}

// Controller returns the understood subject of a predicate i without one: of
// an open complement the object of its verb or else that verb's subject
// ("urged Norland to withdraw", "agreed to withdraw"), of a participle its
// noun, of an adverbial clause the subject of the main clause. -1 if none.
func (t *Tree) Controller(i int) int {
	if i < 0 || t.anySubject(i) >= 0 || t.Words[i].Head < 0 {
		return -1
	}
	head := t.Words[i].Head
	switch t.Words[i].Rel {
	case Xcomp:
		return t.controlled(head)
	case Acl, AclRelcl:
		return t.nounOf(i, head)
	case Advcl:
		return t.understood(head)
	case Conj:
		return t.Controller(head)
	}
	return -1
}

// nounOf returns the noun that clause i modifies unless "to" opens the clause:
// "a plan to withdraw" does not withdraw.
func (t *Tree) nounOf(i, head int) int {
	if t.Words[i].Penn == VB {
		return -1
	}
	return head
}

func (t *Tree) controlled(verb int) int {
	if o := t.Child(verb, Obj, Iobj); o >= 0 && t.Words[verb].Lemma != "promise" {
		return o
	}
	return t.understood(verb)
}

// understood is the subject of verb in any voice, or else its controller.
func (t *Tree) understood(verb int) int {
	if s := t.anySubject(verb); s >= 0 {
		return s
	}
	return t.Controller(verb)
}

// Antecedent returns the noun that the relative pronoun i stands for, -1 if i
// is none.
func (t *Tree) Antecedent(i int) int {
	if i < 0 || t.Words[i].Penn != WDT && t.Words[i].Penn != WP && t.Words[i].Penn != WPPossess {
		return -1
	}
	for j := i; j >= 0; j = t.Words[j].Head {
		if t.is(j, AclRelcl) && t.Words[j].Head < i {
			return t.Words[j].Head
		}
	}
	return -1
}

// Condition returns the head of the clause that i depends on: an adverbial
// clause opened by if, unless, until, once, provided and the like. -1 if none.
func (t *Tree) Condition(i int) int {
	for j := range t.ChildrenBy(i, Advcl) {
		if m := t.Marker(j); m >= 0 && conditional(t.Words[m].Lemma) {
			return j
		}
		if m := t.Child(j, Advmod); m >= 0 && m < j && t.Words[m].Lemma == "once" {
			return j
		}
	}
	return -1
}

func conditional(lemma string) bool {
	switch lemma {
	case "if", "unless", "until", "till", "once", "provided", "providing", "lest", "whether":
		return true
	}
	return false
}
