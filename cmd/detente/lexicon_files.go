package main

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"detente/analysis"
	"detente/lexicons"
	"detente/reports"
)

// lexiconFiles are the files that the lexicons of an analysis were read from.
func lexiconFiles(o analysis.Options) (files []reports.Lexicon) {
	names := map[string]bool{}
	for i := range o.Lexicon.Files {
		names[o.Lexicon.Files[i].Name] = true
	}
	for i := range o.Actors {
		names[o.Actors[i].File] = true
	}
	for i := range o.Conflicts {
		names[o.Conflicts[i].File] = true
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		files = append(files, reports.Lexicon{File: name, Version: lexicons.Version, SHA256: lexicons.Sum(name)})
	}
	return files
}

// indent stands before a line of a file that an error is about.
const indent = "    "

// inLexicon is how an error names its place in a lexicon file.
var inLexicon = regexp.MustCompile(`^(.+?\.ya?ml):(\d+):\d+: `)

// quoted is the text of an error, each place in a lexicon followed by the line
// that stands there.
func quoted(err error) string {
	var out []string
	for line := range strings.SplitSeq(err.Error(), "\n") {
		out = append(out, line)
		if at := inLexicon.FindStringSubmatch(line); at != nil {
			n, _ := strconv.Atoi(at[2])
			if source := strings.TrimSpace(lexicons.SourceLine(at[1], n)); source != "" {
				out = append(out, indent+shorten(source, 100))
			}
		}
	}
	return strings.Join(out, "\n")
}
