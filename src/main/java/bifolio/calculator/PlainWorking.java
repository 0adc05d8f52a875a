package bifolio.calculator;

import bifolio.formula.Template;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes a working as lines of text, for a terminal and to be copied. */
public final class PlainWorking {
  private final Evaluation evaluation;
  private final Language language;
  private final Working working;
  private final List<String> lines = new ArrayList<>();

  private PlainWorking(Evaluation evaluation, Typography typography, Language language) {
    this.evaluation = evaluation;
    this.language = language;
    this.working = new Working(evaluation, typography, Template.Form.TEXT, language);
  }

  /** Returns the whole working: inputs, steps, answer, warnings; or why there is none. */
  public static List<String> lines(Evaluation evaluation, Language language) {
    return lines(evaluation, Typographer.of(evaluation.calculator()), language);
  }

  /** Returns the whole working, with formulas as they were set before. */
  public static List<String> lines(
      Evaluation evaluation, Typography typography, Language language) {
    var writer = new PlainWorking(evaluation, typography, language);
    writer.write();
    return writer.lines;
  }

  private void write() {
    var calculator = evaluation.calculator();
    lines.add(calculator.title().in(language));
    lines.add("");
    for (var profile : evaluation.profiles().entrySet()) {
      lines.add("  " + profile.getKey() + " = " + profile.getValue().name());
    }
    for (var input : calculator.inputs()) {
      var shown = evaluation.shown(input.name());
      String word = evaluation.word(input.name(), language);
      if (shown != null && input.kind() != Input.Kind.NOTE) {
        lines.add(
            "  "
                + working.symbol(input.name())
                + " = "
                + (word == null ? shown.text(language) : word)
                + "  ("
                + input.label().in(language)
                + ")");
      }
    }
    lines.add("");
    for (var line : Working.lines(evaluation)) {
      step(line);
    }
    if (!evaluation.isRefused()) {
      results(calculator);
    }
    for (var notice : evaluation.warnings()) {
      lines.add("! " + notice.sentence().in(language));
    }
    for (var notice : evaluation.refusals()) {
      lines.add("✗ " + notice.code() + ": " + notice.sentence().in(language));
    }
  }

  private void results(Calculator calculator) {
    for (String result : calculator.results()) {
      var line = evaluation.line(result);
      if (line != null) {
        String label = line.step().label().in(language);
        var word = line.word();
        lines.add(
            label
                + (language == Language.ZH ? "：" : ": ")
                + (word == null ? line.shown().text(language) : word.in(language)));
      }
    }
    String answer = evaluation.filled(evaluation.answer(), language);
    if (!answer.isEmpty()) {
      lines.add("");
      lines.add(answer);
    }
  }

  private void step(Evaluation.Line line) {
    String name = working.symbol(line);
    String indent = "  " + " ".repeat(name.length());
    lines.add("  " + name + " = " + working.formula(line));
    String numbers = working.numbers(line);
    if (numbers != null) {
      lines.add(indent + " = " + numbers);
    }
    lines.add(indent + (line.shown().rounded() ? " ≈ " : " = ") + working.result(line));
    String say = evaluation.filled(line.step().say(), language);
    if (!say.isEmpty()) {
      lines.add(indent + "   " + say);
    }
    lines.add("");
  }

  /** Returns the working as TeX, one aligned group of lines. */
  public static String tex(Evaluation evaluation, Typography typography, Language language) {
    var working = new Working(evaluation, typography, Template.Form.TEX, language);
    var out = new StringBuilder("\\begin{aligned}\n");
    for (var line : Working.lines(evaluation)) {
      out.append(working.symbol(line)).append("&= ").append(working.formula(line));
      String numbers = working.numbers(line);
      if (numbers != null) {
        out.append(" \\\\\n&= ").append(numbers);
      }
      out.append(line.shown().rounded() ? " \\\\\n&\\approx " : " \\\\\n&= ");
      out.append(working.result(line)).append(" \\\\\n");
    }
    return out.append("\\end{aligned}").toString();
  }
}
