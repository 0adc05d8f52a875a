package bifolio;

import bifolio.typeset.Typesetter;

/** Sets formulas and code without any library: what it gives is easy to foresee. */
public final class PlainTypesetter implements Typesetter {
  /** TeX that holds this word is wrong at it. */
  public static final String WRONG = "\\wrong";

  @Override
  public Result formula(String tex, boolean display) {
    int wrong = tex.indexOf(WRONG);
    if (wrong >= 0) {
      return new Result.Failure(wrong, "unknown command \"" + WRONG + "\"");
    }
    String mode = display ? "<math display=\"block\">" : "<math>";
    return new Result.Html(mode + escape(tex.strip()) + "</math>");
  }

  @Override
  public String code(String language, String text) {
    return escape(text);
  }

  @Override
  public boolean knows(String language) {
    return false;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
