package bifolio.calculator;

import bifolio.formula.Glyph;
import bifolio.formula.PlainMath;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes a working as lines of text, for a terminal and to be copied. */
public final class PlainWorking {
  private final Evaluation evaluation;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private PlainWorking(Evaluation evaluation, Language language) {
    this.evaluation = evaluation;
    this.language = language;
  }

  /** Returns the whole working: inputs, steps, answer, warnings; or why there is none. */
  public static List<String> lines(Evaluation evaluation, Language language) {
    var writer = new PlainWorking(evaluation, language);
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
      if (shown != null && input.kind() != Input.Kind.NOTE) {
        lines.add("  " + symbol(input) + shown.text() + "  (" + input.label().in(language) + ")");
      }
    }
    lines.add("");
    for (var line : Working.lines(evaluation, language)) {
      step(line);
    }
    if (!evaluation.isRefused()) {
      results(calculator);
    }
    evaluation.warnings().forEach(notice -> lines.add("! " + notice.sentence().in(language)));
    evaluation
        .refusals()
        .forEach(notice -> lines.add("✗ " + notice.code() + ": " + notice.sentence().in(language)));
  }

  private void results(Calculator calculator) {
    for (String result : calculator.results()) {
      var line = evaluation.line(result);
      if (line != null) {
        String label = line.step().label().in(language);
        lines.add(label + (language == Language.ZH ? "：" : ": ") + line.shown().text());
      }
    }
    String answer = evaluation.answer().in(language);
    if (!answer.isEmpty()) {
      lines.add("");
      lines.add(answer);
    }
  }

  private static String symbol(Input input) {
    return PlainMath.write(Working.symbol(input.symbol(), input.name())) + " = ";
  }

  private void step(Working.SetLine line) {
    String name = PlainMath.write(line.name());
    String indent = "  " + " ".repeat(width(name));
    lines.add("  " + name + " = " + PlainMath.write(line.formula()));
    if (line.substituted() != null) {
      lines.add(indent + " = " + PlainMath.write(line.substituted()));
    }
    lines.add(indent + (line.rounded() ? " ≈ " : " = ") + PlainMath.write(line.result()));
    String say = evaluation.filled(line.line().step().say()).in(language);
    if (!say.isEmpty()) {
      lines.add(indent + "   " + say);
    }
    lines.add("");
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the working as TeX, one aligned group of lines. */
  public static String tex(Evaluation evaluation, Language language) {
    var out = new StringBuilder("\\begin{aligned}\n");
    for (var line : Working.lines(evaluation, language)) {
      out.append(bifolio.formula.Tex.write(line.name())).append("&= ");
      tex(out, line.formula());
      if (line.substituted() != null) {
        out.append(" \\\\\n&= ");
        tex(out, line.substituted());
      }
      out.append(line.rounded() ? " \\\\\n&\\approx " : " \\\\\n&= ");
      tex(out, line.result());
      out.append(" \\\\\n");
    }
    return out.append("\\end{aligned}").toString();
  }

  private static void tex(StringBuilder out, Glyph glyph) {
    out.append(bifolio.formula.Tex.write(glyph));
  }
}
