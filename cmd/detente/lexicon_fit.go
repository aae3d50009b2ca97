package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"detente/analysis/tuning"
)

// fitting is one call of `detente lexicon fit`.
type fitting struct {
	tuner
	gold string
}

func lexiconFit(s *settings) (*cobra.Command, error) {
	t := &fitting{tuner: tuner{settings: s}}
	c, err := t.flags(&cobra.Command{
		Use: "fit --gold FILE", Short: "Refit the weights of acts on coded articles, and print them as a patch",
		Long: `Refit the weights of the act categories on the agreed document labels of stance
gold, or on exported verdicts (see "detente review export"), by ridge regression that pulls every weight to the one in force. The penalty
is chosen by ten-fold cross-validation over articles. What is printed is a file
of words that you may lay over the lexicon; nothing is changed. Comments in it say
what the change is worth on articles that it was not fitted on.`,
		Example: "  detente lexicon fit --gold stance.jsonl > weights.yaml",
		Args:    args(cobra.NoArgs),
		RunE:    t.run,
	})
	c.Flags().StringVar(&t.gold, "gold", "", "stance gold, JSON Lines")
	return c, err
}

// fitView is a fit as JSON.
type fitView struct {
	Documents int           `json:"documents"`
	Labels    int           `json:"labels"`
	Penalty   float64       `json:"penalty"`
	Before    qualityView   `json:"before"`
	After     qualityView   `json:"after_cross_validated"`
	Better    bool          `json:"better"`
	Penalties []penaltyView `json:"penalties"`
	Acts      []actView     `json:"acts"`
	Patch     string        `json:"patch"`
}

type qualityView struct {
	Error float64 `json:"squared_error"`
	Signs float64 `json:"right_signs"`
}

type penaltyView struct {
	Penalty float64 `json:"penalty"`
	Error   float64 `json:"squared_error"`
	Excess  float64 `json:"above_the_best"`
	StdErr  float64 `json:"standard_error"`
}

type actView struct {
	Act    string  `json:"act"`
	Old    float64 `json:"old"`
	New    float64 `json:"new"`
	Labels int     `json:"labels"`
}

func (t *fitting) run(c *cobra.Command, _ []string) error {
	if t.gold == "" {
		return usageError{errors.New("--gold FILE is needed")}
	}
	_, o, err := t.options(c)
	if err != nil {
		return err
	}
	in, err := os.Open(t.gold)
	if err != nil {
		return err
	}
	defer in.Close()
	f, err := tuning.Fit(o, in)
	if err != nil {
		return fmt.Errorf("%s: %w", t.gold, err)
	}
	patch, err := f.Patch(o.Lexicon)
	if err != nil {
		return err
	}
	return t.emit(c, viewOfFit(f, patch), func(w io.Writer) { printFit(w, f, patch) })
}

func viewOfFit(f *tuning.Fitted, patch []byte) fitView {
	v := fitView{f.Documents, f.Labels, f.Penalty, qualityView(f.Before), qualityView(f.After), f.Better(), nil, nil, string(patch)}
	for _, p := range f.Penalties {
		v.Penalties = append(v.Penalties, penaltyView{p.Penalty, p.Error, p.Excess, p.StdErr})
	}
	for _, a := range f.Acts {
		v.Acts = append(v.Acts, actView(a))
	}
	return v
}

// printFit writes the patch with what it is worth as comments, so that the
// output is a lexicon file.
func printFit(w io.Writer, f *tuning.Fitted, patch []byte) {
	fmt.Fprintf(w, "# %s in %s; ridge penalty %g by ten-fold cross-validation\n", count(f.Labels, "label"), count(f.Documents, "article"), f.Penalty)
	fmt.Fprintf(w, "# squared error %.4f before, %.4f after; right signs %.1f %% before, %.1f %% after\n", f.Before.Error, f.After.Error, 100*f.Before.Signs, 100*f.After.Signs)
	if !f.Better() {
		fmt.Fprintln(w, "# the weights in force are no worse: do not apply this")
	}
	for _, p := range f.Penalties {
		fmt.Fprintf(w, "# penalty %g: squared error %.4f, above the best %.4f (standard error %.4f)\n", p.Penalty, p.Error, p.Excess, p.StdErr)
	}
	for _, a := range f.Acts {
		fmt.Fprintf(w, "# %s: %+.2f -> %+.2f on %s\n", a.Act, a.Old, a.New, count(a.Labels, "label"))
	}
	if patch == nil {
		fmt.Fprintln(w, "# no weight changes")
		return
	}
	_, _ = w.Write(patch)
}
