package bifolio.typeset;

import java.util.Map;
import java.util.Optional;

/**
 * What kinds of words code has for a reader. Prism tells 150 apart; a page shows eleven, and
 * punctuation and operators stay as they are, so that a block costs few spans.
 */
enum Token {
  PLAIN(""),
  PUNCTUATION(""),
  COMMENT("c"),
  KEYWORD("k"),
  STRING("s"),
  NUMBER("n"),
  FUNCTION("f"),
  TYPE("t"),
  PROPERTY("p"),
  MACRO("m"),
  HEADING("h"),
  INSERTED("i"),
  DELETED("d");

  private static final Map<String, Token> BY_PRISM_TYPE =
      Map.ofEntries(
          Map.entry("comment", COMMENT),
          Map.entry("prolog", COMMENT),
          Map.entry("doctype", COMMENT),
          Map.entry("cdata", COMMENT),
          Map.entry("hashbang", COMMENT),
          Map.entry("shebang", COMMENT),
          Map.entry("coord", COMMENT),
          Map.entry("keyword", KEYWORD),
          Map.entry("directive-hash", KEYWORD),
          Map.entry("atrule", KEYWORD),
          Map.entry("tag", KEYWORD),
          Map.entry("string", STRING),
          Map.entry("char", STRING),
          Map.entry("regex", STRING),
          Map.entry("attr-value", STRING),
          Map.entry("url", STRING),
          Map.entry("template-string", STRING),
          Map.entry("string-interpolation", STRING),
          Map.entry("code", STRING),
          Map.entry("code-block", STRING),
          Map.entry("number", NUMBER),
          Map.entry("boolean", NUMBER),
          Map.entry("null", NUMBER),
          Map.entry("constant", NUMBER),
          Map.entry("function", FUNCTION),
          Map.entry("class-name", TYPE),
          Map.entry("builtin", TYPE),
          Map.entry("selector", TYPE),
          Map.entry("property", PROPERTY),
          Map.entry("attr-name", PROPERTY),
          Map.entry("key", PROPERTY),
          Map.entry("variable", PROPERTY),
          Map.entry("symbol", PROPERTY),
          Map.entry("macro", MACRO),
          Map.entry("decorator", MACRO),
          Map.entry("annotation", MACRO),
          Map.entry("attribute", MACRO),
          Map.entry("important", MACRO),
          Map.entry("title", HEADING),
          Map.entry("section-name", HEADING),
          Map.entry("inserted-sign", INSERTED),
          Map.entry("deleted-sign", DELETED),
          // these end what they stand in
          Map.entry("punctuation", PUNCTUATION),
          Map.entry("operator", PLAIN),
          Map.entry("interpolation", PLAIN),
          Map.entry("expression", PLAIN),
          Map.entry("generics", PLAIN),
          Map.entry("namespace", PLAIN),
          Map.entry("script", PLAIN),
          Map.entry("style", PLAIN));

  private final String cssClass;

  Token(String cssClass) {
    this.cssClass = cssClass;
  }

  /** Returns the class of its span; empty for what has none. */
  String cssClass() {
    return cssClass;
  }

  /** Returns how it looks in something: a decorator keeps its dots, elsewhere they are plain. */
  Token within(Token outer) {
    return this != PUNCTUATION ? this : outer == MACRO ? MACRO : PLAIN;
  }

  /** Finds what a type or alias of Prism means; empty when it looks like what it stands in. */
  static Optional<Token> of(String prismType) {
    return Optional.ofNullable(BY_PRISM_TYPE.get(prismType));
  }
}
