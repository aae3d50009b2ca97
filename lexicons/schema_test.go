package lexicons

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// TestSchemaExplainsEveryKey walks the types of all files.
func TestSchemaExplainsEveryKey(t *testing.T) {
	used := map[string]bool{}
	for _, kind := range SchemaKinds {
		walk(schemaTypes[kind], func(key string) {
			used[key] = true
			if schemaAbout[key] == "" {
				t.Errorf("%s: no words on %s", kind, key)
			}
		})
	}
	for key := range schemaAbout {
		if !used[key] {
			t.Errorf("words on %s, which is no key", key)
		}
	}
}

func walk(t reflect.Type, f func(string)) {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		walk(t.Elem(), f)
	case reflect.Struct:
		for i := range t.NumField() {
			if key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); key != "-" && key != "" {
				f(t.Name() + "." + key)
				walk(t.Field(i).Type, f)
			}
		}
	}
}

func TestSchemaIsJSON(t *testing.T) {
	for _, kind := range SchemaKinds {
		data, err := json.Marshal(Schema(kind))
		if err != nil || !strings.Contains(string(data), "2020-12") {
			t.Errorf("%s: %v, %s", kind, err, data)
		}
	}
	if Schema("poems") != nil {
		t.Error("a schema of poems")
	}
	entry := Schema("words")["properties"].(map[string]any)["categories"].(map[string]any)["items"].(map[string]any)["properties"].(map[string]any)["entries"].(map[string]any)["items"].(map[string]any)
	if len(entry["oneOf"].([]any)) != 2 {
		t.Errorf("an entry is %v, want a string or a mapping", entry)
	}
}
