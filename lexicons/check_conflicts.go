package lexicons

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// maxLabel is how many characters of an event's label fit beside its marker.
const maxLabel = 28

func (c *Conflicts) validate(actors *Actors) error {
	ids := sortedKeys(actors.index)
	var errs []error
	for i := range c.list {
		check := conflictCheck{actors, ids, &c.list[i], c.places[i], nil}
		check.basics()
		check.sides()
		check.references()
		check.events()
		errs = append(errs, check.errs...)
	}
	return errors.Join(errs...)
}

// conflictCheck collects the faults of one conflict.
type conflictCheck struct {
	actors   *Actors
	ids      []string
	conflict *Conflict
	place    place
	errs     []error
}

func (c *conflictCheck) add(cause string, path ...any) {
	c.errs = append(c.errs, c.place.fault(cause, path...))
}

func (c *conflictCheck) basics() {
	if !idForm.MatchString(c.conflict.ID) {
		c.add(fmt.Sprintf("id %q is not lower-case words joined by hyphens", c.conflict.ID), "id")
	}
	if strings.TrimSpace(c.conflict.Name) == "" {
		c.add("a conflict needs a name", "name")
	}
	from := c.day(c.conflict.From, "from")
	if c.conflict.To != "" && c.day(c.conflict.To, "to").Before(from) {
		c.add(fmt.Sprintf("the conflict ends (%s) before it begins (%s)", c.conflict.To, c.conflict.From), "to")
	}
}

// sides checks that there are two sides or more, with nobody on two of them.
func (c *conflictCheck) sides() {
	if len(c.conflict.Sides) < 2 {
		c.add(fmt.Sprintf("%d sides, want 2 or more", len(c.conflict.Sides)), "sides")
	}
	side := make(map[string]int)
	for i, members := range c.conflict.Sides {
		if len(members) == 0 {
			c.add("a side without parties", "sides", i)
		}
		for j, id := range members {
			if first, taken := side[id]; taken {
				c.add(fmt.Sprintf("%q is on side %d already", id, first+1), "sides", i, j)
			}
			side[id] = i
		}
	}
	if len(c.conflict.Supporters) > len(c.conflict.Sides) {
		c.add(fmt.Sprintf("supporters of %d sides, but %d sides", len(c.conflict.Supporters), len(c.conflict.Sides)), "supporters")
	}
}

func (c *conflictCheck) references() {
	for i := range c.conflict.Sides {
		c.known(c.conflict.Sides[i], "sides", i)
	}
	for i := range c.conflict.Supporters {
		c.known(c.conflict.Supporters[i], "supporters", i)
	}
	c.known(c.conflict.Mediators, "mediators")
	c.known(c.conflict.People, "people")
}

func (c *conflictCheck) events() {
	for i, event := range c.conflict.Events {
		c.day(event.Date, "events", i, "date")
		if n := utf8.RuneCountInString(event.Label); n == 0 || n > maxLabel {
			c.add(fmt.Sprintf("label of %d characters, want 1 to %d", n, maxLabel), "events", i, "label")
		}
	}
}

// known reports the ids of a list that no actor has.
func (c *conflictCheck) known(list []string, path ...any) {
	for i, id := range list {
		if _, ok := c.actors.Get(id); !ok {
			cause := fmt.Sprintf("no actor has the id %q%s", id, didYouMean(id, c.ids))
			c.add(cause, append(append([]any{}, path...), i)...)
		}
	}
}

// day parses a date of the conflict, which must be that of a day.
func (c *conflictCheck) day(date string, path ...any) time.Time {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		c.add(fmt.Sprintf("%q is no date such as 2006-01-02", date), path...)
	}
	return day
}
