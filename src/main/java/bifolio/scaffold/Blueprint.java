package bifolio.scaffold;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The blocks that a page of one kind must have.
 *
 * <p>A blueprint is written once for both languages, so the twins have the same blocks: {@code
 * English ¦ 中文}. A line {@code write: …} says what belongs there; {@code check} reports it until
 * somebody has replaced it.
 */
record Blueprint(List<String> lines) {
  private static final String WRITE = "write: ";

  static Blueprint named(String file) {
    try (var stream = Blueprint.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no blueprint " + file);
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Blueprint(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text in one language with the names put in, such as {@code @id@}. */
  String in(Language language, Map<String, String> names) {
    return lines.stream().map(line -> filled(line, language, names)).collect(Collectors.joining());
  }

  private static String filled(String line, Language language, Map<String, String> names) {
    boolean hint = line.startsWith(WRITE);
    int bar = line.indexOf(" ¦ ");
    var sides =
        bar < 0
            ? Bilingual.same(line)
            : new Bilingual<>(line.substring(0, bar), line.substring(bar + 3));
    String text = sides.in(language);
    if (!hint && line.startsWith("<summary>")) {
      text = language == Language.EN ? text + "</summary>" : "<summary>" + text;
    }
    if (hint) {
      String words = text.startsWith(WRITE) ? text.substring(WRITE.length()) : text;
      text = (language == Language.EN ? "<!-- write: " : "<!-- 待写：") + words + " -->";
    } else if (bar >= 0 && language == Language.ZH && line.startsWith("#")) {
      text = line.substring(0, line.indexOf(' ') + 1) + text;
    }
    for (var name : names.entrySet()) {
      text = text.replace("@" + name.getKey() + "@", name.getValue());
    }
    return text + "\n";
  }
}
