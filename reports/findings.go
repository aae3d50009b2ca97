package reports

import (
	"fmt"
	"math"
	"sort"

	"detente/analysis/series"
)

// findings says in sentences what the figures show, each with its figures.
func findings(r *Report, f *Figures) (out []string) {
	firm := firmActors(f)
	if len(firm) == 0 {
		return []string{fmt.Sprintf("No actor is covered by %s or more: no finding can be made.", count(r.Options.MinN, "article"))}
	}
	out = append(out, whoStands(firm)...)
	if s := widestGap(firm); s != "" {
		out = append(out, s)
	}
	return append(out, whoMoved(f))
}

// firmActors are the actors that are not thin.
func firmActors(f *Figures) (out []series.Summary) {
	for _, s := range f.Summaries {
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
		fmt.Sprintf("%s stands nearest to ceasefire: %s.", top.Actor.Name, estimate(top.Stance)),
		fmt.Sprintf("%s stands nearest to escalation: %s.", bottom.Actor.Name, estimate(bottom.Stance)),
	}
}

func estimate(e series.Estimate) string {
	return fmt.Sprintf("%s (interval %s, %s)", shown(Number(e.Mean)), interval(e), count(e.Articles, "article"))
}

// widestGap names the actor whose words and deeds lie furthest apart, among
// those with enough articles for each.
func widestGap(firm []series.Summary) string {
	best, at := 0.0, -1
	for i, s := range firm {
		if s.Words.Thin || s.Deeds.Thin {
			continue
		}
		if gap := math.Abs(s.Words.Mean - s.Deeds.Mean); gap > best {
			best, at = gap, i
		}
	}
	if at < 0 {
		return ""
	}
	s := firm[at]
	return fmt.Sprintf("The widest gap between words and deeds is %s's: words %s, deeds %s.", s.Actor.Name, estimate(s.Words), estimate(s.Deeds))
}

// whoMoved names the actor whose first and last firm buckets lie furthest
// apart with intervals that do not overlap.
func whoMoved(f *Figures) string {
	best, text := 0.0, "No actor's first and last buckets differ beyond their intervals."
	for i := range f.Curves {
		a, b, ok := ends(f.Curves[i].All)
		if !ok || a.Lo <= b.Hi && b.Lo <= a.Hi {
			continue
		}
		if d := math.Abs(b.Mean - a.Mean); d > best {
			best = d
			text = fmt.Sprintf("%s moved most: from %s in the bucket of %s to %s in that of %s.", f.Curves[i].Actor.Name,
				estimate(a.Estimate), day(a.Start), estimate(b.Estimate), day(b.Start))
		}
	}
	return text
}

// ends are the first and the last bucket that are not thin.
func ends(s series.Series) (first, last series.Point, ok bool) {
	n := 0
	for _, p := range s.Points {
		if p.Thin || !p.Banded() {
			continue
		}
		if n == 0 {
			first = p
		}
		last = p
		n++
	}
	return first, last, n > 1
}
