package lexicons

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// ActorKinds are the kinds of listed actors.
var ActorKinds = []string{"state", "person", "organisation", "armed", "institution", "group"}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// validate reports every fault of every actor: it is checked as a whole, since
// entries refer to each other across files.
func (a *Actors) validate() error {
	ids := sortedKeys(a.index)
	var errs []error
	for i := range a.list {
		c := actorCheck{a, ids, &a.list[i], a.places[i], nil}
		c.basics()
		c.references()
		c.offices()
		errs = append(errs, c.errs...)
	}
	return errors.Join(errs...)
}

// actorCheck collects the faults of one actor.
type actorCheck struct {
	all   *Actors
	ids   []string
	actor *Actor
	place place
	errs  []error
}

func (c *actorCheck) add(cause string, path ...any) {
	c.errs = append(c.errs, c.place.fault(cause, path...))
}

func (c *actorCheck) basics() {
	a := c.actor
	if !idForm.MatchString(a.ID) {
		c.add(fmt.Sprintf("id %q is not lower-case words joined by hyphens", a.ID), "id")
	}
	if strings.TrimSpace(a.Name) == "" {
		c.add("an actor needs a name", "name")
	}
	if !slices.Contains(ActorKinds, a.Kind) {
		c.add(fmt.Sprintf("unknown kind %q%s", a.Kind, didYouMean(a.Kind, ActorKinds)), "kind")
	}
	if a.Gender != "" && (a.Kind != "person" || a.Gender != "m" && a.Gender != "f") {
		c.add(fmt.Sprintf("gender %q: want m or f, for persons only", a.Gender), "gender")
	}
	for _, list := range a.wordLists() {
		if i := slices.IndexFunc(list.words, isBlank); i >= 0 {
			c.add("an empty name", list.key, i)
		}
	}
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

func (c *actorCheck) references() {
	if c.actor.Of != "" {
		c.known(c.actor.Of, "of")
	}
	c.state(c.actor.State, "state")
	c.state(c.actor.Home, "home")
	if c.actor.Home != "" && c.actor.Kind != "armed" {
		c.add("home is for armed groups only", "home")
	}
}

// state reports an id under key that is no state's.
func (c *actorCheck) state(id, key string) {
	if id == "" || !c.known(id, key) {
		return
	}
	if state, _ := c.all.Get(id); state.Kind != "state" {
		c.add(fmt.Sprintf("%q is no state but of kind %s", state.ID, state.Kind), key)
	}
}

func (c *actorCheck) offices() {
	for i, office := range c.actor.Offices {
		if !idForm.MatchString(office.Title) {
			c.add(fmt.Sprintf("title %q is not lower-case words joined by hyphens", office.Title), "offices", i, "title")
		}
		c.known(office.Of, "offices", i, "of")
		from := c.day(office.From, "offices", i, "from")
		to := c.day(office.To, "offices", i, "to")
		if office.To != "" && to.Before(from) {
			c.add(fmt.Sprintf("the office ends (%s) before it begins (%s)", office.To, office.From), "offices", i, "to")
		}
	}
}

// known reports an id that no actor has, and tells whether one has it.
func (c *actorCheck) known(id string, path ...any) bool {
	if _, ok := c.all.index[id]; ok {
		return true
	}
	c.add(fmt.Sprintf("no actor has the id %q%s", id, didYouMean(id, c.ids)), path...)
	return false
}

// day parses the date of an office, the zero time for none.
func (c *actorCheck) day(date string, path ...any) time.Time {
	if date == "" {
		return time.Time{}
	}
	day, err := ParseDay(date)
	if err != nil {
		c.add(err.Error(), path...)
	}
	return day
}

// ParseDay returns the first day, in UTC, of a date as lexicons write it:
// 2006-01-02, 2006-01 or 2006.
func ParseDay(date string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if day, err := time.Parse(layout, date); err == nil {
			return day, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date such as 2006-01-02, 2006-01 or 2006", date)
}

// Holds tells whether the office is held on day. A date of a month or a year
// counts from its first day.
func (o Office) Holds(day time.Time) bool {
	from, _ := ParseDay(o.From)
	to, err := ParseDay(o.To)
	return !day.Before(from) && (err != nil || day.Before(to))
}
