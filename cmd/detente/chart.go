package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"gonum.org/v1/plot/vg"

	"detente/configs"
	"detente/reports"
	"detente/reports/chart"
)

// charting is one call of `detente chart`.
type charting struct {
	reporting
	file, size string
}

func chartCommand(s *settings) (*cobra.Command, error) {
	r := &charting{reporting: reporting{settings: s}}
	c := &cobra.Command{
		Use:   "chart KIND [PATH...]",
		Short: "Draw one chart of a corpus as SVG, PNG or PDF",
		Long:  chartHelp(),
		Example: `  detente chart stance articles -o stance.pdf --actors russia,ukraine
  detente chart heatmap articles -o map.png --size 20x12 --from 2023-01-01`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: r.run,
	}
	c.Flags().StringVarP(&r.file, "out", "o", "", "file to write, of which the ending gives the format: svg, png or pdf; - for SVG on the output (default KIND.svg)")
	c.Flags().StringVar(&r.size, "size", "", "width x height in centimetres, such as 16x9 (default what the data wants)")
	return c, configs.AddFlags(c.Flags(), "titles", "duplicates", "words", "bucket", "min-n", "from", "to", "contested", "imputed",
		"retold", "reprints", "rollup", "resamples", "seed", "title", "actors", "error-from")
}

// chartHelp lists the kinds.
func chartHelp() string {
	var b strings.Builder
	b.WriteString("Analyse a corpus, or the demo where no PATH is given, and draw one chart of it:\n\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, k := range chart.Kinds {
		fmt.Fprintf(w, "  %s\t%s\n", k.Name, k.About)
	}
	_ = w.Flush() // a Builder never fails
	return strings.TrimSuffix(b.String(), "\n")
}

func (r *charting) run(c *cobra.Command, words []string) error {
	kind, err := chart.Find(words[0])
	if err != nil {
		return usageError{err}
	}
	size, err := parseSize(r.size)
	if err != nil {
		return usageError{err}
	}
	format, err := r.format(kind)
	if err != nil {
		return usageError{err}
	}
	plan, err := r.result(c, words[1:])
	if err != nil {
		return err
	}
	picture, err := reports.Chart(plan, kind.Name)
	if err != nil {
		return err
	}
	content, err := kind.Render(format, picture.Data, size)
	if err != nil {
		return err
	}
	if err := r.save(c.OutOrStdout(), content); err != nil {
		return err
	}
	r.warn(c.ErrOrStderr(), plan.Result.Warnings)
	return troubles(c.ErrOrStderr(), plan.Result.Skipped)
}

// result analyses a corpus and makes the report of it, without writing it.
func (r *reporting) result(c *cobra.Command, paths []string) (*reports.Report, error) {
	loaded, paths, err := r.open(c, paths)
	defer r.clean()
	if err != nil {
		return nil, err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return nil, err
	}
	plan, err := r.plan(loaded, o)
	if err != nil {
		return nil, err
	}
	plan.Result, err = r.analyse(c, loaded, o, paths)
	if err != nil {
		return nil, failure(c.ErrOrStderr(), plan.Result, err)
	}
	return plan, r.measure(loaded, o, plan)
}

// format is that of the file's ending; it names the file where none is given.
func (r *charting) format(kind chart.Kind) (string, error) {
	switch r.file {
	case "":
		r.file = kind.Name + ".svg"
	case "-":
		return "svg", nil
	}
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(r.file), "."))
	var names []string
	for _, f := range chart.Formats {
		if f.Name == ending {
			return ending, nil
		}
		names = append(names, "."+f.Name)
	}
	return "", fmt.Errorf("--out %s: the name must end in %s", r.file, strings.Join(names, ", "))
}

func (r *charting) save(out io.Writer, content []byte) error {
	if r.file == "-" {
		_, err := out.Write(content)
		return err
	}
	if err := os.WriteFile(r.file, content, 0o644); err != nil {
		return err
	}
	if r.quiet {
		return nil
	}
	_, err := fmt.Fprintln(out, "chart:", r.file)
	return err
}

// parseSize reads "16x9", in centimetres.
func parseSize(text string) (size chart.Size, err error) {
	if text == "" {
		return size, nil
	}
	var width, height float64
	var rest string
	if n, _ := fmt.Sscanf(text, "%fx%f%s", &width, &height, &rest); n != 2 || !(width > 0 && width <= 200 && height > 0 && height <= 200) {
		return size, fmt.Errorf("--size %s: want width x height in centimetres up to 200, such as 16x9", text)
	}
	return chart.Size{Width: vg.Length(width) * vg.Centimeter, Height: vg.Length(height) * vg.Centimeter}, nil
}
