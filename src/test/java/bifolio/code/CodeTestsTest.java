package bifolio.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The code of the handbook runs, and a test of it that fails is seen. */
class CodeTestsTest {
  @TempDir private Path folder;
  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> theHandbooksCodePassesItsOwnTests() throws IOException {
    var root = Path.of("content/code").toAbsolutePath();
    return new CodeTests(root)
        .runs().stream()
            .map(
                run ->
                    DynamicTest.dynamicTest(
                        run.toString().replace(root.toString(), ""), () -> assertPasses(run)));
  }

  private void assertPasses(CodeTests.Run run) throws IOException, InterruptedException {
    assertThat(failure(run)).isEqualTo("");
  }

  private String failure(CodeTests.Run run) throws IOException, InterruptedException {
    var tool = CodeTests.tool(run);
    if (tool.isEmpty()) {
      System.out.println("[INFO] not run, for want of python3 or of a C++ compiler: " + run);
      return "";
    }
    return CodeTests.failure(run, tool.get(), scratch).orElse("");
  }

  private void assertFails(String file, String text, String said)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(file), text);
    var run = new CodeTests(folder).runs().getFirst();
    if (CodeTests.tool(run).isPresent()) {
      assertThat(failure(run)).contains(said);
    }
  }

  private void assertPasses(String file, String text) throws IOException, InterruptedException {
    Files.writeString(folder.resolve(file), text);
    assertThat(failure(new CodeTests(folder).runs().getFirst())).isEqualTo("");
  }

  private static String python(String assertion) {
    return "import unittest\n\n\nclass T(unittest.TestCase):\n    def test(self):\n        "
        + assertion
        + "\n";
  }

  @Test
  void aPythonTestThatFailsIsShownWithItsWords() throws IOException, InterruptedException {
    assertFails("test_a.py", python("self.assertEqual('气泡', 'bubble')"), "'气泡' != 'bubble'");
    assertPasses("test_a.py", python("self.assertEqual('气泡', '气泡')"));
  }

  @Test
  void aTestFileWithoutATestIsAFailure() throws IOException, InterruptedException {
    assertFails("test_a.py", "x = 1\n", "0 tests");
  }

  @Test
  void pythonLeavesNothingAmongTheSources() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.py"), "X = 1\n");
    assertPasses("test_a.py", "import a\n" + python("self.assertEqual(a.X, 1)"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("a.py", "test_a.py");
    }
  }

  @Test
  void cppTestsAreCompiledWithoutWarningsAndEndWithZero() throws IOException, InterruptedException {
    assertFails("q_test.cpp", "int main() { int unused; }\n", "unused");
    assertFails("q_test.cpp", "int main() { return 3; }\n", "program");
    assertPasses("q_test.cpp", "#include <span>\nint main() { return 0; } // 通过\n");
  }

  @Test
  void everyFolderAndProgramIsFound() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (var name :
        List.of("b/test_x.py", "b/test_y.py", "b/c/test_z.py", "b/q_test.cpp", "b/q.h")) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(new CodeTests(folder).runs())
        .containsExactly(
            new CodeTests.Run.Python(folder.resolve("b")),
            new CodeTests.Run.Python(folder.resolve("b/c")),
            new CodeTests.Run.Cpp(folder.resolve("b/q_test.cpp")));
  }
}
