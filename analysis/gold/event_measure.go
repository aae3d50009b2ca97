package gold

import "slices"

func onConflict(ev *Event) bool { return ev.Conflict }

// axisOf pairs the axis of the events that count.
func axisOf(counts func(*Event) bool) func(*eventText) []pair {
	return func(t *eventText) []pair {
		var pairs []pair
		for i, ev := range t.events {
			if counts(ev) {
				pairs = append(pairs, pair{t.given[i].sign + 1, ev.Axis + 1})
			}
		}
		return pairs
	}
}

// eventMeasures are the measures of event gold, and the accuracy for each
// reason why an event is hard.
func eventMeasures(rows []Event) []measure[eventText] {
	measures := []measure[eventText]{
		accuracy("axis_actor_accuracy", axisOf(onConflict)),
		accuracy("axis_actor_accuracy_strong", axisOf(func(ev *Event) bool { return ev.Conflict && !ev.Weak })),
		macro("axis_actor_macro_f1", axisOf(onConflict)),
		part("actor_found", found),
		accuracy("axis_accuracy", anyAxis),
		accuracy("axis_actor_accuracy_all", axisOf(func(*Event) bool { return true })),
	}
	for _, hard := range reasons(rows) {
		measures = append(measures, accuracy("axis_actor_accuracy_"+hard, axisOf(func(ev *Event) bool { return ev.Hard == hard })))
	}
	return measures
}

// found tells of each event on armed conflict that names its actor whether the
// program has somebody in the actor's span.
func found(t *eventText) []bool {
	var out []bool
	for i, ev := range t.events {
		if ev.Conflict && ev.Start != nil {
			out = append(out, t.given[i].named)
		}
	}
	return out
}

// anyAxis pairs the axis with the sign of the whole text, whoever holds it.
func anyAxis(t *eventText) []pair {
	var pairs []pair
	for i, ev := range t.events {
		if ev.Conflict {
			pairs = append(pairs, pair{t.given[i].any + 1, ev.Axis + 1})
		}
	}
	return pairs
}

func reasons(rows []Event) []string {
	var out []string
	for i := range rows {
		if h := rows[i].Hard; h != "" && !slices.Contains(out, h) {
			out = append(out, h)
		}
	}
	slices.Sort(out)
	return out
}

func pointers[T any](items []T) []*T {
	out := make([]*T, len(items))
	for i := range items {
		out[i] = &items[i]
	}
	return out
}
