package bifolio.calculator;

import bifolio.model.Bilingual;

/** What is said when an input or a computation is refused, in both languages. */
final class Sentences {
  private Sentences() {}

  /** Says that a text is no value of an input. */
  static Notice input(String code, Input input, String text) {
    return new Notice(code, input.name(), sentence(code, input, cut(text)));
  }

  private static Bilingual<String> sentence(String code, Input input, String text) {
    String en = input.label().en();
    String zh = input.label().zh();
    String unit = input.unit().text();
    boolean flag = input.kind() == Input.Kind.FLAG;
    return switch (code) {
      case "EMPTY" ->
          flag || input.kind() == Input.Kind.CHOICE
              ? new Bilingual<>(en + " is empty: choose one.", zh + "是空的：请选一项。")
              : new Bilingual<>(
                  en + " is empty: give a number" + in(unit) + ".",
                  zh + "是空的：请填一个数" + zhIn(unit) + "。");
      case "NOT_A_NUMBER" ->
          new Bilingual<>(
              en
                  + ": \""
                  + text
                  + "\" is not a number. Write 80, 1.5e9, 128k or a number with a unit.",
              zh + "：“" + text + "”不是数。可以写 80、1.5e9、128k，或带单位的数。");
      case "NOT_FINITE" ->
          new Bilingual<>(
              en + ": " + text + " is too large for a computer's number.",
              zh + "：" + text + " 太大，超出了计算机能表示的范围。");
      case "UNKNOWN_UNIT" ->
          new Bilingual<>(
              en
                  + ": no unit is called \""
                  + text
                  + "\""
                  + example(unit, "; write it as in 80 ", "")
                  + ".",
              zh + "：没有“" + text + "”这个单位" + example(unit, "，请像 80 ", " 这样写") + "。");
      case "UNIT_MISMATCH" ->
          new Bilingual<>(
              en + " cannot be in " + text + ": it needs " + needed(input) + ".",
              zh + "不能用 " + text + "，应为" + zhNeeded(input) + "。");
      case "NOT_INTEGER" ->
          new Bilingual<>(
              en + " is a whole number, found " + text + ".", zh + "应为整数，现在是 " + text + "。");
      case "NOT_POSITIVE" ->
          new Bilingual<>(
              en + " must be " + bounds(input, false) + ", found " + text + ".",
              zh + "必须" + bounds(input, true) + "，现在是 " + text + "。");
      case "OUT_OF_RANGE" ->
          new Bilingual<>(
              en + " must be " + bounds(input, false) + ", found " + text + ".",
              zh + "必须" + bounds(input, true) + "，现在是 " + text + "。");
      case "TOO_LARGE" ->
          new Bilingual<>(
              en
                  + ": whole numbers are exact up to 9,007,199,254,740,992 only, found "
                  + text
                  + ".",
              zh + "：整数只在 9,007,199,254,740,992 以内精确，现在是 " + text + "。");
      case "UNKNOWN_CHOICE" ->
          flag
              ? new Bilingual<>(
                  en + ": \"" + text + "\" is neither yes nor no.",
                  zh + "：“" + text + "”既不是“是”也不是“否”。")
              : new Bilingual<>(
                  en
                      + ": \""
                      + text
                      + "\" is none of "
                      + String.join(", ", input.optionIds())
                      + ".",
                  zh + "：“" + text + "”不在可选项之内（" + String.join("、", input.optionIds()) + "）。");
      default -> new Bilingual<>(en + ": " + code + ".", zh + "：" + code + "。");
    };
  }

  /** Says why a computation has no answer. */
  static Notice computation(String code, String name, Bilingual<String> label) {
    var words =
        switch (code) {
          case "DIVISION_BY_ZERO" -> new Bilingual<>("divides by zero", "出现了除以零");
          case "OUT_OF_DOMAIN" ->
              new Bilingual<>(
                  "takes a root, a logarithm or a probability of a number that has none",
                  "对不允许的数取了根、对数或概率");
          case "NOT_FINITE" ->
              new Bilingual<>("is too large for a computer's number", "太大，超出了计算机能表示的范围");
          case "TOO_LARGE" ->
              new Bilingual<>(
                  "is beyond 9,007,199,254,740,992, where whole numbers are no longer exact",
                  "超过 9,007,199,254,740,992，整数不再精确");
          case "NO_SOLUTION" -> new Bilingual<>("has no solution in its range", "在范围内无解");
          case "UNKNOWN_UNIT" -> new Bilingual<>("names a unit that is not known", "用了未知的单位");
          case "UNIT_MISMATCH" ->
              new Bilingual<>("converts between units of different kinds", "在不同量纲的单位之间换算");
          case "LENGTH_MISMATCH" -> new Bilingual<>("needs lists of one length", "要求列表长度相同");
          case "EMPTY" -> new Bilingual<>("needs a list that is not empty", "要求列表不为空");
          case "NOT_INTEGER" -> new Bilingual<>("needs a whole number", "要求整数");
          case "NOT_POSITIVE" -> new Bilingual<>("needs numbers above zero", "要求大于零的数");
          case "NOT_DIVISIBLE" -> new Bilingual<>("needs counts that divide evenly", "要求能整除的数");
          case "OUT_OF_RANGE" -> new Bilingual<>("needs numbers within its range", "要求在允许范围内的数");
          case "CONFLICT" -> new Bilingual<>("needs values that go together", "要求互不矛盾的值");
          case "NOT_A_NUMBER" -> new Bilingual<>("needs a number", "要求一个数");
          case "UNKNOWN_CHOICE" -> new Bilingual<>("has no such choice", "没有这个选项");
          default -> new Bilingual<>("has no answer (" + code + ")", "无法计算（" + code + "）");
        };
    return new Notice(
        code,
        "",
        new Bilingual<>(
            label.en() + " " + words.en() + " with these inputs.",
            "按这些输入，" + label.zh() + words.zh() + "。"));
  }

  /** Says that no profile has a name. */
  static Notice profile(Calculator.ProfileChoice choice, String name) {
    return new Notice(
        "UNKNOWN_PROFILE",
        choice.name(),
        new Bilingual<>(
            "No profile of " + choice.kind() + " is called \"" + cut(name) + "\".",
            "没有名为“" + cut(name) + "”的预设。"));
  }

  /** Says that an answer needs an input that is blank. */
  static Notice blank(String name, Bilingual<String> label) {
    return new Notice(
        "NOT_GIVEN",
        name,
        new Bilingual<>(
            "The answer needs " + label.en() + ", which is blank.",
            "结果需要“" + label.zh() + "”，但它是空的。"));
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static String in(String unit) {
    return unit.isEmpty() ? "" : " in " + unit;
  }

  private static String zhIn(String unit) {
    return unit.isEmpty() ? "" : "（单位 " + unit + "）";
  }

  private static String example(String unit, String before, String after) {
    return unit.isEmpty() ? "" : before + unit + after;
  }

  private static String needed(Input input) {
    return input.unit().label()
        ? "a plain number"
        : input.unit().dimension().words() + ", such as " + input.unit().text();
  }

  private static String zhNeeded(Input input) {
    return input.unit().label() ? "不带单位的数" : "与 " + input.unit().text() + " 同量纲的单位";
  }

  private static String bounds(Input input, boolean chinese) {
    var text = new StringBuilder();
    for (var bound : input.bounds()) {
      if (text.length() > 0) {
        text.append(chinese ? " 且" : " and ");
      }
      var limit =
          Shown.of(
              new bifolio.formula.Value.Real(bound.limit()),
              input.unit(),
              input.unit().dimension(),
              0);
      text.append(words(bound, chinese)).append(limit.text());
    }
    return text.toString();
  }

  private static String words(Input.Bound bound, boolean chinese) {
    return switch (bound.operator()) {
      case GREATER -> chinese ? "大于 " : "more than ";
      case GREATER_OR_EQUAL -> chinese ? "不小于 " : "at least ";
      case LESS -> chinese ? "小于 " : "less than ";
      case LESS_OR_EQUAL -> chinese ? "不大于 " : "at most ";
      case NOT_EQUAL -> chinese ? "不等于 " : "other than ";
      default -> chinese ? "等于 " : "";
    };
  }
}
