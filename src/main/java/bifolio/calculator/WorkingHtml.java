package bifolio.calculator;

import bifolio.formula.Template;
import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.number.NumberText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a calculator answers as HTML: the same at build time and in the browser. With two
 * languages each sentence stands in both, the formulas once.
 */
public final class WorkingHtml {
  private static final int COMPARED = 8;
  private static final String SPECIAL = "&<>\"";
  private static final String[] ESCAPES = {"&amp;", "&lt;", "&gt;", "&quot;"};

  private final Evaluation evaluation;
  private final List<Language> languages;
  private final Working math;
  private final Working text;
  private final StringBuilder out = new StringBuilder();

  /** Makes a writer; the words in formulas are of the first language. */
  public WorkingHtml(Evaluation evaluation, Typography typography, List<Language> languages) {
    this.evaluation = evaluation;
    this.languages = languages;
    this.math = new Working(evaluation, typography, Template.Form.MATHML, languages.get(0));
    this.text = new Working(evaluation, typography, Template.Form.TEXT, languages.get(0));
  }

  private static WorkingHtml of(Evaluation evaluation, List<Language> languages) {
    return new WorkingHtml(evaluation, Typographer.of(evaluation.calculator()), languages);
  }

  private String taken() {
    String taken = out.toString();
    out.setLength(0);
    return taken;
  }

  /** Returns the answer: each result with its unit, then the line that can be spoken. */
  public static String results(Evaluation evaluation, List<Language> languages) {
    return of(evaluation, languages).results();
  }

  /** Returns the steps: in symbols, with numbers, the value, and why. */
  public static String steps(Evaluation evaluation, List<Language> languages) {
    return of(evaluation, languages).steps();
  }

  /** Returns refusals and warnings; empty if there are none. */
  public static String notices(Evaluation evaluation, List<Language> languages) {
    return of(evaluation, languages).notices();
  }

  /** Returns a text with the characters escaped that mean something in HTML. */
  public static String escape(String text) {
    int from = 0;
    StringBuilder escaped = null; // most texts need none, and making one costs a browser much
    for (int i = 0; i < text.length(); i++) {
      int special = SPECIAL.indexOf(text.charAt(i));
      if (special >= 0) {
        escaped = escaped == null ? new StringBuilder() : escaped;
        escaped.append(text.substring(from, i)).append(ESCAPES[special]);
        from = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text.substring(from)).toString();
  }

  /** Returns the answer: each result with its unit, then the line that can be spoken. */
  public String results() {
    out.append("<dl class=\"calc-results\">");
    boolean first = true;
    for (String name : evaluation.calculator().results()) {
      var line = evaluation.line(name);
      if (line == null) {
        continue;
      }
      out.append("<div data-name=\"").append(name).append('"');
      if (line.value() instanceof Value.Real real) {
        out.append(" data-value=\"").append(compared(real.number())).append('"');
      }
      out.append(first ? " class=\"calc-main\"" : "").append("><dt>");
      math(math.symbol(line));
      for (var language : languages) {
        out.append(" <span class=\"calc-name\"").append(lang(language)).append('>');
        out.append(escape(line.step().label().in(language))).append("</span>");
      }
      out.append("</dt><dd>").append(value(line)).append("</dd></div>");
      first = false;
    }
    out.append("</dl>");
    if (!evaluation.isRefused()) {
      filled("calc-answer", evaluation.answer());
    }
    return taken();
  }

  /** Returns a number to compare with another: more digits than are shown, but not all. */
  private static String compared(double value) {
    return Math.floor(value) == value
        ? NumberText.exact(value)
        : NumberText.significant(value, COMPARED);
  }

  private String value(Evaluation.Line line) {
    var word = line.word();
    if (word != null) {
      var words = new StringBuilder();
      for (var language : languages) {
        words.append(words.length() == 0 ? "<b" : " <b").append(lang(language)).append('>');
        words.append(escape(word.in(language))).append("</b>");
      }
      return words.toString();
    }
    var shown = line.shown();
    String number = "<b>" + power(shown.number()) + "</b>";
    String unit = shown.unit();
    if (unit.equals("x")) {
      unit = unit("", "×");
    } else if (!unit.isEmpty()) {
      unit = units(shown);
    }
    return (shown.rounded() ? "≈ " : "") + number + unit;
  }

  /** Returns the unit; once where it is the same in each language, or only in the plural. */
  private String units(Shown shown) {
    String last = shown.unit(languages.get(0));
    String units = (last.equals("%") ? "" : " ") + unit("", last);
    for (var language : languages) {
      String next = shown.unit(language);
      units = last.startsWith(next) ? units : units + " " + unit(lang(language), next);
    }
    return units;
  }

  private static String unit(String lang, String text) {
    return "<span class=\"calc-unit\"" + lang + ">" + escape(text) + "</span>";
  }

  /** Returns a number such as 3.15e23 with its power of ten set as one; a list as it is. */
  private static String power(String number) {
    int e = number.indexOf('e');
    return e < 1 || number.charAt(0) == '['
        ? number
        : number.substring(0, e) + " × 10<sup>" + number.substring(e + 1) + "</sup>";
  }

  /** Returns the steps: in symbols, with numbers, the value, and why. */
  public String steps() {
    var results = evaluation.calculator().results();
    out.append("<ol class=\"calc-steps\">");
    for (var line : Working.lines(evaluation)) {
      boolean goal = line.step().name().equals(results.get(0));
      out.append(goal ? "<li class=\"calc-goal\">" : "<li>");
      boolean rounded = line.shown().rounded();
      String sign = rounded ? " ≈ " : " = ";
      out.append("<div class=\"calc-line\" role=\"math\" aria-label=\"");
      out.append(escape(text.symbol(line) + " = " + text.formula(line) + sign + text.result(line)));
      out.append("\"><span class=\"calc-left\">");
      math(math.symbol(line));
      out.append("</span>");
      right("calc-symbols", math.formula(line));
      right("calc-numbers", math.numbers(line));
      out.append("</div><p class=\"calc-out\">").append(rounded ? "" : "= ");
      out.append(value(line)).append("</p>");
      filled("calc-say", line.step().say());
      out.append("</li>");
    }
    out.append("</ol>");
    return taken();
  }

  private void right(String type, @Nullable String formula) {
    if (formula != null) {
      out.append("<span class=\"").append(type).append("\">");
      math("<mo>=</mo>" + formula);
      out.append("</span>");
    }
  }

  private void math(String inside) {
    out.append("<math><mrow>").append(inside).append("</mrow></math>");
  }

  /** Returns refusals and warnings; empty if there are none. */
  public String notices() {
    for (var refusal : evaluation.refusals()) {
      notice(refusal, "refusal");
    }
    for (var warning : evaluation.warnings()) {
      notice(warning, "warning");
    }
    return taken();
  }

  /** Returns what is wrong with an input; empty if nothing is. */
  public String fault(String name) {
    for (var refusal : evaluation.refusals()) {
      if (refusal.at().equals(name)) {
        for (var language : languages) {
          sentence("", language, refusal.sentence().in(language));
        }
        break;
      }
    }
    return taken();
  }

  private void notice(Notice notice, String kind) {
    out.append("<div class=\"calc-notice calc-").append(kind).append("\" data-code=\"");
    out.append(escape(notice.code())).append("\" data-at=\"").append(escape(notice.at()));
    out.append("\">");
    for (var language : languages) {
      sentence("", language, notice.sentence().in(language));
    }
    out.append("</div>");
  }

  private void filled(String type, Bilingual<String> text) {
    if (!text.en().isEmpty()) {
      for (var language : languages) {
        sentence(type, language, evaluation.filled(text, language));
      }
    }
  }

  private void sentence(String type, Language language, String text) {
    out.append("<p");
    if (!type.isEmpty()) {
      out.append(" class=\"").append(type).append('"');
    }
    out.append(lang(language)).append('>').append(escape(text)).append("</p>");
  }

  /** Beside another language each one is named; alone it is the page's. */
  private String lang(Language language) {
    return languages.size() > 1 ? " lang=\"" + language.tag() + "\"" : "";
  }
}
