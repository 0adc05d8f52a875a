package bifolio.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.typeset.Typesetter.Result;
import bifolio.typeset.Typesetter.Result.Failure;
import bifolio.typeset.Typesetter.Result.Html;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathTypesetterTest {
  private static final MathTypesetter MATH = new MathTypesetter(new TypesetCache());

  /** Formulas as engineers of large models write them, and each notation at least once. */
  static List<String> formulas() throws java.io.IOException {
    try (var in = MathTypesetterTest.class.getResourceAsStream("formulas.tex")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void everyFormulaIsSetWithoutStyles(String tex) {
    assertThat(display(tex))
        .isInstanceOfSatisfying(
            Html.class,
            ok ->
                assertThat(ok.html())
                    .startsWith("<math display=\"block\"")
                    .endsWith("</math>")
                    .doesNotContain(" style=", "color", "href", "undefined", "\u0332"));
  }

  @Test
  void everyClassHasARuleInTheTheme() throws java.io.IOException {
    var css =
        java.nio.file.Files.readString(java.nio.file.Path.of("themes/default/assets/math.css"));
    var missing = new TreeSet<String>();
    for (var tex : formulas()) {
      var classes = Pattern.compile("class=\"([^\"]*)\"").matcher(html(tex));
      while (classes.find()) {
        Stream.of(classes.group(1).split(" ", -1))
            .filter(name -> !css.contains("." + name))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void chineseInAFormulaStaysText() {
    assertThat(inline("x_{\\text{显存}}"))
        .isEqualTo(new Html("<math><msub><mi>x</mi><mtext>显存</mtext></msub></math>"));
  }

  @Test
  void charactersOutsideTheBasicPlaneKeepTheirOffset() {
    assertThat(inline("\\text{𠮷} + x^2^3"))
        .isEqualTo(new Failure(15, "two superscripts on one symbol"));
  }

  @Test
  void paddingAndLinesBecomeClasses() {
    assertThat(html("\\begin{array}{l|c} a & b \\\\ \\hline c & d \\end{array}"))
        .contains("<mtd class=\"l bb l0 r6 br\"><mi>a</mi></mtd><mtd class=\"bb l6 r0\">")
        .doesNotContain("em\"");
  }

  @Test
  void everyElementHasAsManyChildrenAsMathMlCounts() throws java.io.IOException {
    for (var tex : formulas()) {
      for (var element : Jsoup.parse(html(tex), Parser.xmlParser()).getAllElements()) {
        var wanted =
            switch (element.tagName()) {
              case "mfrac", "msub", "msup", "munder", "mover", "mroot" -> 2;
              case "msubsup", "munderover" -> 3;
              default -> element.childrenSize();
            };
        assertThat(element.childrenSize()).as(tex).isEqualTo(wanted);
      }
    }
  }

  @Test
  void unclosedBraceIsReportedAtItsPlace() {
    assertThat(inline("\\frac{a}{b")).isEqualTo(new Failure(8, "this \"{\" is not closed"));
    assertThat(inline("x + \\text{显存")).isEqualTo(new Failure(9, "this \"{\" is not closed"));
  }

  @Test
  void openEnvironmentIsReportedWhereItBegins() {
    assertThat(inline("f = \\begin{cases} a \\\\ b"))
        .isEqualTo(new Failure(4, "this \"\\begin{cases}\" is not closed"));
  }

  @Test
  void leftWithoutRightIsReportedAtLeft() {
    assertThat(inline("y + \\left( \\frac{a}{b}"))
        .isEqualTo(new Failure(4, "this \"\\left\" has no \"\\right\""));
  }

  @Test
  void unknownCommandIsNamed() {
    assertThat(inline("a + \\unknowncmd{x}"))
        .isEqualTo(new Failure(4, "unknown command \"\\unknowncmd\""));
    assertThat(inline("\\begin{nosuch} a \\end{nosuch}"))
        .isEqualTo(new Failure(6, "unknown environment \"nosuch\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a}",
        "a & b",
        "x_1_2",
        "\\frac",
        "\\sqrt[3]",
        "\\left< a \\right",
        "\\hline",
        "\\begin{array}{z} a \\end{array}",
        "\\begin{cases} a \\end{aligned}",
        "a^",
        "_",
        "#",
        "\\def\\x{\\x\\x}\\x",
        "\\newcommand{\\frac}{a}",
        "$a$",
        "\\text{$}",
        "a \\over b \\over c",
        "\\middle|",
        "\\text{a",
        "^2^3",
        "\\operatorname{",
        "\\kern1furlong",
        "\\char"
      })
  void messagesAreInPlainWords(String tex) {
    var result = inline(tex);
    assertThat(result).isInstanceOf(Failure.class);
    if (result instanceof Failure failure) {
      assertThat(failure.offset()).isBetween(0, tex.length());
      assertThat(failure.message())
          .doesNotContain("ParseError", "\u0332", " at position", "EOF", "please report", "\n")
          .matches("[a-z\"].*[^.]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\href{https://example.org}{a}",
        "\\url{javascript:alert(1)}",
        "\\includegraphics{https://example.org/a.png}",
        "\\htmlStyle{color:red}{x}",
        "\\htmlClass{a}{x}",
        "\\htmlId{a}{x}",
        "\\htmlData{a=b}{x}",
        "\\style{color:red}{x}",
        "\\class{a}{x}",
        "\\id{a}{x}",
        "\\data{a=b}{x}",
        "\\label{a}",
        "\\color{red} x",
        "\\textcolor{#f00}{x}",
        "\\colorbox{red}{x}",
        "\\fcolorbox{red}{blue}{x}",
      })
  void whatCouldCarryMarkupOrColourIsRefusedAtItsPlace(String tex) {
    assertThat(display("显存 + " + tex))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.offset()).isEqualTo(5);
              assertThat(failure.message()).contains("not allowed");
            });
  }

  @Test
  void aRefusedCommandHiddenInAMacroIsStillRefused() {
    assertThat(display("\\def\\x#1{\\href{https://example.org}{#1}} \\x{a}"))
        .isInstanceOf(Failure.class);
    assertThat(display("\\begin{align} a &= b \\end{align}"))
        .isEqualTo(
            new Failure(
                0,
                "\"\\begin{align}\" is not allowed: formulas are not numbered:"
                    + " write \"align*\" or \"aligned\""));
  }

  @Test
  void markupInTextIsEscaped() {
    assertThat(html("\\text{<script>alert(\"显存\")</script>} a < b"))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  @Test
  void aMacroDoesNotOutliveItsFormula() {
    assertThat(inline("\\gdef\\foo{x}\\foo")).isInstanceOf(Html.class);
    assertThat(inline("\\foo")).isEqualTo(new Failure(0, "unknown command \"\\foo\""));
  }

  @Test
  void hostileFormulasEndSoon() {
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                      assertThat(inline("{".repeat(4000) + "}".repeat(4000)))
                          .isInstanceOf(Failure.class);
                      assertThat(inline("\\left(".repeat(1500))).isInstanceOf(Failure.class);
                      assertThat(inline("\\sqrt".repeat(1500))).isInstanceOf(Failure.class);
                      assertThat(inline("显".repeat(20_000))).isInstanceOf(Failure.class);
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void theCacheKeepsFailuresToo() {
    var cache = new TypesetCache();
    var first = new MathTypesetter(cache).typeset("\\frac{显", false);
    var again = new TypesetCache(cache.entries());
    assertThat(again.entries()).isEmpty();
    assertThat(new MathTypesetter(again).typeset("\\frac{显", false)).isEqualTo(first);
    assertThat(again.entries()).isEqualTo(cache.entries()).hasSize(1);
  }

  private static Result inline(String tex) {
    return MATH.typeset(tex, false);
  }

  private static Result display(String tex) {
    return MATH.typeset(tex, true);
  }

  private static String html(String tex) {
    return switch (display(tex)) {
      case Html ok -> ok.html();
      case Failure failure -> throw new AssertionError(tex + ": " + failure);
    };
  }
}
