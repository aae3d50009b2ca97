package syntax

import (
	"slices"
	"testing"
)

// Sentences whose trees the tests walk through.
const (
	signed   = "Norland/NNP/4/nsubj:pass was=be/VBD/4/aux:pass not/RB/4/advmod invited=invite/VBN/0/root by/IN/6/case Sudmark/NNP/4/obl:agent or/CC/8/cc asked=ask/VBN/4/conj ././4/punct"
	urged    = "Veks/NNP/2/nsubj urged=urge/VBD/0/root Norland/NNP/2/obj to/TO/5/mark withdraw/VB/2/xcomp and/CC/7/cc disarm/VB/5/conj"
	agreed   = "Norland/NNP/2/nsubj agreed=agree/VBD/0/root to/TO/4/mark sign/VB/2/xcomp no/DT/6/det truce/NN/4/obj if/IN/9/mark rebels=rebel/NNS/9/nsubj attack/VBP/2/advcl"
	relative = "truce/NN/6/nsubj:pass that/WDT/4/obj Norland/NNP/4/nsubj rejected=reject/VBD/1/acl:relcl was=be/VBD/6/aux:pass proposed=propose/VBN/0/root by/IN/8/case Sudmark/NNP/6/obl:agent"
	seized   = "Norland/NNP/2/nsubj left=leave/VBD/0/root town/NN/2/obj seized=seize/VBN/3/acl by/IN/6/case rebels=rebel/NNS/4/obl"
	leader   = "Veks/NNP/6/nsubj ,/,/4/punct the/DT/4/det president/NN/1/appos is=be/VBZ/6/cop ready/JJ/0/root and/CC/8/cc able/JJ/6/conj without/IN/10/mark asking=ask/VBG/6/advcl"
	said     = "Veks/NNP/2/nsubj said=say/VBD/0/root that/IN/6/mark nobody/NN/6/nsubj had=have/VBD/6/aux fired=fire/VBN/2/ccomp and/CC/8/cc left=leave/VBD/2/conj"
)

func TestNavigation(t *testing.T) {
	tests := []struct {
		name, tree string
		ask        func(*Tree, int) int
		word, want string
	}{
		{"Root", urged, func(t *Tree, _ int) int { return t.Root() }, "", "urged"},
		{"Subject", urged, (*Tree).Subject, "urged", "Veks"},
		{"Subject of an open complement", urged, (*Tree).Subject, "withdraw", ""},
		{"Subject of a conjunct", said, (*Tree).Subject, "left", "Veks"},
		{"Subject of a passive", signed, (*Tree).Subject, "invited", ""},
		{"Subject of an adjective", leader, (*Tree).Subject, "ready", "Veks"},
		{"Subject of a coordinated adjective", leader, (*Tree).Subject, "able", "Veks"},
		{"PassiveSubject", signed, (*Tree).PassiveSubject, "invited", "Norland"},
		{"PassiveSubject of a conjunct", signed, (*Tree).PassiveSubject, "asked", "Norland"},
		{"PassiveSubject of an active", urged, (*Tree).PassiveSubject, "urged", ""},
		{"PassiveSubject of a participle", seized, (*Tree).PassiveSubject, "seized", "town"},
		{"Agent", signed, (*Tree).Agent, "invited", "Sudmark"},
		{"Agent without subtype", seized, (*Tree).Agent, "seized", "rebels"},
		{"Agent of an active", urged, (*Tree).Agent, "urged", ""},
		{"Object", urged, (*Tree).Object, "urged", "Norland"},
		{"no Object", agreed, (*Tree).Object, "agreed", ""},
		{"Complement", said, (*Tree).Complement, "said", "fired"},
		{"OpenComplement", agreed, (*Tree).OpenComplement, "agreed", "sign"},
		{"Controller is the object", urged, (*Tree).Controller, "withdraw", "Norland"},
		{"Controller of a conjunct", urged, (*Tree).Controller, "disarm", "Norland"},
		{"Controller is the subject", agreed, (*Tree).Controller, "sign", "Norland"},
		{"Controller of a clause with a subject", said, (*Tree).Controller, "fired", ""},
		{"Controller of an adverbial clause", leader, (*Tree).Controller, "asking", "Veks"},
		{"Condition", agreed, (*Tree).Condition, "agreed", "attack"},
		{"Condition with without", leader, (*Tree).Condition, "ready", ""},
		{"Copula", leader, (*Tree).Copula, "ready", "is"},
		{"Case", signed, (*Tree).Case, "Sudmark", "by"},
		{"Marker", said, (*Tree).Marker, "fired", "that"},
		{"Antecedent", relative, (*Tree).Antecedent, "that", "truce"},
		{"Antecedent of a noun", relative, (*Tree).Antecedent, "Norland", ""},
		{"Negation", signed, (*Tree).Negation, "invited", "not"},
		{"Negation through or", signed, (*Tree).Negation, "asked", "not"},
		{"Negation of the object", agreed, (*Tree).Negation, "sign", "no"},
		{"Negation of the noun", agreed, (*Tree).Negation, "truce", "no"},
		{"Negation of the governor", agreed, (*Tree).Negation, "agreed", ""},
		{"Negation by the subject", said, (*Tree).Negation, "fired", "nobody"},
		{"Negation by without", leader, (*Tree).Negation, "asking", "without"},
		{"out of range", urged, (*Tree).Subject, "", ""},
	}
	for _, test := range tests {
		tree := treeOf(t, test.tree)
		if got, want := test.ask(tree, at(t, tree, test.word)), at(t, tree, test.want); got != want {
			t.Errorf("%s of %q: %d, want %d %q", test.name, test.word, got, want, test.want)
		}
	}
}

func TestLists(t *testing.T) {
	tree := treeOf(t, leader)
	veks, ready := at(t, tree, "Veks"), at(t, tree, "ready")
	if got := slices.Collect(tree.Appositions(veks)); !slices.Equal(got, []int{3}) {
		t.Errorf("Appositions: %v", got)
	}
	if got := slices.Collect(tree.Conjuncts(ready)); !slices.Equal(got, []int{7}) {
		t.Errorf("Conjuncts: %v", got)
	}
	if got := slices.Collect(tree.Children(3)); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("Children: %v", got)
	}
	if first, last := tree.Subtree(veks); first != 0 || last != 3 {
		t.Errorf("Subtree: %d %d", first, last)
	}
	if first, last := tree.Subtree(-1); first != -1 || last != -1 {
		t.Errorf("Subtree of nothing: %d %d", first, last)
	}
}

func TestPassive(t *testing.T) {
	for _, test := range []struct {
		tree, word string
		want       bool
	}{{signed, "invited", true}, {signed, "asked", true}, {seized, "seized", true},
		{said, "fired", false}, {urged, "urged", false}, {leader, "ready", false}} {
		tree := treeOf(t, test.tree)
		if got := tree.Passive(at(t, tree, test.word)); got != test.want {
			t.Errorf("Passive of %q: %v", test.word, got)
		}
	}
}
