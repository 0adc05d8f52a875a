package bifolio.search;

import java.util.List;

/**
 * A part of a page that is found on its own: a heading and what is under it.
 *
 * @param level 1 for the beginning of the page, 2 and 3 for headings, 4 for a row of a data table
 * @param heading empty for the beginning of the page
 * @param names what it is called exactly: the heading, for a glossary's row the term in both
 *     languages
 * @param anchor empty for the beginning of the page
 * @param text what is under the heading, in reading order, with code
 */
record Section(int level, String heading, List<String> names, String anchor, String text) {
  Section {
    names = List.copyOf(names);
  }
}
