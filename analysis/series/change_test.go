package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"detente/analysis/score"

	"pgregory.net/rapid"
)

// news simulates days of articles whose day means follow the news: an
// autoregressive process of the given correlation beside the articles' own
// noise and the planted mean.
func news(seed uint64, days, perDay int, correlation float64, mean func(day int) float64) []score.Article {
	r := rand.New(rand.NewPCG(seed, 99))
	const daily = .2
	level := daily * r.NormFloat64()
	var out []score.Article
	for d := range days {
		level = correlation*level + daily*math.Sqrt(1-correlation*correlation)*r.NormFloat64()
		for i := range perDay {
			out = append(out, article(fmt.Sprintf("%03d-%d", d, i), string(rune('A'+i%3)), float64(d),
				obs{holder: "norland", act: "talks", value: jitter(r, mean(d)+level)}))
		}
	}
	return out
}

func flatMean(int) float64 { return -.1 }

func stepMean(size float64) func(int) float64 {
	return func(d int) float64 {
		if d >= 60 {
			return size - .1
		}
		return -.1
	}
}

// truce is a level that holds for eight days only.
func truce(size float64) func(int) float64 {
	return func(d int) float64 {
		if d >= 60 && d < 68 {
			return size - .1
		}
		return -.1
	}
}

// TestChanges counts on simulated series of 120 days how often the search
// finds something (P at most .05), and how often each planted change within
// three days. The log is the table of the package's documentation.
func TestChanges(t *testing.T) {
	for _, c := range []struct {
		name        string
		correlation float64
		mean        func(int) float64
		planted     []int
		least, most float64 // bounds on what is found
	}{
		{"none", 0, flatMean, nil, 0, .05},
		{"none, news goes on (.3)", .3, flatMean, nil, 0, .1},
		{"none, news goes on (.6)", .6, flatMean, nil, 0, .35},
		{"step of .2", 0, stepMean(.2), []int{60}, .35, 1},
		{"step of .3", 0, stepMean(.3), []int{60}, .8, 1},
		{"step of .5", 0, stepMean(.5), []int{60}, .95, 1},
		{"step of .5, news goes on (.3)", .3, stepMean(.5), []int{60}, .8, 1},
		{"8 days of .5", 0, truce(.5), []int{60, 68}, .65, 1},
		{"8 days of .8", 0, truce(.8), []int{60, 68}, .95, 1},
	} {
		alarms, hits := 0.0, 0.0
		const runs = 40
		for run := range runs {
			found := significant(news(uint64(run), 120, 4, c.correlation, c.mean))
			if len(found) > 0 {
				alarms++
			}
			if len(c.planted) > 0 && near(found, c.planted) {
				hits++
			}
		}
		t.Logf("%-32s  anything found %.2f  all planted within 3 days %.2f", c.name, alarms/runs, hits/runs)
		if rate := alarms / runs; c.planted == nil && rate > c.most {
			t.Errorf("%s: false alarms in %.2f", c.name, rate)
		}
		if rate := hits / runs; c.planted != nil && rate < c.least {
			t.Errorf("%s: found in %.2f", c.name, rate)
		}
	}
}

func significant(articles []score.Article) []Change {
	o := quick()
	o.Resamples, o.Permutations = 100, 199
	var out []Change
	for _, c := range New(articles, o).Changes(DefaultSearch(), Key{Actor: "norland"}) {
		if c.Adjusted <= .05 {
			out = append(out, c)
		}
	}
	return out
}

// near tells whether every planted day has a finding within three days.
func near(found []Change, planted []int) bool {
	for _, day := range planted {
		ok := false
		for _, c := range found {
			ok = ok || math.Abs(c.At.Sub(epoch).Hours()/24-float64(day)) <= 3
		}
		if !ok {
			return false
		}
	}
	return true
}

// TestThinDays has a thin and a full half: days of one article, which vary
// much, and days of twenty, in which the truce is.
func TestThinDays(t *testing.T) {
	alarms, hits := 0, 0
	const runs = 15
	for run := range uint64(runs) {
		quiet := append(news(run, 60, 1, 0, flatMean), later(news(run+100, 60, 20, 0, flatMean), 60)...)
		truce := append(news(run, 60, 1, 0, flatMean), later(news(run+100, 60, 20, 0, func(d int) float64 { return truce(.8)(d + 40) }), 60)...)
		if len(significant(quiet)) > 0 {
			alarms++
		}
		if near(significant(truce), []int{80, 88}) {
			hits++
		}
	}
	t.Logf("false alarms %d, found %d of %d", alarms, hits, runs)
	if alarms > 2 || hits < 12 {
		t.Errorf("false alarms %d, found %d of %d", alarms, hits, runs)
	}
}

// later moves articles by days.
func later(articles []score.Article, days int) []score.Article {
	for i := range articles {
		articles[i].Doc.ID = "later " + articles[i].Doc.ID
		articles[i].Doc.Published = articles[i].Doc.Published.AddDate(0, 0, days)
	}
	return articles
}

func TestSearchCheck(t *testing.T) {
	for want, q := range map[string]Search{
		"": DefaultSearch(),
		`step "hour": want day, week, month or quarter`: {Step: "hour", Least: 1},
		"least 0: want at least 1 step in a level":      {Step: Day},
		"penalty NaN: want 0 or more":                   {Step: Day, Least: 1, Penalty: math.NaN()},
	} {
		got := ""
		if err := q.Check(); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("error %q, want %q", got, want)
		}
	}
}

func TestVarianceFit(t *testing.T) {
	for _, c := range []struct{ common, article float64 }{{.05, .3}, {0, .4}, {.1, 0}} {
		r := rand.New(rand.NewPCG(2, 2))
		var f varianceFit
		for i := range 4000 {
			rate := []float64{2, .5, .1}[i%3]
			d := math.Sqrt(2*c.common+rate*c.article) * r.NormFloat64()
			f.squares, f.rates = append(f.squares, d*d), append(f.rates, rate)
		}
		common, article := f.solve()
		if math.Abs(common-c.common) > .02 || math.Abs(article-c.article) > .04 {
			t.Errorf("fit %.3f %.3f, want %.3f %.3f", common, article, c.common, c.article)
		}
	}
	if a, b := (&varianceFit{}).solve(); a != 0 || b != 0 {
		t.Errorf("of nothing: %v %v", a, b)
	}
}

// TestSearchIsExact compares the search with every possible cut.
func TestSearchIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-1, 1), 4, 10).Draw(t, "values")
		st := &steps{value: values}
		for i := range values {
			st.articles = append(st.articles, float64(1+i%3))
		}
		q := search{least: 2, factor: .3}
		got := q.run(st)
		if want := cheapest(&q, len(values)); math.Abs(whole(&q, got.cuts, len(values))-want) > 1e-6 {
			t.Errorf("cuts %v cost %v, best is %v", got.cuts, whole(&q, got.cuts, len(values)), want)
		}
	})
}

func whole(q *search, cuts []int, n int) float64 {
	sum, from := float64(len(cuts))*q.factor*math.Log(float64(n)), 0
	for _, at := range append(append([]int{}, cuts...), n) {
		sum, from = sum+q.cost(from, at), at
	}
	return sum
}

// cheapest tries all sets of cuts whose levels are long enough.
func cheapest(q *search, n int) float64 {
	best := math.Inf(1)
	for mask := range 1 << (n - 1) {
		var cuts []int
		for i := 1; i < n; i++ {
			if mask&(1<<(i-1)) != 0 {
				cuts = append(cuts, i)
			}
		}
		if longEnough(cuts, n, q.least) {
			best = min(best, whole(q, cuts, n))
		}
	}
	return best
}

func longEnough(cuts []int, n, least int) bool {
	from := 0
	for _, at := range append(append([]int{}, cuts...), n) {
		if at-from < least {
			return false
		}
		from = at
	}
	return true
}

// TestPersistence finds the correlation of simulated noise, with a shift in it.
func TestPersistence(t *testing.T) {
	for _, want := range []float64{0, .3, .6} {
		r := rand.New(rand.NewPCG(4, 4))
		levels := make([][]float64, 2)
		x := 0.0
		for i := range 2000 {
			x = want*x + r.NormFloat64()
			levels[i/1000] = append(levels[i/1000], x+float64(i/1000))
		}
		if got := persistence(levels, 0); math.Abs(got-want) > .08 {
			t.Errorf("persistence %.3f, want %.3f", got, want)
		}
	}
	if got := persistence([][]float64{{1}, {2, 2}, {0, 0, 0}}, 0); got != 0 {
		t.Errorf("of constants: %v", got)
	}
}
