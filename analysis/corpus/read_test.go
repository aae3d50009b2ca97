package corpus

import (
	"context"
	"strings"
	"testing"

	"detente/analysis/text"
)

// readAll reads paths and fails the test on an error.
func readAll(t *testing.T, opt Options, stdin string, paths ...string) ([]text.Document, Report) {
	t.Helper()
	var docs []text.Document
	report, err := Read(context.Background(), paths, strings.NewReader(stdin), opt, func(d text.Document) bool {
		docs = append(docs, d)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs, report
}

func TestShared(t *testing.T) {
	for _, p := range []string{"ukraine2022_multioutlet.jsonl.gz", "rss2022_2023_war.jsonl.gz", "gaza2023_lexis_multioutlet.jsonl.gz"} {
		docs, report := readAll(t, Options{}, "", "../../../shared/corpora/"+p)
		t.Log(len(docs), len(report.Problems), len(report.Warnings), report.Bytes)
	}
	docs, report := readAll(t, Options{}, "", "../../../shared/seed")
	t.Logf("%+v %+v", docs, report)
}
