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
// The rows are of the first development. The embedded model is what one run of
// the command wrote at commit ef7213d, every stage from the start (42 minutes
// on one core; 86.4 on the development set); a second run wrote the same bytes
// (SHA-256 6e024d31...). On the test set of EWT: upos 95.9, xpos 95.2,
// lemma 97.1, uas 89.2, las 86.5 (86.7 by universal relations); from raw text,
// segmented by package text, las_raw 81.6 (detente eval ewt-test.conllu.gz).
// Recall / precision of the relations that attribution needs, on the
// development set (go test -v -run Accuracy ./analysis/syntax prints all):
//
//	nsubj       92 / 93    obj    91 / 86    ccomp  74 / 66    conj       73 / 74
//	nsubj:pass  90 / 82    xcomp  86 / 85    advcl  68 / 70    parataxis  40 / 59
//	obl:agent   93 / 84    advmod 82 / 86                      appos      52 / 52
//
// (Negation is advmod.) Do not build on appos and parataxis alone.
//
// By genre, each half of the documents of GUM held out in turn, after 8 passes
// over the rest without parsed news (a parser of las 83.2 on the development
// set of EWT, so that the differences count; go run ./cmd/train -folds 2
// -teacher-epochs 8):
//
//	            words  upos   uas   las
//	speech      16717  96.4  87.9  84.7
//	textbook    16690  96.2  87.6  84.3
//	interview   15982  95.6  86.6  82.8
//	biography   18194  95.5  86.1  82.3
//	news        13020  95.5  84.7  81.1
//	voyage      16503  94.9  85.0  80.9
//	court       11148  95.5  84.3  79.9
//	all        108254  95.7  86.2  82.4
//
// The recall of relations there: nsubj 88, nsubj:pass 87, obl:agent 63, obj
// 89, ccomp 72, xcomp 72, advcl 55, advmod 81, parataxis 26, appos 32, conj 66.
package syntax
