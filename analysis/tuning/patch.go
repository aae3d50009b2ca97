package tuning

import (
	"fmt"
	"math"

	"go.yaml.in/yaml/v3"

	"detente/lexicons"
)

// Patch is the fitted weights as a lexicon file to be laid over the lexicon:
// the categories whose weight changes, with the entries that have a weight of
// their own scaled alike. It is nil where nothing changes.
func (f *Fitted) Patch(l *lexicons.Lexicon) ([]byte, error) {
	file := lexicons.File{Version: 1, Note: fmt.Sprintf(
		"Weights refit on %d labels of %d articles: cross-validated squared error %.4f, before %.4f.",
		f.Labels, f.Documents, f.After.Error, f.Before.Error)}
	for _, act := range f.Acts {
		if math.Abs(act.New-act.Old) > 1e-9 && act.Old != 0 {
			file.Categories = append(file.Categories, scaled(l.Category(act.Act), act.New))
		}
	}
	if len(file.Categories) == 0 {
		return nil, nil
	}
	return yaml.Marshal(file)
}

// scaled is the category with another weight, and of its entries those that
// have a weight of their own, in proportion.
func scaled(old *lexicons.Category, weight float64) lexicons.Category {
	c := *old
	c.Weight, c.Entries = weight, nil
	for i := range old.Entries {
		e := old.Entries[i]
		if e.Weight == nil || *e.Weight == 0 {
			continue
		}
		own := clamp(*e.Weight * weight / old.Weight)
		e.Weight = &own
		c.Entries = append(c.Entries, e)
	}
	return c
}
