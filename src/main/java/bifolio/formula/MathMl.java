package bifolio.formula;

/** Writes a formula as MathML Core. */
public final class MathMl {
  private final StringBuilder out = new StringBuilder();

  private MathMl() {}

  /** Returns a {@code <math>} element with the formula on one line. */
  public static String write(Glyph glyph) {
    var writer = new MathMl();
    writer.out.append("<math>");
    writer.row(glyph);
    return writer.out.append("</math>").toString();
  }

  /** Returns the formula's elements, to stand in a {@code <mrow>}. */
  static String inside(Glyph glyph) {
    var writer = new MathMl();
    writer.put(glyph);
    return writer.out.toString();
  }

  private void put(Glyph glyph) {
    switch (glyph) {
      case Glyph.Slot slot -> out.append(Template.slot(slot, false));
      case Glyph.Pick pick -> out.append(Template.pick(pick, MathMl::inside));
      case Glyph.Run run -> run.parts().forEach(this::put);
      case Glyph.Symbol symbol -> symbol(symbol);
      case Glyph.Figure figure -> element("mn", figure.text());
      case Glyph.Label label -> element("mtext", label.text().replace(' ', '\u00a0'));
      case Glyph.Sign sign -> sign(sign.text());
      case Glyph.Gap gap -> out.append("<mspace width=\"0.17em\"></mspace>");
      case Glyph.Fraction fraction -> two("mfrac", fraction.above(), fraction.below());
      case Glyph.Power power -> two("msup", power.base(), power.exponent());
      case Glyph.Root root -> one("msqrt", root.inside());
      case Glyph.Fence fence -> {
        out.append("<mrow>");
        element("mo", fence.open());
        put(fence.inside());
        element("mo", fence.close());
        out.append("</mrow>");
      }
      case Glyph.Over over -> {
        out.append("<munderover>");
        element("mo", over.sign());
        row(over.below());
        row(over.above());
        out.append("</munderover>");
        put(over.body());
      }
      case Glyph.Cases cases -> {
        out.append("<mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd>");
        put(cases.then());
        out.append("</mtd><mtd>");
        put(cases.condition());
        out.append("</mtd></mtr><mtr><mtd>");
        put(cases.otherwise());
        out.append("</mtd><mtd></mtd></mtr></mtable></mrow>");
      }
    }
  }

  private void row(Glyph glyph) {
    one("mrow", glyph);
  }

  private void one(String name, Glyph glyph) {
    out.append('<').append(name).append('>');
    put(glyph);
    out.append("</").append(name).append('>');
  }

  private void two(String name, Glyph first, Glyph second) {
    out.append('<').append(name).append('>');
    row(first);
    row(second);
    out.append("</").append(name).append('>');
  }

  private void sign(String text) {
    if (SymbolReader.isLetter(text.charAt(0))) {
      element("mtext", "\u00a0" + text + "\u00a0");
    } else {
      element("mo", text);
    }
  }

  private void symbol(Glyph.Symbol symbol) {
    boolean below = !symbol.below().isEmpty();
    boolean above = !symbol.above().isEmpty();
    String name = below && above ? "msubsup" : below ? "msub" : "msup";
    if (below || above) {
      out.append('<').append(name).append('>');
    }
    if (symbol.accent().isEmpty()) {
      letters(symbol.base());
    } else {
      out.append("<mover>");
      letters(symbol.base());
      element("mo", accent(symbol.accent()));
      out.append("</mover>");
    }
    if (below) {
      letters(symbol.below());
    }
    if (above) {
      letters(symbol.above());
    }
    if (below || above) {
      out.append("</").append(name).append('>');
    }
  }

  private static String accent(String name) {
    return switch (name) {
      case "hat" -> "^";
      case "tilde" -> "~";
      default -> "¯";
    };
  }

  /** One letter is set in italics, a word or a sign upright. */
  private void letters(String text) {
    boolean number = text.charAt(0) >= '0' && text.charAt(0) <= '9';
    if (number) {
      element("mn", text);
    } else if (text.equals("*")) {
      element("mo", "∗");
    } else if (text.length() == 1) {
      element("mi", text);
    } else {
      element("mtext", text);
    }
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        default -> out.append(c);
      }
    }
    out.append("</").append(name).append('>');
  }
}
