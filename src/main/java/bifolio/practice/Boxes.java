package bifolio.practice;

import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Block.Task;
import bifolio.model.Drill;
import bifolio.model.Row;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The boxes of a page: which are options of a question, and by what key a reader's tick is kept.
 *
 * @param choices the rows of lists whose items are options
 * @param boxes by the row of the item, in reading order
 */
public record Boxes(Set<String> choices, Map<String, Box> boxes) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_WORDS = 16;
  private static final int CODES = 36 * 36;

  /**
   * A box.
   *
   * @param key a sketch of the item's English words, two characters a word, unique in its page:
   *     both languages share it, it does not depend on where the item stands, and a small edit
   *     changes a small part of it
   * @param option whether it is an option of a question
   * @param done whether the author ticked it: of options, the right ones
   */
  public record Box(String key, boolean option, boolean done) {}

  /** Finds the boxes of a page. */
  public static Boxes of(BilingualPage page) {
    var found = new Boxes(new HashSet<>(), new LinkedHashMap<>());
    var taken = new HashSet<String>();
    boolean choosing = false;
    for (var row : page.rows()) {
      var block = Asked.first(row);
      if (block instanceof Block.Heading) {
        choosing = false;
      }
      if (block instanceof Block.Practice practice
          && practice.drill() instanceof Drill.Question question) {
        choosing = question.kind() == Drill.Kind.CHOICE;
      } else if (choosing && isTasks(block)) {
        found.choices.add(row.id());
        // options are told apart within their list: a quiz may offer the same one twice
        found.collect(row, true, new HashSet<>());
        choosing = false;
      } else {
        found.collect(row, false, taken);
      }
    }
    return found;
  }

  /** Returns whether all items of a list have a box. */
  public static boolean isTasks(Block block) {
    return block instanceof Block.ItemList list
        && list.items().stream().allMatch(item -> item.task() != Task.NONE);
  }

  /** Returns the keys of the boxes that are no options, in order. */
  public List<String> ticks() {
    return boxes.values().stream().filter(box -> !box.option()).map(Box::key).toList();
  }

  private void collect(Row row, boolean option, Set<String> taken) {
    if (Asked.first(row) instanceof Block.Item item && item.task() != Task.NONE) {
      String key = key(item.blocks().isEmpty() ? "" : item.blocks().getFirst().text());
      String unique = key;
      for (int i = 2; !taken.add(unique); i++) {
        unique = key + "-" + i;
      }
      boxes.put(row.id(), new Box(unique, option, item.task() == Task.DONE));
    }
    row.inner().forEach(inner -> collect(inner, option, taken));
  }

  /** Returns the sketch of a text. */
  static String key(String text) {
    var key = new StringBuilder();
    NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .flatMap(Boxes::parts)
        .distinct()
        .limit(MOST_WORDS)
        .forEach(word -> key.append(code(word)));
    return key.isEmpty() ? "00" : key.toString();
  }

  // Chinese, where there is no English, has no spaces between words: each character is one.
  private static Stream<String> parts(String word) {
    boolean han = word.codePoints().anyMatch(c -> c >= 0x2E80);
    return han ? word.codePoints().mapToObj(Character::toString) : Stream.of(word);
  }

  private static String code(String word) {
    int hash = Math.floorMod(word.hashCode() * 31 + word.length(), CODES);
    return "" + Character.forDigit(hash / 36, 36) + Character.forDigit(hash % 36, 36);
  }
}
