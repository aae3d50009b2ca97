package gold

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// CodedFormat says what the file of one coder is (codebook, section 7).
const CodedFormat = `labels {"doc","actor","label":-2..2} and statements {"doc","holder","sentence","act","polarity":-1|0|1,"channel"}, in any mix`

// Coded is one line of a coder's file: a label when Actor is set, else a
// statement.
type Coded struct {
	Doc      string   `json:"doc"`
	Actor    string   `json:"actor"`
	Label    *float64 `json:"label"`
	Holder   string   `json:"holder"`
	Sentence string   `json:"sentence"`
	Act      string   `json:"act"`
	Polarity int      `json:"polarity"` // -1, 0, +1
	Channel  string   `json:"channel"`
}

func (c *Coded) key() string {
	if c.Label != nil {
		return "label\x00" + plain(c.Actor)
	}
	return "statement\x00" + plain(c.Holder) + "\x00" + strings.Join(strings.Fields(c.Sentence), " ")
}

// both is a document as two coders coded it.
type both struct {
	labels, statements [2]int // how many each coder has
	label              []point
	same               []codedPair
}

// codedPair is a statement that both coders have: same holder and sentence.
type codedPair struct{ a, b *Coded }

// CompareCoders compares the files of two coders: of the actors that both label
// and the statements that both have (same document, holder and sentence),
// Krippendorff's alpha, Cohen's kappa and the share that agrees; and how much
// of what either has both have. The intervals are by bootstrap over documents.
func CompareCoders(fileA, fileB string) (*Report, error) {
	a, err := readCoded(fileA)
	if err != nil {
		return nil, err
	}
	b, err := readCoded(fileB)
	if err != nil {
		return nil, err
	}
	docs := meet(a, b)
	r := &Report{}
	r.Gold, r.Kind, r.Records = fileA+" "+fileB, "agreement", len(a)+len(b)
	r.Metrics = figures(docs, agreementMeasures(valuesOf(a, b)))
	r.Tables = []Table{
		{"sign of the label (" + fileA + " down, " + fileB + " across)", tally(signs, gather(pointers(docs), labelSigns))},
		{"polarity of the statement", tally(signs, gather(pointers(docs), polarities))},
	}
	return r, nil
}

func readCoded(path string) ([]Coded, error) {
	lines, err := readLines(path)
	if err != nil {
		return nil, err
	}
	all, err := decode[Coded](lines)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	for i := range all {
		c := &all[i]
		if c.Doc == "" || c.Label == nil && c.Holder == "" || c.Polarity < -1 || c.Polarity > 1 {
			return nil, fmt.Errorf("%s:%d: neither a label nor a statement: %s", path, lines[i].number, CodedFormat)
		}
	}
	return all, nil
}

// meet joins what two coders have, by document in the order of their ids.
func meet(a, b []Coded) []both {
	docs := map[string]*both{}
	byKey := map[string]*Coded{}
	add := func(c *Coded, coder int) *both {
		d := docs[c.Doc]
		if d == nil {
			d = &both{}
			docs[c.Doc] = d
		}
		if c.Label != nil {
			d.labels[coder]++
		} else {
			d.statements[coder]++
		}
		return d
	}
	for i := range a {
		add(&a[i], 0)
		byKey[a[i].Doc+"\x00"+a[i].key()] = &a[i]
	}
	for i := range b {
		d := add(&b[i], 1)
		other := byKey[b[i].Doc+"\x00"+b[i].key()]
		switch {
		case other == nil:
		case b[i].Label != nil:
			d.label = append(d.label, point{*b[i].Label, *other.Label})
		default:
			d.same = append(d.same, codedPair{other, &b[i]})
		}
	}
	var out []both
	for _, id := range sortedKeys(docs) {
		out = append(out, *docs[id])
	}
	return out
}

func labelSigns(d *both) []pair {
	var pairs []pair
	for _, p := range d.label {
		pairs = append(pairs, pair{signClass(p.got), signClass(p.want)})
	}
	return pairs
}

func polarities(d *both) []pair {
	var pairs []pair
	for _, s := range d.same {
		pairs = append(pairs, pair{s.b.Polarity + 1, s.a.Polarity + 1})
	}
	return pairs
}

// classes are the acts and channels that occur, for pairs of them.
type classes struct{ acts, channels []string }

func valuesOf(files ...[]Coded) classes {
	var c classes
	for _, f := range files {
		for i := range f {
			c.acts, c.channels = append(c.acts, f[i].Act), append(c.channels, f[i].Channel)
		}
	}
	slices.Sort(c.acts)
	slices.Sort(c.channels)
	return classes{slices.Compact(c.acts), slices.Compact(c.channels)}
}

func agreementMeasures(c classes) []measure[both] {
	acts := func(d *both) []pair {
		var pairs []pair
		for _, s := range d.same {
			pairs = append(pairs, pair{slices.Index(c.acts, s.b.Act), slices.Index(c.acts, s.a.Act)})
		}
		return pairs
	}
	channels := func(d *both) []pair {
		var pairs []pair
		for _, s := range d.same {
			pairs = append(pairs, pair{slices.Index(c.channels, s.b.Channel), slices.Index(c.channels, s.a.Channel)})
		}
		return pairs
	}
	return []measure[both]{
		alpha("label_alpha_ordinal", Ordinal, func(d *both) []point { return d.label }),
		alpha("label_alpha_nominal", Nominal, func(d *both) []point { return d.label }),
		rank("label_spearman", func(d *both) []point { return d.label }),
		accuracy("label_sign_agreement", labelSigns), kappa("label_sign_kappa", labelSigns),
		coverage("label_coverage", func(d *both) (int, int, int) { return len(d.label), d.labels[0], d.labels[1] }),
		alpha("polarity_alpha_nominal", Nominal, func(d *both) []point { return points(polarities(d)) }),
		accuracy("polarity_agreement", polarities), kappa("polarity_kappa", polarities),
		accuracy("act_agreement", acts), kappa("act_kappa", acts),
		accuracy("channel_agreement", channels), kappa("channel_kappa", channels),
		coverage("statement_coverage", func(d *both) (int, int, int) { return len(d.same), d.statements[0], d.statements[1] }),
	}
}

func points(pairs []pair) []point {
	var out []point
	for _, p := range pairs {
		out = append(out, point{float64(p.got), float64(p.want)})
	}
	return out
}

// alpha measures Krippendorff's alpha of two coders.
func alpha[T any](name string, m Metric, of func(*T) []point) measure[T] {
	return measure[T]{name, func(all []*T) (float64, int) {
		var units [][]float64
		for _, p := range gather(all, of) {
			units = append(units, []float64{p.got, p.want})
		}
		a, ok := Alpha(units, m)
		if !ok {
			return math.NaN(), a.Units
		}
		return a.Alpha, a.Units
	}}
}

// kappa measures Cohen's kappa; undefined where both coders have one class.
func kappa[T any](name string, of func(*T) []pair) measure[T] {
	return measure[T]{name, func(all []*T) (float64, int) {
		pairs := gather(all, of)
		return cohen(pairs), len(pairs)
	}}
}

func cohen(pairs []pair) float64 {
	c := count(pairs)
	n := float64(len(pairs))
	same, chance := 0.0, 0.0
	for i := range c.right {
		same += float64(c.right[i]) / n
		chance += float64(c.got[i]) / n * float64(c.want[i]) / n
	}
	return (same - chance) / (1 - chance)
}

// coverage measures how much of what two coders have both have, as an F1.
func coverage(name string, of func(*both) (shared, a, b int)) measure[both] {
	return measure[both]{name, func(all []*both) (float64, int) {
		shared, items := 0, 0
		for _, d := range all {
			s, a, b := of(d)
			shared, items = shared+s, items+a+b
		}
		return ratio(2*shared, items), items
	}}
}
