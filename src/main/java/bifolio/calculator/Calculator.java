package bifolio.calculator;

import bifolio.model.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calculator: what is asked for and how it is answered.
 *
 * @param id the name of its file
 * @param section its place in the catalogue, such as {@code A4}
 * @param variant the name of the input that selects a convention, or empty
 * @param results names of steps; the first is the answer
 * @param answers lines that can be spoken, with {@code {name}} for values; the first that belongs
 *     to the convention is said
 */
public record Calculator(
    String id,
    Bilingual<String> title,
    String section,
    Bilingual<String> question,
    List<ProfileChoice> profiles,
    String variant,
    List<Input> inputs,
    List<Rule> rules,
    List<Step> steps,
    List<String> results,
    List<Answer> answers) {
  public Calculator {
    profiles = List.copyOf(profiles);
    inputs = List.copyOf(inputs);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
    results = List.copyOf(results);
    answers = List.copyOf(answers);
  }

  /**
   * A choice among profiles that fills inputs.
   *
   * @param kind such as {@code models}
   * @param chosen the id that is chosen at first; empty for none
   */
  public record ProfileChoice(String name, String kind, String chosen, List<String> aliases) {
    public ProfileChoice {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A line that can be spoken.
   *
   * @param only the conventions that it belongs to; empty for all
   */
  public record Answer(Bilingual<String> text, List<String> only) {
    public Answer {
      only = List.copyOf(only);
    }
  }

  /** Returns the input of a name. */
  public @Nullable Input input(String name) {
    for (var input : inputs) {
      if (input.name().equals(name)) {
        return input;
      }
    }
    return null;
  }

  /** Returns the choice of a profile by its name. */
  public @Nullable ProfileChoice profile(String name) {
    for (var profile : profiles) {
      if (profile.name().equals(name)) {
        return profile;
      }
    }
    return null;
  }

  /** Returns the first step of a name; a name may be defined more than once. */
  public @Nullable Step step(String name) {
    for (var step : steps) {
      if (step.name().equals(name)) {
        return step;
      }
    }
    return null;
  }

  /** Returns the options of the variant; empty if there is none. */
  public List<Input.Option> variants() {
    var input = input(variant);
    return input == null ? List.of() : input.options();
  }
}
