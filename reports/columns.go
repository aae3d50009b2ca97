package reports

import (
	"math/bits"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
	"detente/reports/web"
)

// pager numbers what repeats while it lays the observations out in columns.
type pager struct {
	r         *Report
	d         *web.Data
	actors    map[actor.ID]int
	outlets   index
	conflicts index
	channels  index
	acts      index
	modes     index
	flags     index
	frames    index
	sentences index
	rules     map[[4]string]int
}

// index numbers words in the order of their coming.
type index struct {
	at    map[string]int
	words []string
}

func (x *index) of(word string) int {
	if i, ok := x.at[word]; ok {
		return i
	}
	if x.at == nil {
		x.at = map[string]int{}
	}
	x.at[word] = len(x.words)
	x.words = append(x.words, word)
	return len(x.words) - 1
}

// columns lays out the observations and figures for the page.
func columns(r *Report, f *Figures) *web.Data {
	o := r.Options
	d := &web.Data{Bucket: string(o.Bucket), MinN: o.MinN, Level: o.Level, Rollup: o.Rollup, Imputed: o.Imputed, Strict: !o.Contested,
		Curves: map[string]web.Curve{}, Who: []web.Who{}, Rules: [][4]string{}, Summary: []web.Summary{},
		Articles:     web.Articles{ID: []string{}, Title: []string{}, Outlet: []int{}, Day: []int{}, URL: []string{}, Weight: []int{}},
		Observations: web.Observations{Article: []int{}},
	}
	p := &pager{r: r, d: d, actors: map[actor.ID]int{}, rules: map[[4]string]int{}}
	for _, s := range f.Framing.Frames {
		p.frames.of(s.Frame) // the order of the charts
	}
	for i := range r.Result.Articles {
		if a := &r.Result.Articles[i]; a.OnTopic() && inside(o, a.Doc.Published) {
			p.article(a)
		}
	}
	p.figures(f)
	p.finish(f)
	return d
}

// inside tells whether the window of the options takes a date.
func inside(o series.Options, t time.Time) bool {
	if t.IsZero() {
		return o.From.IsZero() && o.To.IsZero()
	}
	return !t.Before(o.From) && (o.To.IsZero() || t.Before(o.To))
}

func (p *pager) article(a *score.Article) {
	n := len(p.d.Articles.ID)
	c := &p.d.Articles
	c.ID = append(c.ID, a.Doc.ID)
	c.Title = append(c.Title, oneLine(a.Doc.Title, ""))
	c.Outlet = append(c.Outlet, orNone(&p.outlets, a.Doc.Outlet))
	c.Day = append(c.Day, dayNumber(a.Doc.Published))
	c.URL = append(c.URL, webAddress(a.Doc.URL))
	weight := 1
	if p.r.Options.Reprints {
		weight += len(a.Reprints)
	}
	c.Weight = append(c.Weight, weight)
	for i := range a.Observations {
		if o := &a.Observations[i]; p.counts(o) {
			p.observation(o, n)
		}
	}
}

// counts tells whether the options let an observation count.
func (p *pager) counts(o *score.Observation) bool {
	opt := p.r.Options
	return (opt.Contested || !o.Has(score.Contested)) && (opt.Retold || !o.Has(score.Retold))
}

func (p *pager) observation(o *score.Observation, article int) {
	c := &p.d.Observations
	c.Article = append(c.Article, article)
	c.Holder = append(c.Holder, p.who(o.Holder))
	c.By = append(c.By, p.who(o.AttributedBy))
	c.Target = append(c.Target, p.who(o.Target))
	c.Conflict = append(c.Conflict, orNone(&p.conflicts, o.Conflict))
	c.Act = append(c.Act, p.acts.of(o.Act))
	c.Value = append(c.Value, o.Value)
	c.Weight = append(c.Weight, o.Weight)
	c.Channel = append(c.Channel, p.channels.of(string(o.Channel)))
	c.Modality = append(c.Modality, p.modes.of(string(o.Modality)))
	c.Flags = append(c.Flags, bitsOf(&p.flags, o.Flags))
	c.Frames = append(c.Frames, bitsOf(&p.frames, o.Frames))
	c.Tone = append(c.Tone, o.Tone)
	c.Toward = append(c.Toward, o.Toward)
	sentence, from, to := excerpt(o)
	c.Sentence = append(c.Sentence, p.sentences.of(sentence))
	c.From = append(c.From, from)
	c.To = append(c.To, to)
	p.reasons(o.Reasons)
}

func (p *pager) reasons(steps []score.Reason) {
	rules, values := make([]int, len(steps)), make(web.Figures, len(steps))
	for i, s := range steps {
		line := ""
		if s.Line > 0 {
			line = strconv.Itoa(s.Line)
		}
		rules[i], values[i] = p.rule([4]string{s.Entry, s.File, line, s.Rule}), s.Weight
	}
	c := &p.d.Observations
	c.Rules, c.RuleValue = append(c.Rules, rules), append(c.RuleValue, values)
}

func (p *pager) rule(r [4]string) int {
	i, ok := p.rules[r]
	if !ok {
		i = len(p.d.Rules)
		p.rules[r] = i
		p.d.Rules = append(p.d.Rules, r)
	}
	return i
}

// who numbers an actor, and its state before it is needed.
func (p *pager) who(id actor.ID) int {
	if id == "" {
		return -1
	}
	if i, ok := p.actors[id]; ok {
		return i
	}
	a := p.r.Result.Actors[id]
	i := len(p.d.Who)
	p.actors[id] = i
	p.d.Who = append(p.d.Who, web.Who{ID: string(id), Name: nameOf(map[actor.ID]string{id: a.Name}, id), Kind: string(a.Kind),
		Title: a.Title, Found: a.Found, State: -1})
	if a.State != "" && a.State != id {
		p.d.Who[i].State = p.who(a.State)
	}
	return i
}

// finish hands over the numbered words.
func (p *pager) finish(f *Figures) {
	d := p.d
	d.Outlets, d.Channels, d.Acts, d.Modes = some(p.outlets), some(p.channels), some(p.acts), some(p.modes)
	d.Flags, d.Frames, d.Sentences = some(p.flags), some(p.frames), some(p.sentences)
	d.Wars = []web.War{}
	for _, id := range p.conflicts.words {
		d.Wars = append(d.Wars, web.War{ID: id, Name: p.r.conflictName(id)})
	}
	d.Events = []web.Event{}
	for _, e := range p.r.events("", f.Window) {
		d.Events = append(d.Events, web.Event{Day: dayNumber(e.Date), Label: e.Label})
	}
}

func some(x index) []string { return append([]string{}, x.words...) }

func (r *Report) conflictName(id string) string {
	for _, c := range r.Conflicts {
		if c.ID == id && c.Name != "" {
			return c.Name
		}
	}
	return id
}

func (p *pager) figures(f *Figures) {
	p.d.Window = [2]int{dayNumber(f.Window.start), dayNumber(f.Window.end)}
	p.d.Shown, p.d.Changes = []int{}, []web.Change{}
	for _, c := range f.firm() {
		p.d.Changes = append(p.d.Changes, web.Change{Actor: p.who(c.Key.Actor), Day: dayNumber(c.At), Text: shiftText(f, &c)})
	}
	for _, s := range f.Shown {
		p.d.Shown = append(p.d.Shown, p.who(s.Actor.ID))
	}
	for _, s := range f.Summaries {
		p.d.Summary = append(p.d.Summary, web.Summary{
			Actor: p.who(s.Actor.ID), Stance: three(s.Stance), Words: three(s.Words), Deeds: three(s.Deeds), Imputed: three(s.Imputed),
			Tone: three(s.Tone), Observations: s.Observations, Articles: s.Articles, Thin: s.Thin,
		})
	}
	for _, c := range f.Curves {
		p.d.Curves[strconv.Itoa(p.who(c.Actor.ID))] = curve(c.All)
	}
}

func three(e series.Estimate) web.Figures { return web.Figures{e.Mean, e.Lo, e.Hi} }

func curve(s series.Series) web.Curve {
	c := web.Curve{Start: []int{}, End: []int{}, Smooth: web.Figures(s.Smooth), Articles: []int{}, Count: []int{}}
	for _, p := range s.Points {
		c.Start, c.End = append(c.Start, dayNumber(p.Start)), append(c.End, dayNumber(p.End))
		c.Mean, c.Lo, c.Hi = append(c.Mean, p.Mean), append(c.Lo, p.Lo), append(c.Hi, p.Hi)
		c.Articles, c.Count = append(c.Articles, p.Articles), append(c.Count, p.Observations)
	}
	return c
}

func orNone(x *index, word string) int {
	if word == "" {
		return -1
	}
	return x.of(word)
}

// bitsOf sets a bit for each word; words beyond the thirtieth are left out, as
// the page's script computes with 32 bits.
func bitsOf[W ~string](x *index, words []W) int {
	set := 0
	for _, w := range words {
		if i := x.of(string(w)); i < bits.UintSize-2 && i < 30 {
			set |= 1 << i
		}
	}
	return set
}

// dayNumber counts days from 1970-01-01 in UTC, -1 for no date.
func dayNumber(t time.Time) int {
	if t.IsZero() {
		return -1
	}
	s := t.UTC().Unix()
	if s < 0 {
		return -1
	}
	return int(s / 86400)
}

// webAddress keeps only addresses that a browser may follow.
func webAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// excerpt is the sentence and which part of it shows the stance, in UTF-16
// units as the page counts.
func excerpt(o *score.Observation) (sentence string, from, to int) {
	span := text.Span{Start: o.Span.Start - o.Sentence.Start, End: o.Span.End - o.Sentence.Start}
	n := len(o.Words)
	span.Start, span.End = min(max(span.Start, 0), n), min(max(span.End, 0), n)
	if span.Start >= span.End {
		return o.Words, 0, 0
	}
	from = units(o.Words[:span.Start])
	return o.Words, from, from + units(o.Words[span.Start:span.End])
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }
