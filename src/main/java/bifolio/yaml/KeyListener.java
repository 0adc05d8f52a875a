package bifolio.yaml;

import bifolio.diagnostic.Reporter;

/**
 * A reporter that is also told which keys a reader asks for. So the schemas of our files come from
 * the readers themselves.
 */
public interface KeyListener extends Reporter {
  /** What a reader expects behind a key. */
  enum Shape {
    ANY,
    TEXT,
    FLAG,
    LIST,
    MAPPING,
    BILINGUAL,
    VARIOUS
  }

  /** A reader asks for a key of a mapping. */
  void asked(YamlNode.Mapping mapping, String key, Shape shape, boolean required);

  /** A reader takes all keys of a mapping, whatever they are called. */
  void askedForAll(YamlNode.Mapping mapping);
}
