package configs

import (
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"
	"go.yaml.in/yaml/v3"
)

//go:embed default.yaml
var defaultYAML []byte

// layer is one file of settings.
type layer struct {
	name   string
	values map[string]any
	lines  map[string]int // by key
}

// defaults are the values of default.yaml; its keys are all keys there are.
func defaults() (layer, error) { return parse("default.yaml", defaultYAML, nil) }

// parse reads a file of settings. Known holds every key, nil where the file
// itself says which there are. An error names the file and the line.
func parse(name string, data []byte, known map[string]int) (layer, error) {
	l := layer{name, map[string]any{}, map[string]int{}}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return l, inFile(name, err)
	}
	if len(root.Content) == 0 {
		return l, nil
	}
	if err := l.walk("", root.Content[0], known); err != nil {
		return l, err
	}
	if err := root.Decode(&l.values); err != nil {
		return l, inFile(name, err)
	}
	tidy(l.values)
	return l, nil
}

// inFile gives an error of the YAML package, "yaml: line 3: cause", its file.
func inFile(name string, err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(text, "unmarshal errors:\n  "); ok {
		text, _, _ = strings.Cut(rest, "\n")
	}
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		return fmt.Errorf("%s:%s", name, rest)
	}
	return fmt.Errorf("%s: %s", name, text)
}

// walk notes the lines of the keys below prefix and reports unknown ones.
func (l *layer) walk(prefix string, node *yaml.Node, known map[string]int) error {
	if node.Kind != yaml.MappingNode {
		return fmt.Errorf("%s:%d: want keys with values%s", l.name, node.Line, below(prefix))
	}
	var errs []error
	for i := 0; i+1 < len(node.Content); i += 2 {
		errs = append(errs, l.visit(prefix, node.Content[i], node.Content[i+1], known))
	}
	return errors.Join(errs...)
}

func (l *layer) visit(prefix string, key, value *yaml.Node, known map[string]int) error {
	path := prefix + key.Value
	dotted := strings.Contains(key.Value, ".")
	switch _, leaf := known[path]; {
	case leaf && !dotted, known == nil && (value.Kind != yaml.MappingNode || len(value.Content) == 0):
		l.lines[path] = key.Line
		return nil
	case known == nil, isSection(path, known) && value.Tag != "!!null":
		return l.walk(path+".", value, known)
	case isSection(path, known):
		return nil
	}
	if dotted {
		return fmt.Errorf("%s:%d: %q: keys stand below their section, not behind a dot", l.name, key.Line, key.Value)
	}
	return fmt.Errorf("%s:%d: unknown key %q%s", l.name, key.Line, path, suggestion(path, known))
}

func below(prefix string) string {
	if prefix == "" {
		return ""
	}
	return " below " + strings.TrimSuffix(prefix, ".")
}

// isSection tells whether path has keys below it.
func isSection(path string, known map[string]int) bool {
	for key := range known {
		if strings.HasPrefix(key, path+".") {
			return true
		}
	}
	return false
}

// tidy returns a value of YAML without the keys that have none, so that they
// hide no default, and with days as the texts that they were.
func tidy(value any) any {
	switch v := value.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case []any:
		for i := range v {
			v[i] = tidy(v[i])
		}
	case map[string]any:
		maps.DeleteFunc(v, func(_ string, item any) bool { return item == nil })
		for key := range v {
			v[key] = tidy(v[key])
		}
	}
	return value
}

// value is the value of a key, nil when the file has none.
func (l *layer) value(key string) any {
	var at any = l.values
	for part := range strings.SplitSeq(key, ".") {
		section, _ := at.(map[string]any)
		at = section[part]
	}
	return at
}

// pathKeys hold paths, which are relative to the file that they stand in.
var pathKeys = []string{"read.paths", "lexicons.words", "lexicons.actors", "lexicons.conflicts", "report.verdicts", "report.error_from"}

// rebase makes the paths of the file relative to the working folder.
func (l *layer) rebase() {
	dir := filepath.Dir(l.name)
	for _, key := range pathKeys {
		switch v := l.value(key).(type) {
		case []any:
			for i, item := range v {
				v[i] = beside(dir, item)
			}
		case string:
			section, name, _ := strings.Cut(key, ".")
			l.values[section].(map[string]any)[name] = beside(dir, v)
		}
	}
}

// beside is a path of a file in dir; what is no relative path stays.
func beside(dir string, item any) any {
	if path, ok := item.(string); ok && path != "" && path != "-" && !filepath.IsAbs(path) {
		return filepath.Join(dir, path)
	}
	return item
}

// suggestion names the known key that is nearest to a wrong one, if any is
// near: as a whole, or in its last part.
func suggestion(wrong string, known map[string]int) string {
	best, least := "", 3
	for _, key := range slices.Sorted(maps.Keys(known)) {
		for _, d := range []int{levenshtein.ComputeDistance(wrong, key), levenshtein.ComputeDistance(last(wrong), last(key))} {
			if d < least {
				best, least = key, d
			}
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

func last(key string) string { return key[strings.LastIndex(key, ".")+1:] }
