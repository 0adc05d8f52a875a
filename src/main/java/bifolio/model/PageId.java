package bifolio.model;

/**
 * The name of a page in both languages and all modes: its path below the language folder, without
 * an ending, such as {@code courses/sys-601/index}.
 */
public record PageId(String path) implements Comparable<PageId> {
  /** Returns the page's file in one mode, from the site's root. */
  public String file(Mode mode) {
    return mode.folder() + "/" + path + ".html";
  }

  /** Returns the folder with a closing {@code /}, or an empty text at the top. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(PageId other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
