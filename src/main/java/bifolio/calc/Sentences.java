package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Checks what sentences mention in braces. */
final class Sentences {
  private final List<String> known = new ArrayList<>();
  private final FormulaReader places;
  private final Reporter reporter;

  Sentences(Calculator calculator, List<String> steps, FormulaReader places, Reporter reporter) {
    this.places = places;
    this.reporter = reporter;
    calculator.profiles().forEach(profile -> known.add(profile.name()));
    calculator.inputs().forEach(input -> known.add(input.name()));
    known.addAll(steps);
  }

  void check(YamlNode node) {
    switch (node) {
      case YamlNode.Mapping mapping -> mapping.entries().forEach(entry -> check(entry.value()));
      case YamlNode.Sequence list -> list.items().forEach(this::check);
      case YamlNode.Scalar scalar -> check(scalar);
    }
  }

  private void check(YamlNode.Scalar scalar) {
    String text = scalar.value();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        reporter.report(
            error(
                "unclosed-brace",
                places.place(scalar, open, 1),
                "a { of this sentence is not closed"));
        return;
      }
      String name = text.substring(open + 1, close);
      if (!known.contains(name)) {
        reporter.report(
            error(
                    "unknown-name",
                    places.place(scalar, open, close - open + 1),
                    "the sentence mentions {" + name + "}")
                .withHint(NearestName.hint(name, known)));
      }
    }
  }
}
