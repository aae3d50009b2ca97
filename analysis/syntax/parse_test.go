package syntax

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"

	"detente/analysis/text"
)

// Any words give a tree with one root, in words of the same forms.
func FuzzParse(f *testing.F) {
	for _, s := range append(own, "", "a", "\x00 \xff ’ “ é 中文", strings.Repeat("( a , ", 300), strings.Repeat("the dog 's ", 500)) {
		f.Add(s)
	}
	p := Default()
	s, t := p.NewState(), &Tree{}
	f.Fuzz(func(tb *testing.T, in string) {
		words := strings.Split(in, " ")
		p.ParseInto(s, words, t)
		if err := t.Check(); err != nil {
			tb.Fatal(err)
		}
		for i, w := range t.Words {
			if w.Form != words[i] || w.Tag == NoTag || w.Penn == NoPenn || w.Rel == NoRel {
				tb.Fatalf("word %d is %+v", i, w)
			}
			if (w.Rel == Root) != (w.Head < 0) {
				tb.Fatalf("word %d: relation %v, head %d", i, w.Rel, w.Head)
			}
			if first, last := t.Subtree(i); first > i || last < i {
				tb.Fatalf("word %d lies outside its subtree %d..%d", i, first, last)
			}
		}
	})
}

// Trees do not depend on what was parsed before or on who parses beside.
func TestParseTheSame(t *testing.T) {
	p, want := Default(), map[string]*Tree{}
	for _, s := range own {
		want[s] = p.Parse(p.NewState(), strings.Fields(s))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, s := range append(own, own...) {
				if got := p.Parse(nil, strings.Fields(s)); !slices.Equal(got.Words, want[s].Words) {
					t.Errorf("%s: another tree", s)
				}
			}
		})
	}
	wg.Wait()
}

func TestParseAllocatesNothing(t *testing.T) {
	p, tree := Default(), &Tree{}
	s, words := p.NewState(), strings.Fields(own[0])
	if n := testing.AllocsPerRun(20, func() { p.ParseInto(s, words, tree) }); n != 0 {
		t.Errorf("%g allocations a sentence", n)
	}
}

// Tag gives the tags and lemmas that Parse gives.
func TestTag(t *testing.T) {
	p, tagged := Default(), &Tree{}
	for _, s := range own {
		words := strings.Fields(s)
		p.Tag(nil, words, tagged)
		for i, w := range p.Parse(nil, words).Words {
			if g := tagged.Words[i]; g.Tag != w.Tag || g.Penn != w.Penn || g.Lemma != w.Lemma {
				t.Errorf("%s: %v, parsed %v", s, g, w)
			}
		}
	}
}

func TestForest(t *testing.T) {
	doc := &text.Document{Text: "Norland signed. Sudmark didn't."}
	sentences := text.Segment(doc)
	f := NewForest(Default(), doc.Text, sentences)
	if f.Len() != 2 || f.Parsed() != 0 {
		t.Fatalf("%d sentences, %d parsed", f.Len(), f.Parsed())
	}
	tree := f.Tree(1)
	if tree != f.Tree(1) || f.Parsed() != 1 || len(tree.Words) != len(sentences[1].Tokens) {
		t.Errorf("tree of %d words, %d parsed", len(tree.Words), f.Parsed())
	}
}

func TestLoadErrors(t *testing.T) {
	whole, err := DecodeModel(bytes.NewReader(model))
	if err != nil {
		t.Fatal(err)
	}
	encoded := func(change func(m *Model)) []byte {
		m := &Model{whole.Info, map[string][]string{}, map[string]*Tensor{}}
		for k, v := range whole.Lists {
			m.Lists[k] = v
		}
		for k, v := range whole.Tensors {
			m.Tensors[k] = v
		}
		change(m)
		var b bytes.Buffer
		if err := m.Encode(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for name, in := range map[string][]byte{
		"empty":    nil,
		"other":    []byte("PK\x03\x04"),
		"cut":      model[:len(model)/2],
		"missing":  encoded(func(m *Model) { delete(m.Tensors, "tag") }),
		"misshape": encoded(func(m *Model) { m.Tensors["tag"] = m.Tensors["dist"] }),
	} {
		if _, err := Load(bytes.NewReader(in)); err == nil || !strings.Contains(err.Error(), "syntax model") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
