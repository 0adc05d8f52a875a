package bifolio.model;

import bifolio.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a page. A new kind here makes the compiler list every {@code switch} to extend. */
public sealed interface Block {
  /** Returns where it begins. */
  Span at();

  /** Returns what it says as plain text, for alignment and search. */
  String text();

  /** Returns the blocks that this one is made of; empty for one without parts. */
  default List<? extends Block> parts() {
    return switch (this) {
      case ItemList list -> list.items();
      case Item item -> item.blocks();
      case Table table -> table.rows();
      case Callout callout -> callout.blocks();
      case Details details -> details.blocks();
      case Footnote note -> note.blocks();
      case Leaf leaf -> List.of();
    };
  }

  /** A block without parts. */
  sealed interface Leaf extends Block {}

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param id what the author pinned with {@code {#id}}; empty when there is none
   */
  record Heading(int level, String id, Inline content, Span at) implements Leaf {
    /** Returns the anchor that GitHub makes of the text; not unique by itself. */
    public String slug() {
      return Anchor.of(text()).id();
    }

    @Override
    public String text() {
      return content.text();
    }
  }

  /** A paragraph. */
  record Paragraph(Inline content, Span at) implements Leaf {
    @Override
    public String text() {
      return content.text();
    }
  }

  /**
   * A list.
   *
   * @param start the first number; -1 for a list with bullets
   * @param tight whether its items stand without space between them
   */
  record ItemList(int start, boolean tight, List<Item> items, Span at) implements Block {
    public ItemList {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return join(items);
    }
  }

  /** Whether an item has a box to tick, and how it stands. */
  enum Task {
    NONE,
    OPEN,
    DONE
  }

  /** One item of a list. */
  record Item(Task task, List<Block> blocks, Span at) implements Block {
    public Item {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String text() {
      return join(blocks);
    }
  }

  /** How a column of a table is set. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** A table; the first row is its head. */
  record Table(List<Alignment> columns, List<TableRow> rows, Span at) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public String text() {
      return join(rows);
    }
  }

  /** One row of a table. */
  record TableRow(List<Inline> cells, Span at) implements Leaf {
    public TableRow {
      cells = List.copyOf(cells);
    }

    @Override
    public String text() {
      return String.join(" ", cells.stream().map(Inline::text).toList());
    }
  }

  /** What a box beside the text is about. */
  enum CalloutKind {
    QUOTE,
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION,
    PITFALL,
    INTERVIEWER,
    ADVANCED,
    SOURCE
  }

  /** A quotation or a box beside the text. */
  record Callout(CalloutKind kind, List<Block> blocks, Span at) implements Block {
    public Callout {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String text() {
      return join(blocks);
    }
  }

  /** A hidden part, such as an answer. */
  record Details(Inline summary, List<Block> blocks, Span at) implements Block {
    public Details {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String text() {
      return summary.text() + " " + join(blocks);
    }
  }

  /**
   * Code, highlighted in {@code html} without {@code pre}; its language is in lower case or empty,
   * its origin null if it stands in the page.
   */
  record Code(String language, String text, String html, @Nullable CodeOrigin origin, Span at)
      implements Leaf {}

  /** A formula on lines of its own, as TeX and as MathML. */
  record Formula(String tex, String html, Span at) implements Leaf {
    @Override
    public String text() {
      return tex;
    }
  }

  /** A diagram: its Mermaid text, its alternative text and its drawing (empty when not drawn). */
  record Diagram(String source, String alt, String svg, Span at) implements Leaf {
    /** Returns the content file of a drawing, named by what decides how it is drawn. */
    public static String file(String source) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest(key(source).getBytes(StandardCharsets.UTF_8));
        return "diagrams/" + HexFormat.of().formatHex(hash, 0, 8) + ".svg";
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /**
     * Returns what decides how a diagram is drawn: its text without description and outer space.
     */
    public static String key(String source) {
      return source
          .lines()
          .filter(line -> !line.strip().startsWith("%% alt:"))
          .map(String::stripTrailing)
          .collect(Collectors.joining("\n"))
          .strip();
    }

    @Override
    public String text() {
      return source;
    }
  }

  /** A picture that stands alone, with its caption (the image's title). */
  record Figure(int link, String src, String alt, Inline caption, Span at) implements Leaf {
    @Override
    public String text() {
      return alt;
    }
  }

  /** A data table set into the page. */
  record TableEmbed(TableQuery query, Span at) implements Leaf {
    @Override
    public String text() {
      return query.toString();
    }
  }

  /**
   * Something computed that is set into the page.
   *
   * @param calculator its id; the section of a list; empty for a schedule
   * @param options inputs that are given, or what a table, chart or schedule is asked to show
   */
  record Worked(Kind kind, String calculator, Map<String, String> options, Span at)
      implements Leaf {
    /** What is shown of a calculator. */
    public enum Kind {
      CALCULATOR,
      CONVENTIONS,
      TABLE,
      CHART,
      EXAMPLES,
      SOURCES,
      SCHEDULE,
      LIST
    }

    public Worked {
      options = new LinkedHashMap<>(options);
    }

    @Override
    public String text() {
      return kind.name().toLowerCase(Locale.ROOT) + " " + calculator + " " + options;
    }
  }

  /** A note at the foot of the page; {@code number} is its place among the notes, from 1. */
  record Footnote(String label, int number, int references, List<Block> blocks, Span at)
      implements Block {
    public Footnote {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String text() {
      return join(blocks);
    }
  }

  /** Something to practise with. */
  record Practice(Drill drill, Span at) implements Leaf {
    @Override
    public String text() {
      return drill.text();
    }
  }

  /** A line between two parts. */
  record Rule(Span at) implements Leaf {
    @Override
    public String text() {
      return "";
    }
  }

  private static String join(List<? extends Block> blocks) {
    return String.join("\n", blocks.stream().map(Block::text).toList());
  }
}
