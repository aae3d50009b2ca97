package configs

import (
	"fmt"
	"slices"

	"github.com/spf13/pflag"
)

// Flag is a flag of the command line that stands for a key.
type Flag struct {
	Name, Key string
	About     string // what it does, in a line
}

// Flags are the flags that stand for keys; every other key is set with --set.
var Flags = []Flag{
	{"workers", "workers", "articles analysed at once, 0 for one on each processor"},
	{"titles", "read.titles", "read headlines as text: auto, always or never"},
	{"duplicates", "read.duplicates", "likeness from which articles count as one, 0 to keep all"},
	{"words", "lexicons.words", "files of words to lay over the lexicon"},
	{"bucket", "series.bucket", "width of the buckets of time: day, week, month or quarter"},
	{"min-n", "series.min_n", "mark figures on fewer articles as thin"},
	{"from", "series.from", "first day, such as 2022-02-24"},
	{"to", "series.to", "the day after the last"},
	{"contested", "series.contested", "count arms and pressure"},
	{"imputed", "series.imputed", "count what adversaries say of an actor as its own"},
	{"retold", "series.retold", "count deeds that earlier articles already told"},
	{"reprints", "series.reprints", "let an article weigh as many times as it was printed"},
	{"rollup", "series.rollup", "count persons and institutions for their state"},
	{"resamples", "series.resamples", "draws of the bootstrap"},
	{"seed", "series.seed", "of all random numbers"},
	{"title", "report.title", "at the top of the page"},
	{"charts", "report.charts", "formats of the charts: svg, png, pdf"},
	{"actors", "report.actors", "ids of the actors on the charts"},
	{"verdicts", "report.verdicts", "file of verdicts on observations"},
	{"error-from", "report.error_from", "file of coded texts or verdicts: intervals carry the error of the scoring that it shows"},
	{"rows", "report.rows", "lines of the table that is printed"},
}

// AddFlags defines the flags of the names in set, each of the type that its
// key has and with its default.
func AddFlags(set *pflag.FlagSet, names ...string) error {
	base, err := defaults()
	if err != nil {
		return err
	}
	for _, f := range Flags {
		if slices.Contains(names, f.Name) {
			define(set, f, base.value(f.Key))
		}
	}
	return nil
}

func define(set *pflag.FlagSet, f Flag, value any) {
	switch v := value.(type) {
	case bool:
		set.Bool(f.Name, v, f.About)
	case int:
		set.Int(f.Name, v, f.About)
	case float64:
		set.Float64(f.Name, v, f.About)
	case []any:
		set.StringSlice(f.Name, texts(v), f.About)
	default:
		set.String(f.Name, fmt.Sprint(v), f.About)
	}
}

func texts(list []any) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = fmt.Sprint(v)
	}
	return out
}
