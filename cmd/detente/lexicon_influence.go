package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"detente/analysis/series"
	"detente/analysis/tuning"
)

// influencing is one call of `detente lexicon influence`.
type influencing struct {
	tuner
	top int
}

func lexiconInfluence(s *settings) (*cobra.Command, error) {
	t := &influencing{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "influence PATH...", Short: "Leave out one entry at a time: which curves hang on a single word",
		Long: `Leave out one entry at a time and see how far the mean of each actor moves.
Marked with ! is an actor that hangs on one word: without it nothing is left, the
sign turns, or the mean leaves its own interval. Actors on fewer articles than
--min-n are left out.`,
		Example: "  detente lexicon influence articles --min-n 10",
		RunE:    t.run,
	}, "duplicates", "min-n", "from", "to", "contested", "imputed", "retold", "rollup")
	c.Flags().IntVar(&t.top, "top", 3, "entries for each actor")
	return c, err
}

// influenceView is one line as JSON.
type influenceView struct {
	Actor        string   `json:"actor"`
	Name         string   `json:"name"`
	Entry        string   `json:"entry"`
	Mean         *float64 `json:"mean"`
	Lo           *float64 `json:"lo"`
	Hi           *float64 `json:"hi"`
	Articles     int      `json:"articles"`
	Without      *float64 `json:"without"`
	Shift        *float64 `json:"shift"`
	Observations int      `json:"observations_with_the_entry"`
	Single       bool     `json:"hangs_on_it"`
}

func (t *influencing) run(c *cobra.Command, paths []string) error {
	loaded, o, err := t.options(c)
	if err != nil {
		return err
	}
	result, err := t.analyse(c, loaded, o, paths)
	if err != nil {
		return err
	}
	all := tuning.Influences(series.New(result.Articles, loaded.Figures()), loaded.Series.MinN, t.top)
	views := []influenceView{}
	for i := range all {
		h := &all[i]
		v := influenceView{string(h.Actor.ID), h.Actor.Name, h.Name, number(h.With.Mean), number(h.With.Lo), number(h.With.Hi), h.With.Articles, nil, nil, h.Observations, h.Single()}
		if !h.Nothing {
			v.Without, v.Shift = &h.Without, &h.Shift
		}
		views = append(views, v)
	}
	return t.emit(c, views, func(w io.Writer) { printInfluence(w, all) })
}

func printInfluence(w io.Writer, all []tuning.Hanging) {
	fmt.Fprintln(w, "actor\tmean\tinterval\tarticles\twithout\tentry\tmean then\tshift")
	single := map[string]bool{}
	for i := range all {
		h := &all[i]
		then, shift, mark := figure(h.Without), figure(h.Shift), ""
		if h.Nothing {
			then, shift = "nothing", ""
		}
		if h.Single() {
			mark, single[h.Actor.Name] = "\t!", true
		}
		fmt.Fprintf(w, "%s\t%s\t[%s, %s]\t%d\t%d obs.\t%s\t%s\t%s%s\n", shorten(h.Actor.Name, 30), figure(h.With.Mean),
			figure(h.With.Lo), figure(h.With.Hi), h.With.Articles, h.Observations, shorten(h.Name, 44), then, shift, mark)
	}
	fmt.Fprintf(w, "\n%s on a single word\n", hangs(len(single)))
}

func hangs(n int) string {
	if n == 1 {
		return "1 actor hangs"
	}
	return fmt.Sprintf("%d actors hang", n)
}
