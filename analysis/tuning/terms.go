package tuning

import (
	"strings"

	"detente/lexicons"
)

// free tells for each token whether it is a plain word that no entry of acts
// covers: no name, no number, no function word.
func (p *passage) free() []bool {
	out := make([]bool, len(p.words))
	for i, w := range p.words {
		form := p.Tokens[i].In(p.article.Doc.Text)
		out[i] = len(w) > 2 && plain(w) && form == w && !functionWords[w]
	}
	for _, h := range p.hits {
		if composes(h.Entry.Category.Role) {
			for i := h.First; i < h.Last; i++ {
				out[i] = false
			}
		}
	}
	return out
}

// composes tells whether entries of the role make acts.
func composes(r lexicons.Role) bool {
	return r != lexicons.RoleSpeech && r != lexicons.RoleTransparent && r != lexicons.RoleFrame && r != lexicons.RoleGaltung
}

func plain(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }) < 0
}

func (p *passage) terms() []string {
	var out []string
	for i, free := range p.free() {
		if free {
			out = append(out, p.words[i])
		}
	}
	return out
}

// phrases are pairs of free words, side by side or around a function word.
func (p *passage) phrases(known func(string) bool) []string {
	free := p.free()
	at := func(i int) bool { return i < len(free) && free[i] && known(p.words[i]) }
	var out []string
	for i := range p.words {
		switch {
		case !at(i):
		case at(i + 1):
			out = append(out, p.words[i]+" "+p.words[i+1])
		case at(i+2) && functionWords[p.words[i+1]]:
			out = append(out, strings.Join(p.words[i:i+3], " "))
		}
	}
	return out
}
