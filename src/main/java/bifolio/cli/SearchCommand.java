package bifolio.cli;

import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.DiagnosticJson;
import bifolio.diagnostic.Problems;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.output.CacheFile;
import bifolio.search.Excerpt;
import bifolio.search.Hit;
import bifolio.search.SearchResult;
import bifolio.search.SiteSearch;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the book as its readers do. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Searches the book in both languages, with the ranking that readers get in the browser.",
      "Exit code 1 when nothing was found."
    },
    footer = {"", "Example: ./bifolio search \"KV cache 显存\" --lang zh"})
final class SearchCommand implements Callable<Integer> {
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  @Spec CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  @Mixin ProjectOptions project = new ProjectOptions();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words; \"quoted\" for a phrase.")
  List<String> words = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "Only this language: en or zh.")
  @Nullable String language;

  @Option(
      names = "--section",
      paramLabel = "TITLE",
      description = "Only this section of the navigation, by its title in either language.")
  @Nullable String section;

  @Option(names = "--limit", paramLabel = "N", description = "How many hits at most (default: 10).")
  int limit = 10;

  @Override
  public Integer call() {
    var only = chosenLanguage();
    if (limit < 1 || limit > 1000) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 to 1000: " + limit);
    }
    var search = index();
    var result = search.find(String.join(" ", words), only, part(search), limit);
    if (project.json) {
      System.out.println(json(result));
    } else {
      text(result);
    }
    return result.hits().isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private Optional<Language> chosenLanguage() {
    if (language == null) {
      return Optional.empty();
    }
    var found = Arrays.stream(Language.values()).filter(l -> l.code().equals(language)).findFirst();
    if (found.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--lang must be en or zh: " + language);
    }
    return found;
  }

  private int part(SiteSearch search) {
    if (section == null) {
      return 0;
    }
    for (int i = 0; i < search.parts().size(); i++) {
      var title = search.parts().get(i);
      if (title.en().equalsIgnoreCase(section) || title.zh().equalsIgnoreCase(section)) {
        return i + 1;
      }
    }
    String known =
        search.parts().stream().map(t -> t.en() + " / " + t.zh()).collect(Collectors.joining(", "));
    throw new ParameterException(
        spec.commandLine(), "no section \"" + section + "\"; there are: " + known);
  }

  private SiteSearch index() {
    try (var progress = Progress.of(project)) {
      progress.step("reading");
      var cache = new TypesetCache(CacheFile.read(project.cacheFile()));
      var sources =
          SourceReader.read(
              project.project(), project.contentFolder(), project.themeFolder(), new Problems());
      progress.step("indexing");
      var pipeline = new Pipeline(Typesetters.of(cache));
      return pipeline.search(sources, project.buildOptions());
    }
  }

  private void text(SearchResult result) {
    boolean colour =
        Boolean.getBoolean("bifolio.output.terminal") && System.getenv("NO_COLOR") == null;
    boolean partial = false;
    for (var hit : result.hits()) {
      if (!hit.full() && !partial) {
        partial = true;
        System.out.println("With some of the words:\n");
      }
      System.out.println(trail(hit, colour));
      System.out.println("  " + address(hit));
      if (!hit.excerpt().text().isEmpty()) {
        System.out.println("  " + shown(hit.excerpt(), colour));
      }
      System.out.println();
    }
    if (result.hits().isEmpty()) {
      System.out.println("nothing found");
    }
    if (!result.unknown().isEmpty() && !project.quiet) {
      System.err.println("not in the book: " + String.join(", ", result.unknown()));
    }
    if (result.cut() && !project.quiet) {
      System.err.println("the query is long: its end was left out");
    }
  }

  private static String trail(Hit hit, boolean colour) {
    var out = new StringBuilder(hit.part().isEmpty() ? "" : hit.part() + " › ");
    out.append(shown(hit.title(), colour));
    hit.trail().forEach(heading -> out.append(" › ").append(heading));
    if (!hit.heading().text().isEmpty()) {
      out.append(" › ").append(shown(hit.heading(), colour));
    }
    return out.toString();
  }

  private static String address(Hit hit) {
    var mode = hit.language() == Language.ZH ? Mode.ZH : Mode.EN;
    String anchor = hit.anchor().isEmpty() ? "" : "#" + hit.anchor();
    return new PageId(hit.path()).file(mode) + anchor;
  }

  private static String shown(Excerpt excerpt, boolean colour) {
    var out = new StringBuilder(excerpt.before() ? "… " : "");
    int at = 0;
    for (var mark : excerpt.marks()) {
      out.append(excerpt.text(), at, mark.from()).append(colour ? BOLD : "");
      out.append(excerpt.text(), mark.from(), mark.to()).append(colour ? PLAIN : "");
      at = mark.to();
    }
    out.append(excerpt.text(), at, excerpt.text().length());
    return out.append(excerpt.after() ? " …" : "").toString();
  }

  private static String json(SearchResult result) {
    return "{\"full\":"
        + result.full()
        + ",\"cut\":"
        + result.cut()
        + ",\"unknown\":"
        + strings(result.unknown())
        + ",\"hits\":"
        + result.hits().stream().map(SearchCommand::json).collect(array())
        + "}";
  }

  private static String json(Hit hit) {
    return "{\"page\":"
        + string(hit.path())
        + ",\"lang\":"
        + string(hit.language().code())
        + ",\"anchor\":"
        + string(hit.anchor())
        + ",\"address\":"
        + string(address(hit))
        + ",\"part\":"
        + string(hit.part())
        + ",\"title\":"
        + json(hit.title())
        + ",\"trail\":"
        + strings(hit.trail())
        + ",\"heading\":"
        + json(hit.heading())
        + ",\"excerpt\":"
        + json(hit.excerpt())
        + ",\"full\":"
        + hit.full()
        + ",\"score\":"
        + hit.score()
        + ",\"twin\":"
        + hit.twin()
        + "}";
  }

  private static String json(Excerpt excerpt) {
    return "{\"text\":"
        + string(excerpt.text())
        + ",\"marks\":"
        + excerpt.marks().stream().map(m -> "[" + m.from() + "," + m.to() + "]").collect(array())
        + ",\"before\":"
        + excerpt.before()
        + ",\"after\":"
        + excerpt.after()
        + "}";
  }

  private static String strings(List<String> texts) {
    return texts.stream().map(SearchCommand::string).collect(array());
  }

  private static String string(String text) {
    return DiagnosticJson.string(text);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> array() {
    return Collectors.joining(",", "[", "]");
  }
}
