package text

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string // group, words and flags of each
	}{
		{"straight", `"We will talk," said Veks. "Is it late?"`, []string{"0 We will talk, short", "1 Is it late? short"}},
		{"curly", "“We will not stop this war,” said Veks.", []string{"0 We will not stop this war,"}},
		{"angled", "«We will not stop this war», said Veks.", []string{"0 We will not stop this war"}},
		{"British", "‘We won’t stop the workers’ march,’ he’d said.", []string{"0 We won’t stop the workers’ march,"}},
		{"British possessive at the end", "‘This land is the workers’ and stays so.", []string{"0 This land is the workers"}},
		{"straight single", "Veks: 'We don't want this war' and 'it's over'", []string{"0 We don't want this war", "1 it's over short"}},
		{"apostrophes", "It's the workers' right in the '90s, rock 'n' roll 'til dawn.", nil},
		{"nested", `“He told me ‘stop the war at once’ and left,” said Lund.`,
			[]string{"0 He told me ‘stop the war at once’ and left,", "1 stop the war at once nested"}},
		{"nested in single", `‘He told me “stop the war at once” and left,’ said Lund.`,
			[]string{"0 He told me “stop the war at once” and left,", "1 stop the war at once nested"}},
		{"several paragraphs", "“We will not stop.\n\n“We will never stop.\n\n“Not now,” he said. “Not ever.”",
			[]string{"0 We will not stop. open", "0 We will never stop. open", "0 Not now, short", "1 Not ever. short"}},
		{"never closed", "“We will not stop.\n\nThe war went on. “Then it ended at last.”",
			[]string{"0 We will not stop. open", "1 Then it ended at last."}},
		{"other marks in the next paragraph", "\"We will not stop.\n\n“Then it will never end.”",
			[]string{"0 We will not stop. open", "1 Then it will never end."}},
		{"missing close within", `"We will not stop, he said. "They will not stop," he said.`,
			[]string{"0 We will not stop, he said. open", "1 They will not stop,"}},
		{"opened twice and closed with another mark", "“[The] “town will stand,\" he said. The war went on.",
			[]string{"0 [The] open short", "1 town will stand, short"}},
		{"inches", `A 12" shell fell. "It was close to us," he said.`, []string{"0 It was close to us,"}},
		{"opening mark that closes", "“We will not stop this.“ He left.", []string{"0 We will not stop this."}},
		{"scare", `The "truce" held.`, []string{"0 truce short"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range Quotes(&Document{Text: c.text}) {
				line := fmt.Sprint(q.Group, " ", q.Words.In(c.text))
				line += flag(q.Open, " open") + flag(q.Nested, " nested") + flag(q.Short, " short")
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("quotations of %q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func flag(set bool, name string) string {
	if set {
		return name
	}
	return ""
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"blank lines", "\nOne.\r\n \r\nTwo.\n\n\n", []string{"One.", "Two."}},
		{"a paragraph a line", "Norland halts fire.\nThe town was calm.", []string{"Norland halts fire.", "The town was calm."}},
		{"a line that goes on", "The town was calm, and\nthe guns were silent", []string{"The town was calm, and\nthe guns were silent"}},
		{"no white space at the ends", "  One. \n\n\tTwo. ", []string{"One.", "Two."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range Paragraphs(&Document{Text: c.text}) {
				got = append(got, p.In(c.text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("paragraphs of %q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}
