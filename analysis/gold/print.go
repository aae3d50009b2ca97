package gold

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"
)

// Print writes the figures as a table, then the classes and the confusion of
// each measure that has classes, then up to perCause errors of each cause, the
// most frequent cause first; all errors where perCause is below 0.
func (r *Report) Print(w io.Writer, perCause int) error {
	p := &printer{w: w}
	p.scores(&r.Scores)
	for i := range r.Tables {
		p.table(&r.Tables[i])
	}
	if perCause != 0 {
		p.faults(r.Faults, perCause)
	}
	return p.err
}

// printer keeps the first error of its writer.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) scores(s *Scores) {
	p.printf("%s: %s, %d records\n", s.Gold, s.Kind, s.Records)
	t := p.columns()
	t.printf("metric\tvalue\t95%% interval\tn\n")
	for _, f := range s.Metrics {
		t.printf("%s\t%.3f\t[%.3f, %.3f]\t%d\n", f.Name, f.Value, f.Lo, f.Hi, f.N)
	}
	t.flush()
}

func (p *printer) table(t *Table) {
	p.printf("\n%s\n", t.Name)
	c := p.columns()
	c.printf("class\tprecision\trecall\tf1\tgold\tfound\tprogram: %s\n", strings.Join(t.Classes, "\t"))
	for i, name := range t.Classes {
		k := t.Class(i)
		if k.Gold+k.Found == 0 {
			continue
		}
		c.printf("%s\t%s\t%s\t%s\t%d\t%d", name, share(k.Precision), share(k.Recall), share(k.F1), k.Gold, k.Found)
		for _, n := range t.Cells[i] {
			c.printf("\t%d", n)
		}
		c.printf("\n")
	}
	c.flush()
}

// share writes a share, a dash where it is undefined.
func share(v float64) string {
	if math.IsNaN(v) {
		return "-"
	}
	return fmt.Sprintf("%.3f", v)
}

func (p *printer) faults(faults []Fault, perCause int) {
	groups := map[string][]Fault{}
	for _, f := range faults {
		groups[f.Cause] = append(groups[f.Cause], f)
	}
	causes := sortedKeys(groups)
	slices.SortStableFunc(causes, func(a, b string) int { return cmp.Compare(len(groups[b]), len(groups[a])) })
	p.printf("\nerrors by cause\n")
	for _, c := range causes {
		p.printf("%5d  %s\n", len(groups[c]), c)
	}
	for _, c := range causes {
		p.printf("\n== %s (%d)\n", c, len(groups[c]))
		for i, f := range groups[c] {
			if perCause < 0 || i < perCause {
				p.fault(&f)
			}
		}
	}
}

func (p *printer) fault(f *Fault) {
	p.printf("\n%s\n", f.ID)
	if f.Words != "" {
		p.printf("  %s\n", strings.Join(strings.Fields(f.Words), " "))
	}
	p.printf("  gold: %s\n", f.Want)
	for _, line := range f.Got {
		p.printf("    %s\n", line)
	}
}

// columns lines up the cells that follow until flush.
func (p *printer) columns() *columns {
	t := tabwriter.NewWriter(p.w, 0, 0, 2, ' ', 0)
	return &columns{printer{w: t, err: p.err}, t, p}
}

type columns struct {
	printer
	tabs *tabwriter.Writer
	to   *printer
}

func (c *columns) flush() {
	c.to.err = cmp.Or(c.to.err, c.err, c.tabs.Flush())
}
