package gold

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// side is an actor as a sentence may name it.
type side struct{ name, adjective, capital string }

func (s side) id() actor.ID { return actor.ID(strings.ToLower(strings.ReplaceAll(s.name, " ", "-"))) }

// belligerents are invented states, each pair at war with each other.
var belligerents = [][2]side{
	{{"Norland", "Norlandic", "Varhus"}, {"Ostrel", "Ostrelian", "Demport"}},
	{{"Sudria", "Sudrian", "Calvenna"}, {"Belmark", "Belmarkian", "Torsted"}},
	{{"Kadria", "Kadrian", "Almeth"}, {"Tolvia", "Tolvian", "Renkov"}},
	{{"Zarvia", "Zarvian", "Ulmar"}, {"Pelonia", "Pelonian", "Costrava"}},
	{{"Harland", "Harlandic", "Westmoor"}, {"Quorland", "Quorlandic", "Estmoor"}},
	{{"Meridia", "Meridian", "Solvane"}, {"Arcovia", "Arcovian", "Lutheim"}},
	{{"Vestria", "Vestrian", "Palmora"}, {"Drovania", "Drovanian", "Kesk"}},
	{{"Ilmaria", "Ilmarian", "Tessaly"}, {"Corvania", "Corvanian", "Brask"}},
	{{"Ruthmark", "Ruthmarkian", "Olsten"}, {"Galvonia", "Galvonian", "Mirost"}},
	{{"Tamerland", "Tamerlandic", "Nurholm"}, {"Osmaria", "Osmarian", "Feldau"}},
}

// bystanders are states that no conflict of the lexicon has as a party, with
// names and capitals of one word: longer ones make other trees.
var bystanders = [][2]side{
	{{"Norway", "Norwegian", "Oslo"}, {"Sweden", "Swedish", "Stockholm"}},
	{{"Portugal", "Portuguese", "Lisbon"}, {"Spain", "Spanish", "Madrid"}},
	{{"Kenya", "Kenyan", "Nairobi"}, {"Ghana", "Ghanaian", "Accra"}},
	{{"Ecuador", "Ecuadorian", "Quito"}, {"Uruguay", "Uruguayan", "Montevideo"}},
	{{"Austria", "Austrian", "Vienna"}, {"Switzerland", "Swiss", "Bern"}},
	{{"Estonia", "Estonian", "Tallinn"}, {"Latvia", "Latvian", "Riga"}},
	{{"Iceland", "Icelandic", "Reykjavik"}, {"Croatia", "Croatian", "Zagreb"}},
	{{"Sweden", "Swedish", "Stockholm"}, {"Denmark", "Danish", "Copenhagen"}},
	{{"Slovenia", "Slovenian", "Ljubljana"}, {"Slovakia", "Slovak", "Bratislava"}},
	{{"Ireland", "Irish", "Dublin"}, {"Finland", "Finnish", "Helsinki"}},
}

// acts are what a side may do, as an infinitive and in the past.
var acts = [][2]string{
	{"halt the strikes", "halted the strikes"},
	{"agree to a ceasefire", "agreed to a ceasefire"},
	{"accept a truce at the border", "accepted a truce at the border"},
	{"withdraw its troops", "withdrew its troops"},
	{"release the prisoners of war", "released the prisoners of war"},
	{"open an aid corridor", "opened an aid corridor"},
	{"return to peace talks", "returned to peace talks"},
	{"rule out a military solution", "ruled out a military solution"},
	{"freeze the front line", "froze the front line"},
	{"attack the harbour", "attacked the harbour"},
	{"shell the villages on the river", "shelled the villages on the river"},
	{"invade the valley", "invaded the valley"},
	{"launch missiles at the airport", "launched missiles at the airport"},
	{"bomb the bridge", "bombed the bridge"},
	{"seize the islands by force", "seized the islands by force"},
	{"mobilise its reserves", "mobilised its reserves"},
	{"deploy more troops", "deployed more troops"},
	{"reject the ceasefire", "rejected the ceasefire"},
	{"break the truce", "broke the truce"},
	{"walk out of the talks", "walked out of the talks"},
	{"continue the offensive", "continued the offensive"},
	{"send weapons to the rebels", "sent weapons to the rebels"},
	{"impose new sanctions", "imposed new sanctions"},
	{"block aid to the town", "blocked aid to the town"},
	{"support a resolution to end the war", "supported a resolution to end the war"},
}

// swapFrames put an act ({do}, {did}) between two sides.
var swapFrames = []string{
	"{A} {did} on Monday.",
	"{A} said on Monday that it would {do}.",
	"The president of {A} promised to {do}.",
	"The {a} army did not {do}.",
	"{A} refused to {do} after a meeting with {B}.",
	"{B} urged {A} to {do}.",
	"{A} will {do} if {B} does the same.",
	"{capital} {did}, officials in {B} said.",
}

// swapSentences are the 200 sentences with places for two sides.
func swapSentences() []string {
	var all []string
	for _, act := range acts {
		for _, f := range swapFrames {
			all = append(all, strings.NewReplacer("{do}", act[0], "{did}", act[1]).Replace(f))
		}
	}
	return all
}

func fill(sentence string, a, b side) string {
	return strings.NewReplacer("{A}", a.name, "{a}", a.adjective, "{capital}", a.capital, "{B}", b.name).Replace(sentence)
}

// swapAnalyzer knows the invented states and their wars.
func swapAnalyzer(t *testing.T) *analysis.Analyzer {
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	o.Actors, o.Conflicts = slices.Clone(o.Actors), slices.Clone(o.Conflicts)
	for _, p := range belligerents {
		for _, s := range p {
			o.Actors = append(o.Actors, lexicons.Actor{ID: string(s.id()), Name: s.name, Kind: "state",
				Demonyms: []string{s.adjective}, Metonyms: []string{s.capital}})
		}
		o.Conflicts = append(o.Conflicts, lexicons.Conflict{ID: string(p[0].id() + "-" + p[1].id()), From: "2020-01-01",
			Sides: [][]string{{string(p[0].id())}, {string(p[1].id())}}})
	}
	a, err := analysis.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// scored is what the program says of a sentence, with the sides as A and B.
func scored(a *analysis.Analyzer, sentence string, x, y side) []string {
	role := func(id actor.ID) string {
		switch id {
		case x.id():
			return "A"
		case y.id():
			return "B"
		}
		return string(id)
	}
	article := a.Article(&text.Document{ID: "swap", Text: fill(sentence, x, y), Lang: "en"})
	var out []string
	for _, o := range article.Observations {
		out = append(out, fmt.Sprintf("%s %s %+.2f %s %s", role(fold(&article, o.Holder)), o.Act, o.Value, o.Channel, o.Modality))
	}
	slices.Sort(out)
	return out
}

// fold is the state of an institution.
func fold(a *score.Article, id actor.ID) actor.ID {
	for i := range a.Actors {
		if ac := &a.Actors[i]; ac.ID == id && ac.Kind == actor.Institution && ac.State != "" {
			return ac.State
		}
	}
	return id
}

// TestSwap checks that exchanging two actors in the same role changes no score:
// 200 sentences, 20 pairs.
func TestSwap(t *testing.T) {
	a := swapAnalyzer(t)
	sentences := swapSentences()
	if len(sentences) != 200 || len(belligerents)+len(bystanders) != 20 {
		t.Fatalf("%d sentences, %d pairs", len(sentences), len(belligerents)+len(bystanders))
	}
	for name, pairs := range map[string][][2]side{"belligerents": belligerents, "bystanders": bystanders} {
		t.Run(name, func(t *testing.T) {
			same, all := 0, 0
			for _, p := range pairs {
				for _, s := range sentences {
					all++
					there, back := scored(a, s, p[0], p[1]), scored(a, s, p[1], p[0])
					if slices.Equal(there, back) {
						same++
						continue
					}
					t.Logf("%s\n\t%v\n%s\n\t%v", fill(s, p[0], p[1]), there, fill(s, p[1], p[0]), back)
				}
			}
			t.Logf("%d of %d the same", same, all)
			if ratio(same, all) < swapFloor {
				t.Errorf("%d of %d the same, below %.3f", same, all, swapFloor)
			}
		})
	}
}

// swapFloor is the share of sentences that must not change.
const swapFloor = 1.0
