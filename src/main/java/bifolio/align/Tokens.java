package bifolio.align;

import java.util.Locale;
import java.util.Map;

/** Finds the words and numbers in a text that both languages write alike. */
final class Tokens {
  private final String text;
  private final Map<String, Anchor> found;

  private Tokens(String text, Map<String, Anchor> found) {
    this.text = text;
    this.found = found;
  }

  /** Adds the anchors of a text: Latin words as they are, numbers with {@code #} before them. */
  static void collect(String text, Map<String, Anchor> found) {
    new Tokens(text, found).collect();
    Lexicon.ofChinese(text, concept -> found.merge(concept, Anchor.TERM, Anchor::surer));
  }

  private void collect() {
    int i = 0;
    while (i < text.length()) {
      char c = narrow(text.charAt(i));
      if (c >= '0' && c <= '9') {
        i = number(i);
      } else if (isLetter(c)) {
        i = word(i);
      } else if (Numerals.isHan(c)) {
        i = hanNumber(i);
      } else {
        i++;
      }
    }
  }

  private void add(String token, Anchor anchor) {
    found.merge(token, anchor, Anchor::surer);
  }

  private int number(int from) {
    int end = from;
    var digits = new StringBuilder();
    while (end < text.length()) {
      char c = narrow(text.charAt(end));
      boolean inside = end + 1 < text.length() && isDigit(narrow(text.charAt(end + 1)));
      if (isDigit(c) || (inside && (c == '.' || (c == ',' && isGroup(end))))) {
        if (c != ',') {
          digits.append(c);
        }
        end++;
      } else {
        break;
      }
    }
    if (end < text.length() && isLetter(narrow(text.charAt(end)))) {
      int tail = wordEnd(end);
      add(narrowed(from, tail).toLowerCase(Locale.ROOT), Anchor.NUMBER); // 70B, 8x7B
    }
    int scaled = Numerals.scaleEnd(text, end);
    add("#" + Numerals.scaled(digits.toString(), text.substring(end, scaled)), Anchor.NUMBER);
    if (scaled == end && end + 1 < text.length() && text.charAt(end) == '-') {
      int second = end + 1;
      while (second < text.length() && isDigit(narrow(text.charAt(second)))) {
        second++;
      }
      if (second > end + 1) {
        add(narrowed(from, second), Anchor.NUMBER); // 8-1, the number of a listing
      }
    }
    return scaled;
  }

  // A comma groups digits only before three of them: "16,384", not "8,16,32".
  private boolean isGroup(int comma) {
    int digits = 0;
    int i = comma + 1;
    while (i < text.length() && isDigit(narrow(text.charAt(i)))) {
      digits++;
      i++;
    }
    return digits == 3;
  }

  private int word(int from) {
    int end = wordEnd(from);
    String word = narrowed(from, end).toLowerCase(Locale.ROOT);
    int scaled = Numerals.wordEnd(text, word, end);
    var value = Numerals.ofWord(word, text.substring(end, scaled));
    if (!value.isEmpty()) {
      add("#" + value, Anchor.COUNT);
      return scaled;
    }
    if (word.length() > 1 || !(word.equals("a") || word.equals("i"))) {
      boolean plural = word.length() > 3 && word.endsWith("s");
      add(plural ? word.substring(0, word.length() - 1) : word, Anchor.WORD);
      Lexicon.ofEnglish(word).forEach(concept -> add(concept, Anchor.TERM));
    }
    return end;
  }

  private int hanNumber(int from) {
    int end = from;
    while (end < text.length() && Numerals.isHan(text.charAt(end))) {
      end++;
    }
    for (String value : Numerals.ofHan(text.substring(from, end))) {
      add("#" + value, Anchor.COUNT);
    }
    return end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length()) {
      char c = narrow(text.charAt(end));
      if (!isLetter(c) && !isDigit(c) && c != '_') {
        break;
      }
      end++;
    }
    return end;
  }

  private String narrowed(int from, int to) {
    var out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(narrow(text.charAt(i)));
    }
    return out.toString();
  }

  /** Returns the narrow form of a full-width letter, digit or mark. */
  static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
