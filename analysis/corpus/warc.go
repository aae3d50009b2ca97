package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

func sniffWARC(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// readWARC reads the web pages of a crawl archive: responses with status 200
// that hold HTML, and conversions to plain text. Other records are passed over.
func readWARC(in input, emit func(record) bool) error {
	headers := textproto.NewReader(in.r)
	for number := 1; ; number++ {
		head, size, err := nextWARC(headers)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", number, err)
		}
		body := io.LimitReader(in.r, size)
		if wanted := warcDecoder(head, in.opt); wanted != nil {
			more, err := emitWARC(body, size, number, in.opt.MaxBytes, wanted, emit)
			if err != nil || !more {
				return err
			}
		}
		if _, err := io.Copy(io.Discard, body); err != nil {
			return fmt.Errorf("record %d: %w", number, err)
		}
	}
}

// nextWARC reads the header of a record and the size of its body; io.EOF after
// the last one.
func nextWARC(r *textproto.Reader) (textproto.MIMEHeader, int64, error) {
	version := ""
	for version == "" {
		line, err := r.ReadLine()
		if err != nil {
			return nil, 0, err
		}
		version = line
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, 0, fmt.Errorf("%.20q where a WARC record should start", version)
	}
	head, err := r.ReadMIMEHeader()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, 0, err
	}
	size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, 0, fmt.Errorf("bad Content-Length %q", head.Get("Content-Length"))
	}
	return head, size, nil
}

// emitWARC reads the body of a record and hands it on; a body that is too long
// is handed on as a problem.
func emitWARC(body io.Reader, size int64, number, limit int, decode func([]byte) (fields, error), emit func(record) bool) (bool, error) {
	if size > int64(limit) {
		return emit(record{number, func() (fields, error) { return fields{}, tooLong(int(size), limit) }}), nil
	}
	data, err := io.ReadAll(body)
	if err == nil && int64(len(data)) < size {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return false, fmt.Errorf("record %d: %w", number, err)
	}
	if !bytes.HasPrefix(data, []byte("HTTP/")) || isPage(data) {
		return emit(record{number, func() (fields, error) { return decode(data) }}), nil
	}
	return true, nil
}

// isPage tells whether an HTTP response is a page: status 200 and HTML.
func isPage(data []byte) bool {
	head, _, _ := bytes.Cut(data, []byte("\r\n\r\n"))
	head = bytes.ToLower(head)
	status, _, _ := bytes.Cut(head, []byte("\r\n"))
	return bytes.Contains(status, []byte(" 200")) && bytes.Contains(head, []byte("html"))
}

// warcDecoder says how to decode the body of a record; nil for a record that
// holds no article.
func warcDecoder(head textproto.MIMEHeader, opt Options) func([]byte) (fields, error) {
	address := head.Get("WARC-Target-URI")
	switch head.Get("WARC-Type") {
	case "response":
		return func(data []byte) (fields, error) { return responseFields(data, address, opt.MaxBytes) }
	case "conversion":
		return func(data []byte) (fields, error) {
			content, doubt := decodeText(data)
			return fields{text: content, url: address, broken: doubt}, nil
		}
	}
	return nil
}

// responseFields reads the page of an HTTP response, of which it unpacks at
// most limit bytes.
func responseFields(data []byte, address string, limit int) (fields, error) {
	response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(data)), nil)
	if err != nil {
		return fields{}, fmt.Errorf("HTTP: %w", err)
	}
	defer response.Body.Close()
	body := io.Reader(response.Body)
	if response.Header.Get("Content-Encoding") == "gzip" {
		if body, err = gzip.NewReader(body); err != nil {
			return fields{}, fmt.Errorf("HTTP: %w", err)
		}
	}
	page, err := io.ReadAll(io.LimitReader(body, int64(limit)+1))
	if err != nil {
		return fields{}, fmt.Errorf("HTTP: %w", err)
	}
	if len(page) > limit {
		return fields{}, errors.New("HTTP: the page is longer than an article may be")
	}
	return pageFields(page, response.Header.Get("Content-Type"), address)
}
