package bifolio.calc;

import bifolio.calculator.Profiles;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.model.Page;
import bifolio.model.Source;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all calculators of a book. */
public final class LibraryReader {
  private static final String CALCULATORS = "data/calculators/";
  private static final String PROFILES = "data/profiles/";
  private static final String NAMES = "data/names.yaml";

  private LibraryReader() {}

  /**
   * What was read.
   *
   * @param library without the calculators that could not be read
   * @param pages one of each calculator in each language
   */
  public record Read(Library library, List<Page> pages, List<Diagnostic> diagnostics) {}

  /** Returns whether a source is read by this stage. */
  public static boolean isForLibrary(Source source) {
    return source.name().startsWith(CALCULATORS)
        || source.name().startsWith(PROFILES)
        || source.name().equals(NAMES);
  }

  /**
   * Reads the calculators, evaluates their examples and reports what is wrong.
   *
   * @param sources the files that {@link #isForLibrary}
   */
  public static Read read(List<Source> sources) {
    var problems = new Problems();
    var library = library(sources, problems);
    ExampleCheck.check(library, problems);
    var pages = new ArrayList<Page>();
    library.entries().values().forEach(entry -> pages.addAll(CalculatorPages.of(entry)));
    return new Read(library, pages, problems.sorted());
  }

  /** Reads the calculators without evaluating their examples; the reporter may listen to keys. */
  public static Library library(List<Source> sources, Reporter problems) {
    var kinds = new LinkedHashMap<String, Profiles.Kind>();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (var source : sources) {
      if (source.name().startsWith(PROFILES)) {
        root(source, "a file of profiles", problems)
            .map(root -> ProfileReader.read(id(source), root, problems))
            .ifPresent(kind -> kinds.put(kind.name(), kind));
      } else if (source.name().equals(NAMES)) {
        root(source, "the list of names", problems)
            .ifPresent(root -> names.putAll(names(root, problems)));
      }
    }
    var profiles = new Profiles(kinds);
    var entries = new ArrayList<Entry>();
    var files = new LinkedHashMap<String, YamlNode>();
    for (var source : sources) {
      if (source.name().startsWith(CALCULATORS)) {
        var file = YamlParser.parse(SourceText.of(source.path(), source.text()), problems);
        file.ifPresent(root -> files.put(id(source), root));
        file.flatMap(root -> MappingReader.of(root, "a calculator", problems))
            .flatMap(
                root -> new CalculatorReader(source, profiles, problems).read(id(source), root))
            .ifPresent(entries::add);
      }
    }
    entries.sort(
        Comparator.comparing((Entry e) -> group(e.calculator().section()))
            .thenComparingInt(e -> number(e.calculator().section()))
            .thenComparing(e -> e.calculator().id()));
    var byId = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> byId.put(entry.calculator().id(), entry));
    var broken = new HashSet<String>();
    sources.stream()
        .filter(source -> source.name().startsWith(CALCULATORS))
        .map(LibraryReader::id)
        .filter(id -> !byId.containsKey(id))
        .forEach(broken::add);
    var library = new Library(byId, profiles, names, broken);
    for (var file : files.entrySet()) {
      var entry = byId.get(file.getKey());
      if (entry != null) {
        MentionCheck.check(library, entry.calculator(), file.getValue(), problems);
      }
    }
    return library;
  }

  private static Optional<MappingReader> root(Source source, String what, Reporter reporter) {
    return YamlParser.parse(SourceText.of(source.path(), source.text()), reporter)
        .flatMap(root -> MappingReader.of(root, what, reporter));
  }

  private static Map<String, List<String>> names(MappingReader root, Reporter reporter) {
    var names = new LinkedHashMap<String, List<String>>();
    for (var entry : root.entries()) {
      var others = new ArrayList<String>();
      for (var item : root.items(entry.key())) {
        if (item instanceof YamlNode.Scalar scalar) {
          others.add(scalar.value());
        } else {
          reporter.report(
              Diagnostic.error("wrong-type", item.at(), "a name is a text, found " + item.kind()));
        }
      }
      names.put(entry.key(), List.copyOf(others));
    }
    return names;
  }

  private static String id(Source source) {
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String group(String section) {
    return section.isEmpty() ? "" : section.substring(0, 1);
  }

  private static int number(String section) {
    return section.length() < 2 ? 0 : Integer.parseInt(section.substring(1));
  }
}
