package actor

import (
	"reflect"
	"testing"

	"detente/analysis/text"
)

// other is a value of the type that is not its zero.
func other(t *testing.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Struct:
		other(t, v.Field(0))
	default:
		t.Fatalf("no other value of %v", v.Type())
	}
}

// TestEqual holds that casts differ where any field of a mention or an actor
// does, or the speaker.
func TestEqual(t *testing.T) {
	cast := func() *Cast {
		return &Cast{Mentions: []Mention{{Span: text.Span{Start: 3, End: 4}}}, Actors: map[ID]*Actor{"a": {}}}
	}
	differ := func(name string, c *Cast) {
		if c.Equal(cast()) || cast().Equal(c) {
			t.Errorf("another %s is taken for the same", name)
		}
	}
	if !cast().Equal(cast()) {
		t.Error("a cast differs from itself")
	}
	for _, of := range []func(*Cast) any{func(c *Cast) any { return &c.Mentions[0] }, func(c *Cast) any { return c.Actors["a"] }} {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(of(cast())).Elem()) {
			c := cast()
			other(t, reflect.ValueOf(of(c)).Elem().FieldByIndex(f.Index))
			differ(f.Name, c)
		}
	}
	more, fewer, speaks := cast(), cast(), cast()
	more.Actors["b"], fewer.Mentions, speaks.speaker = &Actor{}, nil, "a"
	differ("number of actors", more)
	differ("number of mentions", fewer)
	differ("speaker", speaks)
}
