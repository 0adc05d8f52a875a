package bifolio.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole printed findings. In the sources a dot stands in for nothing; what is seen is printed. */
class DiagnosticPrinterTest {
  private static String print(String text, Diagnostic diagnostic) {
    return new DiagnosticPrinter(path -> Optional.of(text), false).print(List.of(diagnostic));
  }

  private static String mark(String text, String marked) {
    int start = text.indexOf(marked);
    var at = SourceText.of("f.md", text).span(start, start + marked.length());
    return print(text, Diagnostic.error("code", at, "message"));
  }

  @Test
  void aFindingHasPlaceExcerptCaretsNotesAndHint() {
    var text = "# KV cache\n\nSee [the table](tabel.md).\n";
    var diagnostic =
        Diagnostic.error("broken-link", new Span("a.md", 3, 5, 21), "there is no page \"tabel.md\"")
            .withNote(new Span("b.md", 7, 1, 1), "the twin's link is here")
            .withNote(Span.ofFile("c.md"), "and the whole file")
            .withHint("did you mean the page \"table\"?");
    assertThat(print(text, diagnostic))
        .isEqualTo(
            """
            a.md:3:5: error[broken-link]: there is no page "tabel.md"
                3 │ See [the table](tabel.md).
                  │     ^^^^^^^^^^^^^^^^^^^^^
              note: b.md:7:1: the twin's link is here
              note: c.md: and the whole file
              hint: did you mean the page "table"?
            """);
  }

  @Test
  void caretsCountAChineseCharacterAsTwoColumns() {
    assertThat(mark("显存（KV）是 [缓存](x.md)。", "[缓存](x.md)"))
        .isEqualTo(
            """
            f.md:1:9: error[code]: message
                1 │ 显存（KV）是 [缓存](x.md)。
                  │              ^^^^^^^^^^^^
            """);
  }

  @Test
  void caretsCountCharactersOutsideTheBasicPlaneOnce() {
    assertThat(mark("𠮷𠮷 x", "x"))
        .isEqualTo(
            """
            f.md:1:6: error[code]: message
                1 │ 𠮷𠮷 x
                  │      ^
            """);
  }

  @Test
  void anEmojiIsTwoColumnsWide() {
    assertThat(mark("😀✅⚡ x", "x"))
        .isEqualTo(
            """
            f.md:1:6: error[code]: message
                1 │ 😀✅⚡ x
                  │        ^
            """);
  }

  @Test
  void aCombiningMarkTakesNoColumn() {
    assertThat(mark("e\u0301 x", "x")).endsWith("\n      │   ^\n");
  }

  @Test
  void aTabIsOneSpace() {
    assertThat(mark("\tcode\tx", "x"))
        .isEqualTo(
            """
            f.md:1:7: error[code]: message
                1 │  code x
                  │       ^
            """);
  }

  @Test
  void controlsAndBidirectionalMarksAreShownAsReplacements() {
    assertThat(mark("a\u202Eb\u0007c\u200Fd\uD800e\u2066 x", "x"))
        .isEqualTo(
            """
            f.md:1:12: error[code]: message
                1 │ a�b�c�d�e� x
                  │            ^
            """);
    var at = new Span("f.md", 1, 1, 1);
    assertThat(
            print("x", Diagnostic.error("code", at, "found \u001B[31m\u202E").withHint("\u0007")))
        .contains("found �[31m�")
        .contains("hint: �")
        .doesNotContain("\u001B");
  }

  @Test
  void aPathCannotRepaintTheTerminalEither() {
    var at = new Span("a\u001B[2J\u202E.md", 1, 1, 1);
    assertThat(print("x", Diagnostic.error("code", at, "m").withNote(at, "n")))
        .startsWith("a�[2J�.md:1:1: error")
        .contains("note: a�[2J�.md:1:1: n");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String text = "a".repeat(300) + "HERE" + "b".repeat(300);
    assertThat(mark(text, "HERE"))
        .isEqualTo(
            """
            f.md:1:301: error[code]: message
                1 │ …%sHERE%s…
                  │ %s^^^^
            """
                .formatted("a".repeat(40), "b".repeat(66), " ".repeat(41)));
  }

  @Test
  void aLongChineseLineIsCutByColumnsNotInsideACharacter() {
    String text = "显".repeat(200) + "𠮷𠮷" + "存".repeat(200);
    var lines = mark(text, "𠮷𠮷").lines().toList();
    assertThat(lines.get(1)).startsWith("    1 │ …显").endsWith("存…").contains("𠮷𠮷");
    assertThat(DisplayWidth.of(lines.get(1))).isLessThanOrEqualTo(122);
    int caret = lines.get(2).indexOf('^');
    String before = lines.get(1).substring(0, lines.get(1).indexOf("𠮷"));
    assertThat(caret).isEqualTo(DisplayWidth.of(before));
    assertThat(lines.get(2)).endsWith("^^^^");
  }

  @Test
  void aPlaceBeyondTheEndStandsAfterTheLine() {
    assertThat(print("ab\n", Diagnostic.error("code", new Span("f", 1, 9, 4), "m")))
        .isEqualTo("f:1:9: error[code]: m\n    1 │ ab\n      │   ^\n");
    assertThat(print("", Diagnostic.error("code", new Span("f", 7, 1, 1), "m")))
        .isEqualTo("f:7:1: error[code]: m\n    7 │ \n      │ ^\n");
  }

  @Test
  void aWholeFileHasNoExcerpt() {
    assertThat(print("x", Diagnostic.warning("stray-file", Span.ofFile("f"), "nothing reads it")))
        .isEqualTo("f: warning[stray-file]: nothing reads it\n");
  }

  @Test
  void aFileThatIsNotKnownHasNoExcerpt() {
    var printer = new DiagnosticPrinter(path -> Optional.empty(), false);
    assertThat(printer.print(List.of(Diagnostic.error("code", new Span("f", 1, 1, 1), "m"))))
        .isEqualTo("f:1:1: error[code]: m\n");
  }

  @Test
  void coloursAreWrittenOnlyWhenAskedFor() {
    var printer = new DiagnosticPrinter(path -> Optional.of("字"), true);
    var error = Diagnostic.error("code", new Span("f", 1, 1, 1), "m").withHint("h");
    assertThat(printer.print(List.of(error)))
        .isEqualTo(
            """
            {1}f:1:1{0}: {1;31}error[code]{0}: {1}m{0}
            {2}    1 │ {0}字
                 {2} │ {0}{31}^^{0}
              {32}hint{0}: h
            """
                .replaceAll("\\{([0-9;]+)}", "\u001B[$1m"));
  }

  @Test
  void findingsStandApartAndAreCounted() {
    var error = Diagnostic.error("a", new Span("f", 1, 1, 1), "m");
    var printer = new DiagnosticPrinter(path -> Optional.empty(), false);
    assertThat(printer.print(List.of(error, error)))
        .isEqualTo("f:1:1: error[a]: m\n\nf:1:1: error[a]: m\n");
    assertThat(
            DiagnosticPrinter.summary(
                List.of(error, error, Diagnostic.warning("a", error.at(), "m"))))
        .isEqualTo("2 errors, 1 warning");
    assertThat(DiagnosticPrinter.summary(List.of())).isEqualTo("0 errors, 0 warnings");
  }
}
