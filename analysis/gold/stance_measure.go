package gold

// counted is what one article adds to the measures, worked out once.
type counted struct {
	labels, polarities, channels []pair
	points, ranked               []point
	actorsFound, actorsScored    []bool
	actorsRight                  []bool
	by                           []retrieval // by coder
}

func (j *judged) count(coders []string) {
	j.counted = counted{
		labels: j.labelPairs(), polarities: j.polarityPairs(), channels: j.channelPairs(),
		points: j.labelPoints(), ranked: j.fivePoints(),
		actorsFound:  j.polarActors(func(key string) bool { return j.names.present[key] }),
		actorsScored: j.polarActors(func(key string) bool { _, ok := j.values[key]; return ok }),
		actorsRight:  j.right(),
	}
	for _, c := range coders {
		j.counted.by = append(j.counted.by, j.retrieved(c))
	}
}

// stanceMeasures are the measures of stance gold, in the order of the table.
func stanceMeasures(coders []string) []measure[judged] {
	by := func(of func(retrieval) float64) func([]*judged) (float64, int) {
		return func(all []*judged) (float64, int) {
			sum, n := 0.0, 0
			for c := range coders {
				r := retrieval{}
				for _, j := range all {
					r.add(j.counted.by[c])
				}
				sum += of(r)
				n += r.gold
			}
			return sum / float64(len(coders)), n / max(len(coders), 1)
		}
	}
	return []measure[judged]{
		macro("doc_sign_macro_f1", labelsOf),
		accuracy("doc_sign_accuracy", labelsOf),
		rank("doc_spearman", func(j *judged) []point { return j.counted.points }),
		alpha("doc_alpha_ordinal", Ordinal, func(j *judged) []point { return j.counted.ranked }),
		part("doc_actor_found", func(j *judged) []bool { return j.counted.actorsFound }),
		part("doc_actor_coverage", func(j *judged) []bool { return j.counted.actorsScored }),
		part("doc_actor_precision", func(j *judged) []bool { return j.counted.actorsRight }),
		{"statement_f1", by(retrieval.f1)},
		{"statement_precision", by(retrieval.precision)},
		{"statement_recall", by(retrieval.recall)},
		macro("statement_polarity_macro_f1", polaritiesOf),
		accuracy("statement_polarity_accuracy", polaritiesOf),
		accuracy("channel_accuracy", channelsOf),
	}
}

func labelsOf(j *judged) []pair     { return j.counted.labels }
func polaritiesOf(j *judged) []pair { return j.counted.polarities }
func channelsOf(j *judged) []pair   { return j.counted.channels }

// stanceTables are the classes of the measures that have classes.
func stanceTables(all []judged) []Table {
	docs := pointers(all)
	return []Table{
		{"sign of the document label", tally(signs, gather(docs, labelsOf))},
		{"sign of the statement", tally(signs, gather(docs, polaritiesOf))},
		{"channel", tally(channels, gather(docs, channelsOf))},
	}
}
