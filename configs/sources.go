package configs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

// merge lays a file over what there is. Origin is what to call it, "" for its
// name and lines.
func (l *loader) merge(file layer, origin string) {
	_ = l.v.MergeConfigMap(file.values) // fails for no map
	for key, line := range file.lines {
		l.origin[key] = origin
		if origin == "" {
			l.origin[key] = fmt.Sprintf("%s:%d", file.name, line)
		}
	}
}

func (l *loader) demo() error {
	data, err := fs.ReadFile(demoFiles, "demo/"+DefaultFile)
	if err != nil {
		return err
	}
	file, err := parse("demo/"+DefaultFile, data, l.known)
	l.merge(file, "")
	return err
}

// file reads the user's file and returns its name.
func (l *loader) file(name string) (string, error) {
	asked := name != ""
	if !asked {
		name = DefaultFile
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) && !asked {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("configuration: %w", err)
	}
	file, err := parse(name, data, l.known)
	if err != nil {
		return "", err
	}
	file.rebase()
	l.merge(file, "")
	return name, nil
}

// notKeys are names in the environment that begin like settings: the file to
// read, and what tests read.
var notKeys = []string{"DETENTE_CONFIG", "DETENTE_REQUIRE_BROWSER", "DETENTE_SPECIMEN"}

// environment binds the names of the environment that stand for keys.
func (l *loader) environment(environ []string) error {
	names := map[string]int{}
	for key := range l.known {
		names[variable(key)] = 0
		if os.Getenv(variable(key)) != "" {
			l.origin[key] = "env " + variable(key)
		}
		_ = l.v.BindEnv(key, variable(key)) // fails for no key
	}
	var errs []error
	for _, pair := range environ {
		name, _, _ := strings.Cut(pair, "=")
		_, known := names[name]
		if strings.HasPrefix(name, "DETENTE_") && !known && !slices.Contains(notKeys, name) {
			errs = append(errs, fmt.Errorf("environment: unknown key %s%s", name, suggestion(name, names)))
		}
	}
	return errors.Join(errs...)
}

// variable is the name of a key in the environment.
func variable(key string) string {
	return "DETENTE_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// flags binds the flags that were given.
func (l *loader) flags(set *pflag.FlagSet) (err error) {
	if set == nil {
		return nil
	}
	for _, f := range Flags {
		if flag := set.Lookup(f.Name); flag != nil && flag.Changed {
			l.origin[f.Key] = "--" + f.Name
			err = errors.Join(err, l.v.BindPFlag(f.Key, flag))
		}
	}
	return err
}

// set takes "key=value" with the value in YAML.
func (l *loader) set(pairs []string) error {
	for _, pair := range pairs {
		key, text, ok := strings.Cut(pair, "=")
		if !ok {
			return fmt.Errorf("--set %s: want key=value", pair)
		}
		if _, known := l.known[key]; !known {
			return fmt.Errorf("--set: unknown key %q%s", key, suggestion(key, l.known))
		}
		var value any
		if err := yaml.Unmarshal([]byte(text), &value); err != nil {
			return inFile("--set "+key, err)
		}
		l.v.Set(key, tidy(value))
		l.origin[key] = "--set"
	}
	return nil
}
