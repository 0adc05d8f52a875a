package bifolio.check;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Projects that mark their own findings: a line ends in {@code <!-- expect: code, code -->}, in
 * YAML in {@code # expect: code}, in a template in {@code {# expect: code #}}. A finding about a
 * whole file is a line {@code expect: path code} before the first file. The marks are no part of
 * the project that is built. Most projects are short and in one language: that their pages have no
 * twin and their results no name is only counted where it is the point.
 */
class FixtureTest {
  private static final Set<String> ASIDE = Set.of("missing-translation", "missing-label");
  private static final Path FIXTURES = Path.of("src/test/resources/check");
  private static final Pattern MARK =
      Pattern.compile("[ ]*(?:<!--|\\{#|#) expect: ([a-z, -]+?)(?: -->| #})?$");
  private static final Pattern FILE_MARK = Pattern.compile("^expect: (\\S+) ([a-z-]+)$");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:(?:error|warning)\\(\\s*|(?:Formula|Mistake)Exception\\([^\";]*|mistake\\([^\";]*)"
              + "\"([a-z0-9-]+)\"");

  /** What the disk alone can be wrong about, tested in the packages that read and write it. */
  private static final List<String> EDGES = List.of("content", "output", "serve", "cli", "diagram");

  static Stream<String> fixtures() throws IOException {
    try (var files = Files.list(FIXTURES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatIsMarkedIsFoundAndNothingElse(String name) throws IOException {
    var expected = new ArrayList<String>();
    var site = read(FIXTURES.resolve(name + ".txt"), expected);
    var built = site.build(options(name));
    assertThat(built.result().diagnostics())
        .as(built.printed())
        .filteredOn(d -> !ASIDE.contains(d.code()) || name.equals(d.code()))
        .extracting(d -> d.at().path() + ":" + d.at().line() + " " + d.code())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).anyMatch(finding -> finding.endsWith(" " + name));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void eachFindingHasACleanMessageAndItsPlaceInTheFile(String name) throws IOException {
    var site = read(FIXTURES.resolve(name + ".txt"), new ArrayList<>());
    for (Diagnostic found : site.build(options(name)).result().diagnostics()) {
      assertThat(found.message()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
      assertThat(Character.isUpperCase(found.message().charAt(0))).as(found.message()).isFalse();
      if (found.hint() != null) {
        assertThat(found.hint()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
      }
      if (found.at().line() > 0) {
        String line =
            site.files()
                .getOrDefault(found.at().path(), "")
                .lines()
                .skip(found.at().line() - 1L)
                .findFirst()
                .orElse("");
        int end = found.at().column() - 1 + found.at().length();
        assertThat(end)
            .as(found + " in " + line)
            .isLessThanOrEqualTo(Math.max(1, line.length() + 1));
      }
    }
  }

  /** Wording is looked at where it is the point. */
  private static BuildOptions options(String name) throws IOException {
    boolean lints = name.equals("waiver");
    try (var files = Files.list(Path.of("src/main/java/bifolio/check"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Lint.java")).toList()) {
        lints |= Files.readString(file).contains("\"" + name + "\"");
      }
    }
    return new BuildOptions(Optional.empty(), Optional.empty(), false, lints);
  }

  @Test
  void eachCodeOfTheSourcesHasAFixture() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/bifolio"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        boolean edge = EDGES.stream().anyMatch(e -> file.toString().contains("bifolio/" + e + "/"));
        if (!edge) {
          CODE.matcher(Files.readString(file))
              .results()
              .forEach(found -> codes.add(found.group(1)));
        }
      }
    }
    assertThat(fixtures()).containsExactlyInAnyOrderElementsOf(codes);
  }

  private static TinySite read(Path file, List<String> expected) throws IOException {
    var text = new StringBuilder();
    String path = "";
    int line = 0;
    for (String written : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      line++;
      var fileMark = FILE_MARK.matcher(written);
      if (path.isEmpty() && fileMark.matches()) {
        expected.add(fileMark.group(1) + ":0 " + fileMark.group(2));
      }
      if (written.startsWith("-- ") && written.endsWith(" --")) {
        path = written.substring(3, written.length() - 3);
        line = 0;
      }
      var mark = MARK.matcher(written);
      if (!path.isEmpty() && mark.find()) {
        for (String code : COMMA.split(mark.group(1), 0)) {
          expected.add(path + ":" + line + " " + code.strip());
        }
        written = written.substring(0, mark.start());
      }
      text.append(written).append('\n');
    }
    var site = TinySite.of(text.toString());
    return site.files().containsKey("content/site.yaml") ? site : configured(site);
  }

  /** A project with a {@code site.yaml} is taken seriously: mistakes are errors. */
  private static TinySite configured(TinySite site) {
    var pages = new TreeSet<String>();
    for (String path : site.files().keySet()) {
      if (path.endsWith(".md")) {
        pages.add(path.replaceFirst("^content/(en|zh)/", "").replaceFirst("\\.md$", ""));
      } else if (path.startsWith("content/data/calculators/")) {
        pages.add("calculators/*");
      }
    }
    return site.with(
        "content/site.yaml",
        "title: {en: T, zh: 题}\nnavigation: [" + String.join(", ", pages) + "]\n");
  }
}
