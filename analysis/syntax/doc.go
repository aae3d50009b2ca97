// Package syntax tags, lemmatises and parses English sentences into the trees
// of Universal Dependencies, and reads the trees like grammar.
//
//	p := syntax.Default()
//	tree := p.Parse(nil, []string{"Norland", "rejected", "the", "truce", "."})
//	verb := tree.Root()
//	who, what := tree.Subject(verb), tree.Object(verb)
//
// A Parser is read-only and shared by all goroutines; a State holds the
// buffers of one. A Forest parses the sentences of a document when they are
// asked for.
//
// # How it works
//
// A word is seen as the sum of the vector of its lower-case form and of
// vectors of its endings, its beginning and its shape, so that unknown names
// are not blank (features.go). Two layers of LSTM read the sentence in both
// directions (encoder.go). The first layer's outputs give the tags. From the
// second layer's outputs every word is scored as head of every other, the best
// tree with one root is found (mst.go), and its arcs get their relations
// (parse.go). Lemmas follow rules by tag and ending, with exceptions
// (lemma.go). Weights have 8 bits, sums are whole numbers; assembly is used
// where the processor has AVX2 or AVX-512 and gives the same bits as the plain
// code (kernel.go).
//
// # How the model was made
//
// Command train (cmd/train) makes model.bin. It is derived from the Universal
// Dependencies treebanks English EWT (CC BY-SA 4.0) and, for English GUM, news,
// interview, speech, biography, voyage, textbook and court documents (CC BY,
// CC BY-SA and public domain), and may be used under CC BY-SA 4.0.
package syntax
