package bifolio.calc;

import bifolio.calculator.Calculator;
import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.diagnostic.NearestName;
import bifolio.formula.Type;
import bifolio.formula.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a calculator's names while its file is read. */
final class TypeTable implements Types {
  private final Profiles profiles;
  private final List<Calculator.ProfileChoice> choices;
  private final Map<String, Type> names = new LinkedHashMap<>();

  TypeTable(Profiles profiles, List<Calculator.ProfileChoice> choices) {
    this.profiles = profiles;
    this.choices = choices;
  }

  void put(String name, Type type) {
    names.put(name, type);
  }

  static Type of(Input input) {
    return switch (input.kind()) {
      case QUANTITY -> new Type.Quantity(input.unit().dimension());
      case FLAG -> new Type.Condition();
      case CHOICE -> new Type.Text(input.optionIds());
      case LIST -> new Type.Numbers(input.unit().dimension());
      case NOTE -> new Type.Text(List.of());
      case ANY -> new Type.Anything();
    };
  }

  @Override
  public @Nullable Type name(String name) {
    return names.get(name);
  }

  @Override
  public @Nullable Type field(String profile, String field) {
    var kind = kind(profile);
    var found = kind == null ? null : kind.fields().get(field);
    if (found == null) {
      return null;
    }
    return switch (found.kind()) {
      case QUANTITY, ANY -> new Type.Quantity(found.unit().dimension());
      case FLAG -> new Type.Condition();
      case CHOICE, NOTE -> new Type.Text(List.of());
      case LIST -> new Type.Numbers(found.unit().dimension());
    };
  }

  private Profiles.@Nullable Kind kind(String profile) {
    for (var choice : choices) {
      if (choice.name().equals(profile)) {
        return profiles.kinds().get(choice.kind());
      }
    }
    return null;
  }

  @Override
  public String nearest(String name) {
    return NearestName.of(name, names.keySet())
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("a name is an input or an earlier step");
  }

  @Override
  public String nearestField(String profile, String field) {
    var kind = kind(profile);
    if (kind == null) {
      var known = choices.stream().map(Calculator.ProfileChoice::name).toList();
      if (known.contains(profile)) {
        return ""; // its kind is unknown, which is said there
      }
      return known.isEmpty() ? "this calculator has no profiles" : NearestName.hint(profile, known);
    }
    return NearestName.hint(field, kind.fields().keySet());
  }
}
