package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a project. An instance remembers what it read: a second run opens only the files that were
 * written since, and gives the same {@link Source} objects for the others.
 */
public final class SourceReader {
  private static final int MAX_TEXT_BYTES = 4 << 20;
  private static final int MAX_LOCK_BYTES = 32 << 20; // a kilobyte a page, and thousands of pages
  private static final int MAX_ASSET_BYTES = 32 << 20;

  private final Path project;
  private final Path content;
  private final Path theme;
  private Map<Path, Kept> kept = Map.of();

  /** A file as it was read, with what was found in it; both values are empty if it is left out. */
  private record Kept(
      FoundFile.Stamp stamp,
      long readAtMillis,
      Optional<Source> text,
      Optional<OutputFile> asset,
      List<Diagnostic> problems) {
    boolean holdsFor(FoundFile file) {
      return stamp.equals(file.stamp()) && stamp.isSettled(readAtMillis);
    }
  }

  /**
   * Makes a reader.
   *
   * @param project diagnostics print paths from here; a folder elsewhere is printed from the
   *     working directory
   * @param content the folder with {@code en/}, {@code zh/}, {@code data/} and {@code site.yaml}
   * @param theme the folder with {@code templates/}, {@code strings.yaml} and {@code assets/}
   */
  public SourceReader(Path project, Path content, Path theme) {
    this.project = project.toAbsolutePath().normalize();
    this.content = content.toAbsolutePath().normalize();
    this.theme = theme.toAbsolutePath().normalize();
  }

  /** Reads a project once. Mistakes are reported, and the file is left out or repaired. */
  public static Sources read(Path project, Path content, Path theme, Reporter reporter) {
    return new SourceReader(project, content, theme).read(reporter);
  }

  /** Reads the project as it is now, reporting all findings each time. */
  public Sources read(Reporter reporter) {
    var next = new HashMap<Path, Kept>();
    var texts = new ArrayList<Source>();
    var assets = new ArrayList<OutputFile>();
    if (hasLanguages(reporter)) {
      readFolder(content, FileRole::ofContent, next, texts, assets, reporter);
    }
    var themeTexts = new ArrayList<Source>();
    var themeAssets = new ArrayList<OutputFile>();
    if (Files.isDirectory(theme)) {
      readFolder(theme, FileRole::ofTheme, next, themeTexts, themeAssets, reporter);
    } else {
      reporter.report(
          Diagnostic.error("no-theme", Span.ofFile(shown(theme)), "there is no such theme folder")
              .withHint("a theme has templates/, strings.yaml and assets/"));
    }
    kept = next;
    return new Sources(texts, themeTexts, assets, themeAssets);
  }

  private boolean hasLanguages(Reporter reporter) {
    String message;
    if (!Files.isDirectory(content)) {
      message = "there is no such content folder";
    } else if (!Files.isDirectory(content.resolve("en"))
        && !Files.isDirectory(content.resolve("zh"))) {
      message = "the content folder has neither en/ nor zh/";
    } else {
      return true;
    }
    reporter.report(
        Diagnostic.error("no-content", Span.ofFile(shown(content)), message)
            .withHint(
                "expected are en/ and zh/ with the same Markdown files, data/ and site.yaml"));
    return false;
  }

  @FunctionalInterface
  private interface Roles {
    FileRole of(String name, String path, Reporter reporter);
  }

  // One thread: with 8,000 files of 93 MB in all, two were not faster on two cores.
  private void readFolder(
      Path folder,
      Roles roles,
      Map<Path, Kept> next,
      List<Source> texts,
      List<OutputFile> assets,
      Reporter reporter) {
    String prefix = shown(folder).equals(".") ? "" : shown(folder) + "/";
    for (var file : FolderWalk.walk(folder, prefix, reporter)) {
      var known = kept.get(file.file());
      var now = known != null && known.holdsFor(file) ? known : open(file, roles);
      next.put(file.file(), now);
      now.problems().forEach(reporter::report);
      now.text().ifPresent(texts::add);
      now.asset().ifPresent(assets::add);
    }
    texts.sort(Comparator.comparing(Source::name));
    assets.sort(Comparator.comparing(OutputFile::path));
  }

  private static Kept open(FoundFile file, Roles roles) {
    long now = System.currentTimeMillis();
    var problems = new Problems();
    var role = roles.of(file.name(), file.path(), problems);
    Optional<Source> text = Optional.empty();
    Optional<OutputFile> asset = Optional.empty();
    switch (role) {
      case MARKDOWN, DATA, CODE, LOCK, DRAWING, THEME_TEXT ->
          text =
              bytes(file, role == FileRole.LOCK ? MAX_LOCK_BYTES : MAX_TEXT_BYTES, problems)
                  .flatMap(b -> role.decode(file.path(), b, problems))
                  .map(t -> new Source(file.path(), file.name(), t));
      case ASSET ->
          asset =
              bytes(file, MAX_ASSET_BYTES, problems)
                  .filter(b -> AssetCheck.isSafe(file.path(), b, problems))
                  .map(b -> new OutputFile(file.name(), b));
      case THEME_ASSET ->
          asset = bytes(file, MAX_ASSET_BYTES, problems).map(b -> new OutputFile(file.name(), b));
      case IGNORED -> {}
    }
    return new Kept(file.stamp(), now, text, asset, problems.sorted());
  }

  private static Optional<byte[]> bytes(FoundFile file, int limit, Reporter reporter) {
    var at = Span.ofFile(file.path());
    if (file.stamp().size() <= limit) {
      try (var in =
          Files.newInputStream(file.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(limit + 1); // it may have grown since
        if (bytes.length <= limit) {
          return Optional.of(bytes);
        }
      } catch (IOException e) {
        reporter.report(
            Diagnostic.error("unreadable-file", at, "cannot be read: " + TextFile.reason(e)));
        return Optional.empty();
      }
    }
    reporter.report(
        Diagnostic.error("too-large", at, "the file is larger than " + (limit >> 20) + " MiB")
            .withHint("split it; the file is left out"));
    return Optional.empty();
  }

  private String shown(Path folder) {
    var here = Path.of("").toAbsolutePath().normalize();
    var base = folder.startsWith(project) ? project : here;
    boolean related = base.getRoot() != null && base.getRoot().equals(folder.getRoot());
    String path = (related ? base.relativize(folder) : folder).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }
}
