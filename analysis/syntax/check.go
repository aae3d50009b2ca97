package syntax

import "fmt"

// Check returns an error that names the first word at fault unless t is a
// tree: heads within the sentence, one root, no cycle. An empty tree is one.
func (t *Tree) Check() error {
	roots := 0
	for i, w := range t.Words {
		if w.Head < -1 || w.Head >= len(t.Words) {
			return fmt.Errorf("word %d (%q): head %d is not in the sentence", i+1, w.Form, w.Head+1)
		}
		if w.Head < 0 {
			roots++
		}
	}
	if roots != 1 && len(t.Words) > 0 {
		return fmt.Errorf("%d roots, want 1", roots)
	}
	for i := range t.Words {
		if !t.reachesRoot(i) {
			return fmt.Errorf("word %d (%q) is in a cycle", i+1, t.Words[i].Form)
		}
	}
	return nil
}

func (t *Tree) reachesRoot(i int) bool {
	for range t.Words {
		if i = t.Words[i].Head; i < 0 {
			return true
		}
	}
	return false
}
