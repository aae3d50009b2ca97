package gold

import (
	"os"
	"testing"
)

// The report states no more than what is reached on the coded articles.
func TestStated(t *testing.T) {
	const path = "../../../shared/gold/stance/dev.jsonl"
	if _, err := os.Stat(path); err != nil {
		t.Skip("needs ../shared: gold/stance/dev.jsonl")
	}
	r, err := evaluator(t).File(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Stated() {
		right, n := r.Error.Right(s.Channel)
		if right/n < s.Right {
			t.Errorf("channel %q: %.3f of %.0f right, stated %.2f", s.Channel, right/n, n, s.Right)
		}
		if int(n) < s.N*9/10 {
			t.Errorf("channel %q: %.0f judged findings, stated %d", s.Channel, n, s.N)
		}
	}
}
