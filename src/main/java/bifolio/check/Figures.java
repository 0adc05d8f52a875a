package bifolio.check;

import bifolio.diagnostic.Span;
import bifolio.model.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text.
 *
 * @param written those in digits, with their places
 * @param values everything that the text may mean by digits, in code and formulas too
 */
record Figures(List<Figure> written, Set<BigDecimal> values) {
  /**
   * A number in digits.
   *
   * @param shown as it is written, with its unit of magnitude
   * @param values what it may mean: {@code 70B} is 70 and 70,000,000,000
   */
  record Figure(String shown, Set<BigDecimal> values, Span at) {}

  private static final int LONGEST = 30; // digits; a longer number is a text
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Digits that are no part of a name such as H100 or Llama-3, with a magnitude. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?=\\d)(?<![\\p{IsLatin}\\d_.])(?<!\\p{IsLatin}[-‑])(\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?: ?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?!万|亿|[克米瓦字兆比])|百(?!万|亿|分))"
              + "|[ -](thousand|million|billion|trillion)\\b| ?([KkMGBT])(?![A-Za-z/])|([‰]))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEX = Pattern.compile("[{},]|\\\\(?:mathrm|text|,|;|!)");

  /** A version or a date with points: its parts say nothing alone. */
  private static final Pattern VERSION =
      Pattern.compile("(?=\\d)(?<![\\w.])(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?![\\d])");

  private static final Pattern SCIENTIFIC =
      Pattern.compile("(?=\\d)(?<![\\w.])(\\d{1,9}(?:\\.\\d{1,9})?)[eE](\\d{1,2})(?!\\w)");

  private static final Pattern CENTURY = Pattern.compile("(\\d{2}) ?世纪 ?(\\d0) ?年代");
  private static final Pattern ANY_DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("万", 4),
          Map.entry("亿", 8),
          Map.entry("万亿", 12),
          Map.entry("千亿", 11),
          Map.entry("百亿", 10),
          Map.entry("十亿", 9),
          Map.entry("千万", 7),
          Map.entry("百万", 6),
          Map.entry("十万", 5),
          Map.entry("千", 3),
          Map.entry("百", 2),
          Map.entry("thousand", 3),
          Map.entry("million", 6),
          Map.entry("billion", 9),
          Map.entry("trillion", 12),
          Map.entry("k", 3),
          Map.entry("m", 6),
          Map.entry("g", 9),
          Map.entry("b", 9),
          Map.entry("t", 12));

  /** Reads the numbers of passages. */
  static Figures of(List<Passage> passages) {
    var written = new ArrayList<Figure>();
    var values = new HashSet<BigDecimal>();
    for (var passage : passages) {
      within(expanded(passage), values);
      if (!Wording.hasAny(passage.text(), "0123456789")) {
        continue;
      }
      var text = new StringBuilder(passage.text());
      special(passage, text, written, values);
      Wording.atDigits(
          DIGITS,
          text,
          digits -> {
            if (digits.group(1).length() <= LONGEST) {
              var meant = meant(digits);
              values.addAll(meant);
              var at = passage.span(digits.start(), digits.end());
              written.add(new Figure(digits.group().strip(), meant, at));
            }
          });
    }
    return new Figures(written, values);
  }

  /** Takes versions, powers and decades out of a text, so that their parts are not seen. */
  private static void special(
      Passage passage, StringBuilder text, List<Figure> written, Set<BigDecimal> values) {
    Wording.atDigits(
        VERSION, passage.text(), it -> take(it, version(it), passage, text, written, values));
    Wording.atDigits(
        SCIENTIFIC, passage.text(), it -> take(it, scientific(it), passage, text, written, values));
    if (passage.text().contains("世纪")) {
      Matcher found = CENTURY.matcher(passage.text());
      while (found.find()) {
        take(found, decade(found), passage, text, written, values);
      }
    }
  }

  private static void take(
      Matcher found,
      BigDecimal value,
      Passage passage,
      StringBuilder text,
      List<Figure> written,
      Set<BigDecimal> values) {
    var span = passage.span(found.start(), found.end());
    written.add(new Figure(found.group(), Set.of(value), span));
    values.add(value);
    for (int i = found.start(); i < found.end(); i++) {
      text.setCharAt(i, ' ');
    }
  }

  // Below zero, where no other number is.
  private static BigDecimal version(Matcher found) {
    long parts = Long.parseLong(found.group(1)) * 1_000_000 + Long.parseLong(found.group(2));
    return normal(BigDecimal.valueOf(-parts * 1_000_000 - Long.parseLong(found.group(3)) - 1));
  }

  private static BigDecimal scientific(Matcher found) {
    int power = Integer.parseInt(found.group(2));
    return normal(new BigDecimal(found.group(1)).scaleByPowerOfTen(power));
  }

  private static BigDecimal decade(Matcher found) {
    long century = Long.parseLong(found.group(1));
    return normal(BigDecimal.valueOf((century - 1) * 100 + Long.parseLong(found.group(2))));
  }

  // "$42 \\times 24 = 1008$M" says 1008M, half of it in the formula.
  private static String expanded(Passage passage) {
    if (passage.atoms().isEmpty()) {
      return passage.text();
    }
    var out = new StringBuilder();
    int atom = 0;
    for (char c : passage.text().toCharArray()) {
      if (Passage.isAtom(c)) {
        out.append(passage.atoms().get(atom++));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void within(String atom, Set<BigDecimal> values) {
    if (!Wording.hasAny(atom, "0123456789")) {
      return;
    }
    String plain = atom.indexOf('{') < 0 ? atom : TEX.matcher(atom).replaceAll("");
    any(plain, values);
    Wording.atDigits(VERSION, plain, it -> values.add(version(it)));
    Wording.atDigits(
        DIGITS,
        plain,
        it -> {
          if (it.group(1).length() <= LONGEST) {
            values.addAll(meant(it));
          }
        });
  }

  private static Set<BigDecimal> meant(Matcher digits) {
    var plain = new BigDecimal(digits.group(1).replace(",", ""));
    var values = new HashSet<BigDecimal>();
    String word = digits.group(2) == null ? digits.group(3) : digits.group(2);
    String letter = digits.group(4);
    if (word != null) {
      values.add(scaled(plain, word));
    } else {
      values.add(normal(plain));
    }
    if (letter != null) {
      values.add(scaled(plain, letter));
      if (letter.equalsIgnoreCase("k")) {
        values.add(normal(plain.multiply(BigDecimal.valueOf(1024))));
      }
    }
    if (digits.group(5) != null) {
      values.add(normal(plain.divide(TEN)));
    }
    return values;
  }

  private static BigDecimal scaled(BigDecimal value, String magnitude) {
    int power = POWERS.getOrDefault(magnitude.toLowerCase(Locale.ROOT), 0);
    return normal(value.scaleByPowerOfTen(power));
  }

  private static void any(String text, Set<BigDecimal> values) {
    Wording.atDigits(
        ANY_DIGITS,
        text,
        digits -> {
          if (digits.end() - digits.start() <= LONGEST) {
            values.add(normal(new BigDecimal(digits.group())));
          }
        });
  }

  /** Returns an equal number whose equals is by value. */
  static BigDecimal normal(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
