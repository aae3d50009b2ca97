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

// readGold reads a file of ../shared/gold/sentiment and parses it.
func readGold(path string) ([]example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p := syntax.Default()
	state := p.NewState()
	trees := map[string]*syntax.Tree{}
	var out []example
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		var row struct {
			Text         string
			Start, Label int
			Target       string
		}
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, line, err)
		}
		span := bytesOf(row.Text, row.Start, row.Target)
		tokens, sentence := around(row.Text, span)
		key := row.Text[sentence.Start:sentence.End]
		if trees[key] == nil {
			trees[key] = p.Parse(state, forms(row.Text, tokens))
		}
		e := example{text: row.Text, tree: trees[key], label: row.Label}
		e.first, e.last = within(tokens, span)
		out = append(out, e)
	}
	return out, in.Err()
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

// around returns the tokens of the sentence that the span starts in.
func around(s string, span text.Span) ([]text.Span, text.Span) {
	sentences := text.Segment(&text.Document{Text: s})
	for _, sent := range sentences {
		if span.Start < sent.End {
			return sent.Tokens, sent.Span
		}
	}
	last := sentences[len(sentences)-1]
	return last.Tokens, last.Span
}

func forms(s string, tokens []text.Span) (out []string) {
	for _, t := range tokens {
		out = append(out, t.In(s))
	}
	return out
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

func fnv(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}
