package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.library.Library;
import bifolio.unit.Unit;
import bifolio.yaml.MappingReader;

/** Checks that an input takes its value from a field that its profile has, in its own unit. */
final class OriginCheck {
  private OriginCheck() {}

  static void check(
      Library library, Calculator calculator, MappingReader reader, Reporter reporter) {
    var from = MentionCheck.scalar(reader, "from");
    var input = calculator.input(reader.text("name").orElse(""));
    if (from.isEmpty() || input == null || input.from() == null) {
      return;
    }
    var choice = calculator.profile(input.from().profile());
    if (choice == null) {
      var names = calculator.profiles().stream().map(Calculator.ProfileChoice::name).toList();
      String name = input.from().profile();
      reporter.report(
          error("unknown-name", from.get().at(), "this calculator has no profile \"" + name + "\"")
              .withHint(
                  names.isEmpty() ? "add it to \"profiles\"" : NearestName.hint(name, names)));
      return;
    }
    var kind = library.profiles().kinds().get(choice.kind());
    if (kind == null) {
      return; // which is said where it is chosen
    }
    var field = kind.fields().get(input.from().field());
    if (field == null) {
      reporter.report(
          error(
                  "unknown-field",
                  from.get().at(),
                  "profiles of " + kind.name() + " have no \"" + input.from().field() + "\"")
              .withHint(hint(input.from().field(), kind)));
    } else if (input.kind() == Input.Kind.QUANTITY
        && field.kind() == Input.Kind.QUANTITY
        && !field.unit().dimension().equals(input.unit().dimension())) {
      reporter.report(
          error(
              "unit-mismatch",
              from.get().at(),
              "\""
                  + from.get().value()
                  + "\" is in "
                  + named(field.unit())
                  + ", the input in "
                  + named(input.unit())));
    }
  }

  private static String hint(String name, Profiles.Kind kind) {
    return NearestName.of(name, kind.fields().keySet())
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("known: " + String.join(", ", kind.fields().keySet()));
  }

  private static String named(Unit unit) {
    return unit.text().isEmpty() ? "no unit" : unit.text();
  }
}
