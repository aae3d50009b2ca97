package series

import (
	"fmt"
	"slices"
	"testing"

	"detente/analysis/score"
)

func TestDoubts(t *testing.T) {
	var sound, leaning []score.Article
	for i := range 30 {
		outlet := string(rune('A' + i%3))
		sound = append(sound, article(fmt.Sprint(i), outlet, float64(i), obs{holder: "norland", value: .4, entry: fmt.Sprint("entry ", i%10)}))
		if i < 10 {
			leaning = append(leaning, article(fmt.Sprint(i), "A", float64(i), obs{holder: "norland", value: -.5, entry: "shell"}))
		}
	}
	leaning = append(leaning, article("x", "B", 0, obs{holder: "norland", value: .5, entry: "truce"}))
	for _, c := range []struct {
		name     string
		articles []score.Article
		want     []string
	}{
		{"nothing", nil, nil},
		{"sound", sound, nil},
		{"leaning", leaning, []string{
			"10 of 11 articles from A",
			"+0.50 without the outlet A (10 articles), -0.41 with it",
			`+0.50 without the lexicon entry "shell" (10 articles), -0.41 with it`,
		}},
		{"one", leaning[10:], []string{"rests on 1 article only", "1 of 1 article from B", `rests on the lexicon entry "truce" alone`}},
	} {
		if got := New(c.articles, quick()).Doubts(Key{Actor: "norland"}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
