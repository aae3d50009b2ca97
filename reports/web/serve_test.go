package web

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret.txt")
	for path, content := range map[string]string{
		filepath.Join(dir, "index.html"): "the page", filepath.Join(dir, ".hidden"): "no", outside: "no",
		filepath.Join(dir, "data", "actors.csv"): "actor",
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(dir, "link.txt")); err != nil {
		t.Skip("needs links: ", err)
	}
	h, err := Handler(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method, host, path string
		status             int
		body               string
	}{
		{"GET", "localhost:8080", "/", 200, "the page"},
		{"GET", "127.0.0.1", "/data/actors.csv", 200, "actor"},
		{"GET", "[::1]:80", "/", 200, "the page"},
		{"HEAD", "localhost", "/", 200, ""},
		{"GET", "localhost", "/data/", 404, ""},
		{"GET", "localhost", "/.hidden", 404, ""},
		{"GET", "localhost", "/../secret.txt", 404, ""},
		{"GET", "news.example", "/", 403, ""},
		{"GET", "127.0.0.1.news.example", "/", 403, ""},
		{"POST", "localhost", "/", 405, ""},
	} {
		r := httptest.NewRequest(c.method, "http://"+c.host+c.path, nil)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.status || c.body != "" && !strings.Contains(w.Body.String(), c.body) {
			t.Errorf("%s %s%s: %d %q, want %d %q", c.method, c.host, c.path, w.Code, w.Body, c.status, c.body)
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost/link.txt", nil))
	if w.Code == http.StatusOK {
		t.Errorf("a link out of the folder was followed: %q", w.Body)
	}
	if _, err := Handler(filepath.Join(dir, "none")); err == nil {
		t.Error("a folder that is not there was served")
	}
}
