package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgpdf"
	"gonum.org/v1/plot/vg/vgsvg"
)

// DPI is the resolution of PNG pictures, in dots per inch.
const DPI = 150

// Format is one file format of pictures.
type Format struct {
	Name   string // also the extension
	canvas func(Size) canvas
	finish func(picture []byte, d *Data) []byte // makes bytes that depend on the data alone
}

type canvas interface {
	vg.CanvasSizer
	io.WriterTo
}

// Formats are all formats of pictures.
var Formats = []Format{
	{"svg", svgCanvas, finishSVG},
	{"png", pngCanvas, nil},
	{"pdf", pdfCanvas, finishPDF},
}

// Render draws a chart. It fails for an unknown format and for a size that is
// too small to draw in.
func (k Kind) Render(format string, d *Data, want Size) ([]byte, error) {
	f, err := findFormat(format)
	if err != nil {
		return nil, err
	}
	size := k.size(d, want)
	if size.Width < 6*vg.Centimeter || size.Height < 4*vg.Centimeter {
		return nil, fmt.Errorf("chart %s: %.3g x %.3g cm is too small: at least 6 x 4 cm", k.Name,
			size.Width/vg.Centimeter, size.Height/vg.Centimeter)
	}
	c := f.canvas(size)
	k.compose(draw.New(c), d)
	var buf bytes.Buffer
	if _, err := c.WriteTo(&buf); err != nil {
		return nil, fmt.Errorf("chart %s as %s: %w", k.Name, format, err)
	}
	if f.finish == nil {
		return buf.Bytes(), nil
	}
	return f.finish(buf.Bytes(), d), nil
}

func findFormat(name string) (Format, error) {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, fmt.Errorf("unknown picture format %q: there are %s", name, strings.Join(names, ", "))
}

func svgCanvas(s Size) canvas { return vgsvg.New(s.Width, s.Height) }
func pdfCanvas(s Size) canvas { return outlined{vgpdf.New(s.Width, s.Height)} }

func pngCanvas(s Size) canvas {
	return vgimg.PngCanvas{Canvas: vgimg.NewWith(vgimg.UseWH(s.Width, s.Height), vgimg.UseDPI(DPI))}
}

// finishSVG names fonts of the same widths for machines without Liberation,
// and tells screen readers what the picture is.
func finishSVG(picture []byte, d *Data) []byte {
	picture = bytes.ReplaceAll(picture, []byte("font-family:Liberation Sans"),
		[]byte("font-family:'Liberation Sans',Arimo,Arial,Helvetica,sans-serif"))
	var title bytes.Buffer
	title.WriteString(`role="img" xmlns:xlink="http://www.w3.org/1999/xlink">` + "\n<title>")
	_ = xml.EscapeText(&title, []byte(d.Title)) // a Buffer never fails
	title.WriteString("</title>")
	return bytes.Replace(picture, []byte(`xmlns:xlink="http://www.w3.org/1999/xlink">`), title.Bytes(), 1)
}

var pdfDate = regexp.MustCompile(`\(D:\d{14}`)

// finishPDF takes the clock out of the file.
func finishPDF(picture []byte, _ *Data) []byte {
	return pdfDate.ReplaceAll(picture, []byte("(D:20000101000000"))
}
