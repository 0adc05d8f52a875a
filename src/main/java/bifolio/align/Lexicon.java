package bifolio.align;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Words of technical prose that mean the same in both languages.
 *
 * <p>A few hundred are enough to tell paragraphs apart that have no number and no name in common,
 * as a small dictionary does for hunalign (Varga et al. 2005). They are words of any handbook, not
 * of one: a site's own glossary is left out, so that a new term does not move an alignment.
 */
final class Lexicon {
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final String DOUBLED = "bdgmnprt"; // running, stopped; not pass, full
  private static final int SHORTEST = 3; // letters that stay when an ending is cut off
  private static final Lexicon WORDS = read("lexicon.txt"); // after what reading it needs

  /** What stands for a concept in Chinese. */
  private record Term(String word, List<String> concepts) {}

  private final Map<String, List<String>> english = new HashMap<>(); // stem -> concepts
  private final Map<Character, List<Term>> chinese = new HashMap<>(); // first -> longest first

  private Lexicon() {}

  private static Lexicon read(String name) {
    try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name)) {
      var lexicon = new Lexicon();
      var terms = new HashMap<String, List<String>>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> lexicon.add(line, terms));
      terms.forEach(lexicon::add);
      Comparator<Term> longestFirst = Comparator.comparingInt(term -> -term.word().length());
      lexicon.chinese.values().forEach(list -> list.sort(longestFirst));
      return lexicon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line, Map<String, List<String>> terms) {
    int bar = line.indexOf('|');
    var left = words(line.substring(0, bar));
    String concept = "~" + left.getFirst();
    left.forEach(word -> put(english, stem(word), concept));
    words(line.substring(bar + 1)).forEach(word -> put(terms, word, concept));
  }

  private static List<String> words(String list) {
    return SPACE.splitAsStream(list.strip()).toList();
  }

  private void add(String word, List<String> concepts) {
    chinese
        .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
        .add(new Term(word, concepts));
  }

  private static void put(Map<String, List<String>> map, String word, String concept) {
    var known = map.computeIfAbsent(word, w -> new ArrayList<>());
    if (!known.contains(concept)) {
      known.add(concept);
    }
  }

  /** Returns the concepts of a Latin word in lower case; empty if it is not known. */
  static List<String> ofEnglish(String word) {
    return WORDS.english.getOrDefault(stem(word), List.of());
  }

  /** Finds the concepts of a text in Chinese, the longest words first. */
  static void ofChinese(String text, Consumer<String> found) {
    int i = 0;
    while (i < text.length()) {
      int at = i;
      var term =
          WORDS.chinese.getOrDefault(text.charAt(i), List.of()).stream()
              .filter(t -> text.startsWith(t.word(), at))
              .findFirst();
      term.ifPresent(t -> t.concepts().forEach(found));
      i += term.map(t -> t.word().length()).orElse(1);
    }
  }

  /** Returns what the forms of an English word have in common, roughly. */
  static String stem(String word) {
    String stem = word;
    for (String ending : List.of("ing", "ed", "es", "s", "ly", "er")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    int n = stem.length();
    boolean doubled = n > SHORTEST && stem.charAt(n - 1) == stem.charAt(n - 2);
    if (doubled && DOUBLED.indexOf(stem.charAt(n - 1)) >= 0) {
      return stem.substring(0, n - 1);
    }
    return n > SHORTEST && stem.endsWith("e") ? stem.substring(0, n - 1) : stem;
  }
}
