package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a browser's tab and what its console complained of.
type tab struct {
	context.Context
	tab    context.Context // without the limit
	t      *testing.T
	mutex  sync.Mutex
	errors []string
}

// browse opens an address. Without a browser the test is skipped, or fails
// when DETENTE_REQUIRE_BROWSER is 1.
func browse(t *testing.T, address string) *tab {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil && os.Getenv("DETENTE_REQUIRE_BROWSER") == "1" {
		t.Fatal("needs a browser: chromium is not installed")
	}
	if err != nil {
		t.Skip("needs a browser: chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-background-networking", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	b := &tab{t: t}
	inner, stopTab := chromedp.NewContext(allocator, chromedp.WithListener(b.listen))
	t.Cleanup(stopTab)
	if _, err := chromedp.Call(inner, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	limited, cancel := context.WithTimeout(inner, time.Minute)
	t.Cleanup(cancel)
	b.Context, b.tab = limited, inner
	b.do(chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS(`html[data-ready="yes"]`)))
	return b
}

// listen collects errors of the console, the script and the policy.
func (b *tab) listen(event any) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, fmt.Sprint(e.ExceptionDetails))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.errors = append(b.errors, e.Entry.Text)
		}
	}
}

// complaints fails the test where there was any.
func (b *tab) complaints() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if len(b.errors) > 0 {
		b.t.Errorf("the page complains: %s", strings.Join(b.errors, "; "))
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// until waits for an expression to be true; a page that loads anew has none.
func (b *tab) until(what, expression string) {
	b.t.Helper()
	for {
		if yes, err := chromedp.Run(b, chromedp.Evaluate[bool](expression)); err == nil && yes {
			return
		}
		select {
		case <-b.Done():
			b.complaints()
			rest, cancel := context.WithTimeout(b.tab, 5*time.Second)
			defer cancel()
			text, err := chromedp.Run(rest, chromedp.Evaluate[string](`document.getElementById("live").innerText + [...document.querySelectorAll("#try input, #try select")].map(e => e.value + e.validationMessage).join("; ")`))
			b.t.Fatalf("never so: %s (%s); the page: %s %v", what, expression, text, err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

const serial = `JSON.parse(document.getElementById("live-data").textContent).serial`

func TestServedDemoInABrowser(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "detente.yaml", "lexicons:\n  words: [words.yaml]\n")
	write(t, "words.yaml", noWords)
	b := browse(t, start(t)+"/")
	b.until("the page is live", `document.documentElement.dataset.live === "good" && document.getElementById("live-note").textContent.includes("analysed")`)

	b.do(chromedp.SendKeys(chromedp.CSS("#try-phrase"), "shell"), chromedp.SendKeys(chromedp.CSS("#try-weight"), "-0.1"))
	b.until("a category is chosen", `(document.getElementById("try-category").value = "attack") !== ""`)
	b.do(chromedp.Click(chromedp.CSS(`#try button[type="submit"]`)))
	b.until("the trial tells what moves", `/In \d+ sentences? of \d+ articles?; \d+ statements? would change, \d+ actors? would move/.test(document.getElementById("trial").textContent)`)
	b.until("the trial says how to keep it", `document.querySelector("#trial pre").textContent.includes("weight: -0.1")`)
	shot(b, "trial")

	write(t, "words.yaml", "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: shell, weight: -0.1}\n")
	b.until("the page loads anew", serial+` === 2 && document.documentElement.dataset.ready === "yes"`)
	b.until("the word is in force", `document.getElementById("data").textContent.includes('"attack:shell","words.yaml","5"')`)
	b.until("the box keeps its words", `document.getElementById("try-phrase").value === "shell"`)
	b.until("the note tells how many", `/^\d+ of \d+ articles scored again/.test(document.getElementById("live-note").textContent)`)

	write(t, "words.yaml", wrongWord)
	b.until("a bad edit shows with its line", `document.getElementById("live-error-text").textContent.startsWith("words.yaml:4:5: ") && !document.getElementById("live-error").hidden`)
	b.until("the last good state stays", serial+` === 2`)
	shot(b, "fault")

	b.until("an observation is judged", `(() => { document.querySelector("#evidence .verdict button").click(); return true; })()`)
	b.until("the verdict is kept", `document.querySelector("#evidence .verdict").textContent.includes("kept: right")`)
	if _, err := os.Stat("verdicts.jsonl"); err != nil {
		t.Error(err)
	}
	b.complaints()
}

// shot takes a picture of the page for DETENTE_SPECIMEN, a folder to look at it.
func shot(b *tab, name string) {
	dir := os.Getenv("DETENTE_SPECIMEN")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(b, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(dir+"/"+name+".png", picture, 0o644)
	}
	if err != nil {
		b.t.Error(err)
	}
}
