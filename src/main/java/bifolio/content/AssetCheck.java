package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Severity;
import bifolio.diagnostic.Span;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What files of a contribution may go to the site, and whether they are what their name says. */
final class AssetCheck {
  /**
   * The kinds that are copied. A page's own scripts and styles are the theme's, so none is here.
   */
  private enum Kind {
    PNG("png", 0, "89504e470d0a1a0a"),
    JPEG("jpg jpeg", 0, "ffd8ff"),
    GIF("gif", 0, "474946383761 474946383961"),
    WEBP("webp", 8, "57454250"),
    AVIF("avif", 4, "6674797061766966 6674797061766973"),
    PDF("pdf", 0, "255044462d"),
    SVG("svg", 0, ""),
    TEXT("txt csv tsv json bib", 0, "");

    private final String endings; // with spaces between
    private final int offset;
    private final String magic; // hexadecimal, alternatives with spaces between; none for text

    Kind(String endings, int offset, String magic) {
      this.endings = endings;
      this.offset = offset;
      this.magic = magic;
    }

    List<String> endings() {
      return List.of(endings.split(" ", -1));
    }

    boolean begins(byte[] bytes) {
      return !magic.isEmpty()
          && Arrays.stream(magic.split(" ", -1)).anyMatch(m -> startsWith(bytes, offset, m));
    }

    static Optional<Kind> ofEnding(String ending) {
      return Arrays.stream(values()).filter(k -> k.endings().contains(ending)).findFirst();
    }
  }

  private AssetCheck() {}

  /** Returns whether files of this ending are copied at all; reports it if not. */
  static boolean isKnown(String path, Reporter reporter) {
    String ending = FileName.ending(path);
    if (Kind.ofEnding(ending).isPresent()) {
      return true;
    }
    var known = Arrays.stream(Kind.values()).flatMap(k -> k.endings().stream()).toList();
    reporter.report(
        Diagnostic.warning(
                "file-type",
                Span.ofFile(path),
                ending.isEmpty()
                    ? "a file without an ending is not copied"
                    : "files that end in \"." + ending + "\" are not copied")
            .withHint("copied are: " + String.join(", ", known) + "; source code lies in code/"));
    return false;
  }

  /** Returns whether a file holds what its name says and nothing that runs; reports it if not. */
  static boolean isSafe(String path, byte[] bytes, Reporter reporter) {
    var kind = Kind.ofEnding(FileName.ending(path)).orElseThrow();
    return switch (kind) {
      case PNG, JPEG, GIF, WEBP, AVIF, PDF -> isGenuine(path, bytes, kind, reporter);
      case SVG ->
          TextFile.decode(path, bytes, true, false, reporter)
              .map(text -> SvgCheck.isSafe(path, text, reporter))
              .orElse(false);
      case TEXT -> {
        var seen = new Problems();
        TextFile.decode(path, bytes, true, true, seen);
        seen.sorted().forEach(reporter::report);
        yield seen.sorted().stream().noneMatch(d -> d.severity() == Severity.ERROR);
      }
    };
  }

  private static boolean isGenuine(String path, byte[] bytes, Kind kind, Reporter reporter) {
    if (kind.begins(bytes)) {
      return true;
    }
    String name = kind.name().toLowerCase(Locale.ROOT);
    var really = Arrays.stream(Kind.values()).filter(k -> k.begins(bytes)).findFirst();
    reporter.report(
        Diagnostic.error(
                "file-content",
                Span.ofFile(path),
                "the name says " + name + ", the content does not")
            .withHint(
                really
                    .map(k -> "it holds " + k.name().toLowerCase(Locale.ROOT) + ": rename it")
                    .orElse("export the file again")));
    return false;
  }

  private static boolean startsWith(byte[] bytes, int offset, String hexadecimal) {
    int length = hexadecimal.length() / 2;
    return bytes.length >= offset + length
        && HexFormat.of().formatHex(bytes, offset, offset + length).equals(hexadecimal);
  }
}
