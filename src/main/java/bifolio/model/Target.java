package bifolio.model;

/** Where a link leads, found once when the site is assembled. */
public sealed interface Target {
  /** A page of the site; {@code anchor} is empty for its top. */
  record ToPage(PageId page, String anchor) implements Target {}

  /** A file of the content that is copied as it is, by its path in the site. */
  record ToFile(String path) implements Target {}

  /** An address outside. */
  record Outside(String url) implements Target {}

  /** Nothing: the check has said so, and the text is shown without a link. */
  record Nowhere() implements Target {}
}
