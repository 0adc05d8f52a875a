package bifolio.formula;

import bifolio.diagnostic.NearestName;
import bifolio.formula.Expression.Place;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into its pieces. */
final class Lexer {
  /** Words that are no names. */
  static final List<String> KEYWORDS =
      List.of("if", "then", "else", "and", "or", "not", "mod", "in", "true", "false");

  private static final String[] SYMBOLS = {"..", "!=", "<=", ">=", "=="};
  private static final int MAX_LENGTH = 4000;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws FormulaException {
    if (text.length() > MAX_LENGTH) {
      throw new FormulaException(
          MAX_LENGTH, 1, "formula-too-long", "the formula is longer than 4000 characters", "");
    }
    var lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws FormulaException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        at++;
      } else if (isDigit(c)) {
        number();
      } else if (isLetter(c)) {
        int from = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
          at++;
        }
        add(Token.Kind.NAME, from);
      } else if (c == '\'') {
        word();
      } else {
        symbol();
      }
    }
    add(Token.Kind.END, at);
  }

  private void add(Token.Kind kind, int from) {
    tokens.add(new Token(kind, text.substring(from, at), 0, Unit.ONE, new Place(from, at)));
  }

  private void number() throws FormulaException {
    int from = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    exponent();
    if (!(NumberText.parse(text.substring(from, at)) instanceof ParsedNumber.Value number)) {
      throw new FormulaException(
          from,
          at - from,
          "number-too-large",
          "this number is too large",
          "the largest is 1.8e308");
    }
    var unit = unit();
    tokens.add(
        new Token(
            Token.Kind.NUMBER,
            text.substring(from, at),
            number.value(),
            unit,
            new Place(from, at)));
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void exponent() {
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int next = at + 1;
      if (next < text.length() && (text.charAt(next) == '-' || text.charAt(next) == '+')) {
        next++;
      }
      if (next < text.length() && isDigit(text.charAt(next))) {
        at = next;
        digits();
      }
    }
  }

  /** Reads the unit after a number; a keyword there is no unit. */
  private Unit unit() throws FormulaException {
    int from = at;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    if (from >= text.length()) {
      return Unit.ONE;
    }
    char c = text.charAt(from);
    if (!isLetter(c) && c != '%' && c != 'µ' && c != '$') {
      return Unit.ONE;
    }
    int end = from;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    String name = text.substring(from, end);
    if (KEYWORDS.contains(name)) {
      return Unit.ONE;
    }
    var unit = Units.prefix(text, from);
    if (unit == null) {
      throw new FormulaException(
          from,
          end - from,
          "unknown-unit",
          "no unit is called \"" + name + "\"",
          NearestName.of(name, Units.names())
              .map(near -> "did you mean \"" + near + "\"? To multiply, write *")
              .orElse("to multiply, write *"));
    }
    at = from + unit.text().length();
    return unit;
  }

  private void word() throws FormulaException {
    int end = text.indexOf('\'', at + 1);
    if (end < 0) {
      throw new FormulaException(
          at, text.length() - at, "unclosed-text", "this text has no closing '", "");
    }
    tokens.add(
        new Token(
            Token.Kind.WORD, text.substring(at + 1, end), 0, Unit.ONE, new Place(at, end + 1)));
    at = end + 1;
  }

  private void symbol() throws FormulaException {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        int from = at;
        at += 2;
        add(Token.Kind.SYMBOL, from);
        return;
      }
    }
    char c = text.charAt(at);
    if ("+-*/^()[],.:=<>".indexOf(c) < 0) {
      throw new FormulaException(
          at, 1, "unknown-character", "a formula has no \"" + c + "\"", replacement(c));
    }
    at++;
    add(Token.Kind.SYMBOL, at - 1);
  }

  private static String replacement(char c) {
    return switch (c) {
      case '×', '·', '⋅' -> "write *";
      case '÷', '／' -> "write /";
      case '−', '–', '—' -> "write -";
      case '（', '）', '{', '}' -> "write ( or )";
      case '≤' -> "write <=";
      case '≥' -> "write >=";
      case '≠' -> "write !=";
      case '，' -> "write ,";
      case '"', '“', '”', '‘', '’' -> "write 'text'";
      default -> "";
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
