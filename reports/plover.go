package reports

import (
	"io"
	"strconv"
	"strings"
)

// plover are the PLOVER event codes of the acts: for a value that is negative,
// and for one that is not (codebook section 3). Acts without a code are left
// out of the event table.
var plover = map[string][2]string{
	"ceasefire.hold":  {"ASSAULT", "RETREAT"},
	"ceasefire.agree": {"REJECT", "AGREE"},
	"ceasefire.call":  {"REJECT", "REQUEST"},
	"withdraw":        {"MOBILIZE", "RETREAT"},
	"talks":           {"REJECT", "CONSULT"},
	"relief":          {"COERCE", "RETREAT"},
	"concession":      {"REJECT", "CONCEDE"},
	"attack":          {"ASSAULT", "RETREAT"},
	"threat":          {"THREATEN", "CONCEDE"},
	"mobilise":        {"MOBILIZE", "RETREAT"},
	"reject":          {"REJECT", "AGREE"},
	"arms.supply":     {"AID", "SANCTION"},
	"arms.request":    {"REQUEST", "REQUEST"},
	"arms.refuse":     {"SANCTION", "SANCTION"},
	"pressure":        {"SANCTION", "RETREAT"},
	"siege":           {"COERCE", "RETREAT"},
	"critique":        {"ACCUSE", "ACCUSE"},
	"hostility":       {"ACCUSE", "ACCUSE"},
}

// Plover is the event code of an act with a value, "" when it has none.
func Plover(act string, value float64) string {
	codes := plover[act]
	if value < 0 {
		return codes[0]
	}
	return codes[1]
}

var eventColumns = []string{"date", "event_date", "source", "target", "event", "mode", "modality", "contexts", "conflict", "act", "value",
	"document", "outlet", "start", "end"}

// eventsCSV writes the event table of conflict research: who did what to whom,
// when. The mode is material for deeds and verbal for the rest.
func eventsCSV(w io.Writer, rows []Row) error {
	var kept []*Row
	for i := range rows {
		if Plover(rows[i].Act, float64(rows[i].Value)) != "" {
			kept = append(kept, &rows[i])
		}
	}
	return table(w, eventColumns, len(kept), func(i int) []string { return event(kept[i]) })
}

func event(r *Row) []string {
	mode, date := "verbal", ""
	if r.Channel == "deed" {
		mode = "material"
	}
	if r.Published != nil {
		date = (*r.Published)[:len("2006-01-02")]
	}
	return []string{date, orEmpty(r.EventDate), r.Holder, orEmpty(r.Target), Plover(r.Act, float64(r.Value)), mode, r.Modality, strings.Join(r.Frames, "|"),
		r.Conflict, r.Act, r.Value.String(), r.Document, r.Outlet, strconv.Itoa(r.Start), strconv.Itoa(r.End)}
}
