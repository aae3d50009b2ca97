package configs

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Text is the value in YAML, on one line.
func (s Setting) Text() string {
	var node yaml.Node
	if err := node.Encode(s.Value); err != nil {
		return err.Error()
	}
	flow(&node)
	text, err := yaml.Marshal(&node)
	if err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

// flow makes lists and mappings stand on one line.
func flow(node *yaml.Node) {
	node.Style |= yaml.FlowStyle
	for _, child := range node.Content {
		flow(child)
	}
}
