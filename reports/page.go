package reports

import (
	"fmt"
	"io"

	"detente/reports/web"
)

func writePage(out *folder, r *Report, f *Figures) error {
	p := page(r, f)
	p.Files = files(r, f)
	return out.write(Index, func(w io.Writer) error { return web.Write(w, p) })
}

// page lays out what pageFigures makes.
func page(r *Report, f *Figures) *web.Page {
	m, d := manifest(r, f), columns(r, f)
	p := &web.Page{
		Title: r.title(), Lead: leadText(m, f, d), Findings: findings(r, f), Account: account(r, f), Warnings: cautions(r, f),
		Limits: limits(r), Shifts: shifts(f), Outlets: outletLines(f), Measured: measuredFacts(r), Facts: facts(m), Cite: cite(m),
		Data: d,
	}
	for _, t := range m.Skipped {
		p.Skipped = append(p.Skipped, t.String())
	}
	for _, s := range f.Summaries[:min(len(f.Summaries), 25)] {
		p.Actors = append(p.Actors, web.Actor{
			Name: s.Actor.Name, Stance: plus(Number(s.Stance.Mean)), Interval: interval(s.Stance), Words: plus(Number(s.Words.Mean)),
			Deeds: plus(Number(s.Deeds.Mean)), Observations: fmt.Sprint(s.Observations), Articles: fmt.Sprint(s.Articles), Thin: s.Thin,
		})
	}
	return p
}

// String writes file, line and cause.
func (t Trouble) String() string {
	if t.Line == 0 {
		return t.File + ": " + t.Cause
	}
	return fmt.Sprintf("%s:%d: %s", t.File, t.Line, t.Cause)
}

// leadText says what the page rests on: the articles with an observation that
// counts.
func leadText(m *Manifest, f *Figures, d *web.Data) string {
	articles := map[int]bool{}
	for _, a := range d.Observations.Article {
		articles[a] = true
	}
	s := fmt.Sprintf("%s of %s in %s", count(m.Counts.Observations, "observation"), count(len(f.Summaries), "actor"), count(len(articles), "article"))
	if m.From != "" {
		s += ", " + m.From + " to " + m.To
	}
	return s + ". Stance runs from −1 (escalation) to +1 (ceasefire)."
}

func cite(m *Manifest) string {
	return fmt.Sprintf("detente %s, report on corpus sha256:%s with configuration sha256:%s and lexicons sha256:%s; name the SHA-256 of manifest.json beside it.",
		m.Version, known(m.Hashes.Corpus), known(m.Hashes.Config), known(m.Hashes.Lexicons))
}

func known(hash string) string {
	if hash == "" {
		return "unknown"
	}
	return hash
}

func facts(m *Manifest) []web.Fact {
	o := m.Options
	pairs := [][2]string{
		{"Program", m.Program + " " + m.Version}, {"Corpus (SHA-256)", known(m.Hashes.Corpus)}, {"Configuration (SHA-256)", known(m.Hashes.Config)},
		{"Lexicons (SHA-256)", known(m.Hashes.Lexicons)}, {"Dates", m.From + " to " + m.To}, {"Bytes read", fmt.Sprint(m.Counts.Bytes)},
		{"Bucket", o.Bucket}, {"Thin below", count(o.MinN, "article")}, {"Interval", fmt.Sprintf("%.0f %%, %d draws, seed %d", 100*o.Level, o.Resamples, o.Seed)}, {"Error of the scoring", m.scoringError()},
		{"Contested acts", yes(o.Contested)}, {"Imputed counted as own", yes(o.Imputed)}, {"Retold deeds counted", yes(o.Retold)},
		{"Reprints as weight", yes(o.Reprints)}, {"Persons rolled up", yes(o.Rollup)},
	}
	out := make([]web.Fact, len(pairs))
	for i, p := range pairs {
		out[i] = web.Fact{Name: p[0], Value: p[1]}
	}
	return out
}

// scoringError says whose error of the scoring the intervals carry.
func (m *Manifest) scoringError() string {
	if m.Error == nil {
		return "not in the intervals"
	}
	return "in the intervals, from " + m.Error.String()
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// files are the other files of the folder.
func files(r *Report, f *Figures) []web.File {
	out := []web.File{
		{Path: "report.md", About: "this report in short"},
		{Path: "manifest.json", About: "what it was made from, with hashes"},
		{Path: "data/README.md", About: "what the tables hold"},
		{Path: "data/observations.csv", About: "every observation"},
		{Path: "data/observations.jsonl", About: "the same as JSON Lines"},
		{Path: "data/observations.parquet", About: "the same as Parquet"},
		{Path: "data/events.csv", About: "events, PLOVER style"},
	}
	for _, s := range sheets {
		out = append(out, web.File{Path: "data/" + s.name + ".csv"})
	}
	for _, p := range pictures(r, f) {
		for _, format := range r.pictureFormats() {
			out = append(out, web.File{Path: p.file(format), About: p.Data.Title})
		}
	}
	return out
}
