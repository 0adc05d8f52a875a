package bifolio.search;

import bifolio.model.Language;
import java.util.List;

/**
 * A section that was found.
 *
 * @param path the page's name in both languages, such as {@code courses/sys-602/index}
 * @param language of the text that was found
 * @param anchor of the section; empty for the beginning of the page
 * @param part the title of the navigation's section; empty for none
 * @param title of the page
 * @param trail the headings above the section's own, from the page's title down
 * @param heading of the section; empty for the beginning of the page
 * @param excerpt of its text
 * @param full whether it has every word of the query
 * @param score as Lucene gives it; not comparable between queries
 * @param twin whether the page has the other language too
 */
public record Hit(
    String path,
    Language language,
    String anchor,
    String part,
    Excerpt title,
    List<String> trail,
    Excerpt heading,
    Excerpt excerpt,
    boolean full,
    float score,
    boolean twin) {
  public Hit {
    trail = List.copyOf(trail);
  }
}
