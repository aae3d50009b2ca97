package web

import (
	"bytes"
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"
)

func TestPolicyHoldsHashesOfWhatIsThere(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, &Page{Title: "t", Data: &Data{}}); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	script := regexp.MustCompile(`(?s)<script>(.*)</script>`).FindStringSubmatch(page)[1]
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)[1]
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	policy = strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(policy)
	for _, part := range []string{script, style} {
		if !strings.Contains(policy, "'"+hash(part)+"'") {
			t.Errorf("the policy %q lacks %s", policy, hash(part))
		}
	}
	if strings.Contains(policy, "unsafe") || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("policy %q", policy)
	}
}

// TestScriptParsesNoHTML holds the rule that makes hostile text inert.
func TestScriptParsesNoHTML(t *testing.T) {
	script, err := joinScripts(true)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "http://", "https://"} {
		if strings.Contains(strings.ReplaceAll(script, "http://www.w3.org/2000/svg", ""), bad) {
			t.Errorf("the script has %q", bad)
		}
	}
}

func TestFigures(t *testing.T) {
	got, err := json.Marshal(Figures{0.5, math.NaN(), -1, math.Inf(1), 0.12345678, math.Copysign(0, -1)})
	if want := `[0.5,null,-1,null,0.123457,0]`; err != nil || string(got) != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}
