package corpus

import (
	"fmt"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

// readMarkdown reads one article with optional YAML front matter.
func readMarkdown(in input, emit func(record) bool) error {
	return readWhole(in, emit, func(content string) (fields, error) {
		front, body := cutFront(content)
		f, err := frontMatter(front, in.opt.Columns)
		f.text = body
		return f, err
	})
}

// cutFront divides the front matter between two lines of dashes from the body.
func cutFront(content string) (front, body string) {
	unix := strings.ReplaceAll(content, "\r\n", "\n")
	rest, opened := strings.CutPrefix(unix, "---\n")
	if !opened {
		return "", content
	}
	front, body, closed := strings.Cut("\n"+rest, "\n---\n")
	if !closed {
		return "", content
	}
	return front, strings.TrimLeft(body, "\n")
}

// frontMatter reads the fields of the front matter.
func frontMatter(front string, columns map[string]string) (fields, error) {
	var values map[string]any
	if err := yaml.Unmarshal([]byte(front), &values); err != nil {
		return fields{}, fmt.Errorf("front matter: %w", err)
	}
	get := func(name string) string {
		if t, isTime := values[name].(time.Time); isTime {
			return yamlTime(t)
		}
		if n, isInt := values[name].(int); isInt {
			return fmt.Sprint(n)
		}
		return word(values[name])
	}
	f := pick(keys(values), get, columns)
	f.dateFrom = "front matter"
	return f, nil
}

// yamlTime writes a time that YAML has read as the date that stood there.
func yamlTime(t time.Time) string {
	if t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
