/**
 * Tool: YAML with places. The only door to Jackson and SnakeYAML. {@link bifolio.yaml.YamlParser}
 * makes a tree of {@link bifolio.yaml.YamlNode}s, each with its span; {@link
 * bifolio.yaml.MappingReader} reads a mapping and reports a wrong type, a missing key, and an
 * unknown key with the nearest known one.
 */
@NullMarked
package bifolio.yaml;

import org.jspecify.annotations.NullMarked;
