package bifolio.formula;

import org.jspecify.annotations.Nullable;

/**
 * Reads the symbol of an input or a step: a letter or word, a Greek letter as in TeX, {@code \hat}
 * or {@code \bar} over it, one subscript and one superscript: {@code L}, {@code \beta}, {@code
 * n_{kv}}, {@code B^*}, {@code \hat{c}}.
 */
public final class SymbolReader {
  private static final String[] GREEK = {
    "alpha", "α", "beta", "β", "gamma", "γ", "delta", "δ", "epsilon", "ε", "eta", "η", "theta", "θ",
    "kappa", "κ", "lambda", "λ", "mu", "μ", "nu", "ν", "pi", "π", "rho", "ρ", "sigma", "σ", "tau",
    "τ", "phi", "φ", "chi", "χ", "psi", "ψ", "omega", "ω", "zeta", "ζ", "xi", "ξ", "Gamma", "Γ",
    "Delta", "Δ", "Theta", "Θ", "Lambda", "Λ", "Sigma", "Σ", "Phi", "Φ", "Psi", "Ψ", "Omega", "Ω",
    "Pi", "Π", "ell", "ℓ", "star", "*"
  };

  private final String text;
  private int at;

  private SymbolReader(String text) {
    this.text = text;
  }

  /** Reads a symbol; nothing if the text is none. */
  public static Glyph.@Nullable Symbol read(String text) {
    var reader = new SymbolReader(text.trim());
    var symbol = reader.symbol();
    return symbol == null || reader.at < reader.text.length() ? null : symbol;
  }

  private Glyph.@Nullable Symbol symbol() {
    String accent = "";
    for (String name : new String[] {"hat", "bar", "tilde"}) {
      if (text.startsWith("\\" + name, at)) {
        accent = name;
        at += name.length() + 1;
        skip();
      }
    }
    String base = accent.isEmpty() ? word() : group();
    if (base == null || base.isEmpty()) {
      return null;
    }
    String below = "";
    String above = "";
    while (at < text.length()) {
      char mark = text.charAt(at++);
      if (mark == '\'' && above.isEmpty()) {
        above = "′";
        continue;
      }
      String script = mark == '_' || mark == '^' ? group() : null;
      if (script == null) {
        return null;
      }
      if (mark == '_') {
        below = script;
      } else {
        above = script;
      }
    }
    return new Glyph.Symbol(base, accent, below, above);
  }

  /** Reads one character, one command or what is in braces. */
  private @Nullable String group() {
    if (at >= text.length()) {
      return null;
    }
    if (text.charAt(at) != '{') {
      return text.charAt(at) == '\\' ? command() : text.substring(at, ++at);
    }
    at++;
    var inside = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '}') {
      if (text.charAt(at) == '\\') {
        String command = command();
        if (command == null) {
          return null;
        }
        inside.append(command);
      } else {
        inside.append(text.charAt(at++));
      }
    }
    if (at >= text.length()) {
      return null;
    }
    at++;
    return inside.toString();
  }

  private @Nullable String word() {
    if (at < text.length() && text.charAt(at) == '\\') {
      return command();
    }
    int from = at;
    while (at < text.length() && "_^\\{} ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private @Nullable String command() {
    int from = ++at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at);
    skip();
    if ((name.equals("mathrm") || name.equals("text")) && at < text.length()) {
      return group();
    }
    for (int i = 0; i < GREEK.length; i += 2) {
      if (GREEK[i].equals(name)) {
        return GREEK[i + 1];
      }
    }
    return null;
  }

  /** Latin letters only: what is a letter elsewhere fills a table of many kilobytes. */
  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** Returns the TeX of a letter that a symbol may hold. */
  static String tex(String letters) {
    for (int i = 0; i < GREEK.length; i += 2) {
      if (GREEK[i + 1].equals(letters) && !letters.equals("*")) {
        return "\\" + GREEK[i];
      }
    }
    return letters;
  }
}
