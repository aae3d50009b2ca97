package configs

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// DefaultFile is read where it stands in the working folder and no other file
// is named.
const DefaultFile = "detente.yaml"

// Sources are where settings come from beside the defaults.
type Sources struct {
	File  string         // "" for DefaultFile, if there is one
	Flags *pflag.FlagSet // those of Flags that were given count; may be nil
	Set   []string       // "key=value", over everything else
	Demo  bool           // lay the settings of the demo over the defaults
}

// Setting is one key in force.
type Setting struct {
	Key    string
	Value  any
	Origin string // "default", "file:line", "env NAME", "--flag" or "--set"
}

// Loaded is a configuration with where it came from.
type Loaded struct {
	Config
	File     string    // the file read, "" for none
	Settings []Setting // by key
}

// loader puts the layers together, the weaker first.
type loader struct {
	v      *viper.Viper
	known  map[string]int
	origin map[string]string
}

// Load returns the configuration in force: Set over flags over DETENTE_* of
// the environment over the file over the defaults. Unknown keys and values out
// of their range are errors that name the place.
func Load(s Sources) (*Loaded, error) {
	base, err := defaults()
	if err != nil {
		return nil, err
	}
	l := &loader{viper.New(), base.lines, map[string]string{}}
	l.merge(base, "default")
	if s.Demo {
		if err := l.demo(); err != nil {
			return nil, err
		}
	}
	file, err := l.file(s.File)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(l.environment(os.Environ()), l.flags(s.Flags), l.set(s.Set)); err != nil {
		return nil, err
	}
	loaded := &Loaded{File: file, Settings: l.settings()}
	if err := l.decode(&loaded.Config); err != nil {
		return nil, err
	}
	return loaded, l.blame(loaded.Check())
}

// settings are all keys in force.
func (l *loader) settings() (out []Setting) {
	for _, key := range slices.Sorted(maps.Keys(l.known)) {
		out = append(out, Setting{key, l.v.Get(key), l.origin[key]})
	}
	return out
}

// blame gives the error of a key the place where the key was set.
func (l *loader) blame(err error) error {
	wrong := (*KeyError)(nil)
	if !errors.As(err, &wrong) {
		return err
	}
	if origin := l.origin[wrong.Key]; origin != "" && origin != "default" {
		return fmt.Errorf("%s: %w", origin, err)
	}
	return err
}
