package bifolio.search;

import bifolio.model.Language;
import java.util.List;

/**
 * A page in one language, cut into sections.
 *
 * @param path the page's name in both languages
 * @param part the number of the navigation's section that it stands in, from 1; 0 for none
 * @param title plain text
 * @param sections the first is the beginning of the page
 */
record IndexedPage(String path, Language language, int part, String title, List<Section> sections) {
  IndexedPage {
    sections = List.copyOf(sections);
  }
}
