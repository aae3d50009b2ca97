package web

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
)

// Handler serves a report folder to this machine: its files by GET and HEAD,
// no listings, and only to requests that name a loopback host, so that no page
// of another site can read it. It fails when the folder cannot be opened.
func Handler(dir string) (http.Handler, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("report folder: %w", err)
	}
	files := http.FileServerFS(plainFiles{root.FS()})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		case !loopback(r.Host):
			http.Error(w, "this report is served to this machine only", http.StatusForbidden)
		default:
			guard(w.Header())
			files.ServeHTTP(w, r)
		}
	}), nil
}

// guard sets the headers of every answer.
func guard(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}

// loopback tells whether a Host header names this machine.
func loopback(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return ip != nil && ip.IsLoopback()
}
