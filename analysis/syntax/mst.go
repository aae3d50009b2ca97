package syntax

import "math"

// mst finds the tree of the highest score.
type mst struct {
	score    []float64 // square, score[d*n+h], node 0 the root
	best     []int
	owner    []int // the cycle that a node was merged into, itself when none
	enter    []int
	mark     []int
	out      []int
	original []float32
}

// heads returns the heads of n words in the best tree with one root. arcs has
// a row for each word: the score of the root, then of every word as its head.
func (m *mst) heads(arcs []float32, n int, heads []int) []int {
	heads = grow(heads, n)
	for i := range n {
		arcs[i*(n+1)+i+1] = -1e9
		heads[i] = argmax(arcs[i*(n+1):(i+1)*(n+1)]) - 1
	}
	if oneTree(heads, m.marks(n)) {
		return heads
	}
	return m.solve(arcs, n, heads)
}

func (m *mst) marks(n int) []int {
	m.mark = grow(m.mark, n)
	for i := range m.mark {
		m.mark[i] = -1
	}
	return m.mark
}

// oneTree tells whether heads form a tree with one root. All of mark is -1.
func oneTree(heads, mark []int) bool {
	roots := 0
	for i := range heads {
		j := i
		for j >= 0 && mark[j] < 0 {
			mark[j] = i
			j = heads[j]
		}
		if j < 0 && heads[i] < 0 {
			roots++
		}
		if j >= 0 && mark[j] == i {
			return false
		}
	}
	return roots == 1
}

// rootPrice is taken from every arc from the root, so that the best tree has
// one of them.
const rootPrice = 1e6

// solve is the algorithm of Chu, Liu and Edmonds. Nodes are contracted in
// place: a cycle lives on as its first node.
func (m *mst) solve(arcs []float32, n int, heads []int) []int {
	size := n + 1
	score := make([][]float64, size)
	from := make([][]int, size) // the real head behind score[d][h]
	to := make([][]int, size)   // the real dependent behind it
	for d := range score {
		score[d], from[d], to[d] = make([]float64, size), make([]int, size), make([]int, size)
		for h := range score[d] {
			score[d][h], from[d][h], to[d][h] = math.Inf(-1), h, d
			if d > 0 && h != d {
				score[d][h] = float64(arcs[(d-1)*size+h])
			}
			if h == 0 {
				score[d][h] -= rootPrice
			}
		}
	}
	live := make([]int, 0, size)
	for i := range size {
		live = append(live, i)
	}
	real := edmonds(live, score, from, to)
	for d := 1; d < size; d++ {
		heads[d-1] = real[d] - 1
	}
	return heads
}

// edmonds returns the head of every real node below the live nodes, of which
// live[0] is the root.
func edmonds(live []int, score [][]float64, from, to [][]int) map[int]int {
	best := map[int]int{}
	for _, d := range live[1:] {
		top := -1
		for _, h := range live {
			if h != d && (top < 0 || score[d][h] > score[d][top]) {
				top = h
			}
		}
		best[d] = top
	}
	cycle := findCycle(live, best)
	if cycle == nil {
		out := map[int]int{}
		for d, h := range best {
			out[to[d][h]] = from[d][h]
		}
		return out
	}
	return contract(live, cycle, best, score, from, to)
}

func contract(live, cycle []int, best map[int]int, score [][]float64, from, to [][]int) map[int]int {
	in := map[int]bool{}
	total := 0.0
	for _, d := range cycle {
		in[d] = true
		total += score[d][best[d]]
	}
	type arc struct{ from, to int }
	inner := map[int]arc{} // by node of the cycle
	owner := map[int]int{} // real dependent -> node of the cycle, filled below
	for _, d := range cycle {
		inner[d] = arc{from[d][best[d]], to[d][best[d]]}
	}
	c := cycle[0]
	var rest []int
	for _, v := range live {
		if !in[v] {
			rest = append(rest, v)
		}
	}
	entry := map[int]int{} // outer node -> node of the cycle it would enter by
	newScore, newFrom, newTo := map[int]float64{}, map[int]int{}, map[int]int{}
	for _, v := range rest {
		top, out := -1, -1
		for _, d := range cycle {
			s := score[d][v] - score[d][best[d]]
			if top < 0 || s > score[top][v]-score[top][best[top]] {
				top = d
			}
			if v != live[0] && (out < 0 || score[v][d] > score[v][out]) {
				out = d
			}
		}
		entry[v] = top
		newScore[v], newFrom[v], newTo[v] = total+score[top][v]-score[top][best[top]], from[top][v], to[top][v]
		if v != live[0] {
			score[v][c], from[v][c], to[v][c] = score[v][out], from[v][out], to[v][out]
		}
	}
	for _, v := range rest {
		score[c][v], from[c][v], to[c][v] = newScore[v], newFrom[v], newTo[v]
		owner[newTo[v]*len(score)+newFrom[v]] = entry[v]
	}
	result := edmonds(append(rest, c), score, from, to)
	broken := -1
	for _, v := range rest {
		if h, ok := result[newTo[v]]; ok && h == newFrom[v] {
			broken = entry[v]
		}
	}
	for d, a := range inner {
		if d != broken {
			result[a.to] = a.from
		}
	}
	return result
}

// findCycle returns the nodes of a cycle, nil when there is none.
func findCycle(live []int, best map[int]int) []int {
	mark := map[int]int{}
	for _, start := range live[1:] {
		v := start
		for mark[v] == 0 && v != live[0] {
			mark[v] = start + 1
			v = best[v]
		}
		if v != live[0] && mark[v] == start+1 {
			cycle := []int{v}
			for u := best[v]; u != v; u = best[u] {
				cycle = append(cycle, u)
			}
			return cycle
		}
	}
	return nil
}
