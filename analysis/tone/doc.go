// Package tone measures the sentiment of sentences in two ways.
//
// Sentence is the tone of a whole sentence by the model of
// github.com/cdipaolo/sentiment (naive Bayes over single words, trained on
// film reviews). It is weak: the model knows no negation, no irony and no
// target, and calls most news on war positive (of the negative targets in a
// news benchmark it called 79 % so).
//
// Toward is the tone of a sentence toward an actor in it, by an own model:
//
//	tree := syntax.Default().Parse(nil, words)
//	v := tone.Toward(tree, first, last) // -1 .. +1, words first to last-1 are the target
//	c := tone.TowardTarget(tree, first, last).Class() // -1, 0, +1
//
// Tone is no stance and is never part of one. It stands beside stance so that
// readers can see that the two differ.
//
// # How tone toward an actor is found
//
// A Site is a sentence seen from its target: for each word its place before or
// after the target, and the path of grammatical relations that leads to it, so
// that the subject of "criticise" is not its object (site.go). Names, and
// demonyms but at a sentence's beginning, are one word, so that none has a tone
// of its own. Two models read it:
// a log-linear one, with words, words at places, words at paths, pairs of words
// and negated and quoted words as features (features.go), and a network, with
// vectors of words learnt from unlabelled news, a layer over each word, its
// neighbours and its head, and four attentions guided by paths and places
// (network.go). Their chances are mixed, .3 of the log-linear model.
//
// # How the model was made
//
// Command train-tone (cmd/train-tone) learns it from the training sentences of
// NewsMTSC (MIT) and from unlabelled news: the vectors of words, and 48,000
// sentences that five models labelled for the last network to learn from.
//
// # What each part is worth
//
// Macro-F1 on NewsMTSC, of a model that learns from six sevenths of the
// training sentences; "held" is the seventh, by which choices were made, rw and
// mt are the development sets (go run ./cmd/train-tone -held). They are small:
// differences below .02 are noise.
//
//	                                      held   rw    mt
//	words of the sentence                 .595  .584  .582
//	  and their places                    .625  .590  .591
//	  and their paths                     .632  .616  .593
//	  and pairs of words                  .626  .641  .605
//	  and negated and quoted words        .626  .650  .598
//	  and the target's part of speech     .630  .673  .584
//	network without unlabelled text       .599  .611  .553
//	network, mean of four                 .672  .667  .641
//	log-linear and four networks          .690  .694  .649
//	network taught by these               .676  .690  .646
//	  and .3 of the log-linear model      .678  .698  .643
//	shipped: from all training sentences    -   .719  .651
//
// For comparison, macro-F1 on rw and mt: Sentence .23 and .18, VADER .51 and
// .48, a bag of words with a window .59 and .59, RoBERTa .83 and .83. A test
// holds the shipped model to what Reliability says. What gave nothing: the odds of
// cdipaolo's model as an input, a network of 32 or 128 cells, more neighbours
// in the layer, more dropping.
package tone
