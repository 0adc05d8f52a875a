package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.Figures.Figure;
import bifolio.diagnostic.Reporter;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks that say the same have the same numbers (N-11): 2.788M is 278.8 万. A number that the other
 * language says with a word, in code, in a formula or elsewhere in the section is no difference.
 */
final class NumbersLint implements ParityLint {
  private static final Set<BigDecimal> SMALL = Set.of(BigDecimal.ZERO, BigDecimal.ONE);

  private static final int SHOWN = 4; // more tell nothing

  @Override
  public String id() {
    return "L-13";
  }

  private record Pair(PairedTexts texts, Figures en, Figures zh) {}

  @Override
  public void look(List<PairedTexts> page, Reporter reporter) {
    var pairs = new ArrayList<Pair>();
    var sections = new Bilingual<>(new HashMap<Integer, Said>(), new HashMap<Integer, Said>());
    for (var texts : page) {
      var figures = texts.passages().map(Figures::of);
      pairs.add(new Pair(texts, figures.en(), figures.zh()));
      for (var language : Language.values()) {
        sections
            .in(language)
            .computeIfAbsent(texts.section(), section -> new Said(language))
            .add(texts.passages().in(language), figures.in(language));
      }
    }
    for (var pair : pairs) {
      if (pair.texts().passages().en().isEmpty() || pair.texts().passages().zh().isEmpty()) {
        continue; // the other block is missing or of another kind, which has been said
      }
      int section = pair.texts().section();
      var onlyEn = missing(pair.en(), Objects.requireNonNull(sections.zh().get(section)));
      var onlyZh = missing(pair.zh(), Objects.requireNonNull(sections.en().get(section)));
      report(pair.texts(), onlyEn, onlyZh, reporter);
    }
  }

  private static List<Figure> missing(Figures here, Said there) {
    return here.written().stream()
        .filter(figure -> figure.values().stream().noneMatch(SMALL::contains))
        .filter(figure -> figure.values().stream().noneMatch(there::says))
        .toList();
  }

  /** What a section says in one language. Its words are read only when its digits lack a number. */
  private static final class Said {
    private final Language language;
    private final Set<BigDecimal> digits = new HashSet<>();
    private final List<Passage> unread = new ArrayList<>();
    private final Set<BigDecimal> words = new HashSet<>();

    Said(Language language) {
      this.language = language;
    }

    void add(List<Passage> passages, Figures figures) {
      unread.addAll(passages);
      digits.addAll(figures.values());
    }

    boolean says(BigDecimal value) {
      if (digits.contains(value)) {
        return true;
      }
      unread.forEach(passage -> words.addAll(NumberWords.of(passage.text(), language)));
      unread.clear();
      return words.contains(value);
    }
  }

  /** Reports a pair once, at its first number that differs. */
  private static void report(
      PairedTexts pair, List<Figure> en, List<Figure> zh, Reporter reporter) {
    if (en.isEmpty() && zh.isEmpty()) {
      return;
    }
    boolean both = !en.isEmpty() && !zh.isEmpty();
    var here = zh.isEmpty() ? en : zh;
    var other = zh.isEmpty() ? Language.ZH : Language.EN;
    String message =
        both
            ? shown(zh) + " here, " + shown(en) + " in the twin"
            : "the twin has no " + shown(here);
    String block = other == Language.ZH ? "the Chinese block" : "the English block";
    reporter.report(
        warning("numbers-differ", here.getFirst().at(), message)
            .withNote(
                both ? en.getFirst().at() : pair.at(other),
                both ? "the English number is here" : block + " is here")
            .withHint("say the same numbers in both languages"));
  }

  private static String shown(List<Figure> figures) {
    return figures.stream()
        .map(figure -> "\"" + figure.shown() + "\"")
        .distinct()
        .limit(SHOWN)
        .collect(Collectors.joining(", "));
  }
}
