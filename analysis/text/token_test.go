package text

import (
	"strings"
	"testing"
)

// tokenCases are texts with a bar between tokens that touch.
var tokenCases = []string{
	"I do|n't know",
	"They wo|n’t stop|, and she|'ll go|.",
	"He|'d said it|'s theirs|; we|'ve won|, you|’re late|, I|'m not|.",
	"Kyiv|'s and the workers|' and Veks|’ troops",
	"could|n't|'ve",
	"the U.S.|'s and Arms Inc.|’s and (|AP|)|'s",
	"can|not gon|na wan|na do|nt",
	"o'clock O'Neill Shi'ite",
	"'90s rock 'n|' roll get 'em",
	"well|-|known state|-|of|-|the|-|art twenty|-|six",
	"anti-war pre-1982 mid-August co-operate re-elected non-lethal post-Soviet e-mail",
	"al|-|Qaeda U.S.|-|led Su|-|34 COVID|-|19 2022|-|2023",
	"The U.S. and a Ph.D. from D.C. met Mr. Veks at 5 p.m. on Sept. 5",
	"No. 5 and fig. 3",
	"He said no|.",
	"1,000.50 3.5|% $|5 £|3|bn €|2|m 10|km 5|pm 5th 1990s 1/2 9/11 10:30 .5",
	"1|,|2|,|3",
	"555-0199 1-800-555-0199",
	"https://example.org/a?b=c,d#e|, or www.example.org/x|.",
	"example.com example.co.uk/news|. ann.lund@example.org|, #Truce @norland",
	"Wait|... what|?! No|!!! So|… yes|.",
	"war|.|The next",
	"“|Stop|,|” ‘|now|’ \"|then|\" «|ja|»",
	"(|a|) [|b|] {|c|}",
	"A|—|B one|–|two -- so",
	"AT&T R&D",
	"and|/|or b/c km|/|h",
	"comp.lang.go file.doc that|s",
	":) ;-)",
	"café naïve Kyïv Владимир",
	"\x00 \xff\xfe a\u00a0b",
}

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		text := strings.ReplaceAll(c, "|", "")
		var b strings.Builder
		end := 0
		for i, token := range Tokens(text, nil) {
			if gap := text[end:token.Start]; gap != "" {
				b.WriteString(gap)
			} else if i > 0 {
				b.WriteByte('|')
			}
			b.WriteString(token.In(text))
			end = token.End
		}
		if got := b.String(); got != c {
			t.Errorf("tokens of %q:\n got %s\nwant %s", text, got, c)
		}
	}
}

func TestTokensAppend(t *testing.T) {
	got := Tokens("a b", []Span{{7, 8}})
	if len(got) != 3 || got[0] != (Span{7, 8}) || got[2] != (Span{2, 3}) {
		t.Errorf("Tokens with a buffer = %v", got)
	}
}
