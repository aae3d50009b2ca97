package syntax

import (
	"strings"
	"testing"
)

// The parser gets plain sentences right.
func TestDefault(t *testing.T) {
	tests := []struct {
		sentence string
		heads    string // for each word its head's number
	}{
		{"Norland rejected the truce .", "2 0 4 2 2"},
		{"The truce was signed by Sudmark .", "2 4 4 0 6 4 4"},
	}
	for _, test := range tests {
		tree := Default().Parse(nil, strings.Fields(test.sentence))
		if got := headList(tree); got != test.heads {
			t.Errorf("%s: heads %s, want %s", test.sentence, got, test.heads)
		}
	}
}
