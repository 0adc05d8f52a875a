package bifolio.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a text that shows best why it was found.
 *
 * @param text on one line
 * @param marks where the words of the query stand in it: from and to, in UTF-16 units, in order,
 *     apart from each other
 * @param before whether the text begins earlier
 * @param after whether it goes on
 */
public record Excerpt(String text, List<Mark> marks, boolean before, boolean after) {
  private static final int WIDTH = 160; // columns; a Han character takes two
  private static final int LEAD = 30;
  private static final int BACK = 20; // units that may be given up to end between two words

  /** A stretch of text. */
  public record Mark(int from, int to) {}

  private record Found(int from, int to, int group) {}

  public Excerpt {
    marks = List.copyOf(marks);
  }

  /** Returns the best part of a text for a plan. */
  static Excerpt of(String text, Plan plan, Concepts concepts, Dictionary dictionary) {
    var found = find(text, plan, concepts);
    int best = 0;
    int most = -1;
    for (int i = 0; i < found.size(); i++) {
      int end = walk(text, found.get(i).from(), WIDTH - LEAD);
      int worth = 0;
      int seen = 0;
      for (int j = i; j < found.size() && found.get(j).to() <= end; j++) {
        int bit = 1 << found.get(j).group();
        if ((seen & bit) == 0) {
          seen |= bit;
          worth += rarity(plan.groups().get(found.get(j).group()), dictionary);
        }
      }
      if (worth > most) {
        most = worth;
        best = found.get(i).from();
      }
    }
    int start = start(text, best);
    int end = end(text, walk(text, start, WIDTH), start);
    var marks = new ArrayList<Mark>();
    for (var one : merged(found)) {
      if (one.from() >= start && one.to() <= end) {
        marks.add(new Mark(one.from() - start, one.to() - start));
      }
    }
    String shown = text.substring(start, end).replace('\n', ' ');
    return new Excerpt(shown, marks, start > 0, end < text.length());
  }

  /** Returns a short text whole. */
  static Excerpt whole(String text, Plan plan, Concepts concepts) {
    return new Excerpt(text, merged(find(text, plan, concepts)), false, false);
  }

  private static int rarity(Plan.Group group, Dictionary dictionary) {
    int most = group.terms().keySet().stream().mapToInt(dictionary::frequency).max().orElse(0);
    return Integer.numberOfLeadingZeros(most);
  }

  private static List<Found> find(String text, Plan plan, Concepts concepts) {
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < plan.groups().size(); i++) {
      for (String term : plan.groups().get(i).terms().keySet()) {
        groups.putIfAbsent(term, i);
      }
    }
    var pieces = Pieces.of(text);
    var found = new ArrayList<Found>();
    for (var token : Token.of(pieces)) {
      add(groups.get(token.text()), pieces, token.first(), token.last(), found);
    }
    for (var match : concepts.in(pieces)) {
      for (String term : match.terms()) {
        add(groups.get(term), pieces, match.first(), match.last(), found);
      }
    }
    found.sort(
        Comparator.comparingInt(Found::from)
            .thenComparingInt(Found::to)
            .thenComparingInt(Found::group));
    return found;
  }

  private static void add(
      @org.jspecify.annotations.Nullable Integer group,
      List<Piece> pieces,
      int first,
      int last,
      List<Found> found) {
    if (group != null) {
      found.add(new Found(pieces.get(first).start(), pieces.get(last).end(), group));
    }
  }

  private static List<Mark> merged(List<Found> found) {
    var marks = new ArrayList<Mark>();
    for (var one : found) {
      var last = marks.isEmpty() ? new Mark(-1, -1) : marks.getLast();
      if (one.from() <= last.to()) {
        marks.set(marks.size() - 1, new Mark(last.from(), Math.max(last.to(), one.to())));
      } else {
        marks.add(new Mark(one.from(), one.to()));
      }
    }
    return marks;
  }

  private static int columns(char c) {
    return c >= 0x2E80 ? 2 : 1;
  }

  /** Returns the place that is so many columns further on. */
  private static int walk(String text, int from, int columns) {
    int left = columns;
    int i = from;
    while (i < text.length() && left >= columns(text.charAt(i))) {
      left -= columns(text.charAt(i++));
    }
    return i;
  }

  /** Returns where the sentence begins, or a word not far before. */
  private static int start(String text, int from) {
    int left = LEAD;
    int word = from;
    int i = from;
    for (; i > 0 && left > 0; i--) {
      char c = text.charAt(i - 1);
      boolean stop = c == '\n' || c == '。' || c == '！' || c == '？';
      if (stop || (c == ' ' && i > 1 && ".!?".indexOf(text.charAt(i - 2)) >= 0)) {
        return i;
      }
      if (c == ' ' || (columns(c) == 2 && !Character.isHighSurrogate(c))) {
        word = i;
      }
      left -= columns(c);
    }
    return i == 0 ? 0 : word;
  }

  private static int end(String text, int end, int start) {
    if (end == text.length()) {
      return end;
    }
    for (int i = end; i > start && i > end - BACK; i--) {
      char c = text.charAt(i - 1);
      if (c == ' ' || c == '\n' || (columns(c) == 2 && !Character.isHighSurrogate(c))) {
        return c == ' ' || c == '\n' ? i - 1 : i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
