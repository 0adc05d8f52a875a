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
import java.util.ArrayList;
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

  private static List<Language> languages(String language) {
    var languages = new ArrayList<Language>();
    for (var each : Language.values()) {
      if (language.equals("both") || language.equals(each.code())) {
        languages.add(each);
      }
    }
    if (languages.isEmpty()) {
      languages.add(Language.EN);
    }
    return languages;
  }

  /** Returns the values of lines of {@code name=value}. */
  static Map<String, String> lines(String inputs) {
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
          Input.belongs(input.only(), variant instanceof Value.Text text ? text.text() : "");
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
