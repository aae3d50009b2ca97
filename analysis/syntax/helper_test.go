package syntax

import (
	"strconv"
	"strings"
)

func headList(t *Tree) string {
	var out []string
	for _, w := range t.Words {
		out = append(out, strconv.Itoa(w.Head+1))
	}
	return strings.Join(out, " ")
}
