package bifolio.calculator;

import bifolio.formula.Glyph;
import bifolio.formula.MathMl;
import bifolio.formula.PlainMath;
import bifolio.formula.Value;
import bifolio.model.Language;
import java.util.List;

/**
 * Writes what a calculator answers as HTML: the same at build time and in the browser. With two
 * languages each sentence stands in both, the formulas once.
 */
public final class WorkingHtml {
  private final Evaluation evaluation;
  private final List<Language> languages;
  private final StringBuilder out = new StringBuilder();

  private WorkingHtml(Evaluation evaluation, List<Language> languages) {
    this.evaluation = evaluation;
    this.languages = languages;
  }

  /** Returns the answer: each result with its unit, then the line that can be spoken. */
  public static String results(Evaluation evaluation, List<Language> languages) {
    var writer = new WorkingHtml(evaluation, languages);
    writer.results();
    return writer.out.toString();
  }

  /** Returns the steps: in symbols, with numbers, the value, and why. */
  public static String steps(Evaluation evaluation, List<Language> languages) {
    var writer = new WorkingHtml(evaluation, languages);
    writer.steps();
    return writer.out.toString();
  }

  /** Returns refusals and warnings; empty if there are none. */
  public static String notices(Evaluation evaluation, List<Language> languages) {
    var writer = new WorkingHtml(evaluation, languages);
    evaluation.refusals().forEach(notice -> writer.notice(notice, "refusal"));
    evaluation.warnings().forEach(notice -> writer.notice(notice, "warning"));
    return writer.out.toString();
  }

  /** Returns a text with the characters escaped that mean something in HTML. */
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void results() {
    out.append("<dl class=\"calc-results\">");
    boolean first = true;
    for (String name : evaluation.calculator().results()) {
      var line = evaluation.line(name);
      if (line == null) {
        continue;
      }
      out.append("<div data-name=\"").append(name).append('"');
      out.append(first ? " class=\"calc-main\"" : "").append("><dt>");
      out.append(MathMl.write(Working.symbol(line.step().symbol(), name)));
      for (var language : languages) {
        out.append(" <span class=\"calc-name\"").append(lang(language)).append('>');
        out.append(escape(line.step().label().in(language))).append("</span>");
      }
      out.append("</dt><dd>").append(value(line)).append("</dd></div>");
      first = false;
    }
    out.append("</dl>");
    var answer = evaluation.answer();
    if (!answer.en().isEmpty() && !evaluation.isRefused()) {
      sentence("calc-answer", answer);
    }
  }

  private String value(Evaluation.Line line) {
    if (line.value() instanceof Value.Truth truth) {
      var words = new StringBuilder();
      for (var language : languages) {
        var word = Words.of(language);
        words.append(words.length() == 0 ? "" : " ").append(truth.truth() ? word.yes() : word.no());
      }
      return words.toString();
    }
    if (line.value() instanceof Value.Text text) {
      var shown = new StringBuilder();
      for (var language : languages) {
        shown.append(shown.length() == 0 ? "<b" : " <b").append(lang(language)).append('>');
        shown.append(escape(line.step().word(text.text()).in(language))).append("</b>");
      }
      return shown.toString();
    }
    var shown = line.shown();
    String number = "<b>" + power(shown.number()) + "</b>";
    String unit =
        switch (shown.unit()) {
          case "" -> "";
          case "%" -> unit("%");
          case "x" -> unit("×");
          default -> " " + unit(escape(shown.unit()));
        };
    return (shown.rounded() ? "≈ " : "") + number + unit;
  }

  private static String unit(String text) {
    return "<span class=\"calc-unit\">" + text + "</span>";
  }

  /** Returns a number such as 3.15e23 with its power of ten set as one; a list as it is. */
  private static String power(String number) {
    int e = number.indexOf('e');
    return e < 1 || number.charAt(0) == '['
        ? number
        : number.substring(0, e) + " × 10<sup>" + number.substring(e + 1) + "</sup>";
  }

  private void steps() {
    var results = evaluation.calculator().results();
    out.append("<ol class=\"calc-steps\">");
    for (var line : Working.lines(evaluation, languages.get(0))) {
      boolean main = line.line().step().name().equals(results.get(0));
      out.append(main ? "<li class=\"calc-goal\">" : "<li>");
      out.append("<div class=\"calc-line\" role=\"math\" aria-label=\"");
      out.append(escape(spoken(line))).append("\"><span class=\"calc-left\">");
      out.append(MathMl.write(line.name())).append("</span>");
      right("calc-symbols", line.formula());
      if (line.substituted() != null) {
        right("calc-numbers", line.substituted());
      }
      out.append("</div><p class=\"calc-out\">").append(line.rounded() ? "" : "= ");
      out.append(value(line.line())).append("</p>");
      var say = evaluation.filled(line.line().step().say());
      if (!say.en().isEmpty()) {
        sentence("calc-say", say);
      }
      out.append("</li>");
    }
    out.append("</ol>");
  }

  private static String spoken(Working.SetLine line) {
    return PlainMath.write(line.name())
        + " = "
        + PlainMath.write(line.formula())
        + (line.rounded() ? " ≈ " : " = ")
        + PlainMath.write(line.result());
  }

  private void right(String type, Glyph what) {
    out.append("<span class=\"").append(type).append("\">");
    out.append(MathMl.write(Glyph.Run.of(new Glyph.Sign("="), what))).append("</span>");
  }

  private void notice(Notice notice, String kind) {
    out.append("<div class=\"calc-notice calc-").append(kind).append("\" data-code=\"");
    out.append(escape(notice.code())).append("\" data-at=\"").append(escape(notice.at()));
    out.append("\">");
    sentence("", notice.sentence());
    out.append("</div>");
  }

  private void sentence(String type, bifolio.model.Bilingual<String> text) {
    for (var language : languages) {
      out.append("<p");
      if (!type.isEmpty()) {
        out.append(" class=\"").append(type).append('"');
      }
      out.append(lang(language)).append('>');
      out.append(escape(text.in(language))).append("</p>");
    }
  }

  /** Beside another language each one is named; alone it is the page's. */
  private String lang(Language language) {
    return languages.size() > 1 ? " lang=\"" + language.tag() + "\"" : "";
  }
}
