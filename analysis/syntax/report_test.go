package syntax

import (
	"strings"
	"testing"

	"detente/analysis/text"
)

func TestReportedHangsDatelineOnReport(t *testing.T) {
	words := strings.Fields("KARLSTAD ( Reuters ) - Norland rejected the truce .")
	tree := Default().reported(words, text.Dateline(words))
	verb := tree.Root()
	if got := tree.Words[verb].Form; got != "rejected" {
		t.Fatalf("root %q, want rejected", got)
	}
	if got := tree.Words[tree.Subject(verb)].Form; got != "Norland" {
		t.Errorf("subject %q, want Norland", got)
	}
	if tree.Words[0].Rel != Dep || tree.Words[0].Head != verb {
		t.Errorf("the dateline is %v of %d, want dep of the root", tree.Words[0].Rel, tree.Words[0].Head)
	}
}
