package bifolio.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers written with words: 万 and 亿, million and billion, 三 and three.
 *
 * <p>One is left out: 一 and "a", "one" stand in nearly every sentence.
 */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String HAN = "〇零一二两三四五六七八九十百千万亿";
  private static final int LONGEST = 40; // digits; a longer number is only a text

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100),
          Map.entry("thousand", 1000));

  private static final Map<String, Integer> SCALES = // power of ten
      Map.of(
          "万",
          4,
          "亿",
          8,
          "万亿",
          12,
          "百万",
          6,
          "千万",
          7,
          "十亿",
          9,
          "hundred",
          2,
          "thousand",
          3,
          "million",
          6,
          "billion",
          9);

  private static final int TRILLION = 12;

  private Numerals() {}

  static boolean isHan(char c) {
    return HAN.indexOf(c) >= 0;
  }

  /** Returns the end of the scale, such as {@code 万} or {@code million}, that begins here. */
  static int scaleEnd(String text, int from) {
    int start = from;
    while (start < text.length() && start < from + 2 && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && end < start + 8 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    for (int to = end; to > start; to--) {
      boolean wordEnds = to == end || text.charAt(to - 1) >= 0x2E80;
      if (wordEnds && power(text.substring(start, to)) > 0) {
        return to;
      }
    }
    return from;
  }

  private static int power(String scale) {
    String word = scale.strip().toLowerCase(Locale.ROOT);
    return word.equals("trillion") ? TRILLION : SCALES.getOrDefault(word, 0);
  }

  /** Returns a number multiplied by its scale, without needless zeros; as it is if it has parts. */
  static String scaled(String digits, String scale) {
    if (digits.length() > LONGEST || digits.indexOf('.') != digits.lastIndexOf('.')) {
      return digits;
    }
    var value = new BigDecimal(digits).scaleByPowerOfTen(power(scale));
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Returns the end of a number in English words; {@code end} if the word is no number. */
  static int wordEnd(String text, String word, int end) {
    return WORDS.containsKey(word) ? scaleEnd(text, end) : end;
  }

  /** Returns the value of an English word and its scale; empty if it is no number. */
  static String ofWord(String word, String scale) {
    var value = WORDS.get(word);
    return value == null ? "" : scaled(Integer.toString(value), scale);
  }

  /** Returns the numbers in a run of Chinese numerals; two of {@code 两三}, none of {@code 一}. */
  static List<String> ofHan(String run) {
    var values = new ArrayList<String>();
    boolean digitsOnly = run.chars().allMatch(c -> digit((char) c) >= 0);
    if (digitsOnly && run.length() > 2) {
      var year = new StringBuilder();
      run.chars().forEach(c -> year.append(digit((char) c)));
      return List.of(year.toString());
    }
    if (digitsOnly) {
      run.chars()
          .map(c -> digit((char) c))
          .filter(d -> d > 1)
          .forEach(d -> values.add(Integer.toString(d)));
      return values;
    }
    long value = value(run);
    return value > 1 && run.length() < 12 && isNumber(run) ? List.of(Long.toString(value)) : values;
  }

  // 百, 千, 万 alone are parts of words: 百度, 千万 (by no means), 万一 (in case).
  private static boolean isNumber(String run) {
    return run.charAt(0) == '十' || digit(run.charAt(0)) > 0;
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
  }

  private static long value(String run) {
    long all = 0;
    long part = 0; // below the last 万 or 亿
    long last = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      switch (c) {
        case '十', '百', '千' -> {
          part += Math.max(1, last) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
          last = 0;
        }
        case '万', '亿' -> {
          all = (all + part + last) * (c == '万' ? 10_000 : 100_000_000);
          part = 0;
          last = 0;
        }
        default -> last = digit(c);
      }
    }
    return all + part + last;
  }
}
