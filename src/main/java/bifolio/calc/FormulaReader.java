package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.formula.Expression;
import bifolio.formula.FormulaException;
import bifolio.formula.FormulaParser;
import bifolio.formula.Type;
import bifolio.formula.TypeChecker;
import bifolio.formula.Types;
import bifolio.yaml.YamlNode;
import java.util.Optional;

/** Reads formulas out of YAML and puts each mistake at its character. */
final class FormulaReader {
  private final SourceText text;
  private final Reporter reporter;

  FormulaReader(SourceText text, Reporter reporter) {
    this.text = text;
    this.reporter = reporter;
  }

  /** Reads a formula; empty if it is wrong (then that is reported). */
  Optional<Expression> parse(YamlNode node, String what) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      reporter.report(error("wrong-type", node.at(), what + " is a formula, found " + node.kind()));
      return Optional.empty();
    }
    try {
      return Optional.of(FormulaParser.parse(scalar.value()));
    } catch (FormulaException e) {
      report(scalar, e);
      return Optional.empty();
    }
  }

  /** Finds what a formula gives; empty if it cannot be (then that is reported). */
  Optional<Type> check(Expression expression, YamlNode node, Types types) {
    try {
      return Optional.of(TypeChecker.check(expression, types));
    } catch (FormulaException e) {
      report((YamlNode.Scalar) node, e);
      return Optional.empty();
    }
  }

  void report(YamlNode.Scalar scalar, FormulaException mistake) {
    reporter.report(
        error(mistake.code(), place(scalar, mistake.offset(), mistake.length()), mistake.message())
            .withHint(mistake.hint().isEmpty() ? null : mistake.hint()));
  }

  /** Returns a piece of a scalar; the whole of it when it is not written on one line as it is. */
  Span place(YamlNode.Scalar scalar, int offset, int length) {
    var at = scalar.at();
    String line = text.lineText(at.line());
    int from = line.indexOf(scalar.value(), at.column() - 1);
    if (scalar.value().isEmpty() || from < 0) {
      return at;
    }
    int most = Math.max(1, scalar.value().length() - offset);
    return new Span(at.path(), at.line(), from + offset + 1, Math.min(length, most));
  }
}
