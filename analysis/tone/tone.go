package tone

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"sync"
	"unicode"

	"github.com/cdipaolo/sentiment"
)

// Caution says in words for a report what tone is worth.
const Caution = "The tone of a single sentence is the sentiment of its words by a model trained on film reviews; it knows no negation and no target. It is weak evidence and no part of stance."

// Sentence is the tone of a sentence in -1 (negative) .. +1 (positive): the
// hyperbolic tangent of the sum over its known words of the logarithm of the
// odds that the word is positive, divided by the square root of their number,
// so that long sentences are not at the ends for their length alone. Its sign
// is the class that the model gives. A sentence without a known word is 0.
//
// The first call loads the model, which takes about an eighth of a second; calls
// from several goroutines are safe.
func Sentence(words string) float64 {
	table := odds()
	sum, known := 0.0, 0
	each(words, func(word []byte) {
		if o, ok := table[string(word)]; ok {
			sum += o
			known++
		}
	})
	if known == 0 {
		return 0
	}
	return math.Tanh(sum / math.Sqrt(float64(known)))
}

// each gives the words as the model knows them: lower case, letters only, cut
// at blanks and dashes.
func each(words string, yield func([]byte)) {
	var buffer [64]byte
	word := buffer[:0]
	for _, r := range words {
		switch {
		case unicode.IsLetter(r):
			word = appendLower(word, r)
		case len(word) > 0 && (unicode.IsSpace(r) || strings.ContainsRune("-–—/", r)):
			yield(word)
			word = word[:0]
		}
	}
	if len(word) > 0 {
		yield(word)
	}
}

// appendLower appends a letter in lower case.
func appendLower(word []byte, r rune) []byte {
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	} else if r >= 0x80 {
		r = unicode.ToLower(r)
	}
	return append(word, string(r)...)
}

// odds is the table of words and the logarithms of their odds of being
// positive, built once.
var odds = sync.OnceValue(func() map[string]float64 {
	table, err := load()
	if err != nil {
		panic(fmt.Sprintf("tone: the model built into the program cannot be read: %v", err))
	}
	return table
})

// load reads the counts of the model, which is built into its package. Reading
// them from there takes a third of the time of sentiment.Restore.
func load() (map[string]float64, error) {
	data, err := sentiment.Asset("model.json")
	if err != nil {
		return nil, err
	}
	var models map[sentiment.Language]struct {
		Words map[string]struct{ Count [2]uint64 } `json:"words"`
	}
	if err := json.Unmarshal(data, &models); err != nil {
		return nil, err
	}
	words := models[sentiment.English].Words
	table := make(map[string]float64, len(words))
	for word, w := range words {
		table[word] = math.Log(float64(w.Count[1]+1) / float64(w.Count[0]+1))
	}
	return table, nil
}
