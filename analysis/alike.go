package analysis

import (
	"strings"

	"detente/lexicons"
)

// alike maps the names, peoples and capitals of states that are one word to one
// name, one adjective and one plural: the parser reads every state's sentence
// alike, so that the same act has the same tree whoever does it.
func alike(actors []lexicons.Actor) map[string]string {
	names := map[string]string{}
	for i := range actors {
		a := &actors[i]
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
