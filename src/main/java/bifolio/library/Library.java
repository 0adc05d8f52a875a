package bifolio.library;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.calculator.Worksheet;
import bifolio.diagnostic.NearestName;
import bifolio.formula.Expression;
import bifolio.formula.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All calculators with the profiles that fill them.
 *
 * @param entries by id, in the order of the catalogue
 * @param names groups of input names that mean the same, by the canonical one
 * @param broken ids of calculators whose file is wrong: that is said there, not at each use
 */
public record Library(
    Map<String, Entry> entries,
    Profiles profiles,
    Map<String, List<String>> names,
    Set<String> broken) {
  private static final String NOT = "not ";

  public Library {
    entries = new LinkedHashMap<>(entries);
    names = new LinkedHashMap<>(names);
    broken = Set.copyOf(broken);
  }

  /** Returns a library without anything in it. */
  public static Library empty() {
    return new Library(Map.of(), new Profiles(Map.of()), Map.of(), Set.of());
  }

  /** What somebody asked for and got. */
  public sealed interface Answer {
    /**
     * It was evaluated; the evaluation may be a refusal.
     *
     * @param inputs what was given, by the names and ids of the calculator itself, with the variant
     *     that was found
     */
    record Evaluated(Evaluation evaluation, Map<String, String> inputs) implements Answer {}

    /** No input has that name. */
    record UnknownInput(String name, String hint) implements Answer {}
  }

  /** An input that a name means. */
  private record Meant(String name, boolean negated) {}

  /**
   * Evaluates a calculator.
   *
   * @param given texts by any known name of an input
   * @param wanted names that must come out, to choose the variant; may be empty
   */
  public Answer ask(Calculator calculator, Map<String, String> given, List<String> wanted) {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : given.entrySet()) {
      var meant = meant(calculator, entry.getKey());
      if (meant.isEmpty()) {
        return new Answer.UnknownInput(entry.getKey(), hint(calculator, entry.getKey()));
      }
      boolean negated = meant.get().negated();
      texts.putIfAbsent(
          meant.get().name(), negated ? opposite(entry.getValue()) : entry.getValue());
    }
    identify(calculator, texts);
    var evaluation = evaluate(calculator, texts, wanted);
    return new Answer.Evaluated(evaluation, canonical(evaluation, texts));
  }

  private static Map<String, String> canonical(Evaluation evaluation, Map<String, String> texts) {
    var calculator = evaluation.calculator();
    var inputs = new LinkedHashMap<String, String>();
    texts.forEach(
        (name, text) -> {
          var profile = evaluation.profiles().get(name);
          var input = calculator.input(name);
          var option = input == null ? null : input.option(text);
          inputs.put(name, profile != null ? profile.id() : option != null ? option.id() : text);
        });
    var convention = calculator.input(calculator.variant());
    if (convention != null
        && evaluation.values().get(convention.name()) instanceof Value.Text variant
        && convention.initial() instanceof Expression.Word usual
        && !variant.text().equals(usual.text())) {
      inputs.put(convention.name(), variant.text());
    }
    return inputs;
  }

  /** Returns what is given by the calculator's own names; a name that means nothing is left out. */
  public Map<String, String> canonical(Calculator calculator, Map<String, String> given) {
    var texts = new LinkedHashMap<String, String>();
    given.forEach(
        (name, value) ->
            meant(calculator, name)
                .ifPresent(
                    meant ->
                        texts.putIfAbsent(
                            meant.name(), meant.negated() ? opposite(value) : value)));
    identify(calculator, texts);
    return texts;
  }

  /** Returns the calculator's own name for an input or a profile that is called so anywhere. */
  public Optional<String> meaning(Calculator calculator, String name) {
    return meant(calculator, name).map(Meant::name);
  }

  private void identify(Calculator calculator, Map<String, String> texts) {
    for (var choice : calculator.profiles()) {
      texts.computeIfPresent(choice.name(), (name, profile) -> id(choice, profile));
    }
  }

  /** Returns the id of a profile that is called by any of its names. */
  private String id(Calculator.ProfileChoice choice, String name) {
    var profile = profiles.find(choice.kind(), name);
    return profile == null ? name : profile.id();
  }

  /** Returns the inputs with a profile that is not known as none: its numbers may be given too. */
  public Map<String, String> withoutUnknownProfiles(
      Calculator calculator, Map<String, String> given) {
    var known = new LinkedHashMap<>(given);
    for (var entry : given.entrySet()) {
      var meant = meant(calculator, entry.getKey());
      var choice = meant.isEmpty() ? null : calculator.profile(meant.get().name());
      if (choice != null && profiles.find(choice.kind(), entry.getValue()) == null) {
        known.put(entry.getKey(), "none");
      }
    }
    return known;
  }

  private Evaluation evaluate(
      Calculator calculator, Map<String, String> texts, List<String> wanted) {
    var first = Worksheet.evaluate(calculator, profiles, texts);
    if (calculator.variants().isEmpty() || texts.containsKey(calculator.variant())) {
      return first;
    }
    if (serves(first, texts, wanted)) {
      return first;
    }
    for (var option : calculator.variants()) {
      var with = new LinkedHashMap<>(texts);
      with.put(calculator.variant(), option.id());
      var evaluation = Worksheet.evaluate(calculator, profiles, with);
      if (serves(evaluation, with, wanted)) {
        return evaluation;
      }
    }
    return first;
  }

  /** Returns whether every given input took part and everything wanted came out. */
  private static boolean serves(
      Evaluation evaluation, Map<String, String> texts, List<String> wanted) {
    var calculator = evaluation.calculator();
    boolean known =
        texts.keySet().stream()
            .map(calculator::input)
            .allMatch(input -> input == null || belongs(input, evaluation));
    return known
        && wanted.stream().allMatch(name -> Expectation.line(evaluation, name).isPresent());
  }

  private static boolean belongs(Input input, Evaluation evaluation) {
    var variant = evaluation.values().get(evaluation.calculator().variant());
    return input.only().isEmpty()
        || (variant instanceof Value.Text text && input.only().contains(text.text()));
  }

  private static String opposite(String flag) {
    return flag.equals("true") ? "false" : flag.equals("false") ? "true" : flag;
  }

  private Optional<Meant> meant(Calculator calculator, String name) {
    if (calculator.input(name) != null || calculator.profile(name) != null) {
      return Optional.of(new Meant(name, false));
    }
    for (var profile : calculator.profiles()) {
      if (profile.aliases().contains(name)) {
        return Optional.of(new Meant(profile.name(), false));
      }
    }
    for (var input : calculator.inputs()) {
      if (input.aliases().contains(name)) {
        return Optional.of(new Meant(input.name(), false));
      }
      if (input.aliases().contains(NOT + name)) {
        return Optional.of(new Meant(input.name(), true));
      }
    }
    return group(calculator, name);
  }

  private Optional<Meant> group(Calculator calculator, String name) {
    for (var group : names.entrySet()) {
      boolean negated = group.getKey().startsWith(NOT);
      String canonical = negated ? group.getKey().substring(NOT.length()) : group.getKey();
      if (negated && group.getValue().contains(name) && calculator.input(canonical) != null) {
        return Optional.of(new Meant(canonical, true));
      }
      if (!negated && (canonical.equals(name) || group.getValue().contains(name))) {
        var all = new ArrayList<>(group.getValue());
        all.add(canonical);
        var input =
            calculator.inputs().stream()
                .filter(i -> all.contains(i.name()) || i.aliases().stream().anyMatch(all::contains))
                .findFirst();
        if (input.isPresent()) {
          return Optional.of(new Meant(input.get().name(), false));
        }
      }
    }
    return Optional.empty();
  }

  private static String hint(Calculator calculator, String name) {
    var known = new ArrayList<String>();
    calculator.profiles().forEach(profile -> known.add(profile.name()));
    calculator.inputs().forEach(input -> known.add(input.name()));
    return NearestName.of(name, known)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("known: " + String.join(", ", known));
  }

  /** Returns the calculators of a section such as {@code A}; all without one. */
  public List<Entry> section(String letter) {
    return entries.values().stream()
        .filter(entry -> entry.calculator().section().startsWith(letter))
        .toList();
  }

  /**
   * Returns by the name of each input and profile what else it is called; {@code !x} is a flag that
   * takes the opposite.
   */
  public Map<String, List<String>> otherNames(Calculator calculator) {
    var taken = new HashSet<String>();
    var others = new LinkedHashMap<String, List<String>>();
    for (var profile : calculator.profiles()) {
      taken.add(profile.name());
      taken.addAll(profile.aliases());
      others.put(profile.name(), new ArrayList<>(profile.aliases()));
    }
    for (var input : calculator.inputs()) {
      taken.add(input.name());
      taken.addAll(input.aliases());
      var own = others.computeIfAbsent(input.name(), name -> new ArrayList<>());
      input.aliases().forEach(alias -> own.add(alias.replace(NOT, "!")));
    }
    for (var group : names.entrySet()) {
      String key = group.getKey();
      boolean negated = key.startsWith(NOT);
      var all = new ArrayList<>(group.getValue());
      all.add(negated ? key.substring(NOT.length()) : key);
      calculator.inputs().stream()
          .filter(i -> negated ? all.getLast().equals(i.name()) : isOneOf(i, all))
          .findFirst()
          .ifPresent(
              input ->
                  all.stream()
                      .filter(taken::add)
                      .forEach(
                          name ->
                              others
                                  .computeIfAbsent(input.name(), n -> new ArrayList<>())
                                  .add(negated ? "!" + name : name)));
    }
    return others;
  }

  private static boolean isOneOf(Input input, List<String> names) {
    return names.contains(input.name()) || input.aliases().stream().anyMatch(names::contains);
  }
}
