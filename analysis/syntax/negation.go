package syntax

// Negation returns the word that negates i, -1 if none: "not" and its like
// beside i, "no" before it, "without" that opens it, a negative subject or
// object ("nobody signed", "signed no truce"), or the negation of the word
// that i is coordinated with by "or" or "nor".
func (t *Tree) Negation(i int) int {
	if i < 0 {
		return -1
	}
	for j := range t.Children(i) {
		if t.negates(j) {
			return j
		}
	}
	for j := range t.ChildrenBy(i, Nsubj, NsubjPass, Obj) {
		if n := t.negativeNoun(j); n >= 0 {
			return n
		}
	}
	if c := t.Child(i, Cc); c >= 0 && t.is(i, Conj) && isAny(t.Words[c].Lemma, "or", "nor") {
		return t.Negation(t.Words[i].Head)
	}
	return -1
}

// Negated tells whether Negation finds a negation of i.
func (t *Tree) Negated(i int) bool { return t.Negation(i) >= 0 }

func (t *Tree) negates(j int) bool {
	l := t.Words[j].Lemma
	switch t.Words[j].Rel {
	case Advmod:
		return isAny(l, "not", "n't", "never", "neither", "nor", "hardly", "scarcely") ||
			l == "longer" && t.Child(j, Advmod, Det) >= 0
	case Det, CcPreconj:
		return isAny(l, "no", "neither")
	case Cc:
		return l == "nor"
	case Mark, Case:
		return l == "without"
	}
	return false
}

// negativeNoun returns the negative word of nominal i, -1 if none.
func (t *Tree) negativeNoun(i int) int {
	if isAny(t.Words[i].Lemma, "nobody", "none", "nothing", "neither") {
		return i
	}
	if d := t.Child(i, Det); d >= 0 && isAny(t.Words[d].Lemma, "no", "neither") {
		return d
	}
	return -1
}

func isAny(s string, of ...string) bool {
	for _, x := range of {
		if s == x {
			return true
		}
	}
	return false
}
