package reports

import (
	"strconv"

	"detente/analysis/claim"
	"detente/analysis/series"
)

func galtungRows(_ *Report, f *Figures) (rows [][]string) {
	for _, p := range f.Galtung.Points {
		row := append([]string{day(p.Start), day(p.End)}, means(p.Estimate)...)
		rows = append(rows, append(row, strconv.Itoa(p.Articles), strconv.FormatBool(p.Thin)))
	}
	return rows
}

func profileRows(_ *Report, f *Figures) (rows [][]string) {
	for _, p := range f.Profiles {
		for _, c := range p.Channels {
			rows = append(rows, append(f.who(p.Key.Actor), channelName(c.Channel), figure(c.Escalation.Mean), figure(c.Neither.Mean),
				figure(c.Ceasefire.Mean), strconv.Itoa(c.Neither.Articles), strconv.Itoa(c.Neither.Observations)))
		}
	}
	return rows
}

func channelName(c claim.Channel) string {
	if c == "" {
		return "all"
	}
	return string(c)
}

// maxTerms is how many terms of a kind are listed for an actor.
const maxTerms = 25

func termRows(_ *Report, f *Figures) (rows [][]string) {
	for _, p := range f.Profiles {
		who := f.who(p.Key.Actor)
		rows = listTerms(rows, who, "act", p.Acts)
		rows = listTerms(rows, who, "verb", p.Verbs)
		rows = listTerms(rows, who, "narrated", p.Narrated)
	}
	return rows
}

func listTerms(rows [][]string, who []string, of string, terms []series.Term) [][]string {
	for _, t := range terms[:min(len(terms), maxTerms)] {
		rows = append(rows, []string{who[0], who[1], of, t.Name, figure(t.Mean), strconv.Itoa(t.Observations), strconv.Itoa(t.Articles)})
	}
	return rows
}

func voiceRows(_ *Report, f *Figures) (rows [][]string) {
	for _, v := range f.Voices {
		for _, x := range v.Voices[:min(len(v.Voices), maxTerms)] {
			rows = append(rows, append(append([]string{v.Outlet}, f.who(x.Actor)...), figure(x.Share), strconv.Itoa(x.Observations), strconv.Itoa(x.Articles)))
		}
	}
	return rows
}

func eventRows(_ *Report, f *Figures) (rows [][]string) {
	for _, e := range f.Events {
		for _, o := range e.Outlets {
			row := append([]string{e.Conflict, e.Label, day(e.Start), day(e.End), o.Name}, means(o.Stance)...)
			rows = append(rows, append(row, figure(o.Galtung.Mean), strconv.Itoa(o.Stance.Articles)))
		}
	}
	return rows
}
