package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;

/**
 * The words of a paragraph, a heading or a cell as the author typed them, without marks, each with
 * its place: what a rule about wording looks at.
 *
 * <p>Code, formulas, computed numbers and addresses are no words: each stands as one character
 * ({@link #CODE} and its kin), and what it says is in {@link #atoms}.
 *
 * @param text the words; a line break is {@code \n}
 * @param atoms what the stand-ins in the text stand for, in their order
 * @param runs parts of the text that stand together in the source, by {@link Run#from}
 * @param at where it begins
 */
public record Passage(Kind kind, String text, List<String> atoms, List<Run> runs, Span at) {
  /** Stands for code. */
  public static final char CODE = '\uE000';

  /** Stands for a formula. */
  public static final char FORMULA = '\uE001';

  /** Stands for a computed number. */
  public static final char NUMBER = '\uE002';

  /** Stands for an address, a picture or anything else that is no text. */
  public static final char OTHER = '\uE003';

  /** What the words are. */
  public enum Kind {
    FRONT,
    HEADING,
    PARAGRAPH,
    HEAD_CELL,
    CELL
  }

  /** What is around a run. */
  public enum Mark {
    NONE,
    EMPHASIS,
    STRONG,
    LINK
  }

  /**
   * A part of the text that stands in one line of the source without marks inside.
   *
   * @param from index of its first character in the text
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   * @param gap the column before which a space belongs that separates it from what is before:
   *     outside marks that open here, after marks that close here
   */
  public record Run(int from, int line, int column, int gap, Mark mark) {}

  public Passage {
    atoms = List.copyOf(atoms);
    runs = List.copyOf(runs);
  }

  /** Returns whether a character stands for something that is no text. */
  public static boolean isAtom(char c) {
    return c >= CODE && c <= OTHER;
  }

  /** Returns the run that holds a character of the text. */
  public Run run(int index) {
    var found = runs.getFirst();
    for (var run : runs) {
      if (run.from() > index) {
        break;
      }
      found = run;
    }
    return found;
  }

  /** Returns the place of a character range, cut at the end of its first line. */
  public Span span(int start, int end) {
    var run = run(start);
    int column = run.column() + start - run.from();
    int length = 1;
    for (int i = start + 1; i < end; i++) {
      var next = run(i);
      int nextColumn = next.column() + i - next.from();
      if (next.line() != run.line()) {
        break;
      }
      length = nextColumn - column + 1;
    }
    return new Span(at.path(), run.line(), column, length);
  }

  /** Returns whether a range has no marks inside, so that it stands in the source as here. */
  public boolean isPlain(int start, int end) {
    var first = run(start);
    return end <= start || run(end - 1).equals(first);
  }
}
