package web

import (
	"bufio"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

// source is a page that stands still; next makes its state another one.
func source() (s *LiveSource, next func()) {
	changed, serial := make(chan struct{}), 1
	return &LiveSource{
		Token: "secret",
		Page:  func(context.Context) ([]byte, error) { return []byte("the page"), nil },
		State: func() (State, <-chan struct{}) { return State{Serial: serial, Error: "words.yaml:3:1: no"}, changed },
		Try: func(_ context.Context, a Attempt) (*Trial, error) {
			if a.Phrase == "" {
				return nil, errors.New("the phrase is empty")
			}
			return &Trial{Articles: 3}, nil
		},
		Judge: func(j Judgement) error {
			if j.Serial != 1 {
				return ErrStale
			}
			return nil
		},
	}, func() { old := changed; changed, serial = make(chan struct{}), serial+1; close(old) }
}

func TestLiveHandler(t *testing.T) {
	s, _ := source()
	h := LiveHandler(s)
	for _, c := range []struct {
		method, host, path, origin, token, body string
		status                                  int
		want                                    string
	}{
		{"GET", "127.0.0.1:99", "/", "", "", "", 200, "the page"},
		{"HEAD", "127.0.0.1:99", "/", "", "", "", 200, ""},
		{"GET", "news.example", "/", "", "", "", 403, "this machine only"},
		{"GET", "127.0.0.1:99", "/../etc/passwd", "", "", "", 404, ""},
		{"GET", "127.0.0.1:99", "/try", "", "", "", 405, ""},
		{"PUT", "127.0.0.1:99", "/", "", "", "", 405, ""},
		{"DELETE", "127.0.0.1:99", "/verdict", "http://127.0.0.1:99", "secret", "", 405, ""},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "secret", `{"phrase":"x","category":"attack"}`, 200, `"articles":3`},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "secret", `{"phrase":""}`, 422, "empty"},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "wrong", `{"phrase":"x"}`, 403, ""},
		{"POST", "127.0.0.1:99", "/try", "http://news.example", "secret", `{"phrase":"x"}`, 403, ""},
		{"POST", "127.0.0.1:99", "/try", "", "secret", `{"phrase":"x"}`, 403, ""},
		{"POST", "news.example", "/try", "http://news.example", "secret", `{"phrase":"x"}`, 403, ""},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "secret", `{"colour":"x"}`, 400, "unknown field"},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "secret", `{}{}`, 400, "more than one"},
		{"POST", "127.0.0.1:99", "/try", "http://127.0.0.1:99", "secret", `{"phrase":"` + strings.Repeat("x", maxBody) + `"}`, 400, "too large"},
		{"POST", "127.0.0.1:99", "/verdict", "http://127.0.0.1:99", "secret", `{"serial":1,"verdict":"right"}`, 204, ""},
		{"POST", "127.0.0.1:99", "/verdict", "http://127.0.0.1:99", "secret", `{"serial":7,"verdict":"right"}`, 409, "anew"},
	} {
		r := httptest.NewRequest(c.method, "http://"+c.host+"/", strings.NewReader(c.body))
		r.URL.Path = c.path
		r.Header.Set("X-Detente-Token", c.token)
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.status && !(c.status == 404 && w.Code >= 300 && w.Code < 400) || !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s %s%s %.40s: %d %q, want %d %q", c.method, c.host, c.path, c.body, w.Code, w.Body, c.status, c.want)
		}
	}
}

// TestEventsEndWithTheServer holds that an open stream sends each state, and
// leaves nothing running when its reader goes.
func TestEventsEndWithTheServer(t *testing.T) {
	defer goleak.VerifyNone(t)
	s, next := source()
	server := httptest.NewServer(LiveHandler(s))
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	for _, want := range []string{`"serial":1`, `"serial":2`} {
		for lines.Scan() && lines.Text() == "" {
		}
		if !strings.Contains(lines.Text(), want) || !strings.Contains(lines.Text(), "words.yaml:3:1: no") {
			t.Fatalf("%q, want %s", lines.Text(), want)
		}
		if want == `"serial":1` {
			next()
		}
	}
	cancel()
}
