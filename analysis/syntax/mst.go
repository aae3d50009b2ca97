package syntax

import "math"

// mst finds the spanning tree of the highest score by the algorithm of Chu,
// Liu and Edmonds. It keeps its buffers. Node 0 is the root.
type mst struct {
	n     int       // nodes
	score []float64 // score[d*n+h] of the best arc from node h to node d
	arc   []arc     // the words that this arc joins
	live  []int     // nodes not merged into another; live[0] is the root
	best  []int     // the best head of each live node
	mark  []int
	home  []int // for each word the live node that holds it
	head  []int // the answer, for each word
	entry []int // for each node the word at which the tree enters it
	log   []merger
	homes []int // the homes before each merger
	inner []int // the nodes of all mergers
	ring  []arc // the arcs by which these were entered within their cycles
}

type arc struct{ head, dep int }

// merger is a cycle that became its first node.
type merger struct{ from, to int } // its nodes within inner

// rootPrice is taken from every arc from the root, so that the best tree has
// only one of them.
const rootPrice = 1e6

// heads returns the heads of n words in the best tree with one root, in
// answer. arcs has a row for each word: the score of the root, then of every
// word as its head.
func (m *mst) heads(arcs []float32, n int, answer []int) []int {
	answer = grow(answer, n)
	for i := range n {
		arcs[i*(n+1)+i+1] = -1e9
		answer[i] = argmax(arcs[i*(n+1):(i+1)*(n+1)]) - 1
	}
	if m.oneTree(answer) {
		return answer
	}
	m.start(arcs, n+1)
	for m.chooseHeads(); m.merge(); m.chooseHeads() {
	}
	m.unfold()
	for i := range answer {
		answer[i] = m.head[i+1] - 1
	}
	return answer
}

// oneTree tells whether heads form a tree with one root.
func (m *mst) oneTree(heads []int) bool {
	m.mark = grow(m.mark, len(heads)+1)
	clear(m.mark)
	roots := 0
	for i, h := range heads {
		if h < 0 {
			roots++
		}
		j := i
		for j >= 0 && m.mark[j] == 0 {
			m.mark[j] = i + 1
			j = heads[j]
		}
		if j >= 0 && m.mark[j] == i+1 {
			return false
		}
	}
	return roots == 1
}

func (m *mst) start(arcs []float32, n int) {
	m.n = n
	m.score, m.arc = grow(m.score, n*n), grow(m.arc, n*n)
	m.best, m.home, m.head, m.entry = grow(m.best, n), grow(m.home, n), grow(m.head, n), grow(m.entry, n)
	m.live, m.log, m.homes, m.inner = m.live[:0], m.log[:0], m.homes[:0], m.inner[:0]
	m.ring = m.ring[:0]
	for d := range n {
		m.live = append(m.live, d)
		m.home[d] = d
		for h := range n {
			m.arc[d*n+h] = arc{h, d}
			m.score[d*n+h] = math.Inf(-1)
			if d > 0 && h != d {
				m.score[d*n+h] = float64(arcs[(d-1)*n+h])
			}
		}
		m.score[d*n] -= rootPrice
	}
}

func (m *mst) chooseHeads() {
	for _, d := range m.live[1:] {
		top := 0
		for _, h := range m.live {
			if h != d && m.score[d*m.n+h] > m.score[d*m.n+top] {
				top = h
			}
		}
		m.best[d] = top
	}
}

// merge turns a cycle of best heads into one node; false when there is none.
func (m *mst) merge() bool {
	from := len(m.inner)
	if !m.findCycle() {
		return false
	}
	cycle := m.inner[from:]
	m.log = append(m.log, merger{from, len(m.inner)})
	m.homes = append(m.homes, m.home[:m.n]...)
	c, kept := cycle[0], m.live[:0]
	for _, v := range m.live {
		if m.mark[v] != inCycle {
			kept = append(kept, v)
			m.join(cycle, v)
		}
	}
	m.live = append(kept, c)
	for i, h := range m.home[:m.n] {
		if m.mark[h] == inCycle {
			m.home[i] = c
		}
	}
	return true
}

const inCycle = -1

// findCycle appends the nodes of a cycle to m.inner and marks them.
func (m *mst) findCycle() bool {
	clear(m.mark)
	for _, start := range m.live[1:] {
		v := start
		for v != 0 && m.mark[v] == 0 {
			m.mark[v] = start
			v = m.best[v]
		}
		if v == 0 || m.mark[v] != start {
			continue
		}
		for m.mark[v] != inCycle {
			m.mark[v] = inCycle
			m.inner, m.ring = append(m.inner, v), append(m.ring, m.arc[v*m.n+m.best[v]])
			v = m.best[v]
		}
		return true
	}
	return false
}

// join settles the arcs between the cycle, which becomes its first node, and
// another node v. An arc into the cycle costs the arc that it replaces.
func (m *mst) join(cycle []int, v int) {
	n, c := m.n, cycle[0]
	in, out := cycle[0], cycle[0]
	gain := math.Inf(-1)
	for _, d := range cycle {
		if g := m.score[d*n+v] - m.score[d*n+m.best[d]]; g > gain {
			in, gain = d, g
		}
		if m.score[v*n+d] > m.score[v*n+out] {
			out = d
		}
	}
	m.score[v*n+c], m.arc[v*n+c] = m.score[v*n+out], m.arc[v*n+out]
	m.score[c*n+v], m.arc[c*n+v] = gain, m.arc[in*n+v]
}

// unfold sets the heads of all words, undoing the mergers from the last.
func (m *mst) unfold() {
	for _, d := range m.live[1:] {
		m.take(d, m.arc[d*m.n+m.best[d]])
	}
	for i := len(m.log) - 1; i >= 0; i-- {
		homes := m.homes[i*m.n : (i+1)*m.n]
		entered := m.entry[m.inner[m.log[i].from]]
		for j := m.log[i].from; j < m.log[i].to; j++ {
			d := m.inner[j]
			if d == homes[entered] {
				m.entry[d] = entered
				continue
			}
			m.take(d, m.ring[j])
		}
	}
}

// take enters node d by an arc.
func (m *mst) take(d int, a arc) {
	m.head[a.dep], m.entry[d] = a.head, a.dep
}
