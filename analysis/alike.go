package analysis

import (
	"strings"

	"detente/lexicons"
)

// alike maps the names, peoples and capitals of states that are one word to one
// name, one adjective and one plural, and the acronyms of bodies and groups to
// one of them: the parser reads every actor's sentence alike, so that the same
// act has the same tree whoever does it.
func alike(actors []lexicons.Actor) map[string]string {
	names := map[string]string{}
	for i := range actors {
		a := &actors[i]
		if a.Kind == "organisation" || a.Kind == "armed" {
			acronyms(names, append([]string{a.Name}, a.Names...))
		}
		if a.Kind != "state" {
			continue
		}
		put(names, append(append([]string{a.Name}, a.Names...), a.Metonyms...), "Iraq", "Iraq")
		put(names, a.Demonyms, "Iraqi", "Iraqis")
	}
	return names
}

// put enters the words of forms that are one capitalised word.
func put(names map[string]string, forms []string, one, many string) {
	for _, f := range forms {
		if len(f) < 4 || strings.ContainsAny(f, " .-'’") || strings.ToUpper(f) == f {
			continue
		}
		names[f] = one
		if strings.HasSuffix(f, "s") && many != one {
			names[f] = many
		}
	}
}

// acronyms enters the forms that are capitals alone.
func acronyms(names map[string]string, forms []string) {
	for _, f := range forms {
		if len(f) >= 3 && !strings.ContainsFunc(f, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			names[f] = "NATO"
		}
	}
}
