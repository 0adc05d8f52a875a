package bifolio.calculator;

import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator answered.
 *
 * @param profiles for each choice, the profile that was used
 * @param values of inputs and steps, in base units; blank ones are missing
 * @param lines the working, as far as it came
 * @param warnings what to mind
 * @param refusals why there is no answer; empty if there is one
 */
public record Evaluation(
    Calculator calculator,
    Map<String, Profiles.Profile> profiles,
    Map<String, Value> values,
    List<Line> lines,
    List<Notice> warnings,
    List<Notice> refusals) {
  public Evaluation {
    profiles = new LinkedHashMap<>(profiles);
    values = new LinkedHashMap<>(values);
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
    refusals = List.copyOf(refusals);
  }

  /**
   * One step with its value.
   *
   * @param at which step of the calculator it is, from 0
   * @param unit what the value is shown in
   */
  public record Line(int at, Step step, Value value, bifolio.unit.Unit unit) {
    /** Returns the value as it is shown. */
    public Shown shown() {
      return Shown.fitting(value, unit, unit.dimension(), step.digits());
    }

    /** Returns what the value is called in words; nothing for a number. */
    public @Nullable Bilingual<String> word() {
      return switch (value) {
        case Value.Text text -> step.word(text.text());
        case Value.Truth truth -> Words.truth(truth.truth());
        default -> null;
      };
    }
  }

  /** Returns whether there is no answer. */
  public boolean isRefused() {
    return !refusals.isEmpty();
  }

  /** Returns the line of a step; nothing if it was left out. */
  public @Nullable Line line(String name) {
    for (var line : lines) {
      if (line.step().name().equals(name)) {
        return line;
      }
    }
    return null;
  }

  /**
   * Returns the line that can be spoken, still with its {@code {name}}s; empty if there is none.
   */
  public Bilingual<String> answer() {
    var variant = values.get(calculator.variant());
    for (var answer : calculator.answers()) {
      if (Input.belongs(answer.only(), variant instanceof Value.Text text ? text.text() : "")) {
        return answer.text();
      }
    }
    return Bilingual.same("");
  }

  /** Returns a value as it is shown; nothing if it is blank. */
  public @Nullable Shown shown(String name) {
    var line = line(name);
    if (line != null) {
      return line.shown();
    }
    var input = calculator.input(name);
    var value = values.get(name);
    return input == null || value == null ? null : Shown.brief(value, input.unit());
  }

  /** Returns a sentence with its {@code {name}}s replaced by values. */
  public Bilingual<String> filled(Bilingual<String> sentence) {
    return new Bilingual<>(filled(sentence, Language.EN), filled(sentence, Language.ZH));
  }

  /** Returns a sentence in a language with its {@code {name}}s replaced by values. */
  public String filled(Bilingual<String> sentence, Language language) {
    String text = sentence.in(language);
    var result = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      result
          .append(text.substring(from, open))
          .append(name(text.substring(open + 1, close), language));
      from = close + 1;
    }
    return result.append(text.substring(from)).toString();
  }

  private String name(String name, Language language) {
    var profile = profiles.get(name);
    if (profile != null) {
      return profile.name();
    }
    String word = word(name, language);
    if (word != null) {
      return word;
    }
    var input = calculator.input(name);
    var shown = shown(name);
    if (shown == null) {
      return "—";
    }
    boolean label = input != null && input.unit().label() && !shown.unit().equals("%");
    return label ? shown.number() : shown.text(language);
  }

  /** Returns how a choice, a text or yes or no is called; nothing for what is a number. */
  @Nullable String word(String name, Language language) {
    var input = calculator.input(name);
    var value = values.get(name);
    if (value instanceof Value.Truth truth) {
      return Words.truth(truth.truth()).in(language);
    }
    if (input != null && input.kind() == Input.Kind.CHOICE && value instanceof Value.Text text) {
      var option = input.option(text.text());
      return option == null ? text.text() : option.title().in(language);
    }
    var line = line(name);
    var word = line == null ? null : line.word();
    return word == null ? null : word.in(language);
  }
}
