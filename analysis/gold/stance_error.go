package gold

import "detente/analysis/series"

// errors counts each finding against every coder's statements, a coder's part
// being one of their number. Findings on statements that are not scored are left
// out.
func (j *judged) errors(coders []string, e *series.Error) {
	for i := range j.found {
		f := &j.found[i]
		for _, coder := range coders {
			if truth, counts := j.truth(f, coder); counts {
				e.Add(f.all[0].Channel, f.sign, truth, 1/float64(len(coders)))
			}
		}
	}
}

// truth is the sign that a coder gives the finding's holder in its sentence: the
// finding's own where the coder has several, series.None where the coder has no
// statement. It tells also whether the finding counts, as verdict does.
func (j *judged) truth(f *finding, coder string) (truth int, counts bool) {
	truth, counts = series.None, true
	for i := range j.gold.Statements {
		s := &j.gold.Statements[i]
		if !f.Overlaps(s.span()) || j.names.named(s.Holder) != f.holder {
			continue
		}
		switch sign, has := s.By[coder]; {
		case !s.scored():
			counts = false
		case has && sign == f.sign:
			return f.sign, true
		case has:
			truth = sign
		}
	}
	return truth, counts
}
