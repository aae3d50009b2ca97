package live

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestWatcherTellsOfWritesAndReplacements(t *testing.T) {
	defer goleak.VerifyNone(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "words.yaml")
	write := func(name string) {
		if err := os.WriteFile(name, []byte(time.Now().String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(file)
	ctx, cancel := context.WithCancel(t.Context())
	w, err := Watch(ctx, 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Set([]string{file, filepath.Join(dir, "later.yaml")}); err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(){
		func() { write(file) },
		func() { write(file + "~"); _ = os.Rename(file+"~", file) },
		func() { write(filepath.Join(dir, "later.yaml")) },
	} {
		change()
		select {
		case <-w.Changes:
		case <-time.After(time.Minute):
			t.Fatal("a change was not told")
		}
	}
	if err := w.Set([]string{filepath.Join(dir, "none", "x.yaml")}); err == nil {
		t.Error("a folder that is not there is watched")
	}
	cancel()
	w.Close()
	if err := w.Set([]string{file}); err == nil {
		t.Error("a watcher that has ended watches")
	}
}
