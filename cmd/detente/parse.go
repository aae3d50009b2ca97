package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

func parseCommand(*settings) (*cobra.Command, error) {
	format := "tree"
	c := &cobra.Command{
		Use:   "parse [SENTENCE...]",
		Short: "Show the tags, lemmas and dependency tree of sentences",
		Long: `Show how the parser reads sentences, as a tree or in CoNLL-U form, for people
who wonder why a rule fires. Without a SENTENCE the text comes from standard
input.`,
		RunE: func(c *cobra.Command, words []string) error {
			return parse(c.InOrStdin(), c.OutOrStdout(), words, format)
		},
	}
	c.Flags().StringVar(&format, "format", format, "tree or conllu")
	return c, nil
}

// parse writes the tree of each sentence of the words, or of in where there
// are none.
func parse(in io.Reader, out io.Writer, words []string, format string) error {
	if format != "tree" && format != "conllu" {
		return usageError{fmt.Errorf("unknown format %q: there are tree, conllu", format)}
	}
	body := strings.Join(words, " ")
	if len(words) == 0 {
		read, err := io.ReadAll(in)
		if err != nil {
			return err
		}
		body = string(read)
	}
	doc := &text.Document{Text: strings.ToValidUTF8(body, "\uFFFD")}
	sentences := text.Segment(doc)
	if len(sentences) == 0 {
		return fmt.Errorf("there is no sentence")
	}
	forest := syntax.NewForest(syntax.Default(), doc.Text, sentences)
	for i, s := range sentences {
		if err := writeTree(out, forest.Tree(i), format, s.In(doc.Text)); err != nil {
			return err
		}
	}
	return nil
}

func writeTree(out io.Writer, tree *syntax.Tree, format, sentence string) error {
	line := strings.Join(strings.Fields(sentence), " ")
	if format == "conllu" {
		fmt.Fprintf(out, "# text = %s\n", line)
		return tree.WriteCoNLLU(out)
	}
	fmt.Fprintln(out, line)
	if err := tree.Draw(out); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out)
	return err
}
