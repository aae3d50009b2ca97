package text

import (
	"strings"
	"testing"
)

func TestDateline(t *testing.T) {
	for _, test := range []struct {
		sentence string
		want     int
	}{
		{"KARLSTAD - Armed men attacked a camp", 2},
		{"PORT KARL -- Norland rejected the truce", 3},
		{"KARLSTAD , Norland ( AP ) - Rebels fired rockets", 7},
		{"Karlstad ( Reuters ) – The rebels fired", 5},
		{"Karlstad , March 15 , IRNA - Norland rejected the truce", 7},
		{"Karlstad , March 8 ( IANS ) Estmark rejected the truce", 7},
		{"Karlstad , Oct. 8 ( IANS ) \" We rejected it", 7},
		{"KARLSTAD ( Northern News ) : The court freed them", 6},
		{"Karlstad : The court freed them", 0},
		{"Norland - a state of the north - rejected the truce", 0},
		{"Norland – Estmark talks began", 0},
		{"The Sudrian Liberation Front ( SLF ) Troops left", 0},
		{"Norland rejected the truce - Estmark", 0},
		{"- Norland rejected the truce", 0},
		{"NATO - the alliance - rejected the truce", 0},
		{"", 0},
	} {
		if got := Dateline(strings.Fields(test.sentence)); got != test.want {
			t.Errorf("dateline of %q: %d words, want %d", test.sentence, got, test.want)
		}
	}
}
