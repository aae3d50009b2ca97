package syntax

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"
)

const magic = "detente syntax model 1\n"

// Model is a trained model as training makes it and Load reads it: a header,
// lists of words and 8-bit matrices.
type Model struct {
	Info    Info
	Lists   map[string][]string
	Tensors map[string]*Tensor
}

// Info tells where a model comes from.
type Info struct {
	Sources []string           // the treebanks and texts it was trained on
	Licence string             // what it may be used under
	Scores  map[string]float64 // measured on the development set, percent
	Hidden  int                // LSTM cells a direction
}

// Tensor is a matrix of 8-bit numbers; row i stands for Scale[i] times them.
type Tensor struct {
	Rows, Cols int
	Scale      []float32
	Data       []int8
}

// Quantize makes a tensor of a matrix of float32 rows.
func Quantize(rows, cols int, x []float32) *Tensor {
	t := &Tensor{rows, cols, make([]float32, rows), make([]int8, rows*cols)}
	for i := range rows {
		row := x[i*cols : (i+1)*cols]
		top := float32(0)
		for _, v := range row {
			top = max(top, abs(v))
		}
		if top == 0 {
			continue
		}
		t.Scale[i] = top / 127
		for j, v := range row {
			t.Data[i*cols+j] = int8(math.RoundToEven(float64(v / t.Scale[i])))
		}
	}
	return t
}

func abs(v float32) float32 { return max(v, -v) }

// Row writes row i to dst, which has Cols numbers.
func (t *Tensor) Row(i int, dst []float32) {
	s := t.Scale[i]
	for j, v := range t.Data[i*t.Cols : (i+1)*t.Cols] {
		dst[j] = s * float32(v)
	}
}

// Encode writes the model, the same bytes for the same model.
func (m *Model) Encode(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	b := bufio.NewWriter(z)
	b.WriteString(magic)
	h := header{Info: m.Info}
	for name, l := range m.Lists {
		h.Lists = append(h.Lists, listHead{name, len(strings.Join(l, "\n"))})
	}
	for name, t := range m.Tensors {
		h.Tensors = append(h.Tensors, tensorHead{name, t.Rows, t.Cols})
	}
	slices.SortFunc(h.Lists, func(a, b listHead) int { return strings.Compare(a.Name, b.Name) })
	slices.SortFunc(h.Tensors, func(a, b tensorHead) int { return strings.Compare(a.Name, b.Name) })
	if err := json.NewEncoder(b).Encode(h); err != nil {
		return err
	}
	for _, l := range h.Lists {
		b.WriteString(strings.Join(m.Lists[l.Name], "\n"))
	}
	for _, t := range h.Tensors {
		binary.Write(b, binary.LittleEndian, m.Tensors[t.Name].Scale)
		binary.Write(b, binary.LittleEndian, m.Tensors[t.Name].Data)
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return z.Close()
}

type header struct {
	Info    Info
	Lists   []listHead
	Tensors []tensorHead
}

type listHead struct {
	Name string
	Size int
}

type tensorHead struct {
	Name       string
	Rows, Cols int
}

// DecodeModel reads what Encode wrote.
func DecodeModel(r io.Reader) (*Model, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("syntax model: %w", err)
	}
	defer z.Close()
	b := bufio.NewReaderSize(z, 1<<16)
	m := &Model{Lists: map[string][]string{}, Tensors: map[string]*Tensor{}}
	if err := m.decode(b); err != nil {
		return nil, fmt.Errorf("syntax model: %w", err)
	}
	return m, nil
}

func (m *Model) decode(b *bufio.Reader) error {
	if s, err := b.ReadString('\n'); err != nil || s != magic {
		return fmt.Errorf("begins with %.30q, want %q (%v)", s, magic, err)
	}
	line, err := b.ReadBytes('\n')
	if err != nil {
		return err
	}
	var h header
	if err := json.Unmarshal(line, &h); err != nil {
		return err
	}
	m.Info = h.Info
	for _, l := range h.Lists {
		buf := make([]byte, l.Size)
		if _, err := io.ReadFull(b, buf); err != nil {
			return fmt.Errorf("list %s: %w", l.Name, err)
		}
		m.Lists[l.Name] = strings.Split(string(buf), "\n")
	}
	for _, t := range h.Tensors {
		if m.Tensors[t.Name], err = readTensor(b, t.Rows, t.Cols); err != nil {
			return fmt.Errorf("tensor %s: %w", t.Name, err)
		}
	}
	return nil
}

func readTensor(b *bufio.Reader, rows, cols int) (*Tensor, error) {
	raw := make([]byte, 4*rows+rows*cols)
	if _, err := io.ReadFull(b, raw); err != nil {
		return nil, err
	}
	t := &Tensor{rows, cols, make([]float32, rows), make([]int8, rows*cols)}
	for i := range t.Scale {
		t.Scale[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	for i, v := range raw[4*rows:] {
		t.Data[i] = int8(v)
	}
	return t, nil
}
