package bifolio.scaffold;

import bifolio.model.Bilingual;
import java.util.Map;

/**
 * What somebody wants to write.
 *
 * @param path the page without language and ending; the id of a calculator
 * @param details what front matter or a row needs to know, such as {@code code} or {@code year}
 */
public record Wish(Kind kind, String path, Bilingual<String> title, Map<String, String> details) {
  public Wish {
    details = Map.copyOf(details);
  }

  /** What can be new. */
  public enum Kind {
    PAGE,
    LESSON,
    ROUND,
    PAPER,
    BOOK,
    CALCULATOR,
    QUESTION
  }

  /** Returns the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the last part of the folder; empty for a page that lies in none. */
  String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
  }

  /** Returns the same for another page. */
  Wish at(String newPath, Bilingual<String> newTitle) {
    return new Wish(kind, newPath, newTitle, details);
  }
}
