package reports

import (
	_ "embed"
	"io"
)

//go:embed dictionary.md
var dictionary string

func writeDictionary(out *folder, _ *Report, _ *Figures) error {
	return out.write("data/README.md", func(w io.Writer) error {
		_, err := io.WriteString(w, dictionary)
		return err
	})
}
