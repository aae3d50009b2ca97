package reports

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"detente/analysis/actor"
)

// browser is a tab with a page, and what its console complained of.
type browser struct {
	context.Context
	t      *testing.T
	mu     sync.Mutex
	errors []string
}

// visit opens the report of r in a browser of the given width. Without a
// browser the test is skipped, or fails when DETENTE_REQUIRE_BROWSER is 1.
func visit(t *testing.T, r *Report, width int64) *browser {
	t.Helper()
	program := findBrowser(t)
	dir := t.TempDir()
	if err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("force-prefers-reduced-motion", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-sync", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	b := &browser{t: t}
	tab, stopTab := chromedp.NewContext(allocator, chromedp.WithListener(b.listen))
	t.Cleanup(stopTab)
	b.Context = tab
	if _, err := chromedp.Call(tab, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	limited, cancel := context.WithTimeout(tab, 2*time.Minute)
	t.Cleanup(cancel)
	b.Context = limited
	b.run(chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+filepath.ToSlash(filepath.Join(dir, Index))),
		chromedp.WaitReady(chromedp.CSS(`html[data-ready="yes"]`)))
	t.Cleanup(b.quiet)
	return b
}

func findBrowser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("DETENTE_REQUIRE_BROWSER") == "1" {
		t.Fatal("needs a browser: chromium is not installed")
	}
	t.Skip("needs a browser: chromium is not installed")
	return ""
}

// listen collects errors of the console, the script and the policy.
func (b *browser) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, fmt.Sprint(e.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			b.errors = append(b.errors, fmt.Sprint("console: ", e.Args))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.errors = append(b.errors, e.Entry.Text)
		}
	}
}

// quiet fails the test when anything was complained of.
func (b *browser) quiet() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.errors {
		b.t.Errorf("the page complains: %s", e)
	}
}

func (b *browser) run(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// ask evaluates a JavaScript expression.
func ask[T any](b *browser, expression string) T {
	b.t.Helper()
	answer, err := chromedp.Run(b, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return answer
}

// wants fails unless an expression is true.
func (b *browser) wants(what, expression string) {
	b.t.Helper()
	if !ask[bool](b, expression) {
		b.t.Errorf("not so: %s (%s)", what, expression)
	}
}

// set gives a form field a value as a user would.
func (b *browser) set(id, value string) {
	b.t.Helper()
	ask[bool](b, fmt.Sprintf(`(() => { const e = document.getElementById(%q); e.value = %q; e.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`, id, value))
}

func TestPageFiltersAndLeadsDown(t *testing.T) {
	b := visit(t, specimen(120, 120), 1280)
	all := ask[string](b, `document.getElementById("status").textContent`)
	b.set("f-outlet", "1")
	b.wants("a filter changes the count", fmt.Sprintf(`document.getElementById("status").textContent !== %q`, all))
	b.wants("only the outlet's articles are listed", `[...document.querySelectorAll("#evidence .item")].every(n => n.textContent.includes("The Norland Mail"))`)
	b.run(chromedp.Click(chromedp.CSS("#f-reset")))
	b.wants("reset shows all", fmt.Sprintf(`document.getElementById("status").textContent === %q`, all))

	b.run(chromedp.Focus(chromedp.CSS("#chart-time .point")), chromedp.KeyEvent("\r"))
	b.wants("a mark leads to its actor's evidence", `/^Evidence: .+, \d+ \w+ 2031 to /.test(document.getElementById("evidence-h").textContent)`)
	b.wants("the heading has the focus", `document.activeElement.id === "evidence-h"`)
	b.wants("its words are highlighted in the sentence", `(() => { const q = document.querySelector("#evidence blockquote"); return q.textContent.includes(q.querySelector("mark").textContent) && q.querySelector("mark").textContent.length > 3; })()`)
	b.run(chromedp.Click(chromedp.CSS("#evidence .item details summary")))
	b.wants("the rule is shown with its place", `/lexical act: .+ \(acts\.yaml:\d+\)/.test(document.querySelector("#evidence .trace").textContent)`)
	b.wants("the article is linked", `document.querySelector("#evidence .source a").href.startsWith("https://news.example/")`)

	b.run(chromedp.Click(chromedp.CSS(`#actor-table tbody button`)))
	b.wants("a name opens the actor's page", `!document.getElementById("profile").hidden && location.hash.startsWith("#actor=")`)
	b.wants("the page has a chart and tables", `document.querySelectorAll("#profile svg .point").length > 0 && document.querySelectorAll("#profile table").length >= 3`)
	b.run(chromedp.Click(chromedp.CSS(`#chart-time summary`)), chromedp.WaitReady(chromedp.CSS(`#chart-time .table-view td`)))
	b.wants("a chart has its table", `document.querySelectorAll("#chart-time .table-view tbody tr").length > 10`)
	b.run(chromedp.Click(chromedp.CSS(`#chart-matrix button`)))
	b.wants("a cell leads to its evidence", `document.getElementById("evidence-h").textContent.includes("toward")`)
}

func TestPageFindsAnActor(t *testing.T) {
	b := visit(t, specimen(60, 60), 390)
	b.run(chromedp.SendKeys(chromedp.CSS("#f-find"), "VEKS"))
	b.wants("the table holds who was sought", `document.querySelectorAll("#actor-table tbody tr").length === 1 && document.getElementById("actor-table").textContent.includes("Orlan Veks")`)
	b.run(chromedp.Click(chromedp.CSS("#actor-table thead button")))
	b.wants("a column sorts", `document.querySelector("#actor-table th[aria-sort]").textContent.startsWith("Actor")`)
	b.run(chromedp.Click(chromedp.CSS("#actor-table input")))
	b.wants("a tick draws or takes away", `document.querySelectorAll("#chart-time .key span").length >= 1`)
}

func TestPageRollsUpAndLeavesOut(t *testing.T) {
	b := visit(t, specimen(120, 120), 1280)
	b.wants("persons stand for themselves", `document.getElementById("actor-table").textContent.includes("Orlan Veks")`)
	b.run(chromedp.Click(chromedp.CSS("#f-rollup")))
	b.wants("persons count for their state", `!document.getElementById("actor-table").textContent.includes("Orlan Veks")`)
	before := ask[int](b, counted)
	b.run(chromedp.Click(chromedp.CSS("#f-contested")))
	if after := ask[int](b, counted); after >= before {
		t.Errorf("without contested acts %d observations, with them %d", after, before)
	}
	b.set("f-from", "2031-04-01")
	b.set("f-to", "2031-04-30")
	b.wants("dates narrow the list", `[...document.querySelectorAll("#evidence .item")].every(n => n.textContent.includes("Apr 2031"))`)
	b.set("f-channel", "deed")
	b.wants("a channel narrows the list", `[...document.querySelectorAll("#evidence .item")].every(n => n.textContent.includes("deed"))`)
	b.set("f-conflict", "0")
	b.set("f-to", "2031-04-01")
	b.set("f-from", "2031-05-01")
	b.wants("an empty choice is said", `document.getElementById("actor-table").textContent.includes("No observations")`)
}

// counted is the number of observations that the page says it shows.
const counted = `parseInt(document.getElementById("status").textContent.replace(/,/g, ""))`

// TestPageAgreesWithReport compares the browser's means with the report's.
func TestPageAgreesWithReport(t *testing.T) {
	r := specimen(120, 120)
	b := visit(t, r, 1280)
	ask[bool](b, `document.getElementById("f-from").value = "1990-01-01", document.getElementById("f-from").dispatchEvent(new Event("change")), true`)
	dated := *r
	dated.Options.From = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	f := figures(&dated)
	got := ask[string](b, `document.getElementById("actor-table").textContent`)
	for _, s := range f.Summaries {
		want := said(s.Stance.Mean)
		if s.Stance.Valid() && !strings.Contains(got, want) {
			t.Errorf("%s stands at %s in the report, not so on the page: %s", s.Actor.Name, want, got)
		}
	}
}

func TestPageThemesHaveContrast(t *testing.T) {
	b := visit(t, specimen(60, 60), 1280)
	for range 2 {
		theme := ask[string](b, `document.documentElement.dataset.theme || "as the system"`)
		for _, bad := range ask[[]string](b, lowContrast) {
			t.Errorf("theme %s: %s", theme, bad)
		}
		b.run(chromedp.Click(chromedp.CSS("#theme")))
	}
	b.wants("the theme was switched", `["dark", "light"].includes(document.documentElement.dataset.theme)`)
}

// lowContrast lists texts whose contrast with their ground is below 4.5.
const lowContrast = `(() => {
  const rgb = c => (c.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = c => { const [r, g, b] = rgb(c).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
  const ground = n => { for (; n; n = n.parentElement) { const c = getComputedStyle(n).backgroundColor; if ((rgb(c)[3] ?? 1) > 0) return c; } return "rgb(255,255,255)"; };
  const out = new Map();
  for (const n of document.querySelectorAll("body *")) {
    const text = [...n.childNodes].some(c => c.nodeType === 3 && c.data.trim());
    if (!text || n.closest("script, style, noscript, option") || !n.getClientRects().length) continue;
    const s = getComputedStyle(n), inSVG = n instanceof SVGElement;
    const a = light(inSVG ? s.fill : s.color), g = light(ground(n)), ratio = (Math.max(a, g) + .05) / (Math.min(a, g) + .05);
    if (ratio < 4.5) out.set(n.tagName + "." + (n.getAttribute("class") || ""), n.textContent.slice(0, 30) + " " + ratio.toFixed(2));
  }
  return [...out].map(e => e.join(": "));
})()`

func TestPageIsLabelled(t *testing.T) {
	b := visit(t, specimen(60, 60), 1280)
	for _, bad := range ask[[]string](b, unlabelled) {
		t.Error(bad)
	}
}

// unlabelled lists what assistive technology could not name.
const unlabelled = `(() => {
  const out = [], ids = new Set();
  for (const n of document.querySelectorAll("input, select")) if (!n.getAttribute("aria-label") && !(n.labels && n.labels.length)) out.push("no label: " + n.outerHTML.slice(0, 80));
  for (const n of document.querySelectorAll("button, a, [role=button]")) if (!(n.getAttribute("aria-label") || n.textContent).trim()) out.push("no name: " + n.outerHTML.slice(0, 80));
  for (const n of document.querySelectorAll("svg:not([aria-hidden])")) if (!n.getAttribute("aria-label")) out.push("no name: " + n.outerHTML.slice(0, 80));
  for (const n of document.querySelectorAll("[id]")) { if (ids.has(n.id)) out.push("twice: " + n.id); ids.add(n.id); }
  for (const n of document.querySelectorAll("[aria-labelledby]")) if (!ids.has(n.getAttribute("aria-labelledby"))) out.push("missing: " + n.getAttribute("aria-labelledby"));
  for (const n of document.querySelectorAll("th:not([scope])")) out.push("no scope: " + n.outerHTML.slice(0, 80));
  for (const n of document.querySelectorAll(".chart svg")) if (n.querySelectorAll('[tabindex="0"]').length > 1) out.push("a chart has many tab stops");
  if (document.documentElement.lang !== "en") out.push("no language");
  if (document.querySelectorAll("h1").length !== 1) out.push("not one h1");
  return out;
})()`

// hostile is a report whose texts try to break out of the page.
func hostile() *Report {
	r := specimen(60, 60)
	bad := `</script><script>window.owned=1</script><img src=x onerror="window.owned=1">`
	r.Title = bad
	r.Result.Warnings = []string{bad}
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		a.Doc.Title = []string{bad, "\u202edlrow olleh\u202c", strings.Repeat("w", 10000)}[i%3]
		a.Doc.Outlet += []string{` "><svg onload="window.owned=1">`, "\u202e", ""}[i%3]
		a.Doc.URL = []string{"javascript:window.owned=1", "https://news.example/\"><b>", "data:text/html,x"}[i%3]
		for j := range a.Observations {
			o := &a.Observations[j]
			o.Outlet = a.Doc.Outlet
			o.Reasons[0].Entry = bad
		}
	}
	rename := func(a actor.Actor) actor.Actor {
		a.Name = []string{bad, "\u202e" + a.Name, strings.Repeat("m", 10000), a.Name + "\u200f", "'\"`<!--", "\u202e"}[len(a.Name)%6]
		return a
	}
	for id, a := range r.Result.Actors {
		r.Result.Actors[id] = rename(a)
	}
	for i := range r.Result.Articles {
		var named []actor.Actor
		for _, a := range r.Result.Articles[i].Actors {
			named = append(named, rename(a))
		}
		r.Result.Articles[i].Actors = named
	}
	r.Conflicts[0].Name = bad
	r.Conflicts[0].Events[0].Label = bad
	return r
}

func TestHostileTextIsInert(t *testing.T) {
	for _, width := range []int64{1280, 390} {
		b := visit(t, hostile(), width)
		b.run(chromedp.Click(chromedp.CSS(`#actor-table tbody button`)))
		b.wants("nothing ran", `typeof window.owned === "undefined"`)
		b.wants("no element was smuggled in", `document.querySelectorAll("img, iframe, object, embed, b").length === 0 && document.scripts.length === 2`)
		b.wants("links lead to the web only", `[...document.querySelectorAll("#evidence a")].every(a => /^https?:/.test(a.href))`)
		b.wants("the page is no wider than the window", `document.documentElement.scrollWidth <= innerWidth`)
	}
}

func TestPageOfNothing(t *testing.T) {
	r := specimen(60, 60)
	r.Result.Articles = nil
	b := visit(t, r, 390)
	b.wants("it says so", `document.getElementById("actor-table").textContent.includes("No observations")`)
}

// TestLargePage logs how long a page of 20,000 observations takes.
func TestLargePage(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	r := specimen(5900, 700)
	r.Options.Resamples, r.Options.Permutations = 100, 99
	b := visit(t, r, 1280)
	n := ask[int](b, `JSON.parse(document.getElementById("data").textContent).observations.value.length`)
	spent := ask[float64](b, `(() => { const t = performance.now(); const e = document.getElementById("f-outlet"); e.value = "1"; e.dispatchEvent(new Event("change")); return performance.now() - t; })()`)
	t.Logf("%d observations: a filter takes %.0f ms", n, spent)
	b.wants("the list is paged", `document.querySelectorAll("#evidence .item").length <= 25`)
}
