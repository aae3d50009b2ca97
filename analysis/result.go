package analysis

import (
	"detente/analysis/actor"
	"detente/analysis/score"
)

// Result is a corpus after analysis.
type Result struct {
	Articles []score.Article // by date (undated last), then ID
	Actors   map[actor.ID]actor.Actor
	Counts   Counts
	Skipped  []Problem // articles that could not be read
	Warnings []string  // doubts about the result, in words for the user
}

// Counts says what became of everything that was read.
type Counts struct {
	Read       int // articles read, the duplicates too
	Skipped    int // broken
	Duplicates int // near-duplicates collapsed into another article
	Undated    int
	OffTopic   int // no conflict and no act
	Language   int // not in a language that is analysed
	Bytes      int64
}

// Problem is one article or file that could not be read.
type Problem struct {
	File string
	Line int // 0 when the whole file is meant
	Err  error
}
