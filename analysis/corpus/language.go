package corpus

import (
	"strings"
	"unicode"
)

// languageBytes is how much of a text is looked at.
const languageBytes = 2000

// Language tells the language of a text by the function words and the script
// of its first 2000 bytes: "en", "other" (which is no code of a language), or
// "" where neither is clear, as in a headline without such words.
func Language(content string) string {
	head := content[:min(len(content), languageBytes)]
	if foreignScript(head) {
		return "other"
	}
	english, foreign := 0, 0
	for _, w := range strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w = strings.ToLower(w); {
		case englishWords[w]:
			english++
		case foreignWords[w]:
			foreign++
		}
	}
	switch {
	case foreign > english && foreign > 1:
		return "other"
	case english > 0:
		return "en"
	}
	return ""
}

// foreignScript tells whether most letters of a text are not Latin ones.
func foreignScript(s string) bool {
	latin, foreign := 0, 0
	for _, r := range s {
		switch {
		case r < 0x80 && unicode.IsLetter(r), unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			foreign++
		}
	}
	return foreign > latin
}

// englishWords are function words that hardly another language has.
var englishWords = wordSet(`the|of|and|to|that|for|with|was|were|by|from|its|this|have|has|had|are|been|not|but|
they|their|his|which|who|will|would|there|what|about|when|into|more|than|after|before|over|under|said|says|
we|our|you|your|she|them|these|those|where|while|could|should|can|against|between|out|new|how|why|amid|on|at|is|it|he|be`)

// foreignWords are the most frequent words of German, French, Spanish, Italian,
// Portuguese, Dutch, Scandinavian languages, Polish, Turkish, Indonesian and
// others, where English has no such word.
var foreignWords = wordSet(`der|und|das|nicht|mit|von|für|ist|ein|eine|den|dem|auf|sich|auch|
le|la|les|des|une|est|dans|pour|qui|que|sur|du|et|au|aux|pas|
el|los|las|por|con|una|para|del|es|y|se|su|como|il|che|di|della|per|non|gli|sono|
os|não|uma|com|do|da|em|ao|het|een|van|de|niet|dat|zijn|voor|och|att|det|som|är|og|på|ikke|til|av|
nie|się|na|jest|że|w|z|ve|bir|bu|için|ile|yang|dan|untuk|dengan|ini|itu|dari|și|în|este|că|az|és|hogy|egy`)

// langCode is the code in what a file calls the language: "en" for "en-US",
// "EN", "eng" and "English"; "" for words that say that it is not known.
func langCode(s string) string {
	code, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	code, _, _ = strings.Cut(code, "_")
	switch code {
	case "eng", "english":
		return "en"
	case "und", "unknown", "null", "none":
		return ""
	}
	return code
}
