package syntax

// reported returns the tree of a sentence that a dateline of lead words opens:
// the report's own tree, on whose root the dateline hangs as a Dep, so that the
// place of writing is not taken for who acts.
func (p *Parser) reported(words []string, lead int) *Tree {
	if lead == 0 {
		return p.Parse(nil, words)
	}
	t, report := p.Parse(nil, words[:lead]), p.Parse(nil, words[lead:])
	root := lead + report.Root()
	for i := range t.Words {
		if t.Words[i].Head < 0 {
			t.Words[i].Head, t.Words[i].Rel = root, Dep
		}
	}
	for _, w := range report.Words {
		if w.Head >= 0 {
			w.Head += lead
		}
		t.Words = append(t.Words, w)
	}
	return t
}
