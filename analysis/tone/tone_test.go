package tone

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/cdipaolo/sentiment"
)

var samples = []string{
	"The talks in Port Hale were productive and warm",
	"The talks in Port Hale were a terrible waste of time",
	"President Orlan Veks of Norland praised a wonderful and brave people",
	"Veks called the awful attack stupid and boring",
	"Norland's army shelled the dull town of Esk again",
	"The minister said that the truce holds, and that the ports are open.",
	"A beautiful evening of music raised money for the victims",
	"Nothing worked, nobody came, and the worst of it is that no one cared",
	"They didn't agree to the plan",
	"The U.S. envoy arrived on Monday",
}

func TestClassIsThatOfTheModel(t *testing.T) {
	models, err := sentiment.Restore()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range samples {
		class := models.SentimentAnalysis(s, sentiment.English).Score
		got := Sentence(s)
		if (got > 0) != (class == 1) {
			t.Errorf("%q: tone %.3f, the model's class is %d", s, got, class)
		}
	}
}

func TestClassOnNews(t *testing.T) {
	file, err := os.Open("../../../shared/gold/sentiment/newsmtsc_dev_mt.jsonl")
	if err != nil {
		t.Skip("needs ../shared: ", err)
	}
	defer file.Close()
	models, err := sentiment.Restore()
	if err != nil {
		t.Fatal(err)
	}
	lines, other, count := bufio.NewScanner(file), 0, 0
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if row.Text == "" || strings.ContainsAny(row.Text, "-–—/\n\t\u00a0") {
			continue // which the model glues
		}
		count++
		if (Sentence(row.Text) > 0) != (models[sentiment.English].Predict(row.Text) == 1) {
			other++
		}
	}
	t.Logf("%d sentences, %d of another class", count, other)
	if count == 0 || other > 0 {
		t.Errorf("%d of %d sentences are of another class than the model's", other, count)
	}
}

func TestSentence(t *testing.T) {
	for _, test := range []struct {
		name, words string
		low, high   float64
	}{
		{"empty", "", 0, 0},
		{"no words", "12 345 – !", 0, 0},
		{"unknown words", "Qxzvlt wrtyplk", 0, 0},
		{"positive", "a wonderful, beautiful and moving film", 0.5, 1},
		{"negative", "a terrible, stupid and boring waste", -1, -0.5},
	} {
		if got := Sentence(test.words); got < test.low || got > test.high {
			t.Errorf("%s: got %.3f, want %.1f..%.1f", test.name, got, test.low, test.high)
		}
	}
}

func TestDashesAndLinesDivideWords(t *testing.T) {
	want := Sentence("wonderful talks wonderful people")
	for _, words := range []string{"wonderful-talks—wonderful\npeople", "Wonderful talks/WONDERFUL people."} {
		if got := Sentence(words); got != want {
			t.Errorf("%q: got %v, want %v", words, got, want)
		}
	}
}

func FuzzSentence(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Add("\xff\x00İ")
	f.Fuzz(func(t *testing.T, s string) {
		got := Sentence(s)
		if math.IsNaN(got) || got < -1 || got > 1 {
			t.Errorf("%q: %v", s, got)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSentence(b *testing.B) {
	words := strings.Join(samples, " ")
	Sentence(words)
	b.SetBytes(int64(len(words)))
	b.ReportAllocs()
	for b.Loop() {
		Sentence(words)
	}
}
