package reports

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"detente/analysis/series"
)

// findings says in sentences what the figures show, each with its figures.
func findings(r *Report, f *Figures) (out []string) {
	firm := firmActors(f)
	if len(firm) == 0 {
		return []string{fmt.Sprintf("No actor is covered by %s or more: no finding can be made.", count(r.Options.MinN, "article"))}
	}
	out = append(out, whoStands(firm)...)
	for _, s := range []string{widestGap(f), whoMoved(f), whichOutlet(r, f), leadingFrame(f)} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// covered is how many of the most covered actors the findings speak of.
const covered = 20

// firmActors are those of the most covered actors that are not thin.
func firmActors(f *Figures) (out []series.Summary) {
	for _, s := range f.Summaries[:min(len(f.Summaries), covered)] {
		if !s.Thin && s.Stance.Banded() {
			out = append(out, s)
		}
	}
	return out
}

func whoStands(firm []series.Summary) []string {
	sorted := append([]series.Summary(nil), firm...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Stance.Mean > sorted[j].Stance.Mean })
	top, bottom := sorted[0], sorted[len(sorted)-1]
	if len(sorted) == 1 {
		return []string{fmt.Sprintf("%s stands at %s.", top.Actor.Name, estimate(top.Stance))}
	}
	return []string{
		fmt.Sprintf("Of the most covered actors, %s stands nearest to ceasefire: %s.", top.Actor.Name, estimate(top.Stance)),
		fmt.Sprintf("%s stands nearest to escalation: %s.", bottom.Actor.Name, estimate(bottom.Stance)),
	}
}

// said writes a figure for prose, with a true minus.
func said(v float64) string { return strings.Replace(plus(Number(v)), "-", "−", 1) }

// within writes an interval for prose.
func within(lo, hi float64) string {
	if math.IsNaN(lo) || math.IsNaN(hi) {
		return "no interval"
	}
	return "interval " + said(lo) + " to " + said(hi)
}

func estimate(e series.Estimate) string {
	return fmt.Sprintf("%s (%s; %s)", said(e.Mean), within(e.Lo, e.Hi), count(e.Articles, "article"))
}

// widestGap names the actor whose words and deeds lie furthest apart, among
// those with enough articles for each and a gap beyond its interval.
func widestGap(f *Figures) string {
	best, at := 0.0, -1
	for i, c := range f.Curves[:min(len(f.Curves), covered)] {
		if g := c.Gap; !g.Words.Thin && !g.Deeds.Thin && g.Gap.Excludes(0) && math.Abs(g.Gap.Value) > best {
			best, at = math.Abs(g.Gap.Value), i
		}
	}
	if at < 0 {
		return ""
	}
	g := f.Curves[at].Gap
	return fmt.Sprintf("The widest gap between words and deeds is that of %s: %s (%s), words %s, deeds %s.", f.Curves[at].Actor.Name,
		said(g.Gap.Value), within(g.Gap.Lo, g.Gap.Hi), estimate(g.Words), estimate(g.Deeds))
}

// whoMoved names the strongest shift, and how much of it is a change of who
// was read.
func whoMoved(f *Figures) string {
	firm := f.firm()
	if len(firm) == 0 {
		return "No shift of an actor's level over time stands after correction for the number of actors searched."
	}
	return shiftText(f, &firm[0]) + mixText(&firm[0])
}

func shiftText(f *Figures, c *series.Change) string {
	return fmt.Sprintf("%s shifts toward %s by %s (%s) at %s: from %s to %s; p %s after correction.", f.Sample.Actor(c.Key.Actor).Name,
		direction(c.Shift.Value), said(c.Shift.Value), within(c.Shift.Lo, c.Shift.Hi), day(c.At), estimate(c.Before), estimate(c.After), chance(c.Adjusted))
}

// mixText says what of a shift is a change in the mix of outlets.
func mixText(c *series.Change) string {
	if math.Abs(c.Mix.Composition) < 0.005 {
		return ""
	}
	return fmt.Sprintf(" Of it, %s comes from which outlets are heard.", said(c.Mix.Composition))
}

// whichOutlet names the outlet that differs most from the others on the same
// actor in the same buckets, beyond chance.
func whichOutlet(r *Report, f *Figures) string {
	best, at := 0.0, -1
	for i, e := range f.Outlets {
		if e.Holm < 0.05 && e.Matched.Valid() && math.Abs(e.Matched.Value) > best {
			best, at = math.Abs(e.Matched.Value), i
		}
	}
	if at < 0 {
		return ""
	}
	e := f.Outlets[at]
	return fmt.Sprintf("%s shows %s %s nearer to %s than the other outlets do in the same %ss (%s; p %s after correction).",
		outletName(e.Key.Outlet), f.Sample.Actor(e.Key.Actor).Name, strings.TrimLeft(said(e.Matched.Value), "+−"), direction(e.Matched.Value), r.Options.Bucket,
		within(e.Matched.Lo, e.Matched.Hi), chance(e.Holm))
}

// leadingFrame names the frame that most sentences have.
func leadingFrame(f *Figures) string {
	var best series.FrameShare
	for _, s := range f.Framing.Frames {
		if s.Share.Valid() && (best.Frame == "" || s.Share.Mean > best.Share.Mean) {
			best = s
		}
	}
	if best.Frame == "" {
		return ""
	}
	return fmt.Sprintf("The most frequent frame is %s: %.0f %% of an article's sentences on average (%.0f to %.0f %%).", best.Frame,
		100*best.Share.Mean, 100*best.Share.Lo, 100*best.Share.Hi)
}

// cautions are the doubts about the figures: those of the analysis, and where
// an actor's figure rests on one word or one outlet.
func cautions(r *Report, f *Figures) []string {
	out := append([]string(nil), r.Result.Warnings...)
	for i := range f.Shown {
		c := &f.Curves[i]
		out = append(out, hanging(c, c.Entries, "the lexicon entry")...)
		out = append(out, hanging(c, c.Outlets, "the outlet")...)
	}
	if more := len(out) - maxCautions; more > 0 {
		out = append(out[:maxCautions], fmt.Sprintf("%d more such cases are in data/influence.csv.", more))
	}
	return out
}

// maxCautions is how many doubts are spelled out.
const maxCautions = 8

// large is the shift from which a figure is said to hang on one name.
const large = 0.1

// hanging warns of the one name that moves an actor's figure most.
func hanging(c *Curves, names []series.Influence, what string) []string {
	if len(names) == 0 {
		return nil
	}
	top := names[0]
	switch {
	case top.Nothing:
		return []string{fmt.Sprintf("Every article on %s has %s “%s”.", c.Actor.Name, what, top.Name)}
	case math.Abs(top.Shift) >= large:
		return []string{fmt.Sprintf("The stance of %s hangs on %s “%s”: without it, it is %s instead of %s.", c.Actor.Name, what, top.Name,
			said(top.Without), said(top.Without-top.Shift))}
	}
	return nil
}
