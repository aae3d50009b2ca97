package outside

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

// made is an article without words that holds one observation.
func made(n int, at time.Time, holder actor.ID, conflict, act string, value float64) score.Article {
	doc := &text.Document{ID: fmt.Sprint(n), Outlet: "Norland Daily", Published: at}
	return score.Article{Doc: doc, Observations: []score.Observation{{
		Doc: doc.ID, Outlet: doc.Outlet, Published: at, Holder: holder, Conflict: conflict, Act: act,
		Value: value, Weight: 1, Channel: claim.Deed, Modality: score.Actual,
	}}}
}

// world has ten articles a day about Israel from September to December 2023,
// higher by rise from one day on to another, and one about Russia for every ten
// attacks.
func world(from, to time.Time, rise float64) (articles []score.Article, attacks map[time.Time]float64) {
	r := rand.New(rand.NewPCG(1, 1))
	attacks = map[time.Time]float64{}
	for d := day(2023, time.September, 1); d.Before(day(2024, time.January, 1)); d = d.AddDate(0, 0, 1) {
		for range 10 {
			v := -.7 + .3*r.NormFloat64()
			if !d.Before(from) && d.Before(to) {
				v += rise
			}
			articles = append(articles, made(len(articles), d, israel, gaza, "attack", v))
		}
		attacks[d] = float64(10 * r.IntN(6))
		for range int(attacks[d] / 10) {
			articles = append(articles, made(len(articles), d, russia, ukraine, "attack", -1))
		}
		articles = append(articles, made(len(articles), d, "ukraine", ukraine, "talks", .5))
	}
	return articles, attacks
}

func options() series.Options {
	o := series.DefaultOptions()
	o.Resamples, o.Permutations = 200, 99
	return o
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name              string
		from, to          time.Time
		rise              float64
		above, start, end bool
	}{
		{"truce", truce, end, .5, true, true, true},
		{"two days late", truce.AddDate(0, 0, 2), end.AddDate(0, 0, 2), .6, true, true, true},
		{"nothing", truce, end, 0, false, false, false},
		{"another time", truce.AddDate(0, 0, -50), end.AddDate(0, 0, -43), .6, false, false, false},
	} {
		articles, attacks := world(c.from, c.to, c.rise)
		r := Check(articles, attacks, options())
		if r.Above != c.above || r.Start.Found != c.start || r.End.Found != c.end || r.Passed() != (c.above && c.start && c.end) {
			t.Errorf("%s: above %v, start %+v, end %+v", c.name, r.Above, r.Start, r.End)
		}
	}
}

func TestDeeds(t *testing.T) {
	articles, attacks := world(truce, end, .5)
	for _, d := range Check(articles, attacks, options()).Deeds {
		switch {
		case d.Measure == Mean && !math.IsNaN(float64(d.Spearman)): // every deed is -1
			t.Errorf("mean: %+v", d)
		case d.Measure != Mean && !(d.Spearman > .95):
			t.Errorf("%+v", d)
		}
	}
}

func TestWritten(t *testing.T) {
	for _, articles := range [][]score.Article{nil, {made(1, truce, israel, gaza, "attack", -1)}} {
		r := Check(articles, nil, options())
		var out bytes.Buffer
		if err := r.Print(&out); err != nil || !strings.Contains(out.String(), "the truce stands above both: no") {
			t.Errorf("%v\n%s", err, &out)
		}
		if data, err := json.Marshal(r); err != nil || !bytes.Contains(data, []byte(`"lo":null`)) {
			t.Errorf("%v\n%s", err, data)
		}
	}
}

func TestAttacks(t *testing.T) {
	for _, c := range []struct{ table, fault string }{
		{"date,drones_launched,missiles_launched\n2023-01-01,3,4\n2023-01-03,1,0\n", ""},
		{"date,drones_launched,missiles_launched\n2023-01-01,3,x\n", `:2: missiles_launched "x" is no count`},
		{"date,drones_launched\n2023-01-01,3\n", `:2: missiles_launched "" is no count`},
		{"date,drones_launched,missiles_launched\nsoon,3,4\n", ":2: "},
		{"", "EOF"},
	} {
		file := filepath.Join(t.TempDir(), "a.csv")
		if err := os.WriteFile(file, []byte(c.table), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Attacks(file)
		if c.fault == "" {
			if err != nil || len(got) != 3 || got[day(2023, time.January, 1)] != 7 || got[day(2023, time.January, 2)] != 0 {
				t.Errorf("%v, %v", got, err)
			}
		} else if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), c.fault) {
			t.Errorf("%q: error %v", c.table, err)
		}
	}
}

// TestShared runs the check as the command does.
func TestShared(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	shared := filepath.Join("..", "..", "..", "shared")
	file := filepath.Join(shared, "corpora", "rss2022_2023_war.jsonl.gz")
	if _, err := os.Stat(file); err != nil {
		t.Skip("needs ../shared: ", err)
	}
	attacks, err := Attacks(filepath.Join(shared, "truth", "ukraine_missile_drone_attacks_daily.csv"))
	if err != nil {
		t.Fatal(err)
	}
	r := Check(analysed(t, file), attacks, series.DefaultOptions())
	var out strings.Builder
	if err := r.Print(&out); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + out.String())
	if !r.Passed() {
		t.Error("the truce does not stand out")
	}
}

func analysed(t *testing.T, file string) []score.Article {
	t.Helper()
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.New(o)
	if err != nil {
		t.Fatal(err)
	}
	run := analysis.DefaultRunOptions()
	run.Paths = []string{file}
	result, err := a.Run(t.Context(), run)
	if err != nil {
		t.Fatal(err)
	}
	return result.Articles
}
