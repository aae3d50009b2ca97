package reports

import (
	"fmt"
	"io"
	"strings"

	"detente/analysis/series"
)

func writeMarkdown(out *folder, r *Report, f *Figures) error {
	return out.write("report.md", func(w io.Writer) error {
		_, err := io.WriteString(w, markdown(r, f))
		return err
	})
}

func markdown(r *Report, f *Figures) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", plain(r.title()))
	for _, s := range findings(r, f) {
		fmt.Fprintf(&b, "- %s\n", plain(s))
	}
	b.WriteString("\n## Actors\n\nThe axis runs from -1 (escalation) to +1 (ceasefire).\n\n")
	markdownActors(&b, f.Summaries)
	b.WriteString("\n## Charts\n")
	for _, p := range pictures(r, f) {
		fmt.Fprintf(&b, "\n![%s](%s)\n", plain(p.Data.Title), p.file(r.pictureFormats()[0]))
	}
	b.WriteString("\n## What was read\n\n")
	for _, line := range account(r, f) {
		fmt.Fprintf(&b, "- %s\n", plain(line))
	}
	b.WriteString("\n## Method and limits\n\n")
	for _, line := range limits(r) {
		fmt.Fprintf(&b, "- %s\n", plain(line))
	}
	b.WriteString("\nThe tables are in `data/` and described in `data/README.md`; the whole is in `index.html`.\n")
	return b.String()
}

func markdownActors(b *strings.Builder, all []series.Summary) {
	if len(all) == 0 {
		b.WriteString("No observations.\n")
		return
	}
	b.WriteString("| actor | stance | interval | words | deeds | observations | articles |\n|---|--:|--:|--:|--:|--:|--:|\n")
	for _, s := range all[:min(len(all), 30)] {
		fmt.Fprintf(b, "| %s | %s%s | %s | %s | %s | %d | %d |\n", plain(s.Actor.Name), plus(Number(s.Stance.Mean)), star(s.Thin),
			interval(s.Stance), plus(Number(s.Words.Mean)), plus(Number(s.Deeds.Mean)), s.Observations, s.Articles)
	}
	if len(all) > 30 {
		fmt.Fprintf(b, "\n%d more in `data/actors.csv`.", len(all)-30)
	}
	b.WriteString("\n\\* few articles\n")
}

func star(thin bool) string {
	if thin {
		return `\*`
	}
	return ""
}

// plain makes text inert in Markdown.
func plain(s string) string {
	return strings.NewReplacer("\n", " ", "|", `\|`, "<", "&lt;", ">", "&gt;", "*", `\*`, "_", `\_`, "`", "\\`",
		"[", `\[`, "]", `\]`, "#", `\#`).Replace(s)
}

func (r *Report) title() string {
	if r.Title != "" {
		return r.Title
	}
	return "Where actors stand between escalation and ceasefire"
}
