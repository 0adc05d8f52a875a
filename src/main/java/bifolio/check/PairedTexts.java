package bifolio.check;

import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.DataTexts;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.model.Passage;
import bifolio.model.Row;
import bifolio.model.SitePage;
import bifolio.model.Target;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What blocks say that stand beside one another, or alone.
 *
 * @param blocks without parts; none for texts of data
 * @param at where they begin
 * @param section number of the heading that it stands under
 */
record PairedTexts(
    Bilingual<List<Block>> blocks,
    Bilingual<Span> at,
    int section,
    Bilingual<List<Passage>> passages,
    Bilingual<List<Leading>> links) {

  /** A link and where it leads. */
  record Leading(Link link, Target target) {}

  /** Pairs a text of a data file; it stands under a heading of its own. */
  static PairedTexts of(DataTexts.Text text) {
    return new PairedTexts(
        new Bilingual<>(List.of(), List.of()),
        text.at(),
        0,
        text.passages(),
        new Bilingual<>(List.of(), List.of()));
  }

  /** Returns where the text of a language begins. */
  Span at(Language language) {
    return at.in(language);
  }

  /**
   * Returns whether both languages have it. What one has alone has been reported as a whole; what
   * it says is still said in its section.
   */
  boolean isPaired() {
    return blocks.en().isEmpty() == blocks.zh().isEmpty();
  }

  /** Returns the content of all stand-ins of one kind, such as {@link Passage#CODE}. */
  static List<Atom> atoms(List<Passage> passages, char kind) {
    var all = new ArrayList<Atom>();
    for (var passage : passages) {
      int index = 0;
      for (int i = 0; i < passage.text().length(); i++) {
        char c = passage.text().charAt(i);
        if (Passage.isAtom(c)) {
          if (c == kind) {
            all.add(new Atom(passage.atoms().get(index), passage.span(i, i + 1)));
          }
          index++;
        }
      }
    }
    return all;
  }

  /** What a stand-in stands for. */
  record Atom(String content, Span at) {}

  /** Pairs the texts of a page that both languages have. */
  static List<PairedTexts> of(SitePage page) {
    var leaves = Row.all(page.page().rows()).filter(row -> row.inner().isEmpty()).toList();
    var passages =
        new Bilingual<Map<Row, List<Passage>>>(new IdentityHashMap<>(), new IdentityHashMap<>());
    var links =
        new Bilingual<Map<Row, List<Leading>>>(new IdentityHashMap<>(), new IdentityHashMap<>());
    for (var language : Language.values()) {
      var written = page.page().pages().in(language);
      var starts = starts(leaves, language);
      for (var passage : written.passages()) {
        put(starts, passage.at(), passage, passages.in(language));
      }
      for (int i = 0; i < written.links().size(); i++) {
        var link = new Leading(written.links().get(i), page.targets().in(language).get(i));
        put(starts, link.link().at(), link, links.in(language));
      }
    }
    var all = new ArrayList<PairedTexts>();
    int section = 0;
    for (var row : leaves) {
      boolean heads = row instanceof Row.Pair pair && pair.en().getFirst() instanceof Block.Heading;
      section += heads ? 1 : 0;
      var blocks = new Bilingual<>(row.in(Language.EN), row.in(Language.ZH));
      all.add(
          new PairedTexts(blocks, places(blocks), section, both(passages, row), both(links, row)));
    }
    return all;
  }

  private static Bilingual<Span> places(Bilingual<List<Block>> blocks) {
    return blocks.map(list -> (list.isEmpty() ? either(blocks) : list).getFirst().at());
  }

  private static List<Block> either(Bilingual<List<Block>> blocks) {
    return blocks.en().isEmpty() ? blocks.zh() : blocks.en();
  }

  private static TreeMap<Span, Row> starts(List<Row> rows, Language language) {
    var starts = new TreeMap<Span, Row>();
    for (var row : rows) {
      row.in(language).forEach(block -> starts.put(block.at(), row));
    }
    return starts;
  }

  private static <T> void put(TreeMap<Span, Row> starts, Span at, T item, Map<Row, List<T>> into) {
    var start = starts.floorEntry(at);
    if (start != null) {
      into.computeIfAbsent(start.getValue(), row -> new ArrayList<>()).add(item);
    }
  }

  private static <T> Bilingual<List<T>> both(Bilingual<Map<Row, List<T>>> found, Row row) {
    return found.map(map -> Objects.requireNonNullElse(map.get(row), List.of()));
  }
}
