package live

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Watcher tells when files were written. It watches their folders, since
// editors put a new file in the place of the old one.
type Watcher struct {
	// Changes has a value after the files have been quiet for a while since a
	// change; several changes may come as one.
	Changes <-chan struct{}

	files  chan map[string]bool
	notify *fsnotify.Watcher
	done   chan struct{}
}

// Watch begins to watch until ctx is done; Close waits for the end. Quiet is
// how long no file may change before that is told.
func Watch(ctx context.Context, quiet time.Duration) (*Watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	changes := make(chan struct{}, 1)
	w := &Watcher{Changes: changes, files: make(chan map[string]bool), notify: notify, done: make(chan struct{})}
	go w.run(ctx, quiet, changes)
	return w, nil
}

// Set says which files are watched from now on. It fails where a folder cannot
// be watched; the others are.
func (w *Watcher) Set(files []string) (err error) {
	set, folders := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		path, fault := filepath.Abs(f)
		if fault != nil {
			return fault
		}
		set[path], folders[filepath.Dir(path)] = true, true
	}
	for dir := range folders {
		if fault := w.notify.Add(dir); fault != nil {
			err = fault
		}
	}
	select {
	case w.files <- set:
	case <-w.done:
	}
	return err
}

// Close waits until nothing runs any more; ctx must be done.
func (w *Watcher) Close() { <-w.done }

func (w *Watcher) run(ctx context.Context, quiet time.Duration, changes chan<- struct{}) {
	defer close(w.done)
	defer w.notify.Close()
	var files map[string]bool
	timer := time.NewTimer(quiet)
	timer.Stop()
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case files = <-w.files:
		case e := <-w.notify.Events:
			if files[e.Name] && !e.Has(fsnotify.Chmod) {
				timer.Reset(quiet)
			}
		case <-w.notify.Errors: //nolint:errcheck // events were lost, whatever the cause: look at all files
			timer.Reset(quiet)
		case <-timer.C:
			select {
			case changes <- struct{}{}:
			default: // one is told already
			}
		}
	}
}
