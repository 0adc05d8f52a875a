package bifolio.template;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Source;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of a theme. Safe for several threads. */
public final class Templates {
  private static final Pattern PLACE = Pattern.compile("\\s*\\(([^()]*):(\\d+|\\?)\\)\\s*$");

  private static final Pattern MISSING =
      Pattern.compile("^(?:Root a|A)ttribute \\[([^]]*)] .*?does not exist[^(]*");

  private final PebbleEngine engine;
  private final Map<String, Source> sources;

  private Templates(PebbleEngine engine, Map<String, Source> sources) {
    this.engine = engine;
    this.sources = sources;
  }

  /**
   * Takes the files {@code templates/**.peb} of a theme; each is named without folder and ending.
   */
  public static Templates of(List<Source> theme) {
    var sources = new HashMap<String, Source>();
    var loader = new MemoryLoader();
    for (var source : theme) {
      if (source.name().startsWith("templates/") && source.name().endsWith(".peb")) {
        String name =
            source
                .name()
                .substring("templates/".length(), source.name().length() - ".peb".length());
        loader.addTemplate(name, source.text());
        loader.addTemplate(name + ".peb", source.text());
        sources.put(name, source);
      }
    }
    var engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .methodAccessValidator((object, method) -> false)
            .build();
    return new Templates(engine, sources);
  }

  /** Returns whether there is a template of this name. */
  public boolean has(String name) {
    return sources.containsKey(name);
  }

  /**
   * Fills a template.
   *
   * @param name such as {@code pages/lesson}
   * @param data strings, booleans, lists and maps of these
   * @return the text, or nothing after a mistake, which is reported at its place in the template
   */
  public Optional<String> render(String name, Map<String, Object> data, Reporter reporter) {
    if (!has(name)) {
      reporter.report(
          error(
                  "missing-template",
                  Span.ofFile("theme"),
                  "the theme has no templates/" + name + ".peb")
              .withHint("add the template; docs/theme.md says what it is given"));
      return Optional.empty();
    }
    var out = new StringWriter(32_768);
    try {
      engine.getTemplate(name).evaluate(out, data, Locale.ROOT);
      return Optional.of(out.toString());
    } catch (PebbleException e) {
      report(name, e, reporter);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // writing to memory cannot fail
    }
  }

  private void report(String name, PebbleException e, Reporter reporter) {
    String said = e.getPebbleMessage();
    String message = said == null || said.isBlank() ? "this cannot be filled in" : said.strip();
    message = MISSING.matcher(message).replaceFirst("there is no variable \"$1\"");
    message = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    String file = e.getFileName() == null ? name : e.getFileName();
    int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      message = message.substring(0, place.start());
    }
    var source = sources.get(file.replaceFirst("\\.peb$", ""));
    Span at =
        source == null
            ? Span.ofFile("theme")
            : SourceText.of(source.path(), source.text()).line(line);
    reporter.report(
        error("template", at, message.strip())
            .withHint("docs/theme.md lists what a template is given"));
  }
}
