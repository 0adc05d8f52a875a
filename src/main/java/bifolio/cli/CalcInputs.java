package bifolio.cli;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.library.Library;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a calculator can be given, for a person at a terminal or a program. */
final class CalcInputs {
  private final Library library;
  private final Calculator calculator;
  private final Map<String, List<String>> others;
  private final Map<String, String> defaults = new LinkedHashMap<>();

  CalcInputs(Library library, Calculator calculator) {
    this.library = library;
    this.calculator = calculator;
    this.others = library.otherNames(calculator);
    if (library.ask(calculator, Map.of(), List.of()) instanceof Library.Answer.Evaluated answer) {
      defaults(answer.evaluation());
    }
  }

  private void defaults(Evaluation evaluation) {
    evaluation.profiles().forEach((name, profile) -> defaults.put(name, profile.id()));
    for (var input : calculator.inputs()) {
      var shown = evaluation.shown(input.name());
      if (shown != null) {
        defaults.put(input.name(), input.kind() == Input.Kind.ANY ? shown.text() : shown.number());
      }
    }
  }

  /** Returns a line for each: name, unit or choices, label, default, range, other names. */
  List<String> lines(Language language) {
    boolean chinese = language == Language.ZH;
    var lines = new ArrayList<String>();
    for (var profile : calculator.profiles()) {
      lines.add(
          "--"
              + profile.name()
              + "  ["
              + profile.kind()
              + "]"
              + initial(profile.name())
              + also(profile.name(), chinese)
              + (chinese ? "：" : ": ")
              + String.join(" ", ids(profile.kind())));
    }
    for (var input : calculator.inputs()) {
      String bounds = String.join(", ", bounds(input));
      String range = chinese ? "（" + bounds + "）" : " (" + bounds + ")";
      lines.add(
          "--"
              + input.name()
              + "  ["
              + kind(input)
              + "] "
              + input.label().in(language)
              + initial(input.name())
              + (bounds.isEmpty() ? "" : range)
              + also(input.name(), chinese));
    }
    return lines;
  }

  private String initial(String name) {
    return defaults.containsKey(name) ? " = " + defaults.get(name) : "";
  }

  private String also(String name, boolean chinese) {
    var names = others.getOrDefault(name, List.of());
    String list = String.join(chinese ? "、" : ", ", names);
    return names.isEmpty() ? "" : (chinese ? "，又名 " : ", also ") + list;
  }

  private List<String> ids(String kind) {
    var known = library.profiles().kinds().get(kind);
    return known == null ? List.of() : known.profiles().stream().map(Profiles.Profile::id).toList();
  }

  private static String kind(Input input) {
    return switch (input.kind()) {
      case CHOICE -> String.join("|", input.optionIds());
      case FLAG -> "true|false";
      case NOTE -> "text";
      case ANY -> "number unit";
      case LIST -> "list " + input.unit().text();
      case QUANTITY -> input.unit().text();
    };
  }

  private static List<String> bounds(Input input) {
    var bounds = new ArrayList<String>();
    if (input.whole()) {
      bounds.add("integer");
    }
    for (var bound : input.bounds()) {
      var limit = new bifolio.formula.Value.Real(bound.limit());
      var shown =
          bifolio.calculator.Shown.exact(limit, input.unit(), input.unit().dimension()).number();
      bounds.add(bound.operator().text() + " " + shown);
    }
    return bounds;
  }

  /** Returns the same as values. */
  Map<String, Object> json() {
    var list = new ArrayList<Object>();
    for (var profile : calculator.profiles()) {
      var map = new LinkedHashMap<String, Object>();
      map.put("name", profile.name());
      map.put("profiles", profile.kind());
      map.put("default", defaults.getOrDefault(profile.name(), ""));
      map.put("choices", ids(profile.kind()));
      map.put("aliases", others.getOrDefault(profile.name(), List.of()));
      list.add(map);
    }
    for (var input : calculator.inputs()) {
      var map = new LinkedHashMap<String, Object>();
      map.put("name", input.name());
      map.put("unit", input.unit().text());
      map.put("default", defaults.getOrDefault(input.name(), ""));
      map.put("choices", input.optionIds());
      map.put("valid", bounds(input));
      map.put("aliases", others.getOrDefault(input.name(), List.of()));
      map.put("en", input.label().en());
      map.put("zh", input.label().zh());
      list.add(map);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("calculator", calculator.id());
    json.put("inputs", list);
    return json;
  }
}
