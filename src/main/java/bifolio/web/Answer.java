package bifolio.web;

import bifolio.calculator.DefinitionReader.Defined;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
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

/**
 * What a page gets for its inputs: texts, each ended by {@link #END}. First {@code 1} if there is
 * no answer, the notices, the results and the steps as HTML; then for each input its name, the
 * value as a reader would type it, {@code 1} if it takes part, and what is wrong with it as HTML.
 * HTML is written only where it is wanted. Without quotes and escapes, because each character costs
 * time in the compiled script.
 */
final class Answer {
  static final char END = '\u0001';

  private final StringBuilder out = new StringBuilder(8192);

  private Answer() {}

  /** Evaluates; see {@link Ask}. */
  static String of(Defined defined, String inputs, String language, String what) {
    var evaluation = Worksheet.evaluate(defined.calculator(), defined.profiles(), lines(inputs));
    var typography = defined.typography();
    var languages = languages(language);
    if (what.equals("tex")) {
      return PlainWorking.tex(evaluation, typography, languages.get(0));
    }
    if (what.equals("text")) {
      return joined(PlainWorking.lines(evaluation, typography, languages.get(0)));
    }
    var answer = new Answer();
    answer.write(evaluation, typography, languages, what.equals("html"));
    return answer.out.toString();
  }

  private static List<Language> languages(String language) {
    var languages = new ArrayList<Language>();
    if (!language.equals("zh")) {
      languages.add(Language.EN);
    }
    if (!language.equals("en")) {
      languages.add(Language.ZH);
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

  private void write(
      Evaluation evaluation, Typography typography, List<Language> languages, boolean asHtml) {
    var html = new WorkingHtml(evaluation, typography, languages);
    put(flag(evaluation.isRefused()));
    put(asHtml ? html.notices() : "");
    put(asHtml ? html.results() : "");
    put(asHtml ? html.steps() : "");
    var variant = evaluation.values().get(evaluation.calculator().variant());
    for (var input : evaluation.calculator().inputs()) {
      put(input.name());
      put(typed(evaluation, input));
      put(flag(Input.belongs(input.only(), variant instanceof Value.Text text ? text.text() : "")));
      put(html.fault(input.name()));
    }
    for (var choice : evaluation.calculator().profiles()) {
      var profile = evaluation.profiles().get(choice.name());
      put(choice.name());
      put(profile == null ? "" : profile.id());
      put("1");
      put(html.fault(choice.name()));
    }
  }

  private void put(String text) {
    out.append(text).append(END);
  }

  private static String flag(boolean flag) {
    return flag ? "1" : "";
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
}
