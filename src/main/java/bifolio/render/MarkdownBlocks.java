package bifolio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a page shows besides its text, such as tables of data, as Markdown. */
record MarkdownBlocks(MarkdownText text) {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
          "label", "mark", "math", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u",
          "var", "wbr");

  /** Returns the blocks of some HTML, each without an empty line around it. */
  List<String> write(String html) {
    var blocks = new ArrayList<String>();
    all(Markup.of(html), blocks);
    return blocks;
  }

  private void all(Markup.Element parent, List<String> blocks) {
    var run = new ArrayList<Markup>();
    for (var child : parent.children()) {
      if (child instanceof Markup.Element element && !INLINE.contains(element.name())) {
        flush(run, blocks);
        block(element, blocks);
      } else {
        run.add(child);
      }
    }
    flush(run, blocks);
  }

  private void flush(List<Markup> run, List<String> blocks) {
    String line = text.write(new Markup.Element("", Map.of(), List.copyOf(run))).strip();
    if (!line.isEmpty()) {
      blocks.add(MarkdownText.begun(line));
    }
    run.clear();
  }

  private void block(Markup.Element element, List<String> blocks) {
    if (element.name().equals("svg")) {
      drawing(element, blocks);
      return;
    }
    if (MarkdownText.isUnseen(element)) {
      return;
    }
    switch (element.name()) {
      case "table" -> table(element, blocks);
      case "ul", "ol" -> list(element, blocks);
      case "dl" -> definitions(element, blocks);
      case "h2", "h3", "h4", "h5", "h6" ->
          blocks.add("#".repeat(element.name().charAt(1) - '0') + " " + text.write(element));
      case "pre" -> blocks.add(fenced("", MarkdownText.text(element)));
      case "details" -> {
        var inner = new ArrayList<String>();
        var summary = new StringBuilder();
        for (var child : element.children()) {
          if (child instanceof Markup.Element part && part.name().equals("summary")) {
            summary.append(text.write(part));
          } else if (child instanceof Markup.Element part) {
            block(part, inner);
          }
        }
        blocks.add("<details>\n<summary>" + summary + "</summary>");
        blocks.addAll(inner);
        blocks.add("</details>");
      }
      default -> all(element, blocks);
    }
  }

  /** A drawing is what it says about itself. */
  private static void drawing(Markup.Element svg, List<String> blocks) {
    String said = "";
    for (var child : svg.children()) {
      if (child instanceof Markup.Element part
          && (part.name().equals("desc") || (part.name().equals("title") && said.isEmpty()))) {
        said = MarkdownText.escaped(MarkdownText.text(part));
      }
    }
    if (!said.isEmpty()) {
      blocks.add(said);
    }
  }

  private void list(Markup.Element list, List<String> blocks) {
    var out = new StringBuilder();
    int number = 1;
    for (var child : list.children()) {
      if (child instanceof Markup.Element item && !MarkdownText.isUnseen(item)) {
        String mark = list.name().equals("ol") ? number++ + ". " : "- ";
        out.append(out.isEmpty() ? "" : "\n").append(mark).append(text.write(item));
      }
    }
    blocks.add(out.toString());
  }

  private void definitions(Markup.Element list, List<String> blocks) {
    var out = new StringBuilder();
    for (var child : list.children()) {
      if (child instanceof Markup.Element part && part.name().equals("div")) {
        definition(part, out);
      }
    }
    definition(list, out);
    if (!out.isEmpty()) {
      blocks.add(out.toString());
    }
  }

  private void definition(Markup.Element group, StringBuilder out) {
    for (var child : group.children()) {
      if (child instanceof Markup.Element part) {
        switch (part.name()) {
          case "dt" -> out.append(out.isEmpty() ? "" : "\n").append("- ").append(text.write(part));
          case "dd" -> out.append(" — ").append(text.write(part));
          default -> {}
        }
      }
    }
  }

  private void table(Markup.Element table, List<String> blocks) {
    var rows = new ArrayList<List<String>>();
    boolean head = rows(table, rows, blocks);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    if (!head) {
      rows.addFirst(List.of());
    }
    blocks.add(grid(rows, columns, List.of()));
  }

  /** Collects the rows of a table; returns whether the first one is its head. */
  private boolean rows(Markup.Element parent, List<List<String>> rows, List<String> blocks) {
    boolean head = false;
    for (var child : parent.children()) {
      if (!(child instanceof Markup.Element part)) {
        continue;
      }
      switch (part.name()) {
        case "caption" -> blocks.add("**" + text.write(part) + "**");
        case "thead" -> {
          rows(part, rows, blocks);
          head = true;
        }
        case "tbody" -> rows(part, rows, blocks);
        case "tr" -> {
          var cells = new ArrayList<String>();
          for (var cell : part.children()) {
            if (cell instanceof Markup.Element element) {
              cells.add(text.cell(element));
            }
          }
          rows.add(part.isOfClass("group") ? List.of("**" + cells.getFirst() + "**") : cells);
        }
        default -> {}
      }
    }
    return head;
  }

  /** Returns a table of cells that are Markdown already; the first row is its head. */
  static String grid(List<List<String>> rows, int columns, List<String> rules) {
    var out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append(i == 0 ? "|" : "\n|");
      for (int c = 0; c < columns; c++) {
        var row = rows.get(i);
        out.append(' ').append(c < row.size() ? row.get(c) : "").append(" |");
      }
      if (i == 0) {
        out.append("\n|");
        for (int c = 0; c < columns; c++) {
          out.append(c < rules.size() ? rules.get(c) : " --- ").append('|');
        }
      }
    }
    return out.toString();
  }

  /** Returns code between fences that are longer than any in it. */
  static String fenced(String language, String code) {
    var fence = new StringBuilder("```");
    while (code.contains(fence)) {
      fence.append('`');
    }
    return fence + language + "\n" + code.stripTrailing() + "\n" + fence;
  }
}
