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
// code (kernel.go). On one core of a 2.6 GHz Xeon, tags and tree: 85,000
// tokens a second with AVX-512 (250,000 for tags alone); with AVX2 alone 40 % of
// that, with plain code 3 %. The model loads in 10 ms.
//
// # How the model was made
//
// Command train (cmd/train) makes model.bin. It is derived from the Universal
// Dependencies treebanks English EWT (CC BY-SA 4.0) and, for English GUM, news,
// interview, speech, biography, voyage, textbook and court documents (CC BY,
// CC BY-SA and public domain), and may be used under CC BY-SA 4.0.
//
// What each step gave, in percent on the development set of EWT, gold words,
// punctuation counted, full relations (las):
//
//	                                                       upos   uas   las
//	96 cells a direction, treebanks alone, 12 passes       94.5  86.9  83.1
//	128 cells, encoder and word vectors first learn to
//	  guess words of 14M words of raw news, 10 passes      95.0  87.5  83.9
//	12 more passes, beside 1.5M words of news that the
//	  parser before parsed (casing and words are dropped)  95.2  88.6  85.3
//	8 more passes, beside 0.75M words of other news        95.3  88.9  85.7
//	6 more passes, beside 0.5M words of other news         95.3  89.0  86.0
//	4 more passes, beside 0.4M words of other news         95.3  89.3  86.2
//
// The last one on the test set of EWT: upos 95.9, xpos 95.1, lemma 97.2, uas
// 89.4, las 86.5 (86.6 by universal relations); from raw text, segmented by
// package text, las_raw 81.7. go test -v -run Accuracy ./analysis/syntax
// prints the figures of the development set with recall and precision of every
// relation. On the test set, recall / precision:
//
//	nsubj       92 / 93    obj    94 / 89    ccomp  79 / 75    conj       74 / 73
//	nsubj:pass  88 / 83    xcomp  87 / 81    advcl  69 / 69    parataxis  39 / 57
//	obl:agent   83 / 81                                        appos      52 / 39
//
// Do not build on appos and parataxis alone.
//
// The stages of the embedded model were run one after the other with -work
// while the command and package text were still being written, so a run from
// the start may give other bytes, of like accuracy; two runs of the same
// program on a processor with AVX-512 give the same.
//
// By genre, half of the documents of GUM held out, after 4 passes over the
// rest (a parser of las 79.9 on the development set of EWT, so that only the
// differences count; go run ./cmd/train -folds 2 -teacher-epochs 4):
//
//	            words  upos   uas   las
//	speech       7377  95.9  85.9  82.1
//	textbook     8919  95.8  85.0  81.2
//	interview    8327  94.9  83.9  79.7
//	biography    9080  94.6  84.0  79.5
//	voyage       7715  95.3  83.1  79.0
//	news         6236  95.1  82.2  78.1
//	court        4514  95.1  81.9  77.8
//	all         52168  95.2  83.9  79.8
//
// The recall of relations there: nsubj 87, nsubj:pass 86, obl:agent 49, obj
// 88, ccomp 70, xcomp 69, advcl 46, parataxis 13, appos 24, conj 59.
package syntax
