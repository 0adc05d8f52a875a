package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;

/**
 * One page in one language, parsed.
 *
 * @param title the first heading, or what the front matter says, or the file's name
 * @param blocks in reading order, without the title
 * @param links in the order of their numbers in {@link Inline#html}
 * @param at where the title stands
 */
public record Page(
    PageId id,
    Language language,
    FrontMatter front,
    Inline title,
    List<Block> blocks,
    List<Link> links,
    Span at) {
  public Page {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
  }
}
