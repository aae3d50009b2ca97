package corpus

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// fields are what a file says of an article, as it stands there.
type fields struct {
	id, title, text, date, outlet, url, lang, speaker string

	dateFrom string // "" counts as "metadata"
	broken   string // what is wrong with the bytes of it, in words
	keys     string // there are, where neither text nor title was found
}

var fieldOrder = [...]string{"id", "title", "text", "date", "outlet", "url", "lang", "speaker"}

// names are the usual names of each field, in lower case, the best first.
var names = map[string][]string{
	"id":      {"id", "doc", "guid", "_id", "uuid", "article_id"},
	"title":   {"title", "headline", "headlines", "name"},
	"text":    {"text", "body", "content", "article", "description", "summary", "abstract", "maintext", "fulltext"},
	"date":    {"date", "published", "pubdate", "published_at", "publishedat", "date_published", "date_publish", "publish_date", "published_date", "publication_date", "pub_date", "created_at", "timestamp"},
	"outlet":  {"outlet", "source", "publisher", "publication", "sitename", "site_name", "source_name", "newspaper", "domain"},
	"url":     {"url", "link", "href", "canonical_url"},
	"lang":    {"lang", "language"},
	"speaker": {"speaker"},
}

// pick finds the fields among the keys there are. A mapped column is taken as
// it is; of the usual names the first that is not empty.
func pick(present []string, get func(string) string, columns map[string]string) fields {
	lower := make(map[string]string, len(present))
	for _, key := range present {
		lower[strings.ToLower(strings.TrimSpace(key))] = key
	}
	value := func(field string) string {
		if column, mapped := columns[field]; mapped {
			return get(column)
		}
		for _, name := range names[field] {
			if key, there := lower[name]; there && get(key) != "" {
				return get(key)
			}
		}
		return ""
	}
	f := fields{
		id: value("id"), title: value("title"), text: value("text"), date: value("date"),
		outlet: value("outlet"), url: value("url"), lang: value("lang"), speaker: value("speaker"),
	}
	if f.text == "" && f.title == "" {
		f.keys = strings.Join(present, ", ")
	}
	return f
}

// keys are the keys of an object in order.
func keys(values map[string]any) []string { return slices.Sorted(maps.Keys(values)) }

// word is a JSON value as text: a list joined by blank lines, of an object its
// name or what else says who it is.
func word(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		return joined(v)
	case map[string]any:
		return firstOf(v, "name", "title", "rendered", "value", "#text", "id")
	}
	return ""
}

func joined(list []any) string {
	var parts []string
	for _, item := range list {
		if w := word(item); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, "\n\n")
}

func firstOf(object map[string]any, names ...string) string {
	for _, name := range names {
		if w := word(object[name]); w != "" {
			return w
		}
	}
	return ""
}
