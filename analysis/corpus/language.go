package corpus

import "strings"

// languageBytes is how much of a text is looked at.
const languageBytes = 2000

// Language tells the language of a text by the share of English function words
// in its first 2000 bytes: "en", "other" (an ISO code it is not), or "" when
// the text has fewer than 8 words, which tell nothing.
func Language(content string) string {
	words := strings.FieldsFunc(content[:min(len(content), languageBytes)], func(r rune) bool {
		return strings.ContainsRune(" \t\r\n.,;:!?\"'“”‘’()[]-–—/", r)
	})
	if len(words) < 8 {
		return ""
	}
	english := 0
	for _, w := range words {
		if functionWords[strings.ToLower(w)] {
			english++
		}
	}
	if float64(english) >= englishShare*float64(len(words)) {
		return "en"
	}
	return "other"
}

// langCode is the code in what a file calls the language: "en" for "en-US",
// "EN", "eng" and "English".
func langCode(s string) string {
	code, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	code, _, _ = strings.Cut(code, "_")
	if code == "eng" || code == "english" {
		return "en"
	}
	return code
}

// englishShare lies between English, in which a third of the words are such
// words (headlines have a tenth), and other languages in Latin script, which
// share a few of them.
const englishShare = 0.09

// functionWords are frequent in English; those that other languages write
// alike (a, in, an, as, at, on, or, is, me, he) are left out.
var functionWords = wordSet(`the|of|and|to|that|for|with|was|were|by|from|it|its|this|have|has|had|are|be|been|not|but|
they|their|his|her|him|which|who|will|would|there|what|about|when|into|more|than|after|before|over|under|said|says|
we|our|you|your|she|them|these|those|where|while|could|should|can|against|between|up|out|new|how|why|amid`)
