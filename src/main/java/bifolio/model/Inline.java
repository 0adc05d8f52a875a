package bifolio.model;

/**
 * A run of text with its marks.
 *
 * @param html safe HTML in which the target of the n-th link of the page stands as {@link
 *     #link(int)}; the renderer puts the address there
 * @param text the same as plain text, for alignment, search and titles
 */
public record Inline(String html, String text) {
  /** What opens and closes the number of a link in {@link #html}. Not allowed in a source. */
  public static final char LINK_MARK = '\u0001';

  /**
   * How the attribute of a formula's element begins that holds its TeX. A page does not show it.
   */
  public static final String TEX = " data-tex=\"";

  /** An empty run. */
  public static final Inline EMPTY = new Inline("", "");

  /** Returns the stand-in for the address of the link with this index in its page. */
  public static String link(int index) {
    return LINK_MARK + Integer.toString(index) + LINK_MARK;
  }
}
