package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"detente/analysis/actor"
	"detente/analysis/tuning"
)

// covering is one call of `detente lexicon coverage`.
type covering struct {
	tuner
	entries bool
}

func lexiconCoverage(s *settings) (*cobra.Command, error) {
	t := &covering{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "coverage PATH...", Short: "Count what the words find in a corpus, and what they miss",
		Long: `Count for every category and entry where it matches, and in how many
observations it takes part; list the entries without a match; and say of how many
sentences with an actor no act and no topic is known.`,
		Example: "  detente lexicon coverage articles --entries",
		RunE:    t.run,
	}, "duplicates")
	c.Flags().BoolVar(&t.entries, "entries", false, "list every entry, those with most matches first")
	return c, err
}

func (t *covering) run(c *cobra.Command, paths []string) error {
	loaded, o, err := t.options(c)
	if err != nil {
		return err
	}
	result, err := t.analyse(c, loaded, o, paths)
	if err != nil {
		return err
	}
	finder, err := actor.NewFinder(o.Actors, actor.Options{})
	if err != nil {
		return err
	}
	cover := tuning.Cover(&tuning.Corpus{Lexicon: o.Lexicon, Articles: result.Articles, Workers: loaded.Workers}, finder)
	if err := t.emit(c, coverageView(&cover), func(w io.Writer) { t.print(w, &cover) }); err != nil {
		return err
	}
	for _, k := range cover.Categories {
		if k.Entries > 0 && k.Hits == 0 {
			fmt.Fprintf(c.ErrOrStderr(), "warning: NOTHING of %s is in these texts: of %d entries no match\n", k.Category, k.Entries)
		}
	}
	if cover.WithActor == 0 {
		fmt.Fprintln(c.ErrOrStderr(), "warning: NO SENTENCE names an actor")
	}
	return nil
}

// coverView is a coverage as JSON.
type coverView struct {
	Articles   int         `json:"articles"`
	Sentences  int         `json:"sentences"`
	WithActor  int         `json:"sentences_with_actor"`
	Silent     int         `json:"sentences_with_actor_and_no_act_or_topic"`
	Used       int         `json:"entries_with_a_match"`
	Categories []coverKind `json:"categories"`
	Entries    []coverUse  `json:"entries"`
}

type coverKind struct {
	Category string `json:"category"`
	Role     string `json:"role"`
	Entries  int    `json:"entries"`
	Used     int    `json:"with_a_match"`
	Hits     int    `json:"matches"`
	Stances  int    `json:"observations"`
}

type coverUse struct {
	Category string `json:"category"`
	Pattern  string `json:"pattern"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Hits     int    `json:"matches"`
	Stances  int    `json:"observations"`
}

func coverageView(k *tuning.Coverage) coverView {
	v := coverView{k.Articles, k.Sentences, k.WithActor, k.Silent, k.Used(), nil, nil}
	for _, x := range k.Categories {
		v.Categories = append(v.Categories, coverKind{x.Category, string(x.Role), x.Entries, x.Used, x.Hits, x.Stances})
	}
	for _, e := range k.Entries {
		v.Entries = append(v.Entries, coverUse(e))
	}
	return v
}

func (t *covering) print(w io.Writer, k *tuning.Coverage) {
	fmt.Fprintln(w, "category\trole\tentries\twith a match\tmatches\tobservations")
	for _, x := range k.Categories {
		note := ""
		if x.Entries > 0 && x.Hits == 0 {
			note = "\tNOTHING"
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d%s\n", x.Category, x.Role, x.Entries, x.Used, x.Hits, x.Stances, note)
	}
	entries := slices.Clone(k.Entries)
	slices.SortFunc(entries, tuning.ByHits)
	if t.entries {
		fmt.Fprintln(w, "\nentry\tmatches\tobservations\tfile")
	} else {
		fmt.Fprintln(w, "\nwithout a match\t\t\tfile")
	}
	for _, e := range entries {
		if t.entries || e.Hits == 0 {
			fmt.Fprintf(w, "%s: %s\t%d\t%d\t%s:%d\n", e.Category, shorten(e.Pattern, 60), e.Hits, e.Stances, e.File, e.Line)
		}
	}
	fmt.Fprintf(w, "\n%d of %d entries match in %s and %s\n", k.Used(), len(k.Entries), count(k.Articles, "article"), count(k.Sentences, "sentence"))
	fmt.Fprintf(w, "%s with an actor; of these %d (%.0f %%) without a known act or topic\n", count(k.WithActor, "sentence"), k.Silent, 100*k.Silence())
}
