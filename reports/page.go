package reports

import "io"

func writePage(out *folder, r *Report, f *Figures) error {
	return out.write(Index, func(w io.Writer) error { return nil })
}
