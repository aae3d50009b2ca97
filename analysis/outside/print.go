package outside

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// Print writes the report as tables.
func (r *Report) Print(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "stance of Israel and Hamas together, of %d articles\n", r.Articles)
	fmt.Fprintln(w, "period\tfrom\tto\tmean\t95% interval\tarticles")
	for _, p := range []struct {
		name string
		Period
	}{
		{"before the war", r.War.Before}, {"the war begins", r.War.After},
		{"before the truce", r.Before}, {"truce", r.In}, {"after the truce", r.After},
	} {
		last := p.To.AddDate(0, 0, -1)
		fmt.Fprintf(w, "%s\t%s\t%s\t%+.2f\t[%+.2f, %+.2f]\t%d\n", p.name, date(p.From), date(last), p.Mean, p.Lo, p.Hi, p.Articles)
	}
	fmt.Fprintf(w, "the truce stands above both: %s\n\n", yes(r.Above))
	fmt.Fprintln(w, "event\tdate\tchange found\tdays off\tfrom\tto\tmay lie\tp\twithin 3 days")
	found(w, "truce begins", r.Start)
	found(w, "truce ends", r.End)
	found(w, "war begins", r.War.Change)
	r.deeds(w)
	return w.Flush()
}

func (r *Report) deeds(w io.Writer) {
	if len(r.Deeds) == 0 {
		return
	}
	fmt.Fprintln(w, "\nRussia's deeds against drones and missiles launched at Ukraine")
	fmt.Fprintln(w, "measure\tby\tSpearman\t95% interval\tPearson\tn")
	for _, d := range r.Deeds {
		fmt.Fprintf(w, "%s\t%s\t%+.2f\t[%+.2f, %+.2f]\t%+.2f\t%d\n", d.Measure, d.Bucket, d.Spearman, d.Lo, d.Hi, d.Pearson, d.Buckets)
	}
}

func found(w io.Writer, name string, f Found) {
	if f.Near == nil {
		fmt.Fprintf(w, "%s\t%s\tnone\t\t\t\t\t\tno\n", name, date(f.Event))
		return
	}
	c := f.Near
	fmt.Fprintf(w, "%s\t%s\t%s\t%+d\t%+.2f\t%+.2f\t%s to %s\t%.3f\t%s\n", name, date(f.Event), date(c.At), c.Adrift,
		c.Before, c.After, date(c.Earliest), date(c.Latest), c.P, yes(f.Found))
}

func date(t time.Time) string { return t.Format(time.DateOnly) }

func yes(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}
