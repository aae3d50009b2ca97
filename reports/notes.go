package reports

import (
	"fmt"
	"strings"

	"detente/analysis/tone"
)

// account says what became of everything that was read.
func account(r *Report, f *Figures) []string {
	c := counts(r, f)
	lines := []string{
		fmt.Sprintf("%s read, %d with an observation in the window, %s.", count(c.Read, "article"), c.Used, count(c.Observations, "observation")),
	}
	add := func(n int, text string) {
		if n > 0 {
			lines = append(lines, fmt.Sprintf("%d %s", n, text))
		}
	}
	add(c.Duplicates, "near-duplicates, collapsed into the article that they repeat.")
	add(c.Undated, "without a date: counted into the figures of the whole, in no bucket of time.")
	if from := dateSources(r); from != "" {
		lines = append(lines, from)
	}
	add(f.Window.left, fmt.Sprintf("dated far from the others (before %s or after %s): look at their dates.", day(f.Window.start), day(f.Window.end)))
	add(c.OffTopic, "off topic (no conflict and no act): left out of every denominator.")
	add(c.Language, "in a language that is not analysed.")
	add(c.Outside, "outside the dates asked for.")
	add(c.Skipped, "could not be read.")
	add(c.Contested, "observations on arms or pressure left out, as asked.")
	add(c.Retold, "observations of deeds that earlier articles already told, left out.")
	return lines
}

// dateSources says where the dates were found.
func dateSources(r *Report) string {
	counts := map[string]int{}
	for i := range r.Result.Articles {
		if d := r.Result.Articles[i].Doc; d.Dated() && d.DateFrom != "" {
			counts[d.DateFrom]++
		}
	}
	var parts []string
	for _, from := range sortedKeys(counts) {
		parts = append(parts, fmt.Sprintf("%s %d", from, counts[from]))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Where the dates were found: " + strings.Join(parts, ", ") + "."
}

// limits says how the figures are made and what they cannot tell.
func limits(r *Report) []string {
	notes := []string{
		"Stance is what an actor says or does about the use of force, on an axis from escalation (-1) to ceasefire (+1). It is neither sentiment nor moral worth.",
		"Every observation is one sentence with the words, rules and weights that gave its value; each can be read on the page. Rules miss things and err: read the sentences before you rest on a figure.",
		fmt.Sprintf("A figure is the mean over articles of each article's weighted mean; the interval of %.0f %% comes from a bootstrap over articles and %s", 100*r.Options.Level, carried(r)),
		fmt.Sprintf("A figure on fewer than %s is marked as thin.", count(r.Options.MinN, "article")),
		"What adversaries say of an actor (imputed) is kept apart from what it says and does itself.",
		"Whether arms deliveries and sanctions escalate is contested: they carry small weights and can be left out.",
		"Articles show what outlets chose to report; outlets come and go, and a curve may move with them.",
		tone.Reliability(),
		tone.Caution,
	}
	for _, m := range r.Reliability {
		notes = append(notes, fmt.Sprintf("How reliable, %s: %s.", m.Channel, m))
	}
	return notes
}

// carried says what the intervals carry.
func carried(r *Report) string {
	if !r.Options.Error.On() || r.ErrorFrom == nil {
		return "carries the sampling of articles, not errors of the rules."
	}
	return fmt.Sprintf("carries the sampling of articles and, for stances, gaps and shifts, the error of the scoring as counted in %s: "+
		"each draw takes chances of the true sign for every channel and sign scored, and the interval holds that of the sampling alone and the figure as scored. "+
		"Differences between outlets, chances (p) and figures made in the browser carry the sampling alone. What was missed is in none of them.", r.ErrorFrom)
}
