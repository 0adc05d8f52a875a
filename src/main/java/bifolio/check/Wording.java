package bifolio.check;

import bifolio.diagnostic.Fix;
import bifolio.diagnostic.Span;
import bifolio.model.Passage;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules about wording have in common: kinds of characters, changes of a passage. */
final class Wording {
  /** One Han character, for patterns. */
  static final String HAN = "\\p{IsHan}";

  private Wording() {}

  static boolean isHan(int c) {
    if (c < 0x2E80 || (c >= 0x4E00 && c < 0x9FFF)) {
      return c >= 0x2E80; // nearly all of them, without a search for their script
    }
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** A Latin or Greek letter, a digit, or a stand-in for code, a formula, a computed number. */
  static boolean isLatin(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c);
    }
    if (c >= 0xFF00 && c <= 0xFFEF) {
      return false; // full-width forms
    }
    var script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.GREEK
        || (c >= Passage.CODE && c <= Passage.NUMBER);
  }

  static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && isHan(Character.isHighSurrogate(c) ? text.codePointAt(i) : c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has one of some characters: most texts need no closer look. */
  static boolean hasAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has one of some words. */
  static boolean hasWord(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds a pattern that begins with all of a run of digits and ends with all of one, or elsewhere.
   * It is tried only where digits begin, which few characters do.
   */
  static void atDigits(Pattern pattern, CharSequence text, Consumer<Matcher> each) {
    var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int i = 0;
    while (i < text.length()) {
      if (!isDigit(text.charAt(i))) {
        i++;
      } else if (matcher.region(i, text.length()).lookingAt()) {
        each.accept(matcher);
        i = matcher.end();
      } else {
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
      }
    }
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns how many Han characters a text has. */
  static int hanCount(String text) {
    return (int) text.codePoints().filter(Wording::isHan).count();
  }

  /** Puts a text between two characters, outside the marks that stand there. */
  static Fix insert(Passage passage, int index, String added) {
    var run = passage.run(index);
    int column = run.from() == index ? run.gap() : run.column() + index - run.from();
    return new Fix(passage.at().path(), run.line(), column, "", added);
  }

  /** Replaces a range; it is split where marks stand inside, and what is new stands first. */
  static List<Fix> replace(Passage passage, int start, int end, String replacement) {
    if (passage.isPlain(start, end)) {
      return List.of(change(passage, start, end, replacement));
    }
    int cut = start + 1;
    while (passage.isPlain(start, cut + 1)) {
      cut++;
    }
    var all = new java.util.ArrayList<Fix>();
    all.add(change(passage, start, cut, replacement));
    all.addAll(replace(passage, cut, end, ""));
    return all;
  }

  private static Fix change(Passage passage, int start, int end, String replacement) {
    var run = passage.run(start);
    int column = run.column() + start - run.from();
    String old = passage.text().substring(start, end);
    return new Fix(passage.at().path(), run.line(), column, old, replacement);
  }

  /** Returns the place between two characters: it shows both. */
  static Span between(Passage passage, int index) {
    return passage.span(index - 1, index + 1);
  }
}
