package bifolio.align;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * A page in both languages whose pairs were marked by hand.
 *
 * <p>Left of the bar stands the label of the block that begins on the line; blocks with one label
 * belong into one row. {@code src/test/resources/align/README.md} describes the form.
 *
 * @param labels label of each block without parts, in both pages
 */
record Gold(String name, String category, Page en, Page zh, IdentityHashMap<Block, String> labels) {
  static List<Gold> all() {
    try (var files = Files.list(Path.of("src/test/resources/align"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Gold::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gold read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".txt", "");
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Gold parse(String name, String text) {
    int en = text.indexOf("== en\n");
    int zh = text.indexOf("== zh\n");
    String category = text.lines().findFirst().orElseThrow().replace("category: ", "");
    var labels = new IdentityHashMap<Block, String>();
    var left = side(name, Language.EN, text.substring(en + 6, zh), labels);
    var right = side(name, Language.ZH, text.substring(zh + 6), labels);
    return new Gold(name, category, left, right, labels);
  }

  private static Page side(
      String name, Language language, String text, IdentityHashMap<Block, String> labels) {
    var markdown = new StringBuilder("# Title\n");
    var marks = new TreeMap<Integer, String>();
    int line = 1;
    for (String written : text.lines().toList()) {
      line++;
      int bar = written.indexOf('│');
      String label = bar < 0 ? "" : written.substring(0, bar).strip();
      if (!label.isEmpty()) {
        marks.put(line, label);
      }
      markdown.append(bar < 0 ? "" : written.substring(Math.min(bar + 2, written.length())));
      markdown.append('\n');
    }
    var page = Pages.page(language, name, markdown.toString());
    var left = new TreeMap<>(marks);
    for (var leaf : leaves(page.blocks())) {
      int at = leaf.at().line();
      assertThat(marks)
          .as(name + " " + language + ": label of \"" + leaf.text() + "\"")
          .containsKey(at);
      labels.put(leaf, marks.get(at));
      left.remove(at);
    }
    assertThat(left).as(name + " " + language + ": labels without a block").isEmpty();
    return page;
  }

  /** Returns the blocks without parts, in order; all that is seen of a page is in them. */
  static List<Block> leaves(List<? extends Block> blocks) {
    var found = new ArrayList<Block>();
    for (var block : blocks) {
      var parts = block.parts();
      if (parts.isEmpty()) {
        found.add(block);
      } else {
        found.addAll(leaves(parts));
      }
    }
    return found;
  }
}
