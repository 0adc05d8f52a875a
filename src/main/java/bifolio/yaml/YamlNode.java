package bifolio.yaml;

import bifolio.diagnostic.Span;
import java.util.List;

/** A value of a YAML document with its place. */
public sealed interface YamlNode {
  /** Returns where the value begins. */
  Span at();

  /** Returns what kind of value it is, in an author's words. */
  String kind();

  /**
   * A single value.
   *
   * @param type what YAML 1.2 takes it for; a quoted value is always a text
   */
  record Scalar(String value, Type type, Span at) implements YamlNode {
    /** What a single value is. */
    public enum Type {
      TEXT,
      NUMBER,
      BOOLEAN,
      NOTHING
    }

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "a text";
        case NUMBER -> "a number";
        case BOOLEAN -> "true or false";
        case NOTHING -> "nothing";
      };
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Span at) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order of the file, each key once. */
  record Mapping(List<Entry> entries, Span at) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /** One key with its value. */
  record Entry(String key, Span at, YamlNode value) {}
}
