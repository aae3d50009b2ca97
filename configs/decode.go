package configs

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/viper"
)

// decode fills the configuration from all layers.
func (l *loader) decode(c *Config) error {
	hooks := mapstructure.ComposeDecodeHookFunc(
		mapstructure.StringToSliceHookFunc(","), wholeNumber, dayFromText)
	err := l.v.UnmarshalExact(c, viper.DecodeHook(hooks), func(d *mapstructure.DecoderConfig) { d.MatchName = matches })
	fault := (*mapstructure.DecodeError)(nil)
	if errors.As(err, &fault) {
		return l.blame(&KeyError{l.keyOf(fault.Name()), plain(fault)})
	}
	return err
}

// matches tells whether a key such as min_n stands for a field such as MinN.
func matches(key, field string) bool {
	return strings.EqualFold(strings.ReplaceAll(key, "_", ""), field)
}

// keyOf is the key of a field such as Series.MinN or Report.Events[0].
func (l *loader) keyOf(field string) string {
	field, _, _ = strings.Cut(field, "[")
	for key := range l.known {
		if matches(key, field) {
			return key
		}
	}
	return field
}

// plain is the cause of a decoding error without the names of Go.
func plain(fault *mapstructure.DecodeError) error {
	parse, wrong := (*mapstructure.ParseError)(nil), (*mapstructure.UnconvertibleTypeError)(nil)
	switch {
	case errors.As(fault, &parse):
		return fmt.Errorf("%q is no %s", fmt.Sprint(parse.Value), kind(parse.Expected.Type()))
	case errors.As(fault, &wrong):
		return fmt.Errorf("%q is no %s", fmt.Sprint(wrong.Value), kind(wrong.Expected.Type()))
	}
	return fault.Unwrap()
}

// kind is what users call a type.
func kind(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64:
		return "whole number"
	case reflect.Uint64:
		return "whole number from 0"
	case reflect.Float64:
		return "number"
	case reflect.Slice:
		return "list"
	case reflect.Map:
		return "mapping"
	}
	return "text"
}

// wholeNumber refuses to cut the fraction off a number.
func wholeNumber(from, to reflect.Type, data any) (any, error) {
	x, ok := data.(float64)
	if whole := to.Kind() == reflect.Int || to.Kind() == reflect.Uint64; ok && whole && x != float64(int64(x)) {
		return nil, fmt.Errorf("%v is no whole number", x)
	}
	return data, nil
}

// dayFromText reads a day in UTC; "" is no day.
func dayFromText(from, to reflect.Type, data any) (any, error) {
	text, ok := data.(string)
	if !ok || to != reflect.TypeFor[time.Time]() {
		return data, nil
	}
	if text == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return nil, fmt.Errorf("%q is no date (want one such as 2022-02-24)", text)
	}
	return day, nil
}
