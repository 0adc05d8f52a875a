package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.Figures.Figure;
import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private record Pair(PairedTexts texts, Figures en, Figures zh) {
    int section() {
      return texts.section();
    }
  }

  @Override
  public void look(List<PairedTexts> page, Reporter reporter) {
    var pairs = new ArrayList<Pair>();
    Map<Integer, Set<BigDecimal>> en = new HashMap<>();
    Map<Integer, Set<BigDecimal>> zh = new HashMap<>();
    for (var texts : page) {
      var pair =
          new Pair(
              texts,
              Figures.of(texts.passages().en(), Language.EN),
              Figures.of(texts.passages().zh(), Language.ZH));
      pairs.add(pair);
      en.computeIfAbsent(pair.section(), s -> new HashSet<>()).addAll(pair.en().values());
      zh.computeIfAbsent(pair.section(), s -> new HashSet<>()).addAll(pair.zh().values());
    }
    for (var pair : pairs) {
      if (pair.texts().passages().en().isEmpty() || pair.texts().passages().zh().isEmpty()) {
        continue; // the other block is missing or of another kind, which has been said
      }
      var onlyEn = missing(pair.en(), zh.getOrDefault(pair.section(), Set.of()));
      var onlyZh = missing(pair.zh(), en.getOrDefault(pair.section(), Set.of()));
      report(pair.texts(), onlyEn, onlyZh, reporter);
    }
  }

  private static List<Figure> missing(Figures here, Set<BigDecimal> there) {
    return here.written().stream()
        .filter(figure -> figure.values().stream().noneMatch(there::contains))
        .filter(figure -> figure.values().stream().noneMatch(SMALL::contains))
        .toList();
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
