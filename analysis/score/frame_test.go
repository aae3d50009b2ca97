package score

import (
	"math"
	"slices"
	"testing"

	"detente/analysis/text"
	"detente/lexicons"
)

func TestFrames(t *testing.T) {
	lexicon := builtin(t)
	for _, c := range []struct {
		words  string
		frames []string
	}{
		{"The artillery fell silent at the front line.", []string{"military"}},
		{"Norland's envoy arrived for the peace talks.", []string{"diplomatic"}},
		{"Refugees waited outside the clinic.", []string{"humanitarian"}},
		{"Inflation rose with the price of bread.", []string{"economic"}},
		{"The tribunal will hear of war crimes.", []string{"legal"}}, // "war" is part of "war crimes"
		{"Many see a deterrent to any nuclear threat.", []string{"security"}},
		{"Voters go to the polls in May.", []string{"domestic"}},
		{"Both accused the other of bad faith.", []string{"blame"}},
		{"It is a moral question.", []string{"moral"}},
		{"She will call her mother.", nil}, // no call for anything
		{"The bank of the river was green.", nil},
		{"It rained.", nil},
		{"", nil},
	} {
		if got := sentenceFrames(lexicon.Match(lowered(c.words, text.Tokens(c.words, nil)), nil), nil); !slices.Equal(got, c.frames) {
			t.Errorf("%s\n got %v\nwant %v", c.words, got, c.frames)
		}
	}
}

func TestFraming(t *testing.T) {
	words := "The enemy awaits total victory. It rained. Both sides seek a lasting peace. Refugees wait."
	doc := &text.Document{ID: "d", Text: words, Lang: "en"}
	sentences := text.Segment(doc)
	lexicon := builtin(t)
	hits := func(i int) []lexicons.Hit { return lexicon.Match(lowered(words, sentences[i].Tokens), nil) }
	seen := []Observation{{Sentence: sentences[1].Span, Frames: []string{"legal"}}}
	frames, galtung := framing(sentences, hits, seen)
	if frames["humanitarian"] != 1 || frames["legal"] != 1 {
		t.Errorf("frames %v", frames)
	}
	if want := 1. / 3; math.Abs(galtung-want) > 1e-12 { // -1, +1, +1; the rain has no place
		t.Errorf("galtung %v, want %v", galtung, want)
	}
	if frames, galtung := framing(nil, hits, nil); len(frames) != 0 || galtung != 0 {
		t.Errorf("of nothing: %v %v", frames, galtung)
	}
}

func builtin(t *testing.T) *lexicons.Lexicon {
	t.Helper()
	lexicon, err := lexicons.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return lexicon
}
