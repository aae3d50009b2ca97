package web

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// Live is what a page that is served can do besides: it reloads when the corpus
// was scored again, tries words and takes verdicts.
type Live struct {
	Serial     int      `json:"serial"` // of the state that the page shows
	Token      string   `json:"token"`  // that requests must carry which compute or write
	Categories []string `json:"-"`      // of words to try
	Verdicts   []int    `json:"verdicts"`
}

// State is how a served corpus stands.
type State struct {
	Serial int    `json:"serial"`
	Error  string `json:"error"` // why the last edit is not in force, "" when it is
	Note   string `json:"note"`  // what was done last
}

// Attempt is a word to try.
type Attempt struct {
	Phrase   string   `json:"phrase"`
	Category string   `json:"category"`
	Weight   *float64 `json:"weight"` // nil for the category's own
}

// Trial is what a word would do.
type Trial struct {
	Articles  int     `json:"articles"` // that hold it
	Sentences int     `json:"sentences"`
	Places    []Place `json:"places"` // the first of them
	Changed   int     `json:"changed"`
	Flips     []Flip  `json:"flips"` // the first of those that changed
	Moves     []Move  `json:"moves"` // of actors, the largest first
	YAML      string  `json:"yaml"`  // to put into a file of words
}

// Place is the word in its context.
type Place struct {
	Doc   string `json:"doc"`
	Left  string `json:"left"`
	Word  string `json:"word"`
	Right string `json:"right"`
}

// Flip is a statement that comes, goes or differs; Before and After are its
// stance as text.
type Flip struct {
	Doc    string `json:"doc"`
	Holder string `json:"holder"`
	Words  string `json:"words"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Move is an actor's stance before and after, as text.
type Move struct {
	Actor    string `json:"actor"`
	Before   string `json:"before"`
	After    string `json:"after"`
	Articles int    `json:"articles"`
}

// Judgement is a verdict on an observation of the page of a serial.
type Judgement struct {
	Serial      int    `json:"serial"`
	Observation int    `json:"observation"`
	Verdict     string `json:"verdict"` // right or wrong
	Cause       string `json:"cause"`
}

// ErrStale is the error of a judgement on a page that is no longer in force.
var ErrStale = errors.New("the corpus was scored again: the page must be loaded anew")

// LiveSource is what a served page is made from. Its functions may be called at
// the same time.
type LiveSource struct {
	Token string
	Page  func(context.Context) ([]byte, error)
	// State returns how things stand, and a channel that is closed when they
	// do so no longer.
	State func() (State, <-chan struct{})
	Try   func(context.Context, Attempt) (*Trial, error)
	Judge func(Judgement) error
}

// LiveHandler serves a page that changes, to this machine only: the page, its
// state as server-sent events, and, by POST from the page itself, trials and
// verdicts.
func LiveHandler(s *LiveSource) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.page)
	mux.HandleFunc("GET /events", s.events)
	mux.HandleFunc("POST /try", s.try)
	mux.HandleFunc("POST /verdict", s.judge)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		guard(w.Header())
		switch {
		case !loopback(r.Host):
			http.Error(w, "this page is served to this machine only", http.StatusForbidden)
		case r.Method == http.MethodPost && !s.own(r):
			http.Error(w, "only the page itself may ask for this", http.StatusForbidden)
		default:
			mux.ServeHTTP(w, r)
		}
	})
}

// own tells whether a request comes from a page that this server made.
func (s *LiveSource) own(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	return origin == "http://"+r.Host &&
		subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Detente-Token")), []byte(s.Token)) == 1
}

func (s *LiveSource) page(w http.ResponseWriter, r *http.Request) {
	page, err := s.Page(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page) // the reader may go away
}

// events sends the state now and whenever it changes, until the reader goes
// away or the server ends.
func (s *LiveSource) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		state, changed := s.State()
		data, err := json.Marshal(state)
		if err == nil {
			_, err = fmt.Fprintf(w, "data: %s\n\n", data)
		}
		if err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

func (s *LiveSource) try(w http.ResponseWriter, r *http.Request) {
	var a Attempt
	if !decode(w, r, &a) {
		return
	}
	trial, err := s.Try(r.Context(), a)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(trial) // the reader may go away
}

func (s *LiveSource) judge(w http.ResponseWriter, r *http.Request) {
	var j Judgement
	if !decode(w, r, &j) {
		return
	}
	switch err := s.Judge(j); {
	case errors.Is(err, ErrStale):
		http.Error(w, err.Error(), http.StatusConflict)
	case err != nil:
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	default:
		w.WriteHeader(http.StatusNoContent)
	}
}

// maxBody is far above any request of the page, in bytes.
const maxBody = 64 << 10

func decode(w http.ResponseWriter, r *http.Request, into any) bool {
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, rest := d.Token(); !errors.Is(rest, io.EOF) {
			err = errors.New("more than one value")
		}
	}
	if err != nil {
		http.Error(w, "request: "+err.Error(), http.StatusBadRequest)
	}
	return err == nil
}
