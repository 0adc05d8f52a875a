package bifolio.model;

import java.util.List;

/**
 * What {@code site.yaml} says of the whole site.
 *
 * @param url where the site is published, with a closing {@code /}; empty when not known
 * @param repository the address of the source repository; empty when not known
 * @param searches what a reader could search for; shown where nothing is typed yet
 */
public record SiteConfig(
    Bilingual<String> title,
    Bilingual<String> description,
    String url,
    String repository,
    List<Bilingual<String>> searches) {
  public SiteConfig {
    searches = List.copyOf(searches);
  }

  /** Returns the same with other addresses. */
  public SiteConfig with(String newUrl, String newRepository) {
    return new SiteConfig(title, description, newUrl, newRepository, searches);
  }
}
