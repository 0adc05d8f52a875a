package bifolio.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.formula.Operator;
import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody typed, and what is said when it is nothing. */
class InputReaderTest {
  static final Input HBM = input("HBM", "显存", Input.Kind.QUANTITY, "GiB", false, above(0));
  static final Input CONTEXT =
      input("Context", "上下文长度", Input.Kind.QUANTITY, "token", true, atLeast(1));
  private static final Input SHARE =
      input("Utilisation", "利用率", Input.Kind.QUANTITY, "%", false, above(0), atMost(1));
  private static final Input RATE =
      input("Bandwidth", "带宽", Input.Kind.QUANTITY, "GB/s", false, above(0));
  private static final Input SIZES = input("Sizes", "大小", Input.Kind.LIST, "B", false);
  private static final Input FLAG = input("Tied", "共享", Input.Kind.FLAG, "", false);
  private static final Input ANY = input("Value", "值", Input.Kind.ANY, "", false);

  @SuppressWarnings("NullAway") // a compiled nested type loses its mark
  private static Input input(
      String en, String zh, Input.Kind kind, String unit, boolean whole, Input.Bound... bounds) {
    return new Input(
        "x",
        "",
        new Bilingual<>(en, zh),
        kind,
        unit(unit),
        null,
        null,
        whole,
        List.of(bounds),
        kind == Input.Kind.CHOICE
            ? List.of(
                new Input.Option("mha", Bilingual.same("MHA"), List.of("Multi-Head"), ""),
                new Input.Option("gqa", new Bilingual<>("GQA", "分组"), List.of("分组注意力"), ""))
            : List.of(),
        List.of(),
        List.of());
  }

  private static Unit unit(String text) {
    return Objects.requireNonNull(Units.parse(text), text);
  }

  private static Input.Bound above(double limit) {
    return new Input.Bound(Operator.GREATER, limit);
  }

  private static Input.Bound atLeast(double limit) {
    return new Input.Bound(Operator.GREATER_OR_EQUAL, limit);
  }

  private static Input.Bound atMost(double limit) {
    return new Input.Bound(Operator.LESS_OR_EQUAL, limit);
  }

  static double number(Input input, String text) {
    var read = InputReader.read(input, text);
    assertThat(read.problem()).isNull();
    return ((Value.Real) Objects.requireNonNull(read.value())).number();
  }

  static String problem(Input input, String text) {
    var read = InputReader.read(input, text);
    assertThat(read.value()).isNull();
    var problem = Objects.requireNonNull(read.problem(), "no refusal of " + text);
    return problem.code() + "\n" + problem.sentence().en() + "\n" + problem.sentence().zh();
  }

  @Property(tries = 3000)
  void anyTextIsAValueOrARefusalInBothLanguages(@ForAll String text, @ForAll Input.Kind kind) {
    var input = input("Size", "大小", kind, "GiB", false, above(0));
    var read = InputReader.read(input, text);
    assertThat(read.value() == null).isEqualTo(read.problem() != null);
    if (read.problem() != null) {
      assertThat(read.problem().sentence().en()).isNotBlank();
      assertThat(read.problem().sentence().zh()).isNotBlank();
    }
  }

  @Property(tries = 1000)
  void everyFiniteNumberIsReadBackAsItIsShown(@ForAll double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value * 1073741824.0 > 1e308) {
      return;
    }
    var free = input("Size", "大小", Input.Kind.QUANTITY, "B", false);
    String shown = Shown.exact(new Value.Real(value), free.unit(), free.unit().dimension()).text();
    assertThat(number(free, shown) + 0.0).isEqualTo(value + 0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 GiB     | 85899345920", "80        | 85899345920", "80GB      | 80000000000",
        "1,024 MiB  | 1073741824", "８０ ＧｉＢ | 85899345920", "1.5e1 GiB | 16106127360",
        "640 Gbit   | 80000000000", "0.5 TB    | 500000000000"
      })
  void memoryIsReadWithItsUnitOrInTheUsualOne(String text, double bytes) {
    assertThat(number(HBM, text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8192|8192",
        "8,192|8192",
        "8_192|8192",
        "128k|128000",
        "128 k|128000",
        "128Ki|131072",
        "1M|1000000",
        "70B|70000000000",
        "3万|30000",
        "2亿|200000000",
        "8192 token|8192",
        "8 ktoken|8000",
        "128k tokens|128000",
        "１２８|128"
      })
  void countsMayBeWrittenShort(String text, double count) {
    assertThat(number(CONTEXT, text)).isEqualTo(count);
  }

  @Test
  void aShareIsInPercentUnlessItSaysOtherwise() {
    assertThat(number(SHARE, "40")).isEqualTo(0.4);
    assertThat(number(SHARE, "40%")).isEqualTo(0.4);
    assertThat(number(SHARE, "0.4 x")).isEqualTo(0.4);
  }

  @Test
  void aRateInBitsCountsEightToTheByte() {
    assertThat(number(RATE, "400 Gbit/s")).isEqualTo(50e9);
    assertThat(number(RATE, "400 Gb/s")).isEqualTo(50e9);
  }

  @Test
  void aMisspeltUnitIsNamed() {
    assertThat(problem(HBM, "80 Gib"))
        .isEqualTo(
            """
            UNKNOWN_UNIT
            HBM: no unit is called "Gib"; write it as in 80 GiB.
            显存：没有“Gib”这个单位，请像 80 GiB 这样写。""");
  }

  @Test
  void aUnitOfAnotherKindIsRefused() {
    assertThat(problem(RATE, "400 Gb"))
        .isEqualTo(
            """
            UNIT_MISMATCH
            Bandwidth cannot be in Gb: it needs a unit of the same kind as GB/s.
            带宽不能用 Gb，应为与 GB/s 同量纲的单位。""");
    assertThat(problem(CONTEXT, "8 GiB"))
        .isEqualTo(
            """
            UNIT_MISMATCH
            Context cannot be in GiB: it needs a plain number.
            上下文长度不能用 GiB，应为不带单位的数。""");
  }

  @Test
  void anEmptyFieldSaysWhatIsMissing() {
    assertThat(problem(HBM, " 　"))
        .isEqualTo(
            """
            EMPTY
            HBM is empty: give a number in GiB.
            显存是空的：请填一个数（单位 GiB）。""");
  }

  @Test
  void aFractionOfATokenIsRefused() {
    assertThat(problem(CONTEXT, "8.5"))
        .isEqualTo(
            """
            NOT_INTEGER
            Context is a whole number, found 8.5.
            上下文长度应为整数，现在是 8.5。""");
  }

  @Test
  void zeroAndNegativeNumbersAreRefused() {
    assertThat(problem(CONTEXT, "-4096"))
        .isEqualTo(
            """
            NOT_POSITIVE
            Context must be at least 1 token, found -4096.
            上下文长度必须不小于 1 token，现在是 -4096。""");
    assertThat(problem(HBM, "0"))
        .isEqualTo(
            """
            NOT_POSITIVE
            HBM must be more than 0 GiB, found 0.
            显存必须大于 0 GiB，现在是 0。""");
    assertThat(problem(SHARE, "140%"))
        .isEqualTo(
            """
            OUT_OF_RANGE
            Utilisation must be more than 0% and at most 100%, found 140%.
            利用率必须大于 0% 且不大于 100%，现在是 140%。""");
  }

  @Test
  void whatADoubleCannotHoldIsRefused() {
    assertThat(problem(HBM, "1e400"))
        .isEqualTo(
            """
            NOT_FINITE
            HBM: 1e400 is too large for a computer's number.
            显存：1e400 太大，超出了计算机能表示的范围。""");
    assertThat(problem(HBM, "1e305")).startsWith("NOT_FINITE");
    assertThat(problem(ANY, "1e308 GB")).startsWith("NOT_FINITE");
    assertThat(problem(CONTEXT, "9007199254740994"))
        .isEqualTo(
            """
            TOO_LARGE
            Context: whole numbers are exact up to 2^53 only, found 9007199254740994.
            上下文长度：整数只在 2^53 以内精确，现在是 9007199254740994。""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,5", "1,0000", ",5", "1,,024", "--1", "1.2.3", "+"})
  void aCommaThatPartsNoThousandsIsRefused(String text) {
    assertThat(problem(HBM, text)).startsWith("NOT_A_NUMBER");
  }

  @Test
  void aChoiceIsFoundByItsOtherNamesInAnyCase() {
    var choice = input("Attention", "注意力", Input.Kind.CHOICE, "", false);
    for (String text : List.of("gqa", "GQA", "分组注意力")) {
      assertThat(InputReader.read(choice, text).value()).isEqualTo(new Value.Text("gqa"));
    }
    assertThat(InputReader.read(choice, "multi head").value()).isEqualTo(new Value.Text("mha"));
    assertThat(problem(choice, "稀疏"))
        .isEqualTo(
            """
            UNKNOWN_CHOICE
            Attention: "稀疏" is none of mha, gqa.
            注意力：“稀疏”不在可选项之内（mha、gqa）。""");
  }

  @Test
  void aListHoldsNumbersWithUnits() {
    assertThat(InputReader.read(SIZES, "[1 KB, 2, ３]").value())
        .isEqualTo(new Value.Numbers(List.of(1000.0, 2.0, 3.0)));
    assertThat(problem(SIZES, "[1, 两]")).startsWith("NOT_A_NUMBER");
    assertThat(problem(SIZES, "[]")).startsWith("EMPTY");
    assertThat(problem(SIZES, "[1,,2]")).startsWith("NOT_A_NUMBER");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "yes,true", "1,true", "是,true", "off,false", "否,false"})
  void aFlagIsReadInBothLanguages(String text, boolean truth) {
    assertThat(InputReader.read(FLAG, text).value()).isEqualTo(new Value.Truth(truth));
  }

  @Test
  void aFlagThatIsNeitherNamesWhatItCanBe() {
    assertThat(problem(FLAG, "也许")).endsWith("\n共享：“也许”既不是“是”也不是“否”。");
  }

  @ParameterizedTest
  @EnumSource(Input.Kind.class)
  void aLongTextIsCutInTheSentence(Input.Kind kind) {
    var input = input("Size", "大小", kind, "GiB", false);
    var problem = InputReader.read(input, "长".repeat(100_000)).problem();
    if (problem != null) {
      assertThat(problem.sentence().zh()).hasSizeLessThan(120);
    }
  }
}
