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
    try (var files = Files.walk(Path.of("src"))) {
      var long300 =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > 300)
              .map(Path::toString)
              .toList();
      assertThat(long300).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
