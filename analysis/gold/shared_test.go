package gold

import (
	"os"
	"path/filepath"
	"testing"

	"detente/analysis"
)

func evaluator(t testing.TB) *Evaluator {
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// floors are a little below what the program reaches: a change that falls
// below one has made it worse.
var floors = []struct {
	file string
	kind string
	min  map[string]float64
}{
	{"gold/stance/dev.jsonl", "stance", map[string]float64{
		"doc_sign_macro_f1": .74, "doc_spearman": .79, "doc_actor_precision": .79, "statement_f1": .65,
		"statement_polarity_macro_f1": .60, "channel_accuracy": .79,
	}},
	{"gold/events/dev.jsonl", "events", map[string]float64{"axis_actor_accuracy": .61, "axis_actor_accuracy_strong": .75, "actor_found": .91}},
	{"gold/events/attribution_hard.jsonl", "events", map[string]float64{"axis_actor_accuracy": .53}},
	{"gold/quotes/polnear_dev.jsonl", "quotes", map[string]float64{
		"source_f1": .65, "cue_f1": .60, "content_f1": .46, "source_overlap_f1": .69, "cue_overlap_f1": .67, "content_overlap_f1": .77,
	}},
	{"gold/sentiment/newsmtsc_dev_rw.jsonl", "sentiment", map[string]float64{"macro_f1": .69}},
	{"gold/sentiment/newsmtsc_dev_mt.jsonl", "sentiment", map[string]float64{"macro_f1": .63}},
	{"gold/attitudes/unga_coopconf.jsonl", "attitudes", map[string]float64{"spearman": .2}},
	{"gold/attitudes/mpqa_dev.jsonl", "attitudes", map[string]float64{"holder_overlap_f1": .4}},
	{"gold/attitudes/umuc_unsc.jsonl", "attitudes", map[string]float64{"criticised_precision": .35}},
	{"gold/frames/frac.jsonl", "frames", map[string]float64{"macro_f1": .51}},
	{"treebank/ewt-dev.conllu.gz", "treebank", map[string]float64{
		"upos": .945, "lemma": .96, "uas": .885, "las": .855, "token_f1": .985, "sentence_f1": .70, "las_raw": .79,
	}},
}

func TestShared(t *testing.T) {
	e := evaluator(t)
	for _, f := range floors {
		t.Run(filepath.Base(f.file), func(t *testing.T) {
			path := filepath.Join("../../../shared", f.file)
			if _, err := os.Stat(path); err != nil {
				t.Skip("needs ../shared: " + f.file)
			}
			r, err := e.File(path)
			if err != nil {
				t.Fatal(err)
			}
			if r.Kind != f.kind {
				t.Errorf("kind %q, want %q", r.Kind, f.kind)
			}
			for name, floor := range f.min {
				if m := r.Figure(name); m.Value < floor {
					t.Errorf("%s is %.3f, below %.3f", name, m.Value, floor)
				}
			}
			for _, m := range r.Metrics {
				t.Logf("%-32s %.3f [%.3f, %.3f] n=%d", m.Name, m.Value, m.Lo, m.Hi, m.N)
			}
		})
	}
}
