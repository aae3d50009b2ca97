package outside

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"time"
)

// Attacks reads a table of the drones and missiles launched by day, with the
// columns date, drones_launched and missiles_launched. A day between the first
// and the last one without a line counts as one without an attack. An error
// names the file and the line.
func Attacks(file string) (map[time.Time]float64, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	all := map[time.Time]float64{}
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		line, _ := r.FieldPos(0)
		day, launched, err := attack(head, row)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		all[day] += launched
	}
	quiet(all)
	return all, nil
}

// attack reads one line.
func attack(head, row []string) (day time.Time, launched float64, err error) {
	for _, name := range []string{"drones_launched", "missiles_launched"} {
		n, err := strconv.ParseFloat(cell(head, row, name), 64)
		if err != nil || !(n >= 0) {
			return day, 0, fmt.Errorf("%s %q is no count", name, cell(head, row, name))
		}
		launched += n
	}
	day, err = time.Parse(time.DateOnly, cell(head, row, "date"))
	return day, launched, err
}

// cell is the value of a column, "" where there is no such column.
func cell(head, row []string, name string) string {
	if i := slices.Index(head, name); i >= 0 {
		return row[i]
	}
	return ""
}

// quiet puts 0 on the days between that have no line.
func quiet(all map[time.Time]float64) {
	from, to := bounds(all)
	for d := from; d.Before(to); d = d.AddDate(0, 0, 1) {
		all[d] += 0
	}
}
