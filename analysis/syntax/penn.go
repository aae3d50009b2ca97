package syntax

// Penn is a Penn Treebank part-of-speech tag.
type Penn uint8
