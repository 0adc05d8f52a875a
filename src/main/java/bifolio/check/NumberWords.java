package bifolio.check;

import bifolio.model.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers that a text may mean by words: twice, half, March; 三十二, 一半, 翻倍. */
final class NumberWords {
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern HAN = Pattern.compile("[〇零一二两三四五六七八九十百千万亿]+");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Map<String, Long> ENGLISH = english();
  private static final Map<String, Integer> HAN_WORDS =
      Map.ofEntries(
          Map.entry("双", 2),
          Map.entry("俩", 2),
          Map.entry("翻倍", 2),
          Map.entry("翻番", 2),
          Map.entry("加倍", 2),
          Map.entry("倍增", 2),
          Map.entry("一倍", 2),
          Map.entry("减半", 2),
          Map.entry("对半", 2),
          Map.entry("半", 50),
          Map.entry("首", 1),
          Map.entry("季", 4),
          Map.entry("刻", 15),
          Map.entry("昼夜", 24),
          Map.entry("全天", 24));

  private NumberWords() {}

  private static Map<String, Long> english() {
    var words = new HashMap<String, Long>();
    String small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen";
    String ordinal =
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            + " thirteenth fourteenth fifteenth sixteenth";
    String month =
        "- january february march april may june july august september october november december";
    String shortMonth = "- jan feb mar apr - jun jul aug sep oct nov dec";
    for (String list : new String[] {small, ordinal, month, shortMonth}) {
      String[] all = list.split(" ", -1);
      for (int i = 0; i < all.length; i++) {
        words.put(all[i], (long) i);
      }
    }
    String tens = "- - twenty thirty forty fifty sixty seventy eighty ninety";
    String[] all = tens.split(" ", -1);
    for (int i = 2; i < all.length; i++) {
      words.put(all[i], i * 10L);
    }
    String twos = "twice double doubles doubled doubling both pair pairs couple dual half halve";
    for (String two : (twos + " halves halved halving two's twofold").split(" ", -1)) {
      words.put(two, 2L);
    }
    words.put("sept", 9L);
    words.put("triple", 3L);
    words.put("tripled", 3L);
    words.put("triples", 3L);
    words.put("thrice", 3L);
    words.put("thirds", 3L);
    words.put("quarter", 4L);
    words.put("quarters", 4L);
    words.put("quadruple", 4L);
    words.put("dozen", 12L);
    words.put("dozens", 12L);
    words.put("decade", 10L);
    words.put("hundred", 100L);
    words.put("hundreds", 100L);
    words.put("century", 100L);
    words.put("thousand", 1000L);
    words.put("thousands", 1000L);
    for (String ending : new String[] {"", "s"}) {
      words.put("million" + ending, 1_000_000L);
      words.put("billion" + ending, 1_000_000_000L);
      words.put("trillion" + ending, 1_000_000_000_000L);
    }
    words.put("once", 1L);
    words.put("single", 1L);
    return Map.copyOf(words);
  }

  /** Returns all values that words of the text may mean. */
  static Set<BigDecimal> of(String text, Language language) {
    var values = new HashSet<BigDecimal>();
    if (language == Language.EN) {
      english(text.toLowerCase(Locale.ROOT), values);
    }
    if (language == Language.ZH || Wording.hasHan(text)) {
      chinese(text, values);
    }
    return values;
  }

  private static void english(String text, Set<BigDecimal> values) {
    var word = WORD.matcher(text);
    long before = -1;
    while (word.find()) {
      boolean fold = word.group().endsWith("fold") && word.group().length() > 4;
      String stem = fold ? word.group().substring(0, word.group().length() - 4) : word.group();
      var value = ENGLISH.get(stem);
      if (value == null) {
        before = -1;
        continue;
      }
      add(value, values);
      if (before >= 20 && before < 100 && value < 10) {
        add(before + value, values); // twenty-four
      }
      if (before > 0 && value >= 100) {
        add(before * value, values); // three hundred
      }
      if (value == 2) {
        add(50, values); // half, in percent
        values.add(new BigDecimal("0.5"));
      }
      if (word.group().startsWith("quarter")) {
        add(25, values);
        values.add(new BigDecimal("0.25"));
      }
      before = value;
    }
  }

  private static void chinese(String text, Set<BigDecimal> values) {
    var run = HAN.matcher(text);
    while (run.find()) {
      String numeral = run.group();
      add(value(numeral), values);
      numeral
          .chars()
          .mapToLong(c -> digit((char) c))
          .filter(d -> d >= 0)
          .forEach(d -> add(d, values));
      if (numeral.length() < 12 && numeral.chars().allMatch(c -> digit((char) c) >= 0)) {
        var year = new StringBuilder();
        numeral.chars().forEach(c -> year.append(digit((char) c)));
        add(Long.parseLong(year.toString()), values);
      }
    }
    HAN_WORDS.forEach(
        (word, value) -> {
          if (text.contains(word)) {
            add(value, values);
          }
        });
    if (text.contains("半")) {
      add(2, values);
      add(30, values); // half an hour
      values.add(new BigDecimal("0.5"));
    }
  }

  private static void add(long value, Set<BigDecimal> values) {
    values.add(Figures.normal(BigDecimal.valueOf(value)));
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
  }

  private static long value(String run) {
    long all = 0;
    long part = 0; // below the last 万 or 亿
    long last = 0;
    for (int i = 0; i < Math.min(run.length(), 16); i++) {
      char c = run.charAt(i);
      switch (c) {
        case '十', '百', '千' -> {
          part += Math.max(1, last) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
          last = 0;
        }
        case '万', '亿' -> {
          all = Math.max(1, all + part + last) * (c == '万' ? 10_000 : 100_000_000);
          part = 0;
          last = 0;
        }
        default -> last = digit(c);
      }
    }
    return all + part + last;
  }
}
