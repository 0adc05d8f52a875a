package bifolio.formula;

import bifolio.diagnostic.NearestName;
import bifolio.formula.Expression.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads a formula. The grammar is in {@code docs/calculators.md}. */
public final class FormulaParser {
  private static final int MAX_DEPTH = 60; // a formula that a person can read has far less

  private final List<Token> tokens;
  private int at;
  private int depth;

  private FormulaParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a whole formula. */
  public static Expression parse(String text) throws FormulaException {
    var parser = new FormulaParser(Lexer.tokens(text));
    var expression = parser.expression();
    if (parser.next().kind() != Token.Kind.END) {
      throw parser.unexpected("an operator");
    }
    return expression;
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private boolean takes(String text) {
    if (next().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private Token expect(String text, String where) throws FormulaException {
    if (!next().is(text)) {
      throw unexpected("\"" + text + "\" " + where);
    }
    return take();
  }

  private FormulaException unexpected(String wanted) {
    var token = next();
    return new FormulaException(
        token.place().from(),
        token.place().to() - token.place().from(),
        "unexpected-token",
        "expected " + wanted + ", found " + token.described(),
        "");
  }

  private Expression expression() throws FormulaException {
    if (++depth > MAX_DEPTH) {
      throw new FormulaException(
          next().place().from(), 1, "formula-too-deep", "the formula is nested too deep", "");
    }
    var result = next().is("if") ? choice() : level(Operator.OR.level());
    depth--;
    return result;
  }

  private Expression choice() throws FormulaException {
    var from = take().place();
    var condition = expression();
    expect("then", "after the condition");
    var then = expression();
    expect("else", "with the other case");
    var otherwise = expression();
    return new Expression.Choice(condition, then, otherwise, from.through(otherwise.place()));
  }

  /** Reads operators that bind at least as tight as {@code level}; they bind to the left. */
  private Expression level(int level) throws FormulaException {
    if (level == 3) {
      return negatedTruth();
    }
    if (level == 7) {
      return unary();
    }
    var left = level(level + 1);
    for (var operator = operator(level); operator != null; operator = operator(level)) {
      take();
      var right = level(level + 1);
      left = new Expression.Binary(operator, left, right, left.place().through(right.place()));
      if (operator.compares() && operator(level) != null) {
        throw new FormulaException(
            next().place().from(),
            1,
            "chained-comparison",
            "compare two values at a time",
            "write a < b and b < c");
      }
    }
    return left;
  }

  private @org.jspecify.annotations.Nullable Operator operator(int level) {
    var token = next();
    for (var operator : Operator.values()) {
      if (operator.level() == level && token.is(operator.text())) {
        return operator;
      }
    }
    return level == 4 && token.is("==") ? Operator.EQUAL : null;
  }

  private Expression negatedTruth() throws FormulaException {
    if (next().is("not")) {
      var from = take().place();
      deeper();
      var operand = negatedTruth();
      depth--;
      return new Expression.Not(operand, from.through(operand.place()));
    }
    return level(4);
  }

  private void deeper() throws FormulaException {
    if (++depth > MAX_DEPTH) {
      throw new FormulaException(
          next().place().from(), 1, "formula-too-deep", "the formula is nested too deep", "");
    }
  }

  private Expression unary() throws FormulaException {
    if (next().is("-")) {
      var from = take().place();
      deeper();
      var operand = unary();
      depth--;
      return new Expression.Negation(operand, from.through(operand.place()));
    }
    var base = postfix();
    if (!takes("^")) {
      return base;
    }
    deeper();
    var exponent = unary();
    depth--;
    return new Expression.Binary(
        Operator.POWER, base, exponent, base.place().through(exponent.place()));
  }

  private Expression postfix() throws FormulaException {
    var expression = primary();
    while (next().is("[")) {
      take();
      var index = expression();
      var end = expect("]", "after the index").place();
      expression = new Expression.Item(expression, index, expression.place().through(end));
    }
    return expression;
  }

  private Expression primary() throws FormulaException {
    var token = next();
    return switch (token.kind()) {
      case NUMBER -> {
        take();
        yield new Expression.Literal(token.number(), token.unit(), token.place());
      }
      case WORD -> {
        take();
        yield new Expression.Word(token.text(), token.place());
      }
      case NAME -> named(token);
      case SYMBOL -> {
        if (token.is("[")) {
          yield listing();
        }
        if (!token.is("(")) {
          throw unexpected("a number, a name or \"(\"");
        }
        take();
        var inside = expression();
        expect(")", "to close \"(\"");
        yield inside;
      }
      case END -> throw unexpected("a number, a name or \"(\"");
    };
  }

  private Expression named(Token token) throws FormulaException {
    if (token.is("true") || token.is("false")) {
      take();
      return new Expression.Truth(token.is("true"), token.place());
    }
    if (Lexer.KEYWORDS.contains(token.text())) {
      throw unexpected("a number, a name or \"(\"");
    }
    take();
    if (next().is("(")) {
      return call(token);
    }
    if (takes(".")) {
      if (next().kind() != Token.Kind.NAME) {
        throw unexpected("a field of \"" + token.text() + "\"");
      }
      var field = take();
      return new Expression.Field(token.text(), field.text(), token.place().through(field.place()));
    }
    return new Expression.Name(token.text(), token.place());
  }

  private Expression call(Token name) throws FormulaException {
    take();
    for (var kind : Expression.Over.Kind.values()) {
      if (name.text().equals(kind.text())) {
        return over(kind, name.place());
      }
    }
    var function = Function.of(name.text());
    if (function == null) {
      throw new FormulaException(
          name.place().from(),
          name.text().length(),
          "unknown-function",
          "no function is called \"" + name.text() + "\"",
          NearestName.of(name.text(), Function.names())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("to multiply, write *"));
    }
    var arguments = new ArrayList<Expression>();
    if (!next().is(")")) {
      do {
        arguments.add(expression());
      } while (takes(","));
    }
    var end = expect(")", "to close \"" + name.text() + "(\"").place();
    if (!function.takes(arguments.size())) {
      throw new FormulaException(
          name.place().from(),
          end.to() - name.place().from(),
          "wrong-arguments",
          name.text() + " takes " + function.arity() + ", found " + arguments.size(),
          "");
    }
    return new Expression.Call(function, arguments, name.place().through(end));
  }

  private Expression listing() throws FormulaException {
    var from = take().place();
    var items = new ArrayList<Expression>();
    do {
      items.add(expression());
    } while (takes(","));
    var end = expect("]", "to close \"[\"").place();
    return new Expression.Listing(items, from.through(end));
  }

  private Expression over(Expression.Over.Kind kind, Place place) throws FormulaException {
    if (next().kind() != Token.Kind.NAME || Lexer.KEYWORDS.contains(next().text())) {
      throw unexpected("a name such as i");
    }
    var name = take();
    expect("in", "after the name");
    var from = expression();
    expect("..", "between the ends of the range");
    var to = expression();
    expect(":", "after the range");
    var body = expression();
    var end = expect(")", "to close \"" + kind.text() + "(\"").place();
    return new Expression.Over(kind, name.text(), from, to, body, place.through(end));
  }
}
