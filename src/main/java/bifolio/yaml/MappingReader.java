package bifolio.yaml;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.yaml.KeyListener.Shape;
import bifolio.yaml.YamlNode.Entry;
import bifolio.yaml.YamlNode.Mapping;
import bifolio.yaml.YamlNode.Scalar;
import bifolio.yaml.YamlNode.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a mapping key by key and reports what is wrong with it, so that no reader of data has to.
 *
 * <p>Each key that is asked for is a known key; {@link #rejectUnknownKeys} reports the others.
 */
public final class MappingReader {
  private final Mapping mapping;
  private final String what;
  private final Reporter reporter;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Makes a reader.
   *
   * @param what what the mapping describes, such as {@code a column}, for messages
   */
  public MappingReader(Mapping mapping, String what, Reporter reporter) {
    this.mapping = mapping;
    this.what = what;
    this.reporter = reporter;
  }

  /** Makes a reader if the node is a mapping; else reports it. */
  public static Optional<MappingReader> of(YamlNode node, String what, Reporter reporter) {
    if (node instanceof Mapping mapping) {
      return Optional.of(new MappingReader(mapping, what, reporter));
    }
    reporter.report(
        error("wrong-type", node.at(), what + " is keys with values, found " + node.kind()));
    return Optional.empty();
  }

  /** Returns where the mapping begins. */
  public Span at() {
    return mapping.at();
  }

  /** Returns all entries in the order of the file. */
  public List<Entry> entries() {
    if (reporter instanceof KeyListener listener) {
      listener.askedForAll(mapping);
    }
    return mapping.entries();
  }

  /** Returns the entry of a key; a key without value is as good as absent. */
  public Optional<Entry> entry(String key) {
    return entry(key, Shape.ANY);
  }

  private Optional<Entry> entry(String key, Shape shape) {
    tell(key, shape, false);
    known.add(key);
    return mapping.entries().stream()
        .filter(e -> e.key().equals(key))
        .filter(e -> !(e.value() instanceof Scalar s && s.type() == Scalar.Type.NOTHING))
        .findFirst();
  }

  /** Returns a single value as text; reports a list or a mapping. */
  public Optional<String> text(String key) {
    return entry(key, Shape.TEXT).flatMap(entry -> scalar(entry.key(), entry.value()));
  }

  /** Returns a single value as text; reports it when it is missing. */
  public Optional<String> requiredText(String key) {
    reportMissing(key);
    return text(key);
  }

  /** Returns whether a key is {@code true}; reports anything but true or false. */
  public boolean flag(String key) {
    var entry = entry(key, Shape.FLAG);
    if (entry.isEmpty()) {
      return false;
    }
    if (entry.get().value() instanceof Scalar s && s.type() == Scalar.Type.BOOLEAN) {
      return s.value().equals("true");
    }
    reportType(key, entry.get().value(), "true or false");
    return false;
  }

  /** Returns the items of a list; empty if there is none. */
  public List<YamlNode> items(String key) {
    var entry = entry(key, Shape.LIST);
    if (entry.isEmpty()) {
      return List.of();
    }
    if (entry.get().value() instanceof Sequence sequence) {
      return sequence.items();
    }
    reportType(key, entry.get().value(), "a list");
    return List.of();
  }

  /** Returns a mapping below a key. */
  public Optional<MappingReader> mapping(String key) {
    return entry(key, Shape.MAPPING)
        .flatMap(entry -> of(entry.value(), "\"" + key + "\" of " + what, reporter));
  }

  /** Returns a text in both languages, {@code {en: …, zh: …}}; one text stands for both. */
  public Optional<Bilingual<String>> bilingual(String key) {
    return entry(key, Shape.BILINGUAL)
        .flatMap(e -> bilingual(e.value(), "\"" + key + "\" of " + what, reporter));
  }

  /** Returns a text in both languages; reports it when it is missing. */
  public Optional<Bilingual<String>> requiredBilingual(String key) {
    reportMissing(key);
    return bilingual(key);
  }

  /** Reads a node as a text in both languages; reports what is wrong with it. */
  public static Optional<Bilingual<String>> bilingual(
      YamlNode node, String what, Reporter reporter) {
    return switch (node) {
      case Scalar scalar -> Optional.of(Bilingual.same(scalar.value()));
      case Sequence list -> {
        reporter.report(
            error("wrong-type", list.at(), what + " is a text, found a list")
                .withHint("write {en: \"…\", zh: \"…\"}, or one text for both languages"));
        yield Optional.empty();
      }
      case Mapping mapping -> {
        var reader = new MappingReader(mapping, what, reporter);
        var en = reader.requiredText("en");
        var zh = reader.requiredText("zh");
        reader.rejectUnknownKeys();
        yield en.isPresent() && zh.isPresent()
            ? Optional.of(new Bilingual<>(en.get(), zh.get()))
            : en.or(() -> zh).map(Bilingual::same);
      }
    };
  }

  /** Reports each key that was never asked for, with the nearest known one. */
  public void rejectUnknownKeys() {
    for (var entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        reporter.report(
            error("unknown-key", entry.at(), what + " has no key \"" + entry.key() + "\"")
                .withHint(NearestName.hint(entry.key(), known)));
      }
    }
  }

  private Optional<String> scalar(String key, YamlNode value) {
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar.value());
    }
    reportType(key, value, "a text");
    return Optional.empty();
  }

  private void tell(String key, Shape shape, boolean required) {
    if (reporter instanceof KeyListener listener) {
      listener.asked(mapping, key, shape, required);
    }
  }

  private void reportMissing(String key) {
    tell(key, Shape.ANY, true);
    if (entry(key).isEmpty()) {
      reporter.report(
          error("missing-key", mapping.at(), what + " needs \"" + key + "\"")
              .withHint("add \"" + key + ": …\""));
    }
  }

  private void reportType(String key, YamlNode value, String expected) {
    reporter.report(
        error(
            "wrong-type",
            value.at(),
            "\"" + key + "\" of " + what + " is " + expected + ", found " + value.kind()));
  }
}
