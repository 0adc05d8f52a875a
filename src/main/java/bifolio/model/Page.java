package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;

/**
 * One page in one language, parsed.
 *
 * @param title the first heading, or what the front matter says, or the file's name
 * @param blocks in reading order, without the title
 * @param links in the order of their numbers in {@link Inline#html}
 * @param passages its words with their places, in the order of the source; none for a page that is
 *     not written by hand
 * @param waivers where rules about wording do not hold
 * @param at where the title stands
 */
public record Page(
    PageId id,
    Language language,
    FrontMatter front,
    Inline title,
    List<Block> blocks,
    List<Link> links,
    List<Passage> passages,
    List<Waiver> waivers,
    Span at) {
  /** Makes a page that is not written by hand. */
  public Page(
      PageId id,
      Language language,
      FrontMatter front,
      Inline title,
      List<Block> blocks,
      List<Link> links,
      Span at) {
    this(id, language, front, title, blocks, links, List.of(), List.of(), at);
  }

  public Page {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    passages = List.copyOf(passages);
    waivers = List.copyOf(waivers);
  }
}
