package bifolio.search;

import java.util.ArrayList;
import java.util.List;

/** Writes what is shown of sections beside their text, in blocks of equally many sections. */
final class MetaBlocks {
  private static final int ROW = 4; // the level of a row of a data table

  private final int size;
  private final List<byte[]> blocks = new ArrayList<>();
  private ByteWriter out = new ByteWriter();
  private int count;

  /** Where the text of a section is: the file, and its number there. */
  record TextPlace(String file, int number) {}

  MetaBlocks(int size) {
    this.size = size;
  }

  /** Writes the sections of a page. */
  void page(IndexedPage page, List<TextPlace> texts) {
    var trail = new ArrayList<Section>();
    for (int i = 0; i < page.sections().size(); i++) {
      var section = page.sections().get(i);
      boolean first = i == 0 || count == 0;
      boolean moved = first || !texts.get(i).file().equals(texts.get(i - 1).file());
      out.number(((long) section.level() << 1) | (moved ? 1 : 0));
      if (first) {
        out.text(page.path()).text(page.title()).number(trail.size());
        trail.forEach(above -> out.number(above.level()).text(above.heading()));
      }
      out.text(section.heading()).text(section.anchor());
      if (moved) {
        out.text(texts.get(i).file()).number(texts.get(i).number());
      }
      trail.removeIf(above -> above.level() >= section.level());
      if (section.level() > 1 && section.level() < ROW) {
        trail.add(section);
      }
      if (++count == size) {
        close();
      }
    }
  }

  private void close() {
    blocks.add(out.toBytes());
    out = new ByteWriter();
    count = 0;
  }

  /** Returns all blocks. */
  List<byte[]> closed() {
    if (count > 0) {
      close();
    }
    return blocks;
  }
}
