package corpus

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"detente/analysis/text"
)

// sentences makes n sentences of made-up words.
func sentences(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		words := make([]string, 12)
		for j := range words {
			words[j] = fmt.Sprintf("w%d", r.IntN(5000))
		}
		out[i] = strings.Join(words, " ") + "."
	}
	return out
}

// on makes a document of a day in March 2022, undated for day 0.
func on(day int, id, content string) text.Document {
	d := text.Document{ID: id, Text: content}
	if day > 0 {
		d.Published = time.Date(2022, 3, day, 0, 0, 0, 0, time.UTC)
	}
	return d
}

func TestDuplicates(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	wire := sentences(r, 30)
	whole := strings.Join(wire, " ")
	edited := "Another headline for it.\n\n" + strings.Replace(strings.Join(wire[:28], " "), wire[7], "Something else was put here by the desk.", 1)
	half := strings.Join(wire[:15], " ")
	signUp := "Sign up for our newsletter here."
	chromed := on(5, "chromed", signUp+" "+whole)
	chromed.Chrome = []text.Span{{Start: 0, End: len(signUp)}}
	for _, test := range []struct {
		name string
		docs []text.Document
		want []Group
	}{
		{"none", nil, []Group{}},
		{"one", []text.Document{on(1, "a", whole)}, []Group{}},
		{"same text", []text.Document{on(2, "a", whole), on(1, "b", whole)}, []Group{{1, []int{0}}}},
		{"same day: by ID", []text.Document{on(1, "b", whole), on(1, "a", whole)}, []Group{{1, []int{0}}}},
		{"undated last", []text.Document{on(0, "a", whole), on(9, "b", whole)}, []Group{{1, []int{0}}}},
		{"edited copy", []text.Document{on(1, "a", whole), on(2, "b", edited)}, []Group{{0, []int{1}}}},
		{"half of it", []text.Document{on(1, "a", whole), on(2, "b", half)}, []Group{}},
		{"other text", []text.Document{on(1, "a", whole), on(2, "b", strings.Join(sentences(r, 30), " "))}, []Group{}},
		{"chrome left out", []text.Document{on(1, "a", whole), chromed}, []Group{{0, []int{1}}}},
		{"case and quotes", []text.Document{on(1, "a", "The “truce” of Hale—it holds."), on(2, "b", `THE "TRUCE" OF HALE - IT HOLDS`)}, []Group{{0, []int{1}}}},
		{"too short to tell", []text.Document{on(1, "a", "Live updates"), on(2, "b", "Live updates")}, []Group{}},
		{"two groups", []text.Document{on(4, "d", half), on(3, "c", whole), on(2, "b", half), on(1, "a", whole)}, []Group{{3, []int{1}}, {2, []int{0}}}},
	} {
		if got := Duplicates(test.docs, DefaultThreshold); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}

// TestDuplicatesFound compares MinHash with the exact likeness of all pairs.
func TestDuplicatesFound(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var docs []text.Document
	copies := 0
	for i := range 200 {
		wire := sentences(r, 20)
		docs = append(docs, on(1, fmt.Sprint("o", i), strings.Join(wire, " ")))
		edits := i % 4 // of 20 sentences: likenesses from 1 down to 0.72
		for _, s := range sentences(r, edits) {
			wire[r.IntN(20)] = s
		}
		docs = append(docs, on(2, fmt.Sprint("c", i), strings.Join(wire, " ")))
		copies++
	}
	found := 0
	for _, g := range Duplicates(docs, DefaultThreshold) {
		found += len(g.Copies)
	}
	if found < copies*98/100 {
		t.Errorf("%d of %d copies found", found, copies)
	}
}

func FuzzDuplicates(f *testing.F) {
	f.Add("The truce holds. The guns are silent.", "The truce holds. The guns are loud.", 0.5)
	f.Add("\xe2\x80", "\xc2", 1.0)
	f.Fuzz(func(t *testing.T, a, b string, threshold float64) {
		docs := []text.Document{on(1, "a", a), on(2, "b", b), on(3, "c", a)}
		seen := make(map[int]bool)
		for _, g := range Duplicates(docs, threshold) {
			for _, i := range append([]int{g.Original}, g.Copies...) {
				if seen[i] {
					t.Errorf("document %d is in two groups", i)
				}
				seen[i] = true
			}
		}
	})
}
