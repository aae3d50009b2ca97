package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// GoldSentence is one sentence of a treebank.
type GoldSentence struct {
	ID   string // sent_id, "" when the file gives none
	Doc  string // id of the last newdoc before it, "" when there was none
	Text string // the text comment, "" when there is none
	Tree Tree
	// Surface cuts the words into the tokens of the text: a multiword token
	// ("don't") covers several words.
	Surface []Surface
}

// Surface is a token as the text writes it.
type Surface struct {
	Form       string
	First, Num int  // the words it covers
	Glued      bool // no space follows (SpaceAfter=No)
}

// ReadCoNLLU reads a treebank in CoNLL-U form. Empty nodes (8.1) are left out.
// An error names the line.
func ReadCoNLLU(r io.Reader) ([]GoldSentence, error) {
	c := conllu{in: bufio.NewScanner(r)}
	c.in.Buffer(nil, 1<<22)
	for c.in.Scan() {
		c.line++
		if err := c.read(c.in.Text()); err != nil {
			return c.out, fmt.Errorf("line %d: %w", c.line, err)
		}
	}
	if err := c.in.Err(); err != nil {
		return c.out, fmt.Errorf("line %d: %w", c.line+1, err)
	}
	if err := c.end(); err != nil {
		return c.out, fmt.Errorf("line %d: %w", c.line, err)
	}
	return c.out, nil
}

type conllu struct {
	in   *bufio.Scanner
	line int
	doc  string
	last GoldSentence
	out  []GoldSentence
}

func (c *conllu) read(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return c.end()
	case line[0] == '#':
		c.comment(line)
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	switch {
	case strings.Contains(f[0], "."):
		return nil
	case strings.Contains(f[0], "-"):
		return c.multiword(f)
	}
	return c.word(f)
}

func (c *conllu) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimPrefix(line, "#"), "=")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(key) {
	case "newdoc id":
		c.doc = value
	case "sent_id":
		c.last.ID = value
	case "text":
		c.last.Text = value
	}
}

func (c *conllu) multiword(f []string) error {
	from, to, _ := strings.Cut(f[0], "-")
	i, err1 := strconv.Atoi(from)
	j, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || i != len(c.last.Tree.Words)+1 || j < i || c.covered() > i-1 {
		return fmt.Errorf("range %q does not follow word %d", f[0], len(c.last.Tree.Words))
	}
	c.last.Surface = append(c.last.Surface, Surface{f[1], i - 1, j - i + 1, glued(f[9])})
	return nil
}

func (c *conllu) word(f []string) error {
	words := c.last.Tree.Words
	if n, err := strconv.Atoi(f[0]); err != nil || n != len(words)+1 {
		return fmt.Errorf("word number %q, want %d", f[0], len(words)+1)
	}
	head, err := strconv.Atoi(f[6])
	if err != nil || head < 0 {
		return fmt.Errorf("head %q is no word number", f[6])
	}
	if c.covered() <= len(words) {
		c.last.Surface = append(c.last.Surface, Surface{f[1], len(words), 1, glued(f[9])})
	}
	c.last.Tree.Words = append(words, Word{Form: f[1], Lemma: f[2], Tag: TagOf(f[3]),
		Penn: PennOf(f[4]), Head: head - 1, Rel: RelOf(f[7])})
	return nil
}

// covered is the number of words that the tokens so far cover.
func (c *conllu) covered() int {
	s := c.last.Surface
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1].First + s[len(s)-1].Num
}

func glued(misc string) bool { return strings.Contains(misc, "SpaceAfter=No") }

// end keeps the sentence that was read, if any, and checks that it is a tree.
func (c *conllu) end() error {
	if n := c.covered(); n != len(c.last.Tree.Words) {
		return fmt.Errorf("a token covers words up to %d of %d", n, len(c.last.Tree.Words))
	} else if n == 0 {
		return nil
	}
	c.last.Doc = c.doc
	if err := c.last.Tree.Check(); err != nil {
		return err
	}
	c.out = append(c.out, c.last)
	c.last = GoldSentence{}
	return nil
}

// WriteCoNLLU writes the tree in CoNLL-U form with an empty line after it.
func (t *Tree) WriteCoNLLU(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i, x := range t.Words {
		fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t_\n",
			i+1, blank(x.Form), blank(x.Lemma), x.Tag, x.Penn, x.Head+1, x.Rel)
	}
	b.WriteByte('\n')
	return b.Flush()
}

// blank keeps a field from breaking its line.
func blank(s string) string {
	if s == "" {
		return "_"
	}
	return strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(s)
}
