package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Map;

/**
 * What an author says about a page before its text.
 *
 * @param title empty when the first heading is the title
 * @param nav a shorter title for the navigation; empty when there is none
 * @param summary one sentence; empty when there is none
 * @param aliases earlier paths of the page, for redirects
 * @param details the keys that the type adds, such as {@code code}, {@code round}, {@code data}
 */
public record FrontMatter(
    PageType type,
    String title,
    String nav,
    String summary,
    List<Alias> aliases,
    Map<String, Detail> details) {
  /** An earlier path of the page and where it is written. */
  public record Alias(String path, Span at) {}

  /** A value of a key that the page's type adds, and where it is written. */
  public record Detail(String value, Span at) {}

  public FrontMatter {
    aliases = List.copyOf(aliases);
    details = Map.copyOf(details);
  }

  /** Returns the value of a key that the type adds, or an empty text. */
  public String detail(String key) {
    var detail = details.get(key);
    return detail == null ? "" : detail.value();
  }
}
