package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.PairedTexts.Atom;
import bifolio.diagnostic.Reporter;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A formula is the same in both languages (N-10); its words may differ. */
final class FormulasLint implements ParityLint {
  private static final Pattern WORDS =
      Pattern.compile("\\\\(?:text|mathrm|operatorname|textrm|mbox)\\s*\\{[^{}]*\\}");
  private static final Pattern SPACES = Pattern.compile("\\s+|\\\\[,;:! ]|\\{,\\}|,");
  private static final int TELLING = 5; // characters; a single symbol may be said in words

  @Override
  public String id() {
    return "N-10";
  }

  @Override
  public void look(List<PairedTexts> page, Reporter reporter) {
    boolean any =
        page.stream()
            .anyMatch(
                pair ->
                    !formulas(pair, Language.EN).isEmpty()
                        || !formulas(pair, Language.ZH).isEmpty());
    if (!any) {
      return; // nothing to compare on this page
    }
    Map<Integer, Set<String>> en = new HashMap<>();
    Map<Integer, Set<String>> zh = new HashMap<>();
    for (var pair : page) {
      gather(en, pair, Language.EN);
      gather(zh, pair, Language.ZH);
    }
    for (var pair : page) {
      if (!pair.isPaired()) {
        continue;
      }
      report(
          formulas(pair, Language.EN),
          zh.getOrDefault(pair.section(), Set.of()),
          pair,
          Language.ZH,
          reporter);
      report(
          formulas(pair, Language.ZH),
          en.getOrDefault(pair.section(), Set.of()),
          pair,
          Language.EN,
          reporter);
    }
  }

  private static void gather(
      Map<Integer, Set<String>> sections, PairedTexts pair, Language language) {
    var known = sections.computeIfAbsent(pair.section(), s -> new HashSet<>());
    formulas(pair, language).forEach(formula -> known.add(plain(formula.content())));
    PairedTexts.atoms(pair.passages().in(language), Passage.CODE)
        .forEach(code -> known.add(plain(code.content())));
    pair.passages().in(language).forEach(passage -> known.add(plain(passage.text())));
  }

  private static List<Atom> formulas(PairedTexts pair, Language language) {
    var all = new ArrayList<>(PairedTexts.atoms(pair.passages().in(language), Passage.FORMULA));
    for (var block : pair.blocks().in(language)) {
      if (block instanceof Block.Formula formula) {
        all.add(new Atom(formula.tex(), formula.at()));
      }
    }
    return all;
  }

  private static void report(
      List<Atom> formulas, Set<String> twins, PairedTexts pair, Language other, Reporter reporter) {
    for (var formula : formulas) {
      String plain = plain(formula.content());
      boolean prose = Wording.hasHan(plain) || plain.indexOf('`') >= 0; // "$HOME and $PATH"
      boolean said = prose || plain.length() < TELLING || twins.contains(plain);
      if (!said && twins.stream().noneMatch(twin -> isPart(twin, plain))) {
        reporter.report(
            warning("formula-differs", formula.at(), "the twin has no such formula")
                .withNote(pair.at(other), "it would stand here")
                .withHint("give both the same formula; say words outside of it"));
      }
    }
  }

  // "3 \\times 7 = 21" in one language can be "3 \\times 7" and a number in the other.
  private static boolean isPart(String twin, String formula) {
    return twin.contains(formula) || (twin.length() >= TELLING && formula.startsWith(twin));
  }

  private static String plain(String tex) {
    return SPACES.matcher(WORDS.matcher(tex).replaceAll("")).replaceAll("");
  }
}
