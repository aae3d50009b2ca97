package syntax

import "testing"

func TestLemma(t *testing.T) {
	p := Default()
	for _, test := range []struct {
		form string
		tag  Penn
		want string
	}{
		{"cities", NNS, "city"}, {"Forces", NNS, "force"}, {"went", VBD, "go"}, {"signed", VBN, "sign"},
		{"escalating", VBG, "escalate"}, {"is", VBZ, "be"}, {"Better", JJR, "good"}, {"Norland", NNP, "Norland"},
		{"n’t", RB, "not"}, {"children", NNS, "child"}, {"agreed", VBD, "agree"}, {"i", PRP, "I"}, {"French", JJ, "French"}, {"french", JJ, "French"},
	} {
		if got := p.lemmas.lemma(test.form, test.tag); got != test.want {
			t.Errorf("%s %v: %q, want %q", test.form, test.tag, got, test.want)
		}
	}
}

func TestLemmaScript(t *testing.T) {
	for _, test := range []struct {
		form, lemma string
		tag         Penn
		want        string
	}{
		{"cities", "city", NNS, "3|y"}, {"Went", "go", VBD, "4|go"}, {"Norlandic", "Norlandic", JJ, "="},
		{"Big", "big", JJ, "0|"}, {"Veks", "Veks", NNP, "0|"}, {"é", "e", NN, "2|e"},
	} {
		got := LemmaScript(test.form, test.lemma, test.tag)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.form, got, test.want)
		}
		if l := runScript(test.form, test.tag, got); l != test.lemma {
			t.Errorf("%s by %q: %q, want %q", test.form, got, l, test.lemma)
		}
	}
}
