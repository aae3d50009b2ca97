package reports

import (
	"io"

	"detente/analysis/score"
	"detente/reports/web"
)

// WritePage writes the page of a report alone, without the files beside it;
// live says what a page that is served can do.
func WritePage(w io.Writer, r *Report, live *web.Live) error {
	if err := r.Options.Check(); err != nil {
		return err
	}
	p := page(r, pageFigures(r))
	p.Live = live
	return web.Write(w, p)
}

// Listed are the observations on the page, in the order of its columns.
func (r *Report) Listed() []*score.Observation {
	p := pager{r: r}
	var out []*score.Observation
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		if !a.OnTopic() || !inside(r.Options, a.Doc.Published) {
			continue
		}
		for k := range a.Observations {
			if o := &a.Observations[k]; p.counts(o) {
				out = append(out, o)
			}
		}
	}
	return out
}
