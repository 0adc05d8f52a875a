package bifolio.align;

import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well rows agree with what was marked by hand.
 *
 * <p>A link is one English and one Chinese block without parts that stand in one row. A whole row
 * is right if it has the same blocks on both sides as the one that was marked.
 *
 * @param found links that were found, right or wrong
 * @param right links that were found and marked
 * @param marked links that were marked
 * @param rows rows with both languages that were marked
 * @param rightRows those of them that were found whole
 * @param alone blocks that were marked as having no twin
 * @param leftAlone those of them that were given none
 */
record Score(int found, int right, int marked, int rows, int rightRows, int alone, int leftAlone) {
  static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

  private record Link(Block en, Block zh) {}

  /** The blocks without parts of one row. */
  private record Leaves(List<Block> en, List<Block> zh) {
    boolean isPair() {
      return !en.isEmpty() && !zh.isEmpty();
    }

    List<Block> in(Language language) {
      return language == Language.EN ? en : zh;
    }
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return marked == 0 ? 1 : (double) right / marked;
  }

  double wholeRows() {
    return rows == 0 ? 1 : (double) rightRows / rows;
  }

  Score plus(Score o) {
    return new Score(
        found + o.found,
        right + o.right,
        marked + o.marked,
        rows + o.rows,
        rightRows + o.rightRows,
        alone + o.alone,
        leftAlone + o.leftAlone);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f (%d of %d)  recall %.3f (of %d)  whole rows %d of %d  alone %d of %d",
        precision(),
        right,
        found,
        recall(),
        marked,
        rightRows,
        rows,
        leftAlone,
        alone);
  }

  /** Compares the rows with the marks; adds a line for each difference to {@code differences}. */
  static Score of(Gold gold, List<Row> rows, List<String> differences) {
    var markedRows = marked(gold);
    var foundRows = new ArrayList<Leaves>();
    finest(rows, foundRows);
    var marked = links(markedRows);
    var found = links(foundRows);
    var right = new HashSet<>(found);
    right.retainAll(marked);
    found.stream()
        .filter(link -> !marked.contains(link))
        .forEach(link -> differences.add("wrong:   " + gold.name() + ": " + shown(gold, link)));
    marked.stream()
        .filter(link -> !found.contains(link))
        .forEach(link -> differences.add("missing: " + gold.name() + ": " + shown(gold, link)));
    var pairs = markedRows.stream().filter(Leaves::isPair).toList();
    var paired = new HashSet<Block>();
    found.forEach(link -> paired.addAll(List.of(link.en(), link.zh())));
    var alone = new ArrayList<Block>();
    markedRows.stream()
        .filter(row -> !row.isPair())
        .forEach(
            row -> {
              alone.addAll(row.en());
              alone.addAll(row.zh());
            });
    return new Score(
        found.size(),
        right.size(),
        marked.size(),
        pairs.size(),
        (int) pairs.stream().filter(new HashSet<>(foundRows)::contains).count(),
        alone.size(),
        (int) alone.stream().filter(block -> !paired.contains(block)).count());
  }

  private static String shown(Gold gold, Link link) {
    return "[%s] %s | [%s] %s"
        .formatted(
            gold.labels().get(link.en()),
            begin(link.en()),
            gold.labels().get(link.zh()),
            begin(link.zh()));
  }

  private static String begin(Block block) {
    String text = block.text().replace('\n', ' ');
    return text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…" : text;
  }

  private static List<Leaves> marked(Gold gold) {
    var rows = new LinkedHashMap<String, Leaves>();
    for (var language : Language.values()) {
      var page = language == Language.EN ? gold.en() : gold.zh();
      for (var leaf : Gold.leaves(page.blocks())) {
        String label = String.valueOf(gold.labels().get(leaf));
        rows.computeIfAbsent(label, l -> new Leaves(new ArrayList<>(), new ArrayList<>()))
            .in(language)
            .add(leaf);
      }
    }
    return List.copyOf(rows.values());
  }

  /** Collects the rows that are not divided any further in both languages. */
  private static void finest(List<Row> rows, List<Leaves> out) {
    for (var row : rows) {
      boolean mixed =
          row instanceof Row.Pair && hasParts(row.in(Language.EN)) != hasParts(row.in(Language.ZH));
      if (row.inner().isEmpty() || mixed) {
        out.add(new Leaves(Gold.leaves(row.in(Language.EN)), Gold.leaves(row.in(Language.ZH))));
      } else {
        finest(row.inner(), out);
      }
    }
  }

  private static boolean hasParts(List<Block> blocks) {
    return blocks.stream().anyMatch(block -> !block.parts().isEmpty());
  }

  private static Set<Link> links(List<Leaves> rows) {
    var links = new LinkedHashSet<Link>();
    for (var row : rows) {
      for (var en : row.en()) {
        row.zh().forEach(zh -> links.add(new Link(en, zh)));
      }
    }
    return links;
  }
}
