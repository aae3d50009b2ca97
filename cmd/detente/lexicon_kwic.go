package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/text"
	"detente/analysis/tuning"
	"detente/configs"
	"detente/lexicons"
)

// concordance is one call of `detente lexicon kwic`.
type concordance struct {
	tuner
	actor string
	limit int
}

func lexiconKwic(s *settings) (*cobra.Command, error) {
	t := &concordance{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "kwic TERM PATH...", Short: "Show a word in its context, with whose stance is found there",
		Long: `Show a word or phrase in its context, one line for each observation of its
sentence: holder, value and act, with a star where the word takes part. TERM is a
pattern as in a lexicon: "shell" for all inflections, "=shell", "shell*",
"cut ..3 off". Only articles that hold it are analysed.`,
		Example: "  detente lexicon kwic \"cut ..3 off\" articles --actor norland --from 2024-01-01",
		Args:    args(cobra.MinimumNArgs(1)),
		RunE:    t.run,
	}, "from", "to")
	c.Flags().Lookup("format").Usage = "table, json or csv"
	c.Flags().StringVar(&t.actor, "actor", "", "only where this actor holds a stance: id or name")
	c.Flags().IntVar(&t.limit, "limit", 200, "lines at most, 0 for all")
	return c, err
}

func (t *concordance) run(c *cobra.Command, words []string) error {
	loaded, o, err := t.options(c)
	if err != nil {
		return err
	}
	phrase, err := lexicons.ParsePhrase(words[0])
	if err != nil {
		return usageError{err}
	}
	paths, err := given(loaded, words[1:])
	if err != nil {
		return err
	}
	docs, err := t.read(c, loaded, paths)
	if err != nil {
		return err
	}
	a, err := analysis.New(o)
	if err != nil {
		return err
	}
	k := tuning.Kwic{Phrase: phrase, Lexicon: o.Lexicon, Actor: t.actor}
	lines := k.Concordance(a, docs, loaded.Workers)
	all := len(lines)
	if t.limit > 0 {
		lines = lines[:min(all, t.limit)]
	}
	if t.format == "csv" {
		return kwicCSV(c.OutOrStdout(), lines)
	}
	return t.emit(c, kwicViews(lines), func(w io.Writer) { kwicTable(w, lines, all) })
}

// read are the documents within the dates of the figures.
func (t *concordance) read(c *cobra.Command, loaded *configs.Loaded, paths []string) ([]text.Document, error) {
	run, err := loaded.Run()
	if err != nil {
		return nil, err
	}
	from, to := loaded.Series.From, loaded.Series.To
	var docs []text.Document
	_, err = corpus.Read(c.Context(), paths, c.InOrStdin(), run.Read, func(d text.Document) bool {
		if !d.Published.Before(from) && (to.IsZero() || d.Published.Before(to)) {
			docs = append(docs, d)
		}
		return true
	})
	return docs, err
}

// kwicView is a line as JSON.
type kwicView struct {
	Doc     string   `json:"document"`
	Outlet  string   `json:"outlet"`
	Date    string   `json:"date"`
	Left    string   `json:"left"`
	Word    string   `json:"word"`
	Right   string   `json:"right"`
	Entries []string `json:"entries"`
	Holder  string   `json:"holder"`
	Act     string   `json:"act"`
	Channel string   `json:"channel"`
	Value   *float64 `json:"value"`
	Part    bool     `json:"takes_part"`
}

func kwicViews(lines []tuning.Line) []kwicView {
	out := make([]kwicView, len(lines))
	for i, l := range lines {
		out[i] = kwicView{l.Doc, l.Outlet, day(l.Published), l.Left, l.Word, l.Right, l.Entries, l.Holder, l.Act, l.Channel, nil, l.Part}
		if l.Holder != "" {
			out[i].Value = &lines[i].Value
		}
	}
	return out
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// side is how many characters of context stand on each side in the table.
const side = 48

func kwicTable(w io.Writer, lines []tuning.Line, all int) {
	for _, l := range lines {
		left := []rune(l.Left)
		if len(left) > side {
			left = append([]rune("…"), left[len(left)-side+1:]...)
		}
		stance := ""
		if l.Holder != "" {
			stance = fmt.Sprintf("%s %+.2f %s", l.HolderName, l.Value, l.Act)
		}
		if l.Part {
			stance += " *"
		}
		fmt.Fprintf(w, "%*s  %s  %-*s  %-10s  %s\n", side, string(left), l.Word, side, shorten(l.Right, side), day(l.Published), stance)
	}
	if all > len(lines) {
		fmt.Fprintf(w, "%s of %d; --limit 0 shows all\n", count(len(lines), "line"), all)
		return
	}
	fmt.Fprintln(w, count(all, "line"))
}

func kwicCSV(out io.Writer, lines []tuning.Line) error {
	w := csv.NewWriter(out)
	rows := [][]string{{"document", "outlet", "date", "left", "word", "right", "entries", "holder", "act", "channel", "value", "takes_part"}}
	for _, l := range lines {
		value := ""
		if l.Holder != "" {
			value = fmt.Sprintf("%.3f", l.Value)
		}
		rows = append(rows, []string{l.Doc, l.Outlet, day(l.Published), l.Left, l.Word, l.Right, strings.Join(l.Entries, "; "), l.Holder, l.Act, l.Channel, value, fmt.Sprint(l.Part)})
	}
	return w.WriteAll(rows)
}
