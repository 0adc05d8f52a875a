package bifolio;

import static bifolio.ArchitectureRules.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of {@code docs/architecture.md} hold, and each of them can fail. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("bifolio");

  /** Classes that break the rules on purpose, in packages of the same names. */
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("bifolio.broken");

  static final List<String> NAMES = List.copyOf(RULES.keySet());

  @ParameterizedTest
  @FieldSource("NAMES")
  void ruleHolds(String name) {
    var result = rule(RULES, name).in("bifolio").evaluate(CODE);
    assertThat(result.getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void ruleFailsOnCodeThatBreaksIt(String name) {
    var result = rule(RULES, name).in("bifolio.broken").evaluate(BROKEN);
    assertThat(result.hasViolation()).as(name).isTrue();
  }

  private static ArchitectureRules.Rule rule(
      Map<String, ArchitectureRules.Rule> rules, String name) {
    return java.util.Objects.requireNonNull(rules.get(name));
  }

  @Test
  void theLauncherKnowsWhichPackagesTheScriptIsCompiledFrom() throws IOException {
    String packages = String.join(" ", ArchitectureRules.ENGINE) + " web";
    assertThat(Files.readString(Path.of("bifolio"))).contains("\nengine=\"" + packages + "\"\n");
  }

  @Test
  void noFileHasMoreThan300Lines() throws IOException {
    var written = Set.of("java", "js", "mjs", "css", "peb");
    try (var source = Files.walk(Path.of("src/main"));
        var test = Files.walk(Path.of("src/test"));
        var theme = Files.walk(Path.of("themes"))) {
      var long300 =
          Stream.of(source, test, theme)
              .flatMap(files -> files)
              .filter(file -> written.contains(ending(file)))
              .filter(file -> lines(file) > 300)
              .map(Path::toString)
              .toList();
      assertThat(long300).isEmpty();
    }
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
