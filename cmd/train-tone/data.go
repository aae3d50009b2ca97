package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"unicode/utf8"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

// example is a sentence with its target and the tone that a reader found.
type example struct {
	text        string
	tree        *syntax.Tree
	first, last int
	label       int // -1, 0, +1
}

// goldRow is a line of ../shared/gold/sentiment.
type goldRow struct {
	Text   string
	Start  int // in characters
	Target string
	Label  int
}

// goldReader parses each sentence once.
type goldReader struct {
	parser *syntax.Parser
	state  *syntax.State
	trees  map[string]*syntax.Tree
}

// readGold reads and parses a file of ../shared/gold/sentiment.
func readGold(path string) (out []example, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	g := goldReader{syntax.Default(), syntax.Default().NewState(), map[string]*syntax.Tree{}}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		var row goldRow
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, line, err)
		}
		out = append(out, g.example(row))
	}
	return out, in.Err()
}

func (g *goldReader) example(row goldRow) example {
	span := bytesOf(row.Text, row.Start, row.Target)
	sentence := around(row.Text, span)
	key := sentence.In(row.Text)
	if g.trees[key] == nil {
		g.trees[key] = g.parser.Parse(g.state, sentence.Forms(row.Text, nil))
	}
	e := example{text: row.Text, tree: g.trees[key], label: row.Label}
	e.first, e.last = within(sentence.Tokens, span)
	return e
}

// bytesOf is the span of bytes of a target that starts at a character.
func bytesOf(s string, start int, target string) text.Span {
	at := 0
	for range start {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return text.Span{Start: at, End: at + len(target)}
}

// around is the sentence that the span starts in.
func around(s string, span text.Span) text.Sentence {
	sentences := text.Segment(&text.Document{Text: s})
	for _, sent := range sentences {
		if span.Start < sent.End {
			return sent
		}
	}
	return sentences[len(sentences)-1]
}

// within is the range of the tokens that the span overlaps, at least one.
func within(tokens []text.Span, span text.Span) (first, last int) {
	for first < len(tokens)-1 && tokens[first].End <= span.Start {
		first++
	}
	for last = first + 1; last < len(tokens) && tokens[last].Start < span.End; last++ {
	}
	return first, last
}

// split parts examples by their text, so that no sentence is on both sides.
func split(all []example, held func(hash uint32) bool) (rest, out []example) {
	for _, e := range all {
		if held(fnv(e.text)) {
			out = append(out, e)
		} else {
			rest = append(rest, e)
		}
	}
	return rest, out
}

// fnv is the FNV-1a hash of a text, folded.
func fnv(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}
