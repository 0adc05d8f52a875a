package bifolio.scaffold;

import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The navigation in {@code site.yaml} as text: an entry is put in, everything else stays. */
final class NavigationText {
  private record Leaf(String page, Span at) {
    String folder() {
      return page.substring(0, page.lastIndexOf('/') + 1);
    }
  }

  private NavigationText() {}

  /**
   * Returns the file with a page in it: after the last page of its folder, or of the nearest one;
   * empty if only a person can tell how.
   */
  static Optional<String> with(String page, String yaml) {
    var source = SourceText.of("site.yaml", yaml);
    var leaves = new ArrayList<Leaf>();
    YamlParser.parse(source, new Problems())
        .filter(YamlNode.Mapping.class::isInstance)
        .map(YamlNode.Mapping.class::cast)
        .ifPresent(
            root ->
                root.entries().stream()
                    .filter(entry -> entry.key().equals("navigation"))
                    .forEach(entry -> collect(entry.value(), leaves)));
    boolean listed =
        leaves.stream()
            .anyMatch(
                leaf ->
                    leaf.page().equals(page)
                        || (leaf.page().endsWith("/*") && page.startsWith(leaf.folder())));
    if (listed) {
      return Optional.of(yaml);
    }
    if (leaves.isEmpty()) {
      return Optional.empty();
    }
    var near = nearest(page, leaves);
    String line = source.lineText(near.at().line());
    String before = line.substring(0, near.at().column() - 1);
    if (!before.isBlank() && !before.strip().equals("-")) {
      return Optional.empty(); // [a, b] on one line
    }
    boolean first =
        page.endsWith("/index") && page.startsWith(near.folder()) && isFolder(page, near);
    int place = source.offsetOfLine(near.at().line() + (first ? 0 : 1));
    boolean last = !first && place <= source.offsetOfLine(near.at().line());
    String entry = before + page + "\n";
    return Optional.of(
        last
            ? yaml + (yaml.endsWith("\n") ? "" : "\n") + entry
            : yaml.substring(0, place) + entry + yaml.substring(place));
  }

  private static boolean isFolder(String page, Leaf near) {
    return near.folder().equals(page.substring(0, page.lastIndexOf('/') + 1));
  }

  private static void collect(YamlNode node, List<Leaf> leaves) {
    switch (node) {
      case YamlNode.Scalar scalar -> leaves.add(new Leaf(scalar.value(), scalar.at()));
      case YamlNode.Sequence list -> list.items().forEach(item -> collect(item, leaves));
      case YamlNode.Mapping section ->
          section.entries().stream()
              .filter(entry -> entry.key().equals("pages"))
              .forEach(entry -> collect(entry.value(), leaves));
    }
  }

  /** An overview goes before its folder's first page, any other page after its last. */
  private static Leaf nearest(String page, List<Leaf> leaves) {
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    var own = leaves.stream().filter(leaf -> leaf.folder().equals(folder)).toList();
    if (!own.isEmpty() && !folder.isEmpty()) {
      return page.endsWith("/index") ? own.getFirst() : own.getLast();
    }
    Leaf best = leaves.getLast();
    int most = 0;
    for (var leaf : leaves) {
      int shared = shared(folder, leaf);
      if (shared > 0 && shared >= most) {
        most = shared;
        best = leaf;
      }
    }
    return best;
  }

  /** Counts the folders that both lie in; a page named like the folder is a distant relative. */
  private static int shared(String folder, Leaf leaf) {
    String[] wanted = folder.split("/", -1);
    String[] other = leaf.folder().split("/", -1);
    int same = 0;
    while (same < Math.min(wanted.length, other.length) - 1 && wanted[same].equals(other[same])) {
      same++;
    }
    boolean named = !wanted[0].isEmpty() && leaf.page().endsWith("/" + wanted[0]);
    return same > 0 ? same + 1 : named ? 1 : 0;
  }
}
