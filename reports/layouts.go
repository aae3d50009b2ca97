package reports

import (
	"fmt"
	"math"
	"sort"
	"time"

	"detente/analysis/actor"
	"detente/analysis/series"
	"detente/reports/chart"
)

func stanceChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: stanceTitle(f), Subtitle: r.measured(), Events: r.events("", f.Window)}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Lines = append(d.Lines, line(c.Actor.Name, f.Window.clip(c.All)))
	}
	for _, c := range f.firm() {
		markChange(d.Lines, f.Sample.Actor(c.Key.Actor).Name, c.At)
	}
	return d
}

// stanceTitle says the strongest shift, where there is one.
func stanceTitle(f *Figures) string {
	firm := f.firm()
	if len(firm) == 0 {
		return "Stance over time"
	}
	c := firm[0]
	return fmt.Sprintf("%s moves toward %s in %s: from %s to %s", f.Sample.Actor(c.Key.Actor).Name, direction(c.Shift.Value),
		c.At.Format("January 2006"), said(c.Before.Mean), said(c.After.Mean))
}

func direction(shift float64) string {
	if shift < 0 {
		return "escalation"
	}
	return "ceasefire"
}

// markChange marks the bucket in which a line's level shifts.
func markChange(lines []chart.Line, name string, at time.Time) {
	for _, l := range lines {
		for i := range l.Points {
			if p := &l.Points[i]; l.Name == name && !at.Before(p.Start) && at.Before(p.End) {
				p.Change = true
			}
		}
	}
}

func actorsChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Who stands where: words and deeds", Subtitle: measured + "; the most covered actors"}
	d.Rows = actorRows(f.Summaries)
	return d
}

// actorRows are the first twenty actors, by stance.
func actorRows(all []series.Summary) (rows []chart.Row) {
	for _, s := range all[:min(len(all), 20)] {
		if s.Stance.Valid() {
			rows = append(rows, chart.Row{Name: s.Actor.Name, Mean: s.Stance.Mean, Lo: s.Stance.Lo, Hi: s.Stance.Hi,
				Words: s.Words.Mean, Deeds: s.Deeds.Mean, Thin: s.Thin,
				Remark: fmt.Sprintf("%d obs · %s", s.Observations, count(s.Articles, "article"))})
		}
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].Mean > rows[j].Mean })
	return rows
}

func conflictPictures(r *Report, f *Figures, c *ConflictFigures) []Picture {
	stance, actors := find("stance"), find("actors")
	over := &chart.Data{Title: c.Name + ": stance over time", Subtitle: r.measured(), Events: r.events(c.ID, f.Window)}
	for _, x := range c.Curves {
		over.Lines = append(over.Lines, line(x.Actor.Name, f.Window.clip(x.All)))
	}
	side := &chart.Data{Title: c.Name + ": words and deeds", Subtitle: measured + "; the most covered actors", Rows: actorRows(c.Summaries)}
	return []Picture{{stance, stance.Name + "-" + c.ID, over}, {actors, actors.Name + "-" + c.ID, side}}
}

// find returns a kind that is known to exist.
func find(name string) chart.Kind {
	k, err := chart.Find(name)
	if err != nil {
		panic(err)
	}
	return k
}

func framesChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Frames over time", Note: "A sentence can have several frames or none: a bar shows how they share all that are marked.",
		Subtitle: fmt.Sprintf("Mean over articles of the part of sentences with each frame, as shares of their sum; by %s", r.Options.Bucket)}
	for _, b := range f.Frames {
		if !f.Window.holds(b.Start) {
			continue
		}
		bucket := chart.Bucket{Start: b.Start, End: b.End, Thin: b.Articles < r.Options.MinN}
		d.Shares.Names = nil
		for _, share := range b.Frames {
			d.Shares.Names = append(d.Shares.Names, share.Frame)
			bucket.Parts = append(bucket.Parts, known0(share.Share.Mean))
		}
		d.Shares.Buckets = append(d.Shares.Buckets, bucket)
	}
	return d
}

func known0(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

func outletsChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "The same actor across outlets", Subtitle: measured + "; outlets with enough articles on the actor",
		Note: "p: chance of such a difference from the other outlets in the same buckets, corrected for all comparisons (Holm)."}
	for _, e := range f.Outlets {
		d.Rows = append(d.Rows, chart.Row{Group: f.Sample.Actor(e.Key.Actor).Name, Name: outletName(e.Key.Outlet), Mean: e.Own.Mean, Lo: e.Own.Lo,
			Hi: e.Own.Hi, Words: math.NaN(), Deeds: math.NaN(), Remark: fmt.Sprintf("%s · p %s", count(e.Own.Articles, "article"), chance(e.Holm))})
	}
	d.Rows = d.Rows[:min(len(d.Rows), 48)]
	return d
}

func outletName(name string) string {
	if name == "" {
		return "unknown outlet"
	}
	return name
}

// chance writes a probability.
func chance(p float64) string {
	if p < 0.001 {
		return "< 0.001"
	}
	return fmt.Sprintf("%.3f", p)
}

// targetsChart shows the most frequent holders and targets.
func targetsChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Who takes which stance toward whom", Subtitle: "Mean over articles of own observations that address the target",
		Grid: chart.Grid{RowTitle: "holder", ColTitle: "target"}}
	rows, cols := map[actor.ID]int{}, map[actor.ID]int{}
	place := func(id actor.ID, at map[actor.ID]int, names *[]string) bool {
		if _, ok := at[id]; !ok && len(at) < 14 {
			at[id] = len(at)
			*names = append(*names, f.Sample.Actor(id).Name)
		}
		_, ok := at[id]
		return ok
	}
	for _, t := range f.Targets {
		if !place(t.Holder, rows, &d.Grid.Rows) || !place(t.Target, cols, &d.Grid.Cols) {
			continue
		}
	}
	d.Grid.Cells = emptyCells(len(rows), len(cols))
	for _, t := range f.Targets {
		i, ok := rows[t.Holder]
		j, ok2 := cols[t.Target]
		if ok && ok2 {
			d.Grid.Cells[i][j] = chart.Cell{Value: t.Stance.Mean, Count: t.Stance.Observations, Thin: t.Stance.Articles < r.Options.MinN}
		}
	}
	return d
}

func emptyCells(rows, cols int) [][]chart.Cell {
	cells := make([][]chart.Cell, rows)
	for i := range cells {
		cells[i] = make([]chart.Cell, cols)
		for j := range cells[i] {
			cells[i][j].Value = math.NaN()
		}
	}
	return cells
}

func multiplesChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Stance over time, actor by actor", Subtitle: r.measured(), Events: r.events("", f.Window)}
	for _, c := range f.Curves[:min(len(f.Curves), 12)] {
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{line("all acts", f.Window.clip(c.All))}})
	}
	return d
}

func saydoChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Words against deeds", Subtitle: r.measured(), Events: r.events("", f.Window)}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{line("words", f.Window.clip(c.Words)), line("deeds", f.Window.clip(c.Deeds))}})
	}
	return d
}

func mixChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "What of a movement is a change in who is read", Subtitle: r.measured(),
		Note: "Outlets come and go: the second curve is what each bucket would show with the outlets' shares of the whole period."}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{
			line("as read", f.Window.clip(c.All)), line("with the mix of outlets held still", f.Window.clip(c.Adjusted))}, Between: true})
	}
	return d
}

func imputedChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Own stance, and what adversaries say of it", Subtitle: r.measured(), Events: r.events("", f.Window),
		Note: "What an adversary tells of an actor is no part of the actor's own figure."}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{
			line("own", f.Window.clip(c.All)), line("told by adversaries", f.Window.clip(c.Imputed))}})
	}
	return d
}

func sensitivityChart(r *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "What arms and pressure change", Subtitle: r.measured(),
		Note: "Whether arms and sanctions escalate is contested: the shaded band is what they make of the curve."}
	for i := range f.Shown {
		c := f.Curves[i]
		d.Panels = append(d.Panels, chart.Panel{Name: c.Actor.Name, Lines: []chart.Line{
			line("all acts", f.Window.clip(c.Band.With)), line("without arms and pressure", f.Window.clip(c.Band.Without))}, Between: true})
	}
	return d
}

func toneChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Tone is not stance", Subtitle: "Each dot is an actor, by the tone of sentences toward it; its area grows with its observations",
		Note: "Tone is weak and takes no part in stance."}
	for _, s := range f.Summaries[:min(len(f.Summaries), 14)] {
		if s.Stance.Valid() && s.Tone.Valid() && !s.Thin {
			d.Dots = append(d.Dots, chart.Dot{Name: s.Actor.Name, X: s.Stance.Mean, Y: s.Tone.Mean, Count: s.Observations})
		}
	}
	return d
}

func heatmapChart(_ *Report, f *Figures) *chart.Data {
	d := &chart.Data{Title: "Stance by actor and month", Subtitle: measured, Grid: chart.Grid{RowTitle: "actor", ColTitle: "month"}}
	curves := f.Curves[:min(len(f.Curves), 20)]
	months := monthsOf(f.Window)
	for _, m := range months {
		d.Grid.Cols = append(d.Grid.Cols, m.Format("Jan 06"))
	}
	for _, c := range curves {
		d.Grid.Rows = append(d.Grid.Rows, c.Actor.Name)
		row := make([]chart.Cell, len(months))
		for j, m := range months {
			row[j] = cellAt(c.Months, m)
		}
		d.Grid.Cells = append(d.Grid.Cells, row)
	}
	return d
}

// monthsOf are the months of the window, the last 36 at most.
func monthsOf(w window) (months []time.Time) {
	for m := series.Month.Start(w.start); m.Before(w.end); m = m.AddDate(0, 1, 0) {
		months = append(months, m)
	}
	return months[max(0, len(months)-36):]
}

func cellAt(s series.Series, start time.Time) chart.Cell {
	for _, p := range s.Points {
		if p.Start.Equal(start) {
			return chart.Cell{Value: p.Mean, Count: p.Observations, Thin: p.Thin}
		}
	}
	return chart.Cell{Value: math.NaN()}
}

// line lays out a series.
func line(name string, s series.Series) chart.Line {
	l := chart.Line{Name: name}
	for i, p := range s.Points {
		q := chart.Point{Start: p.Start, End: p.End, Mean: p.Mean, Lo: p.Lo, Hi: p.Hi, Thin: p.Thin, Smooth: math.NaN()}
		if s.Smooth != nil {
			q.Smooth = s.Smooth[i]
		}
		l.Points = append(l.Points, q)
	}
	return l
}
