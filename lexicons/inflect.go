package lexicons

import (
	"slices"
	"strings"
)

// Inflect returns the English inflections of a base form, the base first: as a
// noun and as a verb, regular ones by spelling rule and irregular ones by
// table. Too many forms do no harm: what is no English word is never met.
func Inflect(base string) []string {
	forms := []string{base}
	if len(base) < 3 || strings.ContainsAny(base, "-'.") && !strings.Contains(base, "-") {
		return append(forms, irregular[base]...)
	}
	if stem, tail, hyphened := cutLast(base, "-"); hyphened {
		for _, f := range Inflect(tail)[1:] {
			forms = append(forms, stem+"-"+f)
		}
		return forms
	}
	if more, ok := irregular[base]; ok {
		return unique(append(forms, more...))
	}
	if more := prefixed(base); more != nil {
		return append(forms, more...)
	}
	return unique(append(forms, regular(base)...))
}

// prefixed returns the forms of an irregular verb behind a prefix (retake,
// retook), nil for others.
func prefixed(base string) []string {
	for _, prefix := range []string{"re", "over", "out", "under", "up", "mis", "un"} {
		stem, ok := strings.CutPrefix(base, prefix)
		if more := irregular[stem]; ok && len(stem) > 2 && more != nil {
			forms := make([]string, len(more))
			for i, f := range more {
				forms[i] = prefix + f
			}
			return forms
		}
	}
	return nil
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i <= 0 || i+1 >= len(s) {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

func regular(base string) []string {
	last, before := base[len(base)-1], base[len(base)-2]
	switch {
	case last == 'e' && before == 'i': // die
		return []string{base + "s", base + "d", base[:len(base)-2] + "ying"}
	case last == 'e' && before == 'e': // free
		return []string{base + "s", base + "d", base + "ing"}
	case last == 'e':
		return []string{base + "s", base + "d", base[:len(base)-1] + "ing"}
	case last == 'y' && !vowel(before):
		stem := base[:len(base)-1]
		return []string{stem + "ies", stem + "ied", base + "ing"}
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "x"), strings.HasSuffix(base, "z"),
		strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"):
		return []string{base + "es", base + "ed", base + "ing"}
	case last == 'o' && !vowel(before):
		return []string{base + "es", base + "s", base + "ed", base + "ing"}
	case doubles(base):
		d := base + string(last)
		return []string{base + "s", d + "ed", d + "ing", base + "ed", base + "ing"}
	}
	return []string{base + "s", base + "ed", base + "ing"}
}

// doubles tells whether the last consonant may be doubled (stop, stopped).
func doubles(base string) bool {
	n := len(base)
	last := base[n-1]
	return n >= 3 && !vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
		vowel(base[n-2]) && !vowel(base[n-3])
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func unique(forms []string) []string {
	var out []string
	for _, f := range forms {
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// irregular lists the forms that the spelling rules miss.
var irregular = map[string][]string{
	"arise": {"arises", "arose", "arisen", "arising"}, "be": {"is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"},
	"bear": {"bears", "bore", "borne", "bearing"}, "beat": {"beats", "beaten", "beating"},
	"become": {"becomes", "became", "becoming"}, "begin": {"begins", "began", "begun", "beginning"},
	"bend": {"bends", "bent", "bending"}, "bind": {"binds", "bound", "binding"},
	"bleed": {"bleeds", "bled", "bleeding"}, "blow": {"blows", "blew", "blown", "blowing"},
	"break": {"breaks", "broke", "broken", "breaking"}, "bring": {"brings", "brought", "bringing"},
	"build": {"builds", "built", "building"}, "burn": {"burns", "burned", "burnt", "burning"},
	"buy": {"buys", "bought", "buying"}, "cast": {"casts", "casting"}, "catch": {"catches", "caught", "catching"},
	"child": {"children"}, "choose": {"chooses", "chose", "chosen", "choosing"},
	"come": {"comes", "came", "coming"}, "cost": {"costs", "costing"}, "crisis": {"crises"},
	"cut": {"cuts", "cutting"}, "deal": {"deals", "dealt", "dealing"}, "dig": {"digs", "dug", "digging"},
	"do": {"does", "did", "done", "doing"}, "draw": {"draws", "drew", "drawn", "drawing"},
	"drive": {"drives", "drove", "driven", "driving"}, "fall": {"falls", "fell", "fallen", "falling"},
	"feed": {"feeds", "fed", "feeding"}, "feel": {"feels", "felt", "feeling"},
	"fight": {"fights", "fought", "fighting"}, "find": {"finds", "found", "finding"},
	"flee": {"flees", "fled", "fleeing"}, "fly": {"flies", "flew", "flown", "flying"},
	"forbid": {"forbids", "forbade", "forbidden", "forbidding"}, "forgo": {"forgoes", "forwent", "forgone", "forgoing"},
	"freeze": {"freezes", "froze", "frozen", "freezing"}, "get": {"gets", "got", "gotten", "getting"},
	"give": {"gives", "gave", "given", "giving"}, "go": {"goes", "went", "gone", "going"},
	"grow": {"grows", "grew", "grown", "growing"}, "hang": {"hangs", "hung", "hanged", "hanging"},
	"have": {"has", "had", "having", "'ve", "'d"}, "hear": {"hears", "heard", "hearing"},
	"hit": {"hits", "hitting"}, "hold": {"holds", "held", "holding"}, "hurt": {"hurts", "hurting"},
	"keep": {"keeps", "kept", "keeping"}, "know": {"knows", "knew", "known", "knowing"},
	"lay": {"lays", "laid", "laying"}, "lead": {"leads", "led", "leading"}, "leave": {"leaves", "left", "leaving"},
	"life": {"lives"}, "lend": {"lends", "lent", "lending"}, "let": {"lets", "letting"}, "lie": {"lies", "lied", "lay", "lain", "lying"},
	"lose": {"loses", "lost", "losing"}, "make": {"makes", "made", "making"}, "man": {"men"},
	"mean": {"means", "meant", "meaning"}, "meet": {"meets", "met", "meeting", "meetings"},
	"open": {"opens", "opened", "opening"}, "overthrow": {"overthrows", "overthrew", "overthrown", "overthrowing"},
	"overrun": {"overruns", "overran", "overrunning"}, "pay": {"pays", "paid", "paying"},
	"put": {"puts", "putting"}, "quit": {"quits", "quitting"}, "raid": {"raids", "raided", "raiding"},
	"read": {"reads", "reading"}, "ride": {"rides", "rode", "ridden", "riding"},
	"rise": {"rises", "rose", "risen", "rising"}, "run": {"runs", "ran", "running"},
	"say": {"says", "said", "saying"}, "see": {"sees", "saw", "seen", "seeing"},
	"seek": {"seeks", "sought", "seeking"}, "sell": {"sells", "sold", "selling"},
	"send": {"sends", "sent", "sending"}, "set": {"sets", "setting"}, "shake": {"shakes", "shook", "shaken", "shaking"},
	"shoot": {"shoots", "shot", "shooting", "shootings"}, "shut": {"shuts", "shutting"},
	"sink": {"sinks", "sank", "sunk", "sinking"}, "sit": {"sits", "sat", "sitting"},
	"slay": {"slays", "slew", "slain", "slaying"}, "speak": {"speaks", "spoke", "spoken", "speaking"},
	"spend": {"spends", "spent", "spending"}, "spread": {"spreads", "spreading"},
	"stand": {"stands", "stood", "standing"}, "steal": {"steals", "stole", "stolen", "stealing"},
	"stick": {"sticks", "stuck", "sticking"}, "strike": {"strikes", "struck", "stricken", "striking"},
	"swear": {"swears", "swore", "sworn", "swearing"}, "sweep": {"sweeps", "swept", "sweeping"},
	"take": {"takes", "took", "taken", "taking"}, "tear": {"tears", "tore", "torn", "tearing"},
	"tell": {"tells", "told", "telling"}, "think": {"thinks", "thought", "thinking"},
	"throw": {"throws", "threw", "thrown", "throwing"}, "tread": {"treads", "trod", "trodden", "treading"},
	"understand": {"understands", "understood", "understanding"}, "undertake": {"undertakes", "undertook", "undertaken", "undertaking"},
	"uphold": {"upholds", "upheld", "upholding"}, "wage": {"wages", "waged", "waging"},
	"win": {"wins", "won", "winning"}, "withdraw": {"withdraws", "withdrew", "withdrawn", "withdrawing"},
	"withhold": {"withholds", "withheld", "withholding"}, "withstand": {"withstands", "withstood", "withstanding"},
	"write": {"writes", "wrote", "written", "writing"}, "woman": {"women"},
	"veto": {"vetoes", "vetos", "vetoed", "vetoing"}, "echo": {"echoes", "echoed", "echoing"},
	"defuse": {"defuses", "defused", "defusing"}, "die": {"dies", "died", "dying"},
	"annex": {"annexes", "annexed", "annexing"}, "target": {"targets", "targeted", "targeting", "targetted"},
}
