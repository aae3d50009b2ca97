package corpus

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	brokenUTF8 = "invalid UTF-8, replaced by U+FFFD"
	brokenNUL  = "NUL bytes, replaced by blanks"
)

// decodeText makes valid text of a file's bytes and says what was doubtful. A
// byte-order mark decides; text without one valid multi-byte character in
// which some bytes are no UTF-8 is read as Windows-1252.
func decodeText(data []byte) (content, doubt string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		data, _ = utf16.NewDecoder().Bytes(data) // replaces what is invalid
	case !utf8.Valid(data) && !anyMultibyte(data):
		data, _ = charmap.Windows1252.NewDecoder().Bytes(data)
		doubt = "no UTF-8, read as Windows-1252"
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	content, invalid := repair(string(data))
	return content, strings.Join(nonEmpty(doubt, invalid), "; ")
}

// anyMultibyte tells whether the text has a valid character beyond ASCII.
func anyMultibyte(data []byte) bool {
	for len(data) > 0 {
		_, size := utf8.DecodeRune(data)
		if size > 1 {
			return true
		}
		data = data[size:]
	}
	return false
}

// repair makes s valid UTF-8 without NUL bytes and says what it changed.
func repair(s string) (valid, changed string) {
	var notes []string
	if !utf8.ValidString(s) {
		s, notes = strings.ToValidUTF8(s, "\ufffd"), append(notes, brokenUTF8)
	}
	if strings.Contains(s, "\x00") {
		s, notes = strings.ReplaceAll(s, "\x00", " "), append(notes, brokenNUL)
	}
	return s, strings.Join(notes, "; ")
}

// repairFields repairs every field and says what it changed.
func repairFields(f *fields) string {
	changed := ""
	for _, p := range []*string{&f.id, &f.title, &f.text, &f.date, &f.outlet, &f.url, &f.lang, &f.speaker} {
		valid, note := repair(*p)
		*p = valid
		if changed == "" {
			changed = note
		}
	}
	return changed
}

// broken says what is wrong with the bytes of a JSON text.
func broken(object []byte) string {
	switch {
	case !utf8.Valid(object):
		return brokenUTF8 // by the decoder
	case bytes.IndexByte(object, 0) >= 0:
		return brokenNUL
	}
	return ""
}
