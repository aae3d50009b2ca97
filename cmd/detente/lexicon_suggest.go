package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"detente/analysis/tuning"
)

// suggesting is one call of `detente lexicon suggest`.
type suggesting struct {
	tuner
	tuning.SuggestOptions
}

func lexiconSuggest(s *settings) (*cobra.Command, error) {
	t := &suggesting{tuner{settings: s}, tuning.DefaultSuggestOptions()}
	c, err := t.flags(&cobra.Command{
		Use: "suggest PATH...", Short: "Find words and phrases near known acts that no entry covers",
		Long: `Find words and phrases that stand more often in sentences with a stance than
elsewhere and that no entry covers. They are ranked by their log-odds ratio with an
informative Dirichlet prior, divided by its standard error (Monroe, Colaresi and
Quinn 2008): above 2 is no chance. Beside each stand the act and the mean stance
of its sentences, and sentences in which it may have been missed. Whether a word
is an act is for you to judge: neighbours of acts are candidates, not acts.`,
		Example: "  detente lexicon suggest articles --top 100 --min 20",
		RunE:    t.run,
	}, "duplicates")
	c.Flags().IntVar(&t.Top, "top", t.Top, "candidates listed")
	c.Flags().IntVar(&t.Min, "min", t.Min, "least times that a candidate stands in the corpus")
	c.Flags().IntVar(&t.Examples, "examples", t.Examples, "sentences for each")
	return c, err
}

// candidateView is a candidate as JSON.
type candidateView struct {
	Pattern  string   `json:"pattern"`
	Z        float64  `json:"z"`
	Near     int      `json:"near_acts"`
	Else     int      `json:"elsewhere"`
	Act      string   `json:"act_nearby"`
	Stance   float64  `json:"stance_nearby"`
	Examples []string `json:"examples"`
}

func (t *suggesting) run(c *cobra.Command, paths []string) error {
	if t.Top < 1 || t.Min < 1 || t.Examples < 0 {
		return usageError{fmt.Errorf("--top and --min are 1 or more, --examples 0 or more")}
	}
	loaded, o, err := t.options(c)
	if err != nil {
		return err
	}
	result, err := t.analyse(c, loaded, o, paths)
	if err != nil {
		return err
	}
	all := tuning.Suggest(&tuning.Corpus{Lexicon: o.Lexicon, Articles: result.Articles, Workers: loaded.Workers}, t.SuggestOptions)
	views := []candidateView{}
	for _, x := range all {
		views = append(views, candidateView{x.Pattern, x.Z, x.Near, x.Else, x.Act, x.Stance, x.Examples})
	}
	return t.emit(c, views, func(w io.Writer) {
		for _, x := range all {
			fmt.Fprintf(w, "%s  z %.1f, %d near acts, %d elsewhere; near %s, stance %+.2f\n", x.Pattern, x.Z, x.Near, x.Else, x.Act, x.Stance)
			for _, example := range x.Examples {
				fmt.Fprintf(w, "    %s\n", shorten(example, 160))
			}
		}
		if len(all) == 0 {
			fmt.Fprintln(w, "no candidates: the corpus is small, or its words are covered")
		}
	})
}
