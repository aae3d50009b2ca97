package actor

import (
	"strings"
	"time"
)

// posts are the words for an office and the titles that lexicons give it, in
// the order in which they are tried.
var posts = []struct {
	words  string
	titles []string
	leads  bool // means whoever governs
}{
	{"supreme leader", []string{"supreme-leader"}, false},
	{"crown prince", []string{"crown-prince"}, false},
	{"vp", []string{"vice-president"}, false},
	{"vice president", []string{"vice-president"}, false},
	{"deputy prime minister", []string{"deputy-prime-minister"}, false},
	{"deputy foreign minister", []string{"deputy-foreign-minister"}, false},
	{"deputy defence minister", []string{"deputy-defence-minister"}, false},
	{"deputy defense minister", []string{"deputy-defence-minister"}, false},
	{"deputy minister", nil, false},
	{"prime minister", []string{"prime-minister"}, false},
	{"foreign minister", []string{"foreign-minister"}, false},
	{"foreign secretary", []string{"foreign-minister", "foreign-secretary"}, false},
	{"secretary of state", []string{"secretary-of-state", "foreign-minister"}, false},
	{"top diplomat", []string{"foreign-minister", "high-representative", "secretary-of-state"}, false},
	{"chief diplomat", []string{"foreign-minister", "high-representative"}, false},
	{"foreign policy chief", []string{"high-representative", "foreign-policy-chief", "foreign-minister"}, false},
	{"defence minister", []string{"defence-minister"}, false},
	{"defense minister", []string{"defence-minister"}, false},
	{"defence secretary", []string{"defence-minister", "defence-secretary"}, false},
	{"defense secretary", []string{"defence-minister", "secretary-of-defense"}, false},
	{"secretary of defense", []string{"defence-minister", "secretary-of-defense"}, false},
	{"defence chief", []string{"defence-minister"}, false},
	{"defense chief", []string{"defence-minister"}, false},
	{"secretary general", []string{"secretary-general"}, false},
	{"national security adviser", []string{"national-security-adviser"}, false},
	{"national security advisor", []string{"national-security-adviser"}, false},
	{"security adviser", []string{"national-security-adviser"}, false},
	{"security council secretary", []string{"security-council-secretary"}, false},
	{"commander in chief", []string{"commander-in-chief", "army-chief", "commander"}, false},
	{"army chief", []string{"commander-in-chief", "army-chief", "chief-of-staff", "commander"}, false},
	{"military chief", []string{"army-chief"}, false},
	{"intelligence chief", []string{"intelligence-chief"}, false},
	{"spy chief", []string{"intelligence-chief", "director"}, false},
	{"opposition leader", []string{"opposition-leader"}, false},
	{"interior minister", []string{"interior-minister"}, false},
	{"finance minister", []string{"finance-minister"}, false},
	{"justice minister", []string{"justice-minister"}, false},
	{"health minister", []string{"health-minister"}, false},
	{"acting president", []string{"acting-president", "president"}, false},
	{"chief of staff", []string{"chief-of-staff"}, false},
	{"president", []string{"president", "commission-president", "council-president", "assembly-president", "acting-president"}, false},
	{"premier", []string{"prime-minister", "premier"}, false},
	{"pm", []string{"prime-minister"}, false},
	{"taoiseach", []string{"prime-minister", "taoiseach"}, false},
	{"chancellor", []string{"chancellor", "prime-minister"}, false},
	{"king", []string{"king"}, false},
	{"monarch", []string{"king", "queen"}, false},
	{"queen", []string{"queen"}, false},
	{"emir", []string{"emir"}, false},
	{"pope", []string{"pope"}, false},
	{"pontiff", []string{"pope"}, false},
	{"leader", leading, true},
	{"ruler", leading, true},
	{"dictator", leading, true},
	{"strongman", leading, true},
	{"autocrat", leading, true},
	{"chief", heading, false},
	{"head", heading, false},
	{"director", heading, false},
	{"boss", heading, false},
	{"chairman", []string{"chairman", "chair", "chairperson"}, false},
	{"commander", []string{"commander", "commander-in-chief"}, false},
	{"secretary", []string{"secretary-general", "secretary"}, false},
	{"minister", nil, false},
	{"speaker", []string{"speaker"}, false},
	{"mayor", []string{"mayor"}, false},
	{"governor", []string{"governor"}, false},
	{"ambassador", []string{"ambassador"}, false},
	{"spokesman", []string{"spokesperson"}, false},
	{"spokeswoman", []string{"spokesperson"}, false},
	{"spokesperson", []string{"spokesperson"}, false},
}

var (
	leading      = []string{"supreme-leader", "president", "king", "emir", "prime-minister", "chancellor", "leader", "chairman", "secretary-general", "commander"}
	heading      = []string{"secretary-general", "president", "director-general", "director", "high-representative", "commission-president", "intelligence-chief", "humanitarian-chief", "chief", "head", "high-commissioner", "chairman", "leader", "commander"}
	cabinetFirst = append([]string{"chancellor", "prime-minister"}, leading...)
)

// titlesOf returns the titles that the words of a phrase, which end in its
// head noun, may mean in the state or body of.
func (f *Finder) titlesOf(words string, of ID) []string {
	words = strings.ReplaceAll(strings.ToLower(words), "-", " ")
	for _, p := range posts {
		if words == p.words || strings.HasSuffix(words, " "+p.words) {
			if p.leads && f.cabinets[of] {
				return cabinetFirst
			}
			return p.titles
		}
	}
	return nil
}

// holder returns who holds the first of the titles that is filled in the state
// or body on the document's day; "" when nobody is known. In an undated
// document it is the last holder whom the text names.
func (r *reading) holder(titles []string, of ID) ID {
	for _, title := range titles {
		if id := r.stated[office{title, of}]; id != "" {
			return id
		}
		terms := r.offices[office{title, of}]
		n := r.inOffice(terms)
		if n >= 0 && shared[title] && r.crowded(terms, n) {
			continue
		}
		if n >= 0 {
			return r.listed[n].ID
		}
	}
	return ""
}

// shared are the titles that several people of one state hold at a time.
var shared = map[string]bool{
	"spokesperson": true, "ambassador": true, "envoy": true, "governor": true, "mayor": true, "commander": true,
	"director": true, "adviser": true, "secretary": true, "negotiator": true, "senator": true, "representative": true,
}

// crowded tells whether somebody beside n holds one of the terms on the
// document's day, and the text does not tell them apart by a full name.
func (r *reading) crowded(terms []term, n int32) bool {
	for _, t := range terms {
		if t.person != n && t.covers(r.doc.Published) && (r.named[n] == 0 || r.named[t.person] > 0) {
			return true
		}
	}
	return false
}

func (r *reading) inOffice(terms []term) int32 {
	best, from := int32(-1), time.Time{}
	for _, t := range terms {
		fits := t.covers(r.doc.Published)
		if !r.doc.Dated() {
			fits = r.named[t.person] > 0
		}
		if fits && (best < 0 || t.from.After(from)) {
			best, from = t.person, t.from
		}
	}
	return best
}

// formerHolder returns who held one of the titles before the document's day:
// one whom the text names in full, "" when it names none.
func (r *reading) formerHolder(titles []string, of ID) ID {
	for _, title := range titles {
		var best *term
		for i, t := range r.offices[office{title, of}] {
			past := !t.to.IsZero() && (!r.doc.Dated() || !t.to.After(r.doc.Published))
			if past && r.named[t.person] > 0 && (best == nil || t.from.After(best.from)) {
				best = &r.offices[office{title, of}][i]
			}
		}
		if best != nil {
			return r.listed[best.person].ID
		}
	}
	return ""
}

// servesNow tells whether the listed person n holds any office on the
// document's day, or any ever when the document is undated.
func (r *reading) servesNow(n int32) bool {
	for _, t := range r.terms[n] {
		if !r.doc.Dated() || t.covers(r.doc.Published) {
			return true
		}
	}
	return false
}

// currentTitles returns the titles that the listed person n has on the
// document's day.
func (r *reading) currentTitles(n int32) []string {
	var titles []string
	for _, t := range r.terms[n] {
		if !r.doc.Dated() || t.covers(r.doc.Published) {
			titles = append(titles, t.title)
		}
	}
	return titles
}

// holds tells whether the listed person n has one of the titles on the
// document's day.
func (r *reading) holds(n int32, titles []string) bool {
	for _, t := range r.terms[n] {
		if r.doc.Dated() && !t.covers(r.doc.Published) {
			continue
		}
		for _, title := range titles {
			if t.title == title {
				return true
			}
		}
	}
	return false
}

// topDiplomat tells whether a phrase is "the top Norlandian diplomat".
func (r *reading) topDiplomat(p *phrase) bool {
	if r.pieces[p.noun].form != "diplomat" {
		return false
	}
	for j := p.start; j < p.noun; j++ {
		if form := r.pieces[j].form; form == "top" || form == "chief" {
			return true
		}
	}
	return false
}
