package syntax

import (
	"strings"
	"testing"
)

const ownTreebank = `# newdoc id = own
# sent_id = own-1
# text = Norland doesn't sign.
1	Norland	Norland	PROPN	NNP	_	4	nsubj	_	_
2-3	doesn't	_	_	_	_	_	_	_	_
2	does	do	AUX	VBZ	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sign	sign	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

`

func TestReadCoNLLU(t *testing.T) {
	g, err := ReadCoNLLU(strings.NewReader(ownTreebank))
	if err != nil || len(g) != 1 {
		t.Fatal(g, err)
	}
	s := g[0]
	if s.ID != "own-1" || s.Doc != "own" || s.Text != "Norland doesn't sign." {
		t.Errorf("comments: %q %q %q", s.ID, s.Doc, s.Text)
	}
	if got := s.Surface[1]; got != (Surface{"doesn't", 1, 2, false}) || len(s.Surface) != 4 {
		t.Errorf("surface: %v", s.Surface)
	}
	if got := running(g); got != "Norland doesn't sign. " {
		t.Errorf("running text %q", got)
	}
	var b strings.Builder
	if err := s.Tree.WriteCoNLLU(&b); err != nil {
		t.Fatal(err)
	}
	again, err := ReadCoNLLU(strings.NewReader(b.String()))
	if err != nil || headList(&again[0].Tree) != headList(&s.Tree) {
		t.Errorf("written and read again: %v %v", again, err)
	}
}

func TestReadCoNLLUErrors(t *testing.T) {
	line := func(n, head string) string { return n + "\ta\ta\tX\tFW\t_\t" + head + "\tdep\t_\t_\n" }
	for _, test := range []struct{ in, want string }{
		{"1\ta\n", "line 1: 2 columns, want 10"},
		{line("2", "0"), `line 1: word number "2", want 1`},
		{line("1", "x"), `line 1: head "x" is no word number`},
		{line("1", "5"), `line 1: word 1 ("a"): head 5 is not in the sentence`},
		{line("1", "0") + line("2", "0"), "line 2: 2 roots, want 1"},
		{line("1", "0") + line("2", "3") + line("3", "2"), `line 3: word 2 ("a") is in a cycle`},
		{"1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n" + line("1", "0"), "line 2: a token covers words up to 2 of 1"},
		{"3-4\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", `line 1: range "3-4" does not follow word 0`},
	} {
		if _, err := ReadCoNLLU(strings.NewReader(test.in)); err == nil || err.Error() != test.want {
			t.Errorf("%q: error %v, want %s", test.in, err, test.want)
		}
	}
}

func TestDraw(t *testing.T) {
	g, err := ReadCoNLLU(strings.NewReader(ownTreebank))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := g[0].Tree.Draw(&b); err != nil {
		t.Fatal(err)
	}
	want := `sign       root   VERB   VB   sign
├ Norland  nsubj  PROPN  NNP  Norland
├ does     aux    AUX    VBZ  do
├ n't      advmod PART   RB   not
└ .        punct  PUNCT  .    .
`
	if got := b.String(); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
		t.Errorf("drawn:\n%s", got)
	}
}

// What is read is trees whose words the tokens cover in order.
func FuzzReadCoNLLU(f *testing.F) {
	f.Add(ownTreebank)
	f.Add("1-9\ta\n")
	f.Fuzz(func(t *testing.T, in string) {
		gold, _ := ReadCoNLLU(strings.NewReader(in))
		for _, g := range gold {
			next := 0
			for _, s := range g.Surface {
				if s.First != next || s.Num < 1 {
					t.Fatalf("token %+v, want word %d first", s, next)
				}
				next += s.Num
			}
			if err := g.Tree.Check(); err != nil || next != len(g.Tree.Words) {
				t.Fatal(next, err)
			}
		}
		goldAnalysis(gold)
	})
}
