package bifolio.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into pieces, by the contract of {@code docs/search-format.md}. The reader's script does
 * the same; a test compares both over every section.
 *
 * <p>All classes of characters are fixed ranges: the tables of {@link Character} change with the
 * JDK, those of a browser with the browser.
 */
final class Pieces {
  private final List<Piece> found = new ArrayList<>();
  private int[] chars; // folded code points
  private int[] starts; // of each in the source
  private int[] ends;
  private int size;
  private int run;

  private Pieces(int capacity) {
    chars = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Returns the pieces of a text in order. */
  static List<Piece> of(String text) {
    var pieces = new Pieces(text.length() + 8);
    pieces.fold(text);
    pieces.scan();
    return pieces.found;
  }

  static boolean isWord(int c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x52F);
  }

  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String lower(int c) {
    return Character.toString(c).toLowerCase(Locale.ROOT);
  }

  private static boolean isUpper(int c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : !lower(c).equals(Character.toString(c));
  }

  /** Compatibility forms become plain ones, one code point at a time, so that places stay known. */
  private void fold(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 0xA0 || (c >= 0x4E00 && c <= 0x9FFF)) {
        add(c, i, next);
      } else if (c < 0xD800 || c > 0xDFFF) { // half a pair is no character: it separates
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        for (int k = 0; k < plain.length(); k += Character.charCount(plain.codePointAt(k))) {
          add(plain.codePointAt(k), i, next);
        }
      } else {
        add(' ', i, next);
      }
      i = next;
    }
  }

  private void add(int c, int start, int end) {
    if (size == chars.length) {
      chars = java.util.Arrays.copyOf(chars, size * 2);
      starts = java.util.Arrays.copyOf(starts, size * 2);
      ends = java.util.Arrays.copyOf(ends, size * 2);
    }
    chars[size] = c;
    starts[size] = start;
    ends[size++] = end;
  }

  private int at(int i) {
    return i < size ? chars[i] : ' ';
  }

  private void scan() {
    int i = 0;
    while (i < size) {
      if (isHan(at(i))) {
        run++;
        for (; isHan(at(i)); i++) {
          found.add(new Piece(Character.toString(at(i)), starts[i], ends[i], run, true));
        }
      } else if (isWord(at(i))) {
        run++;
        i = word(i);
      } else {
        i++;
      }
    }
  }

  /** Takes a word with its inner joiners; returns where the text goes on. */
  private int word(int from) {
    int i = from;
    while (true) {
      int end = i;
      while (isWord(at(end))) {
        end++;
      }
      if (end == from + 1 && !isDigit(at(from))) {
        int sign = at(end) == '#' ? 1 : at(end) == '+' && at(end + 1) == '+' ? 2 : 0;
        if (sign > 0) { // c++, c#
          piece(from, end + sign);
          return end + sign;
        }
      }
      split(i, end);
      int next = end;
      if (at(end) == '_') {
        while (at(next) == '_') {
          next++;
        }
      } else if (at(end) == '-' || at(end) == '.') {
        next++;
      }
      if (next == end || !isWord(at(next))) {
        return end;
      }
      i = next;
    }
  }

  /** Cuts after a leading number (80GiB) and at camel humps (RefCell, HTTPServer). */
  private void split(int from, int end) {
    int number = from;
    while (number < end && isDigit(at(number))) {
      number++;
    }
    if (number > from) {
      piece(from, number);
    }
    if (number == end) {
      return;
    }
    var cuts = new ArrayList<Integer>();
    cuts.add(number);
    for (int i = number + 1; i < end; i++) {
      if (isHump(i, end)) {
        cuts.add(i);
      }
    }
    cuts.add(end);
    for (int k = 1; k < cuts.size(); k++) {
      if (cuts.get(k) - cuts.get(k - 1) == 1) { // vLLM stays whole
        piece(number, end);
        return;
      }
    }
    for (int k = 1; k < cuts.size(); k++) {
      piece(cuts.get(k - 1), cuts.get(k));
    }
  }

  private boolean isHump(int i, int end) {
    if (!isUpper(at(i))) {
      return false;
    }
    if (!isUpper(at(i - 1))) {
      return !isDigit(at(i - 1));
    }
    boolean before = i + 1 < end && !isUpper(at(i + 1)) && !isDigit(at(i + 1));
    return before && !(at(i + 1) == 's' && i + 2 == end); // GPUs
  }

  private void piece(int from, int end) {
    var text = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      int c = chars[i];
      if (c < 128) {
        text.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      } else {
        text.append(lower(c));
      }
    }
    found.add(new Piece(text.toString(), starts[from], ends[end - 1], run, false));
  }
}
