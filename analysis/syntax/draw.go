package syntax

import (
	"bufio"
	"io"
	"strings"
	"text/tabwriter"
)

// Draw writes the tree for people: a line for each word, below its head and
// indented by its depth, in the order of the sentence among sisters, with
// relation, tags, lemma and number.
func (t *Tree) Draw(w io.Writer) error {
	b := bufio.NewWriter(w)
	tw := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	if root := t.Root(); root >= 0 {
		t.draw(tw, root, "", "")
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	return b.Flush()
}

func (t *Tree) draw(w io.Writer, i int, branch, indent string) {
	x := t.Words[i]
	io.WriteString(w, strings.Join([]string{branch + x.Form, x.Rel.String(),
		x.Tag.String(), x.Penn.String(), x.Lemma}, "\t")+"\n")
	last := -1
	for j := range t.Children(i) {
		last = j
	}
	for j := range t.Children(i) {
		if j == last {
			t.draw(w, j, indent+"└ ", indent+"  ")
			continue
		}
		t.draw(w, j, indent+"├ ", indent+"│ ")
	}
}
