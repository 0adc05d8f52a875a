package bifolio.render;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Source;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of the interface, from the theme's {@code strings.yaml}. */
record Words(Map<String, Bilingual<String>> all) {
  private static final Pattern LANGUAGE_MARK =
      Pattern.compile("<span lang=\"en\">|</span>| lang=\"en\"");

  /** Words without which a page cannot be written; a theme that lacks one shows the key. */
  private static final List<String> NEEDED = List.of("notes", "back", "anchor", "answer");

  static Words of(List<Source> theme, Reporter reporter) {
    var words = new TreeMap<String, Bilingual<String>>();
    Optional<Source> file =
        theme.stream().filter(source -> source.name().equals("strings.yaml")).findFirst();
    if (file.isEmpty()) {
      reporter.report(
          error("missing-strings", Span.ofFile("theme"), "the theme has no strings.yaml"));
    }
    file.flatMap(f -> YamlParser.parse(SourceText.of(f.path(), f.text()), reporter))
        .flatMap(node -> MappingReader.of(node, "strings.yaml", reporter))
        .ifPresent(
            reader -> {
              for (var entry : reader.entries()) {
                MappingReader.bilingual(entry.value(), "a word", reporter)
                    .ifPresent(word -> words.put(entry.key(), word));
              }
            });
    for (String key : NEEDED) {
      words.putIfAbsent(key, Bilingual.same(key));
    }
    return new Words(words);
  }

  /** Returns a word in both languages; a key that is not there shows itself. */
  Bilingual<String> get(String key) {
    var word = all.get(key);
    return word == null ? Bilingual.same(key) : word;
  }

  /** Returns a word as HTML in a mode. */
  String html(String key, Mode mode) {
    return html(get(key).map(Html::escape), mode);
  }

  /** Returns a word as plain text in a mode, for attributes. */
  String plain(String key, Mode mode) {
    return plain(get(key), mode);
  }

  /** Returns a text that is HTML in both languages as HTML in a mode. */
  static String html(Bilingual<String> text, Mode mode) {
    if (mode != Mode.BOTH) {
      return text.in(mode.main());
    }
    return text.isSame() ? text.en() : text.en() + " " + in(Language.ZH, text.zh());
  }

  /** Returns HTML that says in which language it is. */
  static String in(Language language, String html) {
    return "<span lang=\"" + language.tag() + "\">" + html + "</span>";
  }

  /**
   * Returns two pieces of HTML side by side, or one when they say the same: a name differs in the
   * Chinese only by the mark that it is English.
   */
  static String spans(String en, String zh) {
    if (en.equals(zh) || en.equals(LANGUAGE_MARK.matcher(zh).replaceAll(""))) {
      return en;
    }
    return (en.isEmpty() ? "" : "<span>" + en + "</span>")
        + (zh.isEmpty() ? "" : in(Language.ZH, zh));
  }

  /** Returns a plain text in a mode. */
  static String plain(Bilingual<String> text, Mode mode) {
    if (mode != Mode.BOTH) {
      return text.in(mode.main());
    }
    return text.isSame() ? text.en() : text.en() + " " + text.zh();
  }
}
