package series

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/parallel"
	"detente/analysis/score"
)

// Retelling says when a deed counts as told before.
type Retelling struct {
	Days    int     // since it was first told
	Overlap float64 // part of the shorter sentence's content words that both share, 0..1
	Least   int     // content words that both must share at the least
}

// DefaultRetelling looks back two weeks for half of the words.
func DefaultRetelling() Retelling { return Retelling{Days: 14, Overlap: .5, Least: 3} }

// MarkRetold returns the articles with the flag Retold on deeds that an article
// of an earlier day (in UTC) told: the same holder, act, conflict and target, in
// a sentence that shares enough content words (words of four letters and more,
// and numbers, less common ones and the names of the days). Several outlets on
// the first day all count: they are coverage, not repetition. Undated articles
// are neither marked nor looked back at. The articles given are not changed.
//
// It goes by words alone. Two strikes told in the same words within the window
// are taken for one, and one strike told in other words for two.
func MarkRetold(all []score.Article, r Retelling) []score.Article {
	out := slices.Clone(all)
	order := make([]*score.Article, 0, len(out))
	for i := range out {
		if !out[i].Doc.Published.IsZero() {
			order = append(order, &out[i])
		}
	}
	slices.SortStableFunc(order, byDate)
	tellings, told := parallel.Map(order, 0, tellingsOf), map[deed][]telling{}
	for i, a := range order {
		a.Observations = r.mark(a, tellings[i], told)
	}
	return out
}

// deed is what a retelling must have in common.
type deed struct {
	holder, target actor.ID
	act, conflict  string
}

// telling is the first account of a deed.
type telling struct {
	day   time.Time
	words []uint32 // rising
}

// tellingsOf are the tellings of an article's deeds, each at the place of its
// observation.
func tellingsOf(a **score.Article) []telling {
	day, all := Day.Start((*a).Doc.Published), (*a).Observations
	out := make([]telling, len(all))
	for i := range all {
		if o := &all[i]; anew(o) {
			out[i] = telling{day, content(o.Words)}
		}
	}
	return out
}

// anew tells whether it is a deed that is not marked already.
func anew(o *score.Observation) bool { return o.Channel == claim.Deed && !o.Has(score.Retold) }

// mark flags the deeds of one article and remembers the new ones.
func (r Retelling) mark(a *score.Article, tellings []telling, told map[deed][]telling) []score.Observation {
	out := a.Observations
	for i, now := range tellings {
		o := &a.Observations[i]
		if !anew(o) {
			continue
		}
		key := deed{o.Holder, o.Target, o.Act, o.Conflict}
		told[key] = r.recent(told[key], now.day)
		if !slices.ContainsFunc(told[key], func(old telling) bool { return old.day.Before(now.day) && r.same(old.words, now.words) }) {
			told[key] = append(told[key], now)
			continue
		}
		if &out[0] == &a.Observations[0] {
			out = slices.Clone(out)
		}
		out[i].Flags = append(slices.Clone(o.Flags), score.Retold)
	}
	return out
}

// recent drops the tellings that are too old; they stand in order of time.
func (r Retelling) recent(tellings []telling, day time.Time) []telling {
	oldest := day.AddDate(0, 0, -r.Days)
	for len(tellings) > 0 && tellings[0].day.Before(oldest) {
		tellings = tellings[1:]
	}
	return tellings
}

// same tells whether two sentences share enough.
func (r Retelling) same(a, b []uint32) bool {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return shared >= r.Least && float64(shared) >= r.Overlap*float64(min(len(a), len(b)))
}

// content are the hashes of a sentence's content words.
func content(sentence string) []uint32 {
	var out []uint32
	notWord := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for w := range strings.FieldsFuncSeq(strings.ToLower(sentence), notWord) {
		if isContent(w) {
			out = append(out, hash(w))
		}
	}
	slices.SortFunc(out, cmp.Compare[uint32])
	return slices.Compact(out)
}

// hash is FNV-1a.
func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// common are long words that do not tell one deed from another, the names of the
// days among them.
var common = wordSet("about after also been before being could during from have into more most other over said says some than that their them then there these they this those through today under until were what when where which while will with would yesterday monday tuesday wednesday thursday friday saturday sunday")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

func isContent(w string) bool {
	if unicode.IsDigit(rune(w[0])) {
		return true
	}
	return utf8.RuneCountInString(w) >= 4 && !common[w]
}
