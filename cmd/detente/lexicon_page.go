package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"math"

	"detente/analysis/series"
	"detente/analysis/tuning"
	"detente/reports/chart"
)

//go:embed lexicon_page.html
var pageSource string

// charted is how many actors have a chart on the page.
const charted = 12

// diffPage is the difference as one page that works offline, with the curves of
// the actors that moved most before and after.
func diffPage(d *tuning.Difference, v *diffView) ([]byte, error) {
	page, err := template.New("page").Funcs(template.FuncMap{"cell": cell, "reading": readingView.table, "by": (*flipView).by, "at": at}).Parse(pageSource)
	if err != nil {
		return nil, err
	}
	picture, err := beforeAfter(d)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, struct {
		*diffView
		Chart template.HTML
	}{v, template.HTML(picture)})
	return out.Bytes(), err
}

func at(flips []flipView, i int) *flipView { return &flips[i] }

// beforeAfter draws the curves, "" where nothing can be drawn.
func beforeAfter(d *tuning.Difference) (string, error) {
	data := chart.Data{Title: "Stance before and after the change", Subtitle: "-1 escalation, +1 ceasefire"}
	for i := range d.Curves[:min(len(d.Curves), charted)] {
		x := &d.Curves[i]
		data.Panels = append(data.Panels, chart.Panel{Name: x.Actor.Name, Lines: []chart.Line{curve("before", x.Before), curve("after", x.After)}})
	}
	kind, err := chart.Find("multiples")
	if err != nil || kind.Empty(&data) {
		return "", err
	}
	svg, err := kind.Render("svg", &data, chart.Size{})
	if i := bytes.Index(svg, []byte("<svg")); i > 0 {
		svg = svg[i:]
	}
	return string(svg), err
}

func curve(name string, s series.Series) chart.Line {
	l := chart.Line{Name: name}
	for _, p := range s.Points {
		l.Points = append(l.Points, chart.Point{Start: p.Start, End: p.End, Mean: p.Mean, Lo: p.Lo, Hi: p.Hi, Smooth: math.NaN(), Thin: p.Thin})
	}
	return l
}
