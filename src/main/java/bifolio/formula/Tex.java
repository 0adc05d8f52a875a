package bifolio.formula;

/** Writes a formula as TeX, to be pasted into notes. */
public final class Tex {
  private final StringBuilder out = new StringBuilder();

  private Tex() {}

  /** Returns TeX without dollar signs. */
  public static String write(Glyph glyph) {
    var writer = new Tex();
    writer.put(glyph);
    return writer.out.toString();
  }

  private void put(Glyph glyph) {
    switch (glyph) {
      case Glyph.Slot slot -> out.append(Template.slot(slot, false));
      case Glyph.Pick pick -> out.append(Template.pick(pick, Tex::write));
      case Glyph.Run run -> run.parts().forEach(this::put);
      case Glyph.Symbol symbol -> symbol(symbol);
      case Glyph.Figure figure -> out.append(figure.text().replace(",", "{,}").replace('−', '-'));
      case Glyph.Label label -> out.append("\\text{").append(escaped(label.text())).append('}');
      case Glyph.Sign sign -> out.append(' ').append(sign(sign.text())).append(' ');
      case Glyph.Gap gap -> out.append("\\,");
      case Glyph.Fraction fraction -> {
        out.append("\\frac");
        group(fraction.above());
        group(fraction.below());
      }
      case Glyph.Power power -> {
        put(power.base());
        out.append('^');
        group(power.exponent());
      }
      case Glyph.Root root -> {
        out.append("\\sqrt");
        group(root.inside());
      }
      case Glyph.Fence fence -> {
        out.append("\\left").append(fence(fence.open()));
        put(fence.inside());
        out.append("\\right").append(fence(fence.close()));
      }
      case Glyph.Over over -> {
        out.append(over.sign().equals("∑") ? "\\sum" : "\\operatorname*{" + over.sign() + "}");
        out.append('_');
        group(over.below());
        out.append('^');
        group(over.above());
        out.append(' ');
        put(over.body());
      }
      case Glyph.Cases cases -> {
        out.append("\\begin{cases}");
        put(cases.then());
        out.append(" & ");
        put(cases.condition());
        out.append(" \\\\ ");
        put(cases.otherwise());
        out.append("\\end{cases}");
      }
    }
  }

  private void group(Glyph glyph) {
    out.append('{');
    put(glyph);
    out.append('}');
  }

  private void symbol(Glyph.Symbol symbol) {
    if (!symbol.accent().isEmpty()) {
      out.append('\\').append(symbol.accent()).append('{');
    }
    letters(symbol.base());
    if (!symbol.accent().isEmpty()) {
      out.append('}');
    }
    if (!symbol.below().isEmpty()) {
      out.append("_{");
      letters(symbol.below());
      out.append('}');
    }
    if (!symbol.above().isEmpty()) {
      out.append("^{");
      letters(symbol.above());
      out.append('}');
    }
    out.append(' ');
  }

  private void letters(String text) {
    String tex = SymbolReader.tex(text);
    boolean upright = text.length() > 1 && tex.equals(text);
    out.append(upright ? "\\mathrm{" + escaped(text) + "}" : tex);
  }

  private static String escaped(String text) {
    return text.replace("\\", "").replace("%", "\\%").replace("_", "\\_").replace("$", "\\$");
  }

  private static String sign(String text) {
    return switch (text) {
      case "×" -> "\\times";
      case "−" -> "-";
      case "≠" -> "\\ne";
      case "≤" -> "\\le";
      case "≥" -> "\\ge";
      case "≈" -> "\\approx";
      default -> SymbolReader.isLetter(text.charAt(0)) ? "\\text{ " + text + " }" : text;
    };
  }

  private static String fence(String text) {
    return switch (text) {
      case "⌈" -> "\\lceil ";
      case "⌉" -> "\\rceil ";
      case "⌊" -> "\\lfloor ";
      case "⌋" -> "\\rfloor ";
      default -> text;
    };
  }
}
