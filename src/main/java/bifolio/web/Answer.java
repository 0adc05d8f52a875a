package bifolio.web;

import bifolio.calculator.DefinitionReader;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Notice;
import bifolio.calculator.PlainWorking;
import bifolio.calculator.Typography;
import bifolio.calculator.WorkingHtml;
import bifolio.calculator.Worksheet;
import bifolio.formula.Value;
import bifolio.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page gets for its inputs, as JSON text. */
final class Answer {
  private final StringBuilder out = new StringBuilder();

  private Answer() {}

  /**
   * Evaluates a definition.
   *
   * @param inputs lines of {@code name=value}; what is missing is as the definition says
   * @param language {@code en}, {@code zh}, or {@code both}
   */
  static String of(String definition, String inputs, String language) {
    var defined = DefinitionReader.read(definition);
    var evaluation = Worksheet.evaluate(defined.calculator(), defined.profiles(), lines(inputs));
    var answer = new Answer();
    answer.write(evaluation, defined.typography(), languages(language));
    return answer.out.toString();
  }

  /** Evaluates and returns every value with all its digits, to compare both sides. */
  static String values(String definition, String inputs) {
    var defined = DefinitionReader.read(definition);
    var evaluation = Worksheet.evaluate(defined.calculator(), defined.profiles(), lines(inputs));
    var text = new StringBuilder();
    for (var line : evaluation.lines()) {
      text.append(line.step().name()).append('=').append(text(line.value())).append('\n');
    }
    for (var notice : evaluation.refusals()) {
      text.append('!').append(notice.code()).append(' ').append(notice.at()).append('\n');
    }
    for (var notice : evaluation.warnings()) {
      text.append('?').append(notice.code()).append('\n');
    }
    return text.toString();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Real real -> bifolio.number.NumberText.exact(real.number());
      case Value.Measured measured -> bifolio.number.NumberText.exact(measured.number());
      case Value.Truth truth -> truth.truth() ? "true" : "false";
      case Value.Text text -> text.text();
      case Value.Numbers numbers -> {
        var list = new StringBuilder();
        for (double number : numbers.numbers()) {
          list.append(bifolio.number.NumberText.exact(number)).append(' ');
        }
        yield list.toString();
      }
    };
  }

  private static List<Language> languages(String language) {
    return switch (language) {
      case "zh" -> List.of(Language.ZH);
      case "both" -> List.of(Language.EN, Language.ZH);
      default -> List.of(Language.EN);
    };
  }

  private static Map<String, String> lines(String inputs) {
    var map = new LinkedHashMap<String, String>();
    int from = 0;
    while (from < inputs.length()) {
      int end = inputs.indexOf('\n', from);
      int to = end < 0 ? inputs.length() : end;
      int equals = inputs.indexOf('=', from);
      if (equals > from && equals < to) {
        map.put(inputs.substring(from, equals), inputs.substring(equals + 1, to));
      }
      from = to + 1;
    }
    return map;
  }

  private void write(Evaluation evaluation, Typography typography, List<Language> languages) {
    var html = new WorkingHtml(evaluation, typography, languages);
    out.append("{\"refused\":").append(evaluation.isRefused() ? "true" : "false");
    out.append(",\"notices\":");
    quoted(html.notices());
    out.append(",\"faults\":{");
    var separator = "";
    for (Notice notice : evaluation.refusals()) {
      if (!notice.at().isEmpty()) {
        out.append(separator);
        quoted(notice.at());
        out.append(':');
        quoted(notice.sentence().in(languages.get(0)));
        separator = ",";
      }
    }
    out.append("},\"results\":");
    quoted(html.results());
    out.append(",\"steps\":");
    quoted(html.steps());
    out.append(",\"inputs\":{");
    inputs(evaluation);
    out.append("},\"text\":");
    quoted(joined(PlainWorking.lines(evaluation, typography, languages.get(languages.size() - 1))));
    out.append(",\"tex\":");
    quoted(PlainWorking.tex(evaluation, typography, languages.get(0)));
    out.append('}');
  }

  /** Writes each input as a reader would type it, and whether it takes part. */
  private void inputs(Evaluation evaluation) {
    var variant = evaluation.values().get(evaluation.calculator().variant());
    String separator = "";
    for (var input : evaluation.calculator().inputs()) {
      out.append(separator);
      quoted(input.name());
      out.append(":{\"value\":");
      quoted(typed(evaluation, input));
      boolean takesPart =
          input.only().isEmpty()
              || (variant instanceof Value.Text text && input.only().contains(text.text()));
      out.append(",\"part\":").append(takesPart ? "true" : "false").append('}');
      separator = ",";
    }
  }

  private static String typed(Evaluation evaluation, Input input) {
    var shown = evaluation.shown(input.name());
    if (shown == null) {
      return "";
    }
    return input.kind() == Input.Kind.ANY ? shown.text() : shown.number();
  }

  private static String joined(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    out.append('"');
  }
}
