package syntax

import (
	"bytes"
	_ "embed"
	"sync"
)

//go:embed model.bin
var model []byte

var loaded = sync.OnceValue(func() *Parser {
	p, err := Load(bytes.NewReader(model))
	if err != nil {
		panic("the embedded " + err.Error())
	}
	return p
})

// Default returns the parser with the embedded model. The first call loads it.
func Default() *Parser { return loaded() }
