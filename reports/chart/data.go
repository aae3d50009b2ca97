package chart

import (
	"math"
	"time"
)

// Data is what a chart shows. Each kind reads the texts and its own part:
// stance reads Lines and Events; multiples, saydo, mix, imputed and sensitivity
// read Panels and Events; actors and outlets read Rows; frames reads Shares; heatmap and
// targets read Grid; tone reads Dots. A number that is not known is NaN.
type Data struct {
	Title    string // the finding, or what is shown; wrapped when long
	Subtitle string // what is measured, over what
	Note     string // caveats, below the chart
	MinN     int    // below which a figure is thin, for the legend; 0 when not known

	Lines  []Line
	Panels []Panel
	Events []Event
	Rows   []Row
	Shares Shares
	Grid   Grid
	Dots   []Dot
}

// Line is a stance over time.
type Line struct {
	Name   string
	Points []Point // in order of time; empty buckets are left out or have a NaN mean
}

// Point is one bucket of a line.
type Point struct {
	Start, End   time.Time // half-open
	Mean, Lo, Hi float64   // -1..+1 and its 95 % interval
	Smooth       float64   // the smoothed curve at this bucket, NaN for none
	Thin         bool      // fewer articles than the minimum: drawn hollow
	Change       bool      // the level shifts at the start of this bucket
}

// Panel is one small chart among many.
type Panel struct {
	Name  string
	Lines []Line
	// Between shades the space between the first two lines and leaves their
	// intervals out.
	Between bool
}

// Event is a dated happening.
type Event struct {
	Date  time.Time
	Label string
}

// Row is one actor (or outlet) with figures over the whole period.
type Row struct {
	Group        string // heading above the rows of the same group, "" for none
	Name         string
	Mean, Lo, Hi float64 // of all acts
	Words, Deeds float64
	Remark       string // short text at the right ("120 obs · 40 articles")
	Thin         bool
}

// Shares are the parts of a whole over time.
type Shares struct {
	Names   []string // of the parts, from the bottom up
	Buckets []Bucket
}

// Bucket is one stretch of time; its Parts are in the order of Shares.Names.
type Bucket struct {
	Start, End time.Time
	Parts      []float64 // any scale: drawn as shares of their sum
	Thin       bool
}

// Grid is a matrix of stances.
type Grid struct {
	RowTitle, ColTitle string // what the rows and the columns are
	Rows, Cols         []string
	Cells              [][]Cell // by row, then column
}

// Cell is one stance of a Grid and the number of observations behind it.
type Cell struct {
	Value float64 // -1..+1, NaN for none
	Count int
	Thin  bool
}

// Dot is one actor on two scales.
type Dot struct {
	Name  string
	X, Y  float64 // -1..+1
	Count int     // observations; the area of the dot
}

// Known tells whether the point has a mean.
func (p Point) Known() bool { return !math.IsNaN(p.Mean) }

// Middle is the time at which the point is drawn.
func (p Point) Middle() float64 { return middle(p.Start, p.End) }

func middle(start, end time.Time) float64 {
	return (seconds(start) + seconds(end)) / 2
}

func seconds(t time.Time) float64 { return float64(t.Unix()) }

func noLines(d *Data) bool { return !anyKnown(d.Lines) }
func noRows(d *Data) bool  { return len(d.Rows) == 0 }
func noDots(d *Data) bool  { return len(d.Dots) == 0 }

func noShares(d *Data) bool {
	for _, b := range d.Shares.Buckets {
		if sum(b.Parts) > 0 {
			return false
		}
	}
	return true
}

func noGrid(d *Data) bool { return len(d.Grid.Rows) == 0 || len(d.Grid.Cols) == 0 }

func noPanels(d *Data) bool {
	for _, p := range d.Panels {
		if anyKnown(p.Lines) {
			return false
		}
	}
	return true
}

func anyKnown(lines []Line) bool {
	for _, l := range lines {
		for _, p := range l.Points {
			if p.Known() {
				return true
			}
		}
	}
	return false
}

func sum(values []float64) (total float64) {
	for _, v := range values {
		total += v
	}
	return total
}
