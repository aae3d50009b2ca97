package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// sentenceCases hold texts with their sentences, and show each rule of the
// cutter at work.
var sentenceCases = []struct {
	name string
	text string
	want []string
}{
	{"plain", "The guns fell silent. Talks began!", []string{"The guns fell silent.", "Talks began!"}},
	{"titles", "Mr. Veks met Gen. Ada Rusk and Prof. Lund. They spoke.",
		[]string{"Mr. Veks met Gen. Ada Rusk and Prof. Lund.", "They spoke."}},
	{"initials", "J. R. Veks left. O. Lund stayed.", []string{"J. R. Veks left.", "O. Lund stayed."}},
	{"acronym within", "The U.S. Senate met. The U.N. did not.", []string{"The U.S. Senate met.", "The U.N. did not."}},
	{"acronym at the end", "He left the U.S. The talks failed.", []string{"He left the U.S.", "The talks failed."}},
	{"months and numbers", "On Sept. 5 Norland adopted Resolution No. 12. It failed on Jan. 3.",
		[]string{"On Sept. 5 Norland adopted Resolution No. 12.", "It failed on Jan. 3."}},
	{"no as a word", "Will it hold? No. It will not.", []string{"Will it hold?", "No.", "It will not."}},
	{"clock", "Fire ceased at 5 p.m. Monday. It began at 6 a.m. The town burned.",
		[]string{"Fire ceased at 5 p.m. Monday.", "It began at 6 a.m.", "The town burned."}},
	{"abbreviation and quote", `He left at 5 p.m. “Never again,” he said. It came from the U.S. "We saw it," he said.`,
		[]string{`He left at 5 p.m.`, `“Never again,” he said.`, `It came from the U.S.`, `"We saw it," he said.`}},
	{"states and titles", "Sen. Ada Lund, R-Ariz., met Lt. Gov. Rusk Jr. in Washington, D.C. The Gov.-elect left.",
		[]string{"Sen. Ada Lund, R-Ariz., met Lt. Gov. Rusk Jr. in Washington, D.C.", "The Gov.-elect left."}},
	{"born", "Veks (b. 1960) and Lund (b. May 1970) met. They talked.", []string{"Veks (b. 1960) and Lund (b. May 1970) met.", "They talked."}},
	{"quote then comma", "“It is no.”, he wrote. ‘Will it hold?’ Veks asked.", []string{"“It is no.”, he wrote.", "‘Will it hold?’ Veks asked."}},
	{"etc", "Rifles, shells, etc. were found. They took food, fuel, etc. Nobody came.",
		[]string{"Rifles, shells, etc. were found.", "They took food, fuel, etc.", "Nobody came."}},
	{"company", "Arms Inc. sold them. They came from Arms Inc. The deal was secret.",
		[]string{"Arms Inc. sold them.", "They came from Arms Inc.", "The deal was secret."}},
	{"decimals", "It cost $1,000.50, or 3.5 percent. Prices rose.", []string{"It cost $1,000.50, or 3.5 percent.", "Prices rose."}},
	{"no space", "They ended the war.The next day was calm.", []string{"They ended the war.", "The next day was calm."}},
	{"quote and said", `"Stop," he said. "We will talk."`, []string{`"Stop," he said.`, `"We will talk."`}},
	{"question and asked", `"Will it hold?" he asked. "Yes!" shouted Veks.`,
		[]string{`"Will it hold?" he asked.`, `"Yes!" shouted Veks.`}},
	{"question and name asked", `“Will it hold?” Orlan Veks asked. Nobody knew.`,
		[]string{`“Will it hold?” Orlan Veks asked.`, `Nobody knew.`}},
	{"question and name said", `"Who fired?" Veks said. "They did!" Veks said they would answer.`,
		[]string{`"Who fired?" Veks said.`, `"They did!"`, `Veks said they would answer.`}},
	{"question before lower case", "How long? asked the envoy. who knows? nobody.",
		[]string{"How long? asked the envoy.", "who knows?", "nobody."}},
	{"quote of sentences", `“We will fight. We will win.” Norland did not reply.`,
		[]string{`“We will fight.`, `We will win.”`, `Norland did not reply.`}},
	{"straight quote of sentences", `He said: "We will fight. We will win." "Never," said Lund.`,
		[]string{`He said: "We will fight.`, `We will win."`, `"Never," said Lund.`}},
	{"brackets", "It failed. (Nobody was hurt.) It was late. [6] Then it rained.",
		[]string{"It failed.", "(Nobody was hurt.)", "It was late. [6]", "Then it rained."}},
	{"ellipsis", "We waited... and waited. Then… Nothing.", []string{"We waited... and waited.", "Then…", "Nothing."}},
	{"spaced ellipsis", "We waited . . . and waited.", []string{"We waited . . . and waited."}},
	{"paragraphs", "Norland halts fire\n\nThe army stopped.\n\nIt rained.", []string{"Norland halts fire", "The army stopped.", "It rained."}},
	{"headline", "Norland halts fire\nBy Ann Lund\nThe army of Norland stopped firing at noon on Monday, its general said.",
		[]string{"Norland halts fire", "By Ann Lund", "The army of Norland stopped firing at noon on Monday, its general said."}},
	{"list", "The plan:\n- a truce\n- a swap of captives\n1. Talks\n2. Aid", []string{"The plan:", "- a truce", "- a swap of captives", "1. Talks", "2. Aid"}},
	{"hard-wrapped", "The army of Norland said on Monday that its troops\nhad stopped firing along the whole of the line with\nSudland, and that it expected the other side to do\nthe same. The president of the republic, Orlan\nVeks, spoke of hope.",
		[]string{"The army of Norland said on Monday that its troops\nhad stopped firing along the whole of the line with\nSudland, and that it expected the other side to do\nthe same.", "The president of the republic, Orlan\nVeks, spoke of hope."}},
	{"labels", "Q. Will you talk?\nPRESIDENT VEKS: Yes. We will.\nTHE PRESIDENT. No.",
		[]string{"Q. Will you talk?", "PRESIDENT VEKS: Yes.", "We will.", "THE PRESIDENT. No."}},
	{"joined heading", "Talks stall in Norland The government said on Friday it would wait.",
		[]string{"Talks stall in Norland", "The government said on Friday it would wait."}},
	{"dateline before a quotation", "Norland halts fire Friday, March 3, 2023 “We stopped,” a commander said.",
		[]string{"Norland halts fire", "Friday, March 3, 2023", "“We stopped,” a commander said."}},
	{"date within a sentence", "The war that began on Friday, March 3, 2023 in Norland goes on.",
		[]string{"The war that began on Friday, March 3, 2023 in Norland goes on."}},
	{"speaker after a quotation", "“We will see,” The president told reporters.", []string{"“We will see,” The president told reporters."}},
	{"speaker after a straight quotation", "\"We will see,\" The president told reporters.", []string{"\"We will see,\" The president told reporters."}},
	{"text after a bracket", "Norland halts its fire (PHOTO) The government said it would wait.",
		[]string{"Norland halts its fire (PHOTO)", "The government said it would wait."}},
	{"heading before a link", "Norland halts its fire However, its troops stayed.",
		[]string{"Norland halts its fire", "However, its troops stayed."}},
	{"dateline", "Norland halts fire Friday, March 3, 2023 Troops of Norland stopped.",
		[]string{"Norland halts fire", "Friday, March 3, 2023", "Troops of Norland stopped."}},
	{"date in a sentence", "They met on Friday, March 3, 2023, in Sudland.", []string{"They met on Friday, March 3, 2023, in Sudland."}},
	{"date after on", "On Friday, March 3, 2023 Norland stopped.", []string{"On Friday, March 3, 2023 Norland stopped."}},
	{"other scripts", "Стоп. Мир! 停火。和平。", []string{"Стоп.", "Мир!", "停火。", "和平。"}},
	{"empty", " \n\t\n ", nil},
}

func TestSegment(t *testing.T) {
	for _, c := range sentenceCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range Segment(&Document{Text: c.text}) {
				got = append(got, s.In(c.text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("sentences of %q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestSegmentSkipsChrome(t *testing.T) {
	text := "Menu Home. Fire ceased. Sign up here. Talks began.\n\nFooter."
	doc := &Document{Text: text, Chrome: []Span{{0, 10}, {24, 37}, {52, 99}}}
	var got []string
	var paragraphs []int
	for _, s := range Segment(doc) {
		got, paragraphs = append(got, s.In(text)), append(paragraphs, s.Paragraph)
	}
	if diff := cmp.Diff([]string{"Fire ceased.", "Talks began."}, got); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{0, 1}, paragraphs); diff != "" {
		t.Errorf("paragraphs (-want +got):\n%s", diff)
	}
}

func TestSegmentCutsLongSentences(t *testing.T) {
	for _, text := range []string{strings.Repeat("word, ", 1000), strings.Repeat("word ", 1000), strings.Repeat(".)", 1000)} {
		for _, s := range Segment(&Document{Text: text}) {
			if len(s.Tokens) > MaxTokens {
				t.Errorf("%.20q: sentence of %d tokens, want at most %d", text, len(s.Tokens), MaxTokens)
			}
		}
	}
}

// FuzzSegment holds that the tokens of the sentences cover, in order and
// without overlap, every character outside chrome that is no white space.
func FuzzSegment(f *testing.F) {
	for _, c := range sentenceCases {
		f.Add(c.text, 3, 9)
	}
	for _, c := range tokenCases {
		f.Add(strings.ReplaceAll(c, "|", ""), 0, 0)
	}
	f.Add("\xff\x00‏ab\xe2\x80", 1, 2)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		doc := &Document{Text: text}
		if 0 <= from && from < to && to <= len(text) {
			doc.Chrome = []Span{{from, to}}
		}
		covered := make([]bool, len(text))
		end := 0
		for _, s := range Segment(doc) {
			if len(s.Tokens) == 0 || len(s.Tokens) > MaxTokens {
				t.Fatalf("sentence of %d tokens", len(s.Tokens))
			}
			if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
				t.Fatalf("sentence %v is not the span of its tokens %v", s.Span, s.Tokens)
			}
			for _, token := range s.Tokens {
				if token.Start < end || token.Len() <= 0 {
					t.Fatalf("token %v follows byte %d", token, end)
				}
				end = token.End
				for i := token.Start; i < token.End; i++ {
					covered[i] = true
				}
			}
		}
		checkCovered(t, doc, covered)
		for _, q := range Quotes(doc) {
			if !q.Contains(q.Words) || q.Words.Len() < 0 || q.End > len(text) {
				t.Fatalf("quotation %+v", q)
			}
		}
	})
}

func checkCovered(t *testing.T, doc *Document, covered []bool) {
	for i := 0; i < len(covered); {
		r, size := utf8.DecodeRuneInString(doc.Text[i:])
		chrome := len(doc.Chrome) > 0 && doc.Chrome[0].Overlaps(Span{i, i + size})
		if !chrome && !covered[i] && !unicode.IsSpace(r) {
			t.Fatalf("byte %d (%q) is in no token", i, r)
		}
		if chrome && i >= doc.Chrome[0].Start && covered[i] {
			t.Fatalf("byte %d of chrome is in a token", i)
		}
		i += size
	}
}
