package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"detente/analysis/verdict"
	"detente/reports/web"
)

// project is a folder with articles, a configuration and a file of words, in
// which the test works.
func project(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	write(t, "detente.yaml", "lexicons:\n  words: [words.yaml]\nread:\n  duplicates: 0\n")
	write(t, "words.yaml", noWords)
	write(t, "articles/mail/2024-02-01-a.txt", "Russia shelled the harbour of Odesa on Thursday and killed two people.")
	write(t, "articles/mail/2024-02-02-b.txt", "Russia blighted Ukraine with drones overnight. Ukraine urged both sides to agree to a ceasefire.")
}

const (
	noWords    = "version: 1\ncategories:\n  - name: attack\n    entries: [quuxify]\n"
	blightWord = "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: blight, pos: verb}\n"
	wrongWord  = "version: 1\ncategories:\n  - name: attack\n    entrys: [blight]\n"
)

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start serves until the test ends and returns the address.
func start(t *testing.T, args ...string) string {
	t.Helper()
	root, err := newRoot()
	if err != nil {
		t.Fatal(err)
	}
	out, in := io.Pipe()
	root.SetArgs(append([]string{"serve", "--port", "0"}, args...))
	root.SetOut(in)
	root.SetErr(io.Discard)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		err := root.ExecuteContext(ctx)
		in.CloseWithError(io.EOF)
		ended <- err
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("it did not serve: %v", <-ended)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("at the end: %v", err)
		}
	})
	return strings.TrimSuffix(regexp.MustCompile(`http://\S+`).FindString(line), "/")
}

// stream reads states from a served corpus.
type stream struct {
	t     *testing.T
	lines *bufio.Scanner
}

func open(t *testing.T, client *http.Client, base string) *stream {
	t.Helper()
	answer, err := client.Get(base + "/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	return &stream{t, bufio.NewScanner(answer.Body)}
}

// next waits for a state that the test asks for.
func (s *stream) next(want func(web.State) bool) web.State {
	s.t.Helper()
	for s.lines.Scan() {
		data, ok := strings.CutPrefix(s.lines.Text(), "data: ")
		if !ok {
			continue
		}
		var state web.State
		if err := json.Unmarshal([]byte(data), &state); err != nil {
			s.t.Fatal(err)
		}
		if want(state) {
			return state
		}
	}
	s.t.Fatal("the stream ended")
	return web.State{}
}

func TestServeFollowsEdits(t *testing.T) {
	leaks := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, leaks) })
	project(t)
	base := start(t, "articles")
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	s := open(t, client, base)
	s.next(func(s web.State) bool { return s.Serial == 1 && s.Error == "" })
	if page := get(t, client, base); strings.Contains(page, "attack:blight") {
		t.Error("the word is in force before it is written")
	}
	write(t, "words.yaml", blightWord)
	if state := s.next(func(s web.State) bool { return s.Serial == 2 }); !strings.HasPrefix(state.Note, "1 of 2 articles scored again") {
		t.Errorf("note %q", state.Note)
	}
	good := get(t, client, base)
	if !strings.Contains(good, `"attack:blight","words.yaml","5"`) {
		t.Error("the page does not show the new word with its place")
	}
	write(t, "words.yaml", wrongWord)
	state := s.next(func(s web.State) bool { return s.Error != "" })
	if state.Serial != 2 || !strings.HasPrefix(state.Error, "words.yaml:4:5: ") || !strings.HasSuffix(state.Error, "\n    entrys: [blight]") || get(t, client, base) != good {
		t.Errorf("after a bad edit: %+v", state)
	}
	write(t, "words.yaml", noWords)
	s.next(func(s web.State) bool { return s.Serial == 3 && s.Error == "" })
	write(t, "detente.yaml", "lexicons:\n  words: [words.yaml]\nread:\n  duplicates: 0\nseries:\n  min_n: none\n")
	if state := s.next(func(s web.State) bool { return s.Error != "" }); !strings.Contains(state.Error, "detente.yaml:6") {
		t.Errorf("a wrong setting: %+v", state)
	}
}

func get(t *testing.T, client *http.Client, base string) string {
	t.Helper()
	answer, err := client.Get(base + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s, %v: %s", answer.Status, err, page)
	}
	return string(page)
}

// post asks as the page does.
func post(t *testing.T, client *http.Client, base, path string, body any) (int, string) {
	t.Helper()
	token := regexp.MustCompile(`"token":"(\w+)"`).FindStringSubmatch(get(t, client, base))[1]
	data, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequest(http.MethodPost, base+path, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", base)
	r.Header.Set("X-Detente-Token", token)
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(text)
}

func TestServeTriesAndTakesVerdicts(t *testing.T) {
	leaks := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, leaks) })
	project(t)
	base := start(t, "articles")
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	weight := -0.5
	code, text := post(t, client, base, "/try", web.Attempt{Phrase: "blight", Category: "attack", Weight: &weight})
	var trial web.Trial
	if err := json.Unmarshal([]byte(text), &trial); err != nil || code != http.StatusOK {
		t.Fatalf("%d %s", code, text)
	}
	if trial.Articles != 1 || trial.Changed != 1 || trial.Flips[0].Holder != "Russia" || trial.Flips[0].After != "-0.50 attack" || trial.Moves[0].Actor != "Russia" {
		t.Errorf("%+v", trial)
	}
	write(t, "trial.yaml", trial.YAML)
	if code, text := post(t, client, base, "/try", web.Attempt{Phrase: "blight", Category: "atack"}); code != http.StatusUnprocessableEntity {
		t.Errorf("a category that is none: %d %s", code, text)
	}
	for _, c := range []struct {
		j    web.Judgement
		code int
	}{
		{web.Judgement{Serial: 1, Observation: 0, Verdict: "wrong", Cause: "irony"}, http.StatusNoContent},
		{web.Judgement{Serial: 1, Observation: 1, Verdict: "right"}, http.StatusNoContent},
		{web.Judgement{Serial: 9, Observation: 0, Verdict: "right"}, http.StatusConflict},
		{web.Judgement{Serial: 1, Observation: 99, Verdict: "right"}, http.StatusUnprocessableEntity},
		{web.Judgement{Serial: 1, Observation: 0, Verdict: "maybe"}, http.StatusUnprocessableEntity},
	} {
		if code, text := post(t, client, base, "/verdict", c.j); code != c.code {
			t.Errorf("%+v: %d %s, want %d", c.j, code, text, c.code)
		}
	}
	if b, err := verdict.Load("verdicts.jsonl"); err != nil || b.Len() != 2 {
		t.Errorf("%d verdicts, %v", b.Len(), err)
	}
	page := get(t, client, base)
	if !strings.Contains(page, `"verdicts":[-1,1`) || !strings.Contains(page, "found right by analysts 0.50") {
		t.Error("the page does not show the verdicts and the reliability")
	}
}

func TestServeReportFolder(t *testing.T) {
	project(t)
	if code := run([]string{"report", "articles", "-q", "--charts", "svg", "--resamples", "100"}, strings.NewReader(""), io.Discard, os.Stderr); code != 0 {
		t.Fatal(code)
	}
	base := start(t, "report")
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	if page := get(t, client, base); !strings.Contains(page, "detente report") || strings.Contains(page, "live-data") {
		t.Error("not the page of the folder")
	}
}
