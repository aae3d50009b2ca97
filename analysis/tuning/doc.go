// Package tuning answers what a lexicon does: which entries match what, what a
// change of words flips, which curves hang on one word, which words are
// missing, and which weights gold would choose. It prints nothing.
package tuning
