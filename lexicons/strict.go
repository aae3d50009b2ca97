package lexicons

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A FileError is a fault in a lexicon file and where it stands.
type FileError struct {
	File      string
	Line, Col int // from 1
	Cause     string
}

// Error is "file:line:col: cause".
func (e *FileError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.Cause)
}

// decodeStrict decodes the one YAML document in data into the struct that into
// points to, and returns its tree for positions. Unknown keys, duplicate keys,
// values of the wrong type and a second document are errors, each a FileError.
func decodeStrict(file string, data []byte, into any) (*yaml.Node, error) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, &FileError{file, 1, 1, "the file is empty"}
	} else if err != nil {
		return nil, yamlFault(file, data, err.Error())
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, yamlFault(file, data, "a second document, or text after the first")
	}
	root := doc.Content[0]
	if err := checkKeys(file, root, reflect.TypeOf(into).Elem()); err != nil {
		return nil, err
	}
	var typed *yaml.TypeError
	if err := root.Decode(into); errors.As(err, &typed) {
		return nil, joinFaults(file, data, typed.Errors)
	} else if err != nil {
		return nil, yamlFault(file, data, err.Error())
	}
	return root, nil
}

// checkKeys reports the keys under node that type t has no field for, and
// entries without any key. What an alias stands for is checked at its anchor.
func checkKeys(file string, node *yaml.Node, t reflect.Type) error {
	var errs []error
	switch {
	case t.Kind() == reflect.Struct && node.Tag == "!!null":
		return &FileError{file, node.Line, node.Column, "an empty entry"}
	case t.Kind() == reflect.Slice && node.Kind == yaml.SequenceNode:
		for _, item := range node.Content {
			errs = append(errs, checkKeys(file, item, t.Elem()))
		}
	case t.Kind() == reflect.Struct && node.Kind == yaml.MappingNode:
		fields := keysOf(t)
		for i := 0; i+1 < len(node.Content); i += 2 {
			errs = append(errs, checkKey(file, node.Content[i], node.Content[i+1], fields))
		}
	}
	return errors.Join(errs...)
}

func checkKey(file string, key, value *yaml.Node, fields map[string]reflect.Type) error {
	t, known := fields[key.Value]
	if !known {
		cause := fmt.Sprintf("unknown key %q%s", key.Value, didYouMean(key.Value, sortedKeys(fields)))
		return &FileError{file, key.Line, key.Column, cause}
	}
	return checkKeys(file, value, t)
}

// keysOf returns the YAML keys of struct type t and the types of their fields.
func keysOf(t reflect.Type) map[string]reflect.Type {
	keys := make(map[string]reflect.Type)
	for i := range t.NumField() {
		field := t.Field(i)
		if key, _, _ := strings.Cut(field.Tag.Get("yaml"), ","); key != "-" {
			keys[key] = field.Type
		}
	}
	return keys
}

var lineOfFault = regexp.MustCompile(`(?s)^(?:yaml: )?(?:line (\d+): )?(.*)$`)

// yamlFault turns a message of the YAML library into a FileError. The library
// names the line only, so the column is that of the line's first character.
func yamlFault(file string, data []byte, message string) *FileError {
	parts := lineOfFault.FindStringSubmatch(message)
	line, err := strconv.Atoi(parts[1])
	if err != nil {
		return &FileError{file, 1, 1, parts[2]}
	}
	col := 1
	if lines := bytes.Split(data, []byte("\n")); line <= len(lines) {
		text := lines[line-1]
		col += len(text) - len(bytes.TrimLeft(text, " "))
	}
	return &FileError{file, line, col, parts[2]}
}

func joinFaults(file string, data []byte, messages []string) error {
	var errs []error
	for _, message := range messages {
		errs = append(errs, yamlFault(file, data, message))
	}
	return errors.Join(errs...)
}

// A place is an entry of a lexicon file, for positions in errors.
type place struct {
	file string
	node *yaml.Node
}

// fault is an error at the value that path leads to from the entry: a string
// is a key, an int an index. It stands at the deepest node that exists.
func (p place) fault(cause string, path ...any) error {
	node := p.node
	for _, step := range path {
		next := child(node, step)
		if next == nil {
			break
		}
		node = next
	}
	return &FileError{p.file, node.Line, node.Column, cause}
}

func child(node *yaml.Node, step any) *yaml.Node {
	switch step := step.(type) {
	case int:
		if step < len(node.Content) {
			return anchor(node.Content[step])
		}
	case string:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == step {
				return anchor(node.Content[i+1])
			}
		}
	}
	return nil
}

// anchor returns the node that an alias stands for, or node itself.
func anchor(node *yaml.Node) *yaml.Node {
	if node.Kind == yaml.AliasNode {
		return node.Alias
	}
	return node
}
