package gold

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"detente/analysis"
)

func readStance(t testing.TB) []StanceDoc {
	f, err := os.Open("../../../shared/gold/stance/dev.jsonl")
	if err != nil {
		t.Skip("needs ../shared: gold/stance/dev.jsonl")
	}
	defer f.Close()
	var docs []StanceDoc
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d StanceDoc
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func TestStance(t *testing.T) {
	docs := readStance(t)
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.New(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range Stance(a, docs, NewNames(o.Actors)) {
		t.Logf("%-28s %.3f [%.3f, %.3f] n=%d", m.Name, m.Value, m.Lo, m.Hi, m.N)
	}
}
