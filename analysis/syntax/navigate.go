package syntax

import "iter"

// Root returns the root of the tree, -1 for an empty tree.
func (t *Tree) Root() int {
	for i, w := range t.Words {
		if w.Head < 0 {
			return i
		}
	}
	return -1
}

// Children yields the words that depend directly on i, in order.
func (t *Tree) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j, w := range t.Words {
			if w.Head == i && i >= 0 && !yield(j) {
				return
			}
		}
	}
}

// Child returns the first child of i in one of the relations, -1 if none.
func (t *Tree) Child(i int, rels ...Rel) int {
	for j := range t.Children(i) {
		if t.is(j, rels...) {
			return j
		}
	}
	return -1
}

// ChildrenBy yields the children of i in one of the relations, in order.
func (t *Tree) ChildrenBy(i int, rels ...Rel) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := range t.Children(i) {
			if t.is(j, rels...) && !yield(j) {
				return
			}
		}
	}
}

func (t *Tree) is(i int, rels ...Rel) bool {
	for _, r := range rels {
		if t.Words[i].Rel == r {
			return true
		}
	}
	return false
}

// Subtree returns the first and the last of i and the words below it. In a
// projective tree these are all the words between; both are -1 for i out of
// range.
func (t *Tree) Subtree(i int) (first, last int) {
	if i < 0 || i >= len(t.Words) {
		return -1, -1
	}
	first, last = i, i
	for j := range t.Words {
		if t.Under(j, i) {
			first, last = min(first, j), max(last, j)
		}
	}
	return first, last
}

// Under tells whether i is top or stands below it.
func (t *Tree) Under(i, top int) bool {
	for ; i >= 0; i = t.Words[i].Head {
		if i == top {
			return true
		}
	}
	return false
}

// Object returns the direct object of verb i, -1 if none.
func (t *Tree) Object(i int) int { return t.Child(i, Obj) }

// IndirectObject returns the indirect object of verb i, -1 if none.
func (t *Tree) IndirectObject(i int) int { return t.Child(i, Iobj) }

// Complement returns the head of the clause that is the object of i ("said
// that they left"), -1 if none.
func (t *Tree) Complement(i int) int { return t.Child(i, Ccomp) }

// OpenComplement returns the head of the complement of i that has no subject
// of its own ("agreed to leave"), -1 if none.
func (t *Tree) OpenComplement(i int) int { return t.Child(i, Xcomp) }

// Copula returns the form of "be" that makes i a predicate, -1 if none.
func (t *Tree) Copula(i int) int { return t.Child(i, Cop) }

// Case returns the preposition or possessive ending of nominal i, -1 if none.
func (t *Tree) Case(i int) int { return t.Child(i, Case) }

// Marker returns the conjunction that opens clause i ("that", "if", "to"), -1
// if none.
func (t *Tree) Marker(i int) int { return t.Child(i, Mark) }

// Appositions yields the appositions of i.
func (t *Tree) Appositions(i int) iter.Seq[int] { return t.ChildrenBy(i, Appos) }

// Conjuncts yields the words coordinated with i that follow it.
func (t *Tree) Conjuncts(i int) iter.Seq[int] { return t.ChildrenBy(i, Conj) }
