package chart

import (
	"image/color"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgpdf"
)

// outlined is a PDF canvas that draws letters as outlines: PDF fonts of vgpdf
// know neither bold faces nor letters beyond Western Europe's.
type outlined struct{ *vgpdf.Canvas }

// FillString implements vg.Canvas.
func (c outlined) FillString(face font.Face, at vg.Point, txt string) {
	var buf sfnt.Buffer
	em := face.Face.UnitsPerEm()
	scale := face.Font.Size / vg.Length(em)
	ppem := fixed.I(int(em))
	var before sfnt.GlyphIndex
	for i, r := range txt {
		glyph, err := face.Face.GlyphIndex(&buf, r)
		if err != nil {
			continue
		}
		if i > 0 {
			if kern, err := face.Face.Kern(&buf, before, glyph, ppem, 0); err == nil {
				at.X += points(kern, scale)
			}
		}
		if segments, err := face.Face.LoadGlyph(&buf, glyph, ppem, nil); err == nil && len(segments) > 0 {
			c.Fill(glyphPath(segments, at, scale))
		}
		if advance, err := face.Face.GlyphAdvance(&buf, glyph, ppem, 0); err == nil {
			at.X += points(advance, scale)
		}
		before = glyph
	}
}

// points converts font units to points.
func points(v fixed.Int26_6, scale vg.Length) vg.Length { return vg.Length(v) / 64 * scale }

// glyphPath is the outline of one letter whose origin stands at a point.
func glyphPath(segments sfnt.Segments, at vg.Point, scale vg.Length) (p vg.Path) {
	place := func(f fixed.Point26_6) vg.Point {
		return vg.Point{X: at.X + points(f.X, scale), Y: at.Y - points(f.Y, scale)}
	}
	for i, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			p.Move(place(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			p.Line(place(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			p.QuadTo(place(s.Args[0]), place(s.Args[1]))
		case sfnt.SegmentOpCubeTo:
			p.CubeTo(place(s.Args[0]), place(s.Args[1]), place(s.Args[2]))
		}
	}
	p.Close()
	return p
}

// SetColor implements vg.Canvas.
func (c outlined) SetColor(col color.Color) {
	n := color.NRGBAModel.Convert(col).(color.NRGBA)
	c.Canvas.SetColor(straight(n))
}

// straight is a colour whose RGBA are not multiplied by alpha, as vgpdf takes
// them.
type straight color.NRGBA

// RGBA implements color.Color.
func (s straight) RGBA() (r, g, b, a uint32) {
	return uint32(s.R) * 0x101, uint32(s.G) * 0x101, uint32(s.B) * 0x101, uint32(s.A) * 0x101
}
