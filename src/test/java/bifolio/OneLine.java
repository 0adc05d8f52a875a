package bifolio;

/** A line of Markdown as a page of one language shows it. */
public final class OneLine {
  private OneLine() {}

  /** Returns the HTML of Chinese text; without {@code <p>} if it is one paragraph. */
  public static String zh(String markdown) {
    return inside(TinySite.zh(markdown).build().body("zh/a.html"));
  }

  /** Returns the HTML of English text; without {@code <p>} if it is one paragraph. */
  public static String en(String markdown) {
    return inside(TinySite.en(markdown).build().body("en/a.html"));
  }

  private static String inside(String body) {
    String open = "<p id=\"top.1\">";
    boolean one = body.startsWith(open) && body.indexOf("</p>") == body.length() - "</p>".length();
    return one ? body.substring(open.length(), body.length() - "</p>".length()) : body;
  }
}
