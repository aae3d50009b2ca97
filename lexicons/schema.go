package lexicons

import (
	"reflect"
	"slices"
	"strings"
)

// SchemaKinds are the kinds of files that have a schema.
var SchemaKinds = []string{"words", "tests", "actors", "conflicts"}

var schemaTypes = map[string]reflect.Type{
	"words": reflect.TypeFor[File](), "tests": reflect.TypeFor[TestFile](),
	"actors": reflect.TypeFor[ActorFile](), "conflicts": reflect.TypeFor[ConflictFile](),
}

// Schema is the JSON Schema (draft 2020-12) of a kind of lexicon file, for
// editors; nil for a kind that there is not.
func Schema(kind string) map[string]any {
	t, ok := schemaTypes[kind]
	if !ok {
		return nil
	}
	s := schemaOf(t)
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "detente " + kind
	return s
}

// schemaOf makes the schema of a type: its keys, what they hold, and what they
// mean.
func schemaOf(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": schemaOf(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": schemaOf(t.Elem())}
	case reflect.Struct:
		return shortForm(t, structSchema(t))
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number", "minimum": -1, "maximum": 1}
	}
	return map[string]any{"type": "string"}
}

func structSchema(t reflect.Type) map[string]any {
	properties := map[string]any{}
	var required []string
	for i := range t.NumField() {
		tag := t.Field(i).Tag.Get("yaml")
		key, options, _ := strings.Cut(tag, ",")
		if key == "-" || key == "" {
			continue
		}
		property := schemaOf(t.Field(i).Type)
		if values := schemaValues(t, key); values != nil {
			property["enum"] = values
		}
		if about := schemaAbout[t.Name()+"."+key]; about != "" {
			property["description"] = about
		}
		properties[key] = property
		if options != "omitempty" && !optional[t.Name()+"."+key] {
			required = append(required, key)
		}
	}
	s := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

// optional lists keys that may be missing though their tag does not say so: a
// category that the program has needs no role.
var optional = map[string]bool{"Category.role": true}

// shortForm adds the bare string to the types that may be written as one.
func shortForm(t reflect.Type, s map[string]any) map[string]any {
	if t != reflect.TypeFor[Entry]() && t != reflect.TypeFor[Expectation]() {
		return s
	}
	return map[string]any{"oneOf": []any{map[string]any{"type": "string"}, s}}
}

// schemaValues are the values that a key may have, nil where any will do.
func schemaValues(t reflect.Type, key string) []string {
	switch t.Name() + "." + key {
	case "Category.role":
		var out []string
		for _, r := range roles {
			out = append(out, string(r))
		}
		return out
	case "Category.modality", "Expectation.modality":
		return []string{"actual", "planned", "conditional", "hypothetical", "historical"}
	case "Category.channel", "Expectation.channel":
		return []string{"quoted", "reported", "deed", "narrated"}
	case "Category.truth":
		return []string{"neutral", "doubted", "denied", "factive"}
	case "Category.frame":
		return slices.Clone(frameNames)
	case "Entry.pos", "Category.pos":
		return slices.Clone(partsOfSpeech)
	case "Expectation.sign":
		return []string{"+", "-", "0"}
	case "Actor.kind":
		return slices.Clone(ActorKinds)
	case "Actor.gender":
		return []string{"m", "f"}
	}
	return nil
}

// frameNames are the frames of the codebook, section 6.
var frameNames = []string{"military", "diplomatic", "humanitarian", "economic", "legal", "security", "domestic", "blame", "moral"}
