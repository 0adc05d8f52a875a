package bifolio.picture;

import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Row;
import java.util.List;

/**
 * A page as it looks from afar: an open book, the lines of its English blocks on the left and those
 * of its Chinese on the right, each pair at one height.
 */
public final class Portrait {
  private static final int TOP = 36;
  private static final int BOTTOM = 594;
  private static final int LEFT = 52;
  private static final int LEAF = 548; // the width of one page
  private static final int MARGIN = 52;
  private static final int TEXT = LEAF - 2 * MARGIN;
  private static final int UNITS = 56; // how many letters a line holds
  private static final int PITCH = 13;
  private static final int BAR = 6;
  private static final int GAP = 9; // between blocks
  private static final int FOOT = BOTTOM - 34;

  private final Canvas canvas = new Canvas();

  private Portrait() {}

  /** Returns the picture as PNG, 1200 by 630 pixels. */
  public static byte[] of(BilingualPage page) {
    var portrait = new Portrait();
    portrait.draw(page);
    return Png.of(portrait.canvas);
  }

  private void draw(BilingualPage page) {
    canvas.fill(LEFT - 4, TOP + 6, 2 * LEAF + 8, BOTTOM - TOP, Colour.EDGE);
    canvas.fill(LEFT, TOP, 2 * LEAF, BOTTOM - TOP, Colour.PAPER);
    int middle = LEFT + LEAF;
    canvas.fill(middle - 14, TOP, 28, BOTTOM - TOP, Colour.GUTTER);
    canvas.fill(middle - 1, TOP, 2, BOTTOM - TOP, Colour.EDGE);

    int y = TOP + 44;
    int height = 0;
    for (var language : Language.values()) {
      var own = page.pages().in(language);
      int x = x(language);
      int title = Math.min(TEXT, 16 + units(own.title().text()) * 10);
      canvas.fill(x, y, title, 20, Colour.INK);
      int lead = bars(x, y + 38, TEXT, units(own.front().summary()), Colour.QUIET);
      height = Math.max(height, 38 + lead);
    }
    y += height + 2 * GAP;
    for (var row : page.rows()) {
      if (y >= FOOT) {
        break;
      }
      y += row(row, y) + GAP;
    }
    // the margin below stays empty, and the seal closes the right page
    canvas.fill(0, BOTTOM, Canvas.WIDTH, Canvas.HEIGHT - BOTTOM, Colour.DESK);
    canvas.fill(LEFT - 4, BOTTOM, 2 * LEAF + 8, 6, Colour.EDGE);
    canvas.fill(LEFT, FOOT, LEAF - 14, BOTTOM - FOOT, Colour.PAPER);
    canvas.fill(middle + 14, FOOT, LEAF - 14, BOTTOM - FOOT, Colour.PAPER);
    canvas.fill(LEFT + 2 * LEAF - MARGIN - 18, FOOT + 4, 18, 18, Colour.SEAL);
    canvas.fill(LEFT + 2 * LEAF - MARGIN - 13, FOOT + 8, 3, 10, Colour.PAPER);
    canvas.fill(LEFT + 2 * LEAF - MARGIN - 8, FOOT + 8, 3, 10, Colour.PAPER);
  }

  private static int x(Language language) {
    return LEFT + MARGIN + (language == Language.EN ? 0 : LEAF);
  }

  private int row(Row row, int y) {
    int height = 0;
    for (var language : Language.values()) {
      height = Math.max(height, blocks(row.in(language), x(language), y, TEXT));
    }
    return height;
  }

  private int blocks(List<? extends Block> blocks, int x, int y, int width) {
    int height = 0;
    for (var block : blocks) {
      if (y + height < FOOT) {
        height += (height == 0 ? 0 : GAP) + block(block, x, y + height, width);
      }
    }
    return height;
  }

  /** Draws a block; returns its height. */
  private int block(Block block, int x, int y, int width) {
    return switch (block) {
      case Block.Heading heading -> {
        int length = Math.min(width, 12 + units(heading.text()) * 9);
        canvas.fill(x, y + 6, length, heading.level() > 2 ? 7 : 11, Colour.SEAL);
        yield 20;
      }
      case Block.Paragraph paragraph -> bars(x, y, width, units(paragraph.text()), Colour.TEXT);
      case Block.ItemList list -> list(list, x, y, width);
      case Block.Item item -> blocks(item.blocks(), x, y, width);
      case Block.Table table -> grid(table.rows().size(), table.columns().size(), x, y, width);
      case Block.TableRow row -> 0;
      case Block.Callout callout -> {
        int inner = blocks(callout.blocks(), x + 18, y + 8, width - 30);
        canvas.fill(x, y, width, inner + 16, Colour.BLUSH);
        canvas.fill(x, y, 4, inner + 16, Colour.SEAL);
        yield 8 + blocks(callout.blocks(), x + 18, y + 8, width - 30) + 8;
      }
      case Block.Details details -> {
        canvas.fill(x, y, width, 20, Colour.TINT);
        canvas.fill(x + 8, y + 7, BAR, BAR, Colour.SEAL);
        int length = Math.min(width - 40, units(details.summary().text()) * width / UNITS);
        canvas.fill(x + 24, y + 7, length, BAR, Colour.CODE);
        yield 20;
      }
      case Block.Code code -> code(code.text(), x, y, width);
      case Block.Formula formula -> {
        int length = Math.clamp(formula.tex().length() * 5L, 40, width);
        canvas.fill(x + (width - length) / 2, y + 8, length, 8, Colour.INK);
        yield 24;
      }
      case Block.Diagram diagram -> drawing(x, y, width);
      case Block.Figure figure -> drawing(x, y, width);
      case Block.Worked worked -> worked(worked.kind(), x, y, width);
      case Block.TableEmbed embed -> grid(8, 4, x, y, width);
      case Block.Practice practice -> {
        canvas.fill(x, y, 26, 10, Colour.SEAL);
        canvas.fill(x + 34, y + 2, 60, BAR, Colour.QUIET);
        canvas.fill(x + 102, y + 2, 44, BAR, Colour.QUIET);
        yield 12;
      }
      case Block.Footnote note -> 0;
      case Block.Rule rule -> {
        canvas.fill(x, y + 4, width, 2, Colour.GRID);
        yield 10;
      }
    };
  }

  private int list(Block.ItemList list, int x, int y, int width) {
    int height = 0;
    for (var item : list.items()) {
      if (y + height < FOOT) {
        height += height == 0 ? 0 : 3;
        boolean box = item.task() != Block.Task.NONE;
        int size = box ? 8 : 5;
        canvas.fill(x + 2, y + height, size, size, box ? Colour.CODE : Colour.SEAL);
        height += Math.max(PITCH, blocks(item.blocks(), x + 20, y + height, width - 20));
      }
    }
    return height;
  }

  private int bars(int x, int y, int width, int units, Colour colour) {
    int capacity = Math.max(1, UNITS * width / TEXT);
    int lines = Math.max(units == 0 ? 0 : 1, (units + capacity - 1) / capacity);
    for (int i = 0; i < lines; i++) {
      int left = units - i * capacity;
      canvas.fill(x, y + i * PITCH, Math.min(width, left * width / capacity), BAR, colour);
    }
    return lines * PITCH;
  }

  private int code(String text, int x, int y, int width) {
    var lines = text.lines().limit(12).toList();
    int height = 16 + lines.size() * 10;
    canvas.fill(x, y, width, height, Colour.TINT);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int indent = units(line) - units(line.stripLeading());
      int room = width - 24;
      int from = Math.min(room, indent * 6);
      int length = Math.min(room - from, units(line.strip()) * 6);
      canvas.fill(x + 12 + from, y + 9 + i * 10, length, 5, Colour.CODE);
    }
    return height;
  }

  private int grid(int rows, int columns, int x, int y, int width) {
    int shown = Math.min(rows, 9);
    int height = shown * 16;
    canvas.fill(x, y, width, 16, Colour.TINT);
    int cell = width / Math.max(1, columns);
    for (int r = 0; r < shown; r++) {
      canvas.fill(x, y + r * 16 + 15, width, 1, Colour.GRID);
      for (int c = 0; c < Math.min(columns, 8); c++) {
        var colour = r == 0 ? Colour.CODE : c == 0 ? Colour.TEXT : Colour.QUIET;
        canvas.fill(x + c * cell + 6, y + r * 16 + 5, Math.max(6, cell - 24), BAR, colour);
      }
    }
    return height;
  }

  private int drawing(int x, int y, int width) {
    canvas.fill(x, y, width, 92, Colour.TINT);
    int box = width / 5;
    canvas.fill(x + box / 2, y + 45, width - box, 2, Colour.CODE);
    for (int i = 0; i < 3; i++) {
      int left = x + box / 2 + i * (width - 2 * box) / 2;
      canvas.fill(left, y + 30, box, 32, i == 1 ? Colour.SEAL : Colour.CODE);
      canvas.fill(left + 2, y + 32, box - 4, 28, Colour.PAPER);
      canvas.fill(left + 10, y + 43, box - 20, BAR, Colour.TEXT);
    }
    return 92;
  }

  private int worked(Block.Worked.Kind kind, int x, int y, int width) {
    return switch (kind) {
      case CALCULATOR -> {
        canvas.fill(x, y, width, 110, Colour.TINT);
        for (int i = 0; i < 4; i++) {
          canvas.fill(x + 14, y + 16 + i * 22, 70 + 11 * i, BAR, Colour.TEXT);
          canvas.fill(x + width / 2, y + 10 + i * 22, width / 2 - 14, 17, Colour.PAPER);
          canvas.fill(x + width / 2 + 8, y + 16 + i * 22, 40 + 17 * i, BAR, Colour.CODE);
        }
        yield 110;
      }
      case CHART -> {
        canvas.fill(x, y, width, 96, Colour.TINT);
        canvas.fill(x + 20, y + 10, 2, 76, Colour.CODE);
        canvas.fill(x + 20, y + 84, width - 40, 2, Colour.CODE);
        for (int i = 0; i < 12; i++) {
          int rise = 4 + i * i / 2;
          canvas.fill(x + 34 + i * (width - 70) / 12, y + 82 - rise, 14, rise, Colour.SEAL);
        }
        yield 96;
      }
      case SCHEDULE -> {
        canvas.fill(x, y, width, 84, Colour.TINT);
        for (int device = 0; device < 4; device++) {
          int from = x + 12 + device * 20;
          canvas.fill(from, y + 8 + device * 18, 8 * 18, 14, Colour.CODE);
          canvas.fill(from + 8 * 18 + 30, y + 8 + device * 18, 8 * 20, 14, Colour.SEAL);
        }
        yield 84;
      }
      case TABLE, EXAMPLES, CONVENTIONS -> grid(6, 4, x, y, width);
      case LIST, SOURCES -> bars(x, y, width, 4 * UNITS, Colour.TEXT);
    };
  }

  /** Returns how wide a text is: a letter is one, a Chinese character two. */
  private static int units(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
