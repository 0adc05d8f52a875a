package bifolio.excerpt;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Source;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of code of a book. */
public final class CodeFiles {
  private static final String FOLDER = "code/";
  private static final Map<String, String> LANGUAGES =
      Map.of("Makefile", "makefile", "Dockerfile", "docker", "CMakeLists.txt", "cmake");

  private final Map<String, CodeFile> files;

  private CodeFiles(Map<String, CodeFile> files) {
    this.files = files;
  }

  /** Returns whether a file of the content is code. */
  public static boolean isCode(Source source) {
    return source.name().startsWith(FOLDER);
  }

  /** Reads all files of {@code content/code}; other sources are passed over. */
  public static CodeFiles read(Collection<Source> sources) {
    var files = new TreeMap<String, CodeFile>();
    for (var source : sources) {
      if (isCode(source)) {
        String name = source.name().substring(FOLDER.length());
        files.put(name, CodeFile.read(source.path(), source.text()));
      }
    }
    return new CodeFiles(files);
  }

  /** Returns no files. */
  public static CodeFiles none() {
    return new CodeFiles(Map.of());
  }

  /** Returns what is wrong with the files themselves. */
  public List<Diagnostic> problems() {
    return files.values().stream().flatMap(file -> file.problems().stream()).toList();
  }

  /**
   * Finds a part of a file; empty if it is not there, which is reported.
   *
   * @param file from {@code content/code}
   * @param region empty for the whole file
   */
  public Optional<Excerpt> find(String file, String region, Span at, Reporter reporter) {
    if (isOutside(file)) {
      reporter.report(
          error("code-outside", at, "this path leaves content/code: " + file)
              .withHint("name a file below content/code, such as sys-602/schedule.py"));
      return Optional.empty();
    }
    var known = files.get(file);
    if (known == null) {
      reporter.report(
          error("unknown-code-file", at, "there is no file \"content/code/" + file + "\"")
              .withHint(hint(file)));
      return Optional.empty();
    }
    var found = known.excerpt(language(file), region);
    if (found.isEmpty() && known.problems().isEmpty()) { // else the marks are to blame
      reporter.report(
          error("unknown-code-region", at, "\"" + file + "\" has no region \"" + region + "\"")
              .withHint(known.hint(region)));
    }
    return found;
  }

  private String hint(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return files.keySet().stream()
        .filter(known -> known.endsWith("/" + name))
        .findFirst()
        .or(() -> NearestName.of(file, files.keySet()))
        .map(known -> "did you mean \"" + known + "\"?")
        .orElse("the path starts in content/code, such as sys-602/schedule.py");
  }

  private static boolean isOutside(String file) {
    if (file.startsWith("/") || file.contains("\\") || file.contains(":")) {
      return true;
    }
    var depth = new ArrayDeque<String>();
    for (String part : List.of(file.split("/", -1))) {
      if (part.equals("..") && depth.poll() == null) {
        return true;
      } else if (!part.equals("..") && !part.equals(".")) {
        depth.push(part);
      }
    }
    return false;
  }

  private static String language(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return LANGUAGES.getOrDefault(name, name.substring(name.lastIndexOf('.') + 1));
  }
}
