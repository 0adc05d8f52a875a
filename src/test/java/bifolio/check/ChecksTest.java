package bifolio.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {
  /** R8: nobody forgets the one line that registers a check. */
  @Test
  void eachCheckIsInTheListOnce() {
    var written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("bifolio.check")
                .stream()
                .filter(type -> type.isAssignableTo(Check.class) || type.isAssignableTo(Lint.class))
                .filter(type -> !type.isInterface())
                .map(JavaClass::getName)
                .toList();
    assertThat(Stream.concat(Checks.ALL.stream(), Checks.LINTS.stream()))
        .extracting(check -> check.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written)
        .hasSizeGreaterThan(5);
  }
}
