package bifolio.calculator;

import bifolio.model.Bilingual;

/** What is said when an input or a computation is refused, in both languages. */
final class Sentences {
  // Tables and no switch over texts: in the compiled script each case would cost a hash. The last
  // entry is for every other code. What is in brackets is left out where there is no unit.
  private static final String[] INPUTS = {
    "EMPTY",
    "{label} is empty: give a number[ in {unit}].",
    "{label}是空的：请填一个数[（单位 {unit}）]。",
    "EMPTY?",
    "{label} is empty: choose one.",
    "{label}是空的：请选一项。",
    "UNKNOWN_CHOICE?",
    "{label}: \"{text}\" is neither yes nor no.",
    "{label}：“{text}”既不是“是”也不是“否”。",
    "NOT_A_NUMBER",
    "{label}: \"{text}\" is no number[; write it as in 80 {unit}].",
    "{label}：“{text}”不是数[，请像 80 {unit} 这样写]。",
    "NOT_FINITE",
    "{label}: {text} is too large for a computer's number.",
    "{label}：{text} 太大，超出了计算机能表示的范围。",
    "UNKNOWN_UNIT",
    "{label}: no unit is called \"{text}\"[; write it as in 80 {unit}].",
    "{label}：没有“{text}”这个单位[，请像 80 {unit} 这样写]。",
    "UNIT_MISMATCH",
    "{label} cannot be in {text}: it needs {needed}.",
    "{label}不能用 {text}，应为{needed}。",
    "NOT_INTEGER",
    "{label} is a whole number, found {text}.",
    "{label}应为整数，现在是 {text}。",
    "NOT_POSITIVE",
    "{label} must be {bounds}, found {text}.",
    "{label}必须{bounds}，现在是 {text}。",
    "OUT_OF_RANGE",
    "{label} must be {bounds}, found {text}.",
    "{label}必须{bounds}，现在是 {text}。",
    "TOO_LARGE",
    "{label}: whole numbers are exact up to 2^53 only, found {text}.",
    "{label}：整数只在 2^53 以内精确，现在是 {text}。",
    "UNKNOWN_CHOICE",
    "{label}: \"{text}\" is none of {options}.",
    "{label}：“{text}”不在可选项之内（{options}）。",
    "",
    "{label}: {code}.",
    "{label}：{code}。"
  };
  private static final String[] COMPUTATIONS = {
    "DIVISION_BY_ZERO",
    "divides by zero",
    "出现了除以零",
    "OUT_OF_DOMAIN",
    "takes a root, a logarithm or a probability of a number that has none",
    "对不允许的数取了根、对数或概率",
    "NOT_FINITE",
    "is too large for a computer's number",
    "太大，超出了计算机能表示的范围",
    "TOO_LARGE",
    "is beyond 2^53, where whole numbers are no longer exact",
    "超过 2^53，整数不再精确",
    "NO_SOLUTION",
    "has no solution in its range",
    "在范围内无解",
    "UNKNOWN_UNIT",
    "names a unit that is not known",
    "用了未知的单位",
    "UNIT_MISMATCH",
    "converts between units of different kinds",
    "在不同量纲的单位之间换算",
    "LENGTH_MISMATCH",
    "needs lists of one length",
    "要求列表长度相同",
    "EMPTY",
    "needs a list that is not empty",
    "要求列表不为空",
    "NOT_INTEGER",
    "needs a whole number",
    "要求整数",
    "NOT_POSITIVE",
    "needs numbers above zero",
    "要求大于零的数",
    "NOT_DIVISIBLE",
    "needs counts that divide evenly",
    "要求能整除的数",
    "OUT_OF_RANGE",
    "needs numbers within its range",
    "要求在允许范围内的数",
    "CONFLICT",
    "needs values that go together",
    "要求互不矛盾的值",
    "",
    "has no answer ({code})",
    "无法计算（{code}）"
  };

  private static final String[] BOUNDS = {
    ">", "more than ", "大于 ",
    ">=", "at least ", "不小于 ",
    "<", "less than ", "小于 ",
    "<=", "at most ", "不大于 ",
    "!=", "other than ", "不等于 ",
    "", "", "等于 "
  };

  private Sentences() {}

  /** Says that a text is no value of an input. */
  static Notice input(String code, Input input, String text) {
    return new Notice(code, input.name(), sentence(code, input, cut(text)));
  }

  private static Bilingual<String> sentence(String code, Input input, String text) {
    boolean flag = input.kind() == Input.Kind.FLAG;
    boolean chosen = flag || input.kind() == Input.Kind.CHOICE;
    boolean own = (chosen && code.equals("EMPTY")) || (flag && code.equals("UNKNOWN_CHOICE"));
    int at = at(INPUTS, own ? code + "?" : code);
    String unit = input.unit().text();
    boolean bare = input.unit().label();
    String en = in(unit, INPUTS[at + 1]);
    en = en.replace("{needed}", bare ? "a plain number" : "a unit of the same kind as " + unit);
    String zh = in(unit, INPUTS[at + 2]);
    zh = zh.replace("{needed}", bare ? "不带单位的数" : "与 " + unit + " 同量纲的单位");
    en = en.replace("{bounds}", bounds(input, false));
    zh = zh.replace("{bounds}", bounds(input, true));
    en = en.replace("{options}", String.join(", ", input.optionIds()));
    zh = zh.replace("{options}", String.join("、", input.optionIds()));
    return new Bilingual<>(
        filled(en, code, input.label().en(), text), filled(zh, code, input.label().zh(), text));
  }

  /** Returns where a code stands in a table, or its last entry. */
  private static int at(String[] table, String code) {
    int at = 0;
    while (at < table.length - 3 && !table[at].equals(code)) {
      at += 3;
    }
    return at;
  }

  /** Says the unit, or leaves out what stands in brackets around it. */
  private static String in(String unit, String sentence) {
    int open = sentence.indexOf('[');
    if (open < 0) {
      return sentence;
    }
    int close = sentence.indexOf(']');
    String about = sentence.substring(open + 1, close).replace("{unit}", unit);
    return sentence.substring(0, open)
        + (unit.isEmpty() ? "" : about)
        + sentence.substring(close + 1);
  }

  private static String filled(String sentence, String code, String label, String text) {
    return sentence.replace("{label}", label).replace("{code}", code).replace("{text}", text);
  }

  /** Says why a computation has no answer. */
  static Notice computation(String code, String name, Bilingual<String> label) {
    int at = at(COMPUTATIONS, code);
    return new Notice(
        code,
        "",
        new Bilingual<>(
            filled("{label} " + COMPUTATIONS[at + 1] + " with these inputs.", code, label.en(), ""),
            filled("按这些输入，{label}" + COMPUTATIONS[at + 2] + "。", code, label.zh(), "")));
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
    String operator = bound.operator().text();
    return BOUNDS[at(BOUNDS, operator) + (chinese ? 2 : 1)];
  }
}
