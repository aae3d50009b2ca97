package reports

import (
	"fmt"
	"strconv"
	"strings"

	"detente/analysis/actor"
	"detente/analysis/series"
)

func articleRows(r *Report, _ *Figures) (rows [][]string) {
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		rows = append(rows, []string{a.Doc.ID, oneLine(a.Doc.Title, ""), a.Doc.Outlet, orEmpty(published(a.Doc.Published)), a.Doc.DateFrom,
			a.Doc.URL, a.Doc.Lang, a.Doc.Source, strconv.Itoa(a.Sentences), strconv.Itoa(len(a.Observations)), strings.Join(a.Reprints, "|"),
			frameCounts(a.Frames), figure(a.Galtung)})
	}
	return rows
}

func frameCounts(frames map[string]int) string {
	var out []string
	for _, name := range sortedKeys(frames) {
		out = append(out, fmt.Sprintf("%s:%d", name, frames[name]))
	}
	return strings.Join(out, "|")
}

// frameRows are the frames of all articles, of each outlet and of each shown
// actor, by bucket.
func frameRows(r *Report, f *Figures) (rows [][]string) {
	keys := []series.Key{{}}
	for _, outlet := range f.Sample.Outlets() {
		keys = append(keys, series.Key{Outlet: outlet})
	}
	for _, k := range append(keys, keysOf(f.Shown)...) {
		who := []string{"", ""}
		if k.Actor != "" {
			who = f.who(k.Actor)
		}
		framing := f.Frames
		if k != (series.Key{}) {
			framing = f.Sample.FramesOver(k)
		}
		for _, b := range framing {
			for _, s := range b.Frames {
				row := append([]string{who[0], who[1], k.Outlet, day(b.Start), day(b.End), s.Frame}, means(s.Share)...)
				rows = append(rows, append(row, strconv.Itoa(b.Articles), strconv.FormatBool(b.Articles < r.Options.MinN)))
			}
		}
	}
	return rows
}

// who writes an actor's id and name.
func (f *Figures) who(id actor.ID) []string { return []string{string(id), f.Sample.Actor(id).Name} }

func changeRows(_ *Report, f *Figures) (rows [][]string) {
	for i := range f.Changes {
		c := &f.Changes[i]
		row := append(f.who(c.Key.Actor), day(c.At), day(c.Earliest), day(c.Latest), day(c.From), day(c.To), figure(c.Before.Mean),
			figure(c.After.Mean), figure(c.Shift.Value), figure(c.Shift.Lo), figure(c.Shift.Hi), figure(c.P), figure(c.Adjusted),
			figure(c.Mix.Within.Value), figure(c.Mix.Composition), figure(c.Mix.Stance), partNames(c.Why.Acts), partNames(c.Why.Entries),
			partNames(c.Why.Outlets), witnesses(c.Why.Before), witnesses(c.Why.After))
		rows = append(rows, row)
	}
	return rows
}

// partNames writes what each name adds to a shift.
func partNames(parts []series.Part) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = fmt.Sprintf("%s %s", oneLine(p.Name, "none"), plus(Number(p.Shift())))
	}
	return strings.Join(out, "; ")
}

func witnesses(all []series.Witness) string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = w.Article.Doc.ID
	}
	return strings.Join(out, "|")
}

func gapRows(_ *Report, f *Figures) (rows [][]string) {
	for i := range f.Curves {
		g := f.Curves[i].Gap
		rows = append(rows, append(f.who(f.Curves[i].Actor.ID), figure(g.Words.Mean), figure(g.Deeds.Mean), figure(g.Gap.Value),
			figure(g.Gap.Lo), figure(g.Gap.Hi), strconv.Itoa(g.Words.Articles), strconv.Itoa(g.Deeds.Articles)))
	}
	return rows
}

func outletRows(_ *Report, f *Figures) (rows [][]string) {
	for _, e := range f.Outlets {
		row := append(append(f.who(e.Key.Actor), e.Key.Outlet), means(e.Own)...)
		rows = append(rows, append(row, strconv.Itoa(e.Own.Articles), figure(e.Others.Mean), figure(e.Raw.Value), figure(e.Matched.Value),
			figure(e.Matched.Lo), figure(e.Matched.Hi), figure(e.Hedges.Value), figure(e.P), figure(e.Holm), figure(e.BH)))
	}
	return rows
}

func targetRows(_ *Report, f *Figures) (rows [][]string) {
	for _, t := range f.Targets {
		row := append(append(f.who(t.Holder), f.who(t.Target)...), means(t.Stance)...)
		row = append(row, strconv.Itoa(t.Stance.Articles), strconv.Itoa(t.Stance.Observations))
		for _, n := range []int{t.Attacked, t.Threatened, t.Pressed, t.Armed, t.CalledOn, t.TalkedTo} {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	return rows
}

// influenceRows holds the ten entries and outlets that each shown actor's
// figure hangs on most.
func influenceRows(_ *Report, f *Figures) (rows [][]string) {
	for i := range f.Shown {
		c := &f.Curves[i]
		rows = nameRows(rows, f.who(c.Actor.ID), "entry", c.Entries)
		rows = nameRows(rows, f.who(c.Actor.ID), "outlet", c.Outlets)
	}
	return rows
}

func nameRows(rows [][]string, who []string, of string, names []series.Influence) [][]string {
	for _, n := range names[:min(len(names), 10)] {
		with, without, shift := figure(n.Without-n.Shift), figure(n.Without), figure(n.Shift)
		if n.Nothing {
			with, without, shift = "", "", ""
		}
		rows = append(rows, []string{who[0], who[1], of, n.Name, with, without, shift, strconv.Itoa(n.Observations), strconv.Itoa(n.Articles)})
	}
	return rows
}
