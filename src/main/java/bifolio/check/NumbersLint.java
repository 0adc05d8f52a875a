package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.Figures.Figure;
import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.SiteModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blocks that say the same have the same numbers (N-11): 2.788M is 278.8 万. A number that the other
 * language says with a word, in code, in a formula or elsewhere in the section is no difference.
 */
final class NumbersLint implements Lint {
  private static final Set<BigDecimal> SMALL = Set.of(BigDecimal.ZERO, BigDecimal.ONE);

  @Override
  public String id() {
    return "L-13";
  }

  @Override
  public void run(SiteModel site, Reporter reporter) {
    PairedTexts.of(site).forEach(page -> page(page, reporter));
  }

  private record Pair(PairedTexts texts, Figures en, Figures zh) {
    int section() {
      return texts.section();
    }
  }

  private static void page(List<PairedTexts> page, Reporter reporter) {
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

  private static void report(
      PairedTexts pair, List<Figure> en, List<Figure> zh, Reporter reporter) {
    int both = Math.min(en.size(), zh.size());
    for (int i = 0; i < both; i++) {
      reporter.report(
          warning(
                  "numbers-differ",
                  zh.get(i).at(),
                  "\"" + zh.get(i).shown() + "\" here, \"" + en.get(i).shown() + "\" in the twin")
              .withNote(en.get(i).at(), "the English number is here")
              .withHint("give both the same number"));
    }
    for (var figure : zh.subList(both, zh.size())) {
      reporter.report(
          warning("numbers-differ", figure.at(), "the twin has no \"" + figure.shown() + "\"")
              .withNote(pair.at(Language.EN), "the English block is here")
              .withHint("say the number in both languages"));
    }
    for (var figure : en.subList(both, en.size())) {
      reporter.report(
          warning("numbers-differ", figure.at(), "the twin has no \"" + figure.shown() + "\"")
              .withNote(pair.at(Language.ZH), "the Chinese block is here")
              .withHint("say the number in both languages"));
    }
  }
}
