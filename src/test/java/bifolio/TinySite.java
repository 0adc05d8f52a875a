package bifolio;

import bifolio.build.BuildOptions;
import bifolio.build.BuildResult;
import bifolio.build.Pipeline;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.DiagnosticPrinter;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole project as one text: each file begins with a line {@code -- path --}.
 *
 * <p>It is built by the real pipeline with a small theme, so a test says what an author would see.
 */
public final class TinySite {
  private final Map<String, String> files;

  private TinySite(Map<String, String> files) {
    this.files = files;
  }

  /** Reads a project; text before the first file is a remark. */
  public static TinySite of(String text) {
    var files = new LinkedHashMap<String, String>();
    var body = new StringBuilder();
    String path = "";
    for (String line : text.split("(?<=\n)", -1)) {
      String head = line.strip();
      if (head.startsWith("-- ") && head.endsWith(" --") && head.length() > 6) {
        put(files, path, body);
        path = head.substring(3, head.length() - 3).strip();
      } else {
        body.append(line);
      }
    }
    put(files, path, body);
    return new TinySite(files);
  }

  private static void put(Map<String, String> files, String path, StringBuilder body) {
    if (!path.isEmpty()) {
      files.put(path, body.toString());
    }
    body.setLength(0);
  }

  /** Makes a project of one English page {@code a} without a title of its own. */
  public static TinySite en(String markdown) {
    return new TinySite(Map.of("content/en/a.md", markdown));
  }

  /** Makes a project of one Chinese page {@code a} without a title of its own. */
  public static TinySite zh(String markdown) {
    return new TinySite(Map.of("content/zh/a.md", markdown));
  }

  /** Makes a project of one page {@code a} in both languages. */
  public static TinySite both(String en, String zh) {
    return new TinySite(Map.of("content/en/a.md", en, "content/zh/a.md", zh));
  }

  /** Returns the project with a file added or changed. */
  public TinySite with(String path, String text) {
    var changed = new LinkedHashMap<>(files);
    changed.put(path, text);
    return new TinySite(changed);
  }

  /** Returns the project without a file. */
  public TinySite without(String path) {
    var changed = new LinkedHashMap<>(files);
    changed.remove(path);
    return new TinySite(changed);
  }

  /** Returns the project with its files in reverse order. */
  public TinySite reversed() {
    var paths = new ArrayList<>(files.keySet()).reversed();
    var changed = new LinkedHashMap<String, String>();
    paths.forEach(path -> changed.put(path, files.get(path)));
    return new TinySite(changed);
  }

  /** Returns path to text. */
  public Map<String, String> files() {
    return files;
  }

  /** Builds as {@code ./bifolio build} does. */
  public Built build() {
    return build(new BuildOptions(Optional.empty(), Optional.empty(), false));
  }

  /** Builds with options. */
  public Built build(BuildOptions options) {
    return build(new Pipeline(new PlainTypesetter()), options);
  }

  /** Builds with a pipeline that may have built before. */
  public Built build(Pipeline pipeline, BuildOptions options) {
    return new Built(pipeline.build(sources(), List.of(), options), files);
  }

  /** Returns what the pipeline is given. */
  public Sources sources() {
    var content = new ArrayList<Source>();
    var theme = new ArrayList<Source>();
    var assets = new ArrayList<OutputFile>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith("theme/")) {
            theme.add(new Source(path, path.substring("theme/".length()), text));
            return;
          }
          String name = path.substring("content/".length());
          boolean read =
              path.endsWith(".md")
                  || path.endsWith(".yaml")
                  || name.equals("twins.lock")
                  || name.startsWith("code/")
                  || name.startsWith("diagrams/");
          if (read) {
            content.add(new Source(path, name, text));
          } else {
            assets.add(OutputFile.text(name, text));
          }
        });
    if (theme.isEmpty()) {
      theme.addAll(SmallTheme.files());
    }
    var style = OutputFile.text("assets/style.css", "p { margin: 0 }\n");
    return new Sources(content, theme, assets, List.of(style));
  }

  /** What came out. */
  public record Built(BuildResult result, Map<String, String> sources) {
    /** Returns the first line of each finding. */
    public List<String> problems() {
      return result.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    /** Returns the findings about the text itself: a page that has no twin is not one. */
    public List<String> mistakes() {
      return problems().stream().filter(line -> !line.contains("[missing-translation]")).toList();
    }

    /** Returns all findings as they are printed. */
    public String printed() {
      return new DiagnosticPrinter(path -> Optional.ofNullable(sources.get(path)), false)
          .print(result.diagnostics());
    }

    /** Returns the paths of all files. */
    public List<String> paths() {
      return result.files().stream().map(OutputFile::path).sorted().toList();
    }

    /** Returns whether there is a file. */
    public boolean has(String path) {
      return paths().contains(path);
    }

    /** Returns a file's text. */
    public String file(String path) {
      return result.files().stream()
          .filter(file -> file.path().equals(path))
          .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError("no " + path + " in " + paths() + "\n" + printed()));
    }

    /** Returns a page's blocks. */
    public String body(String path) {
      return part(path, "main");
    }

    /** Returns what stands in an element of the small theme. */
    public String part(String path, String element) {
      String html = file(path);
      int from = html.indexOf("<" + element + ">") + element.length() + 2;
      return html.substring(from, html.indexOf("</" + element + ">", from)).strip();
    }

    /** Returns all text files, by path. */
    public Map<String, String> texts() {
      var texts = new TreeMap<String, String>();
      result.files().stream()
          .sorted(Comparator.comparing(OutputFile::path))
          .forEach(f -> texts.put(f.path(), new String(f.bytes(), StandardCharsets.UTF_8)));
      return texts;
    }
  }
}
