package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.PairedTexts.Atom;
import bifolio.diagnostic.Reporter;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    var said = new Bilingual<>(new HashMap<Integer, Said>(), new HashMap<Integer, Said>());
    for (var pair : page) {
      for (var language : Language.values()) {
        said.in(language)
            .computeIfAbsent(pair.section(), section -> new Said())
            .add(pair, language);
      }
    }
    for (var pair : page) {
      if (pair.isPaired()) {
        for (var language : Language.values()) {
          var other = language.other();
          var there = Objects.requireNonNull(said.in(other).get(pair.section()));
          report(formulas(pair, language), there, pair, other, reporter);
        }
      }
    }
  }

  /** What a section says in one language. Its words are read only when its formulas lack one. */
  private static final class Said {
    private final Set<String> formulas = new HashSet<>();
    private final List<Passage> unread = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    void add(PairedTexts pair, Language language) {
      formulas(pair, language).forEach(formula -> formulas.add(plain(formula.content())));
      unread.addAll(pair.passages().in(language));
    }

    boolean says(String formula) {
      if (formulas.contains(formula)) {
        return true;
      }
      for (var passage : unread) {
        words.add(plain(passage.text()));
        PairedTexts.atoms(List.of(passage), Passage.CODE)
            .forEach(code -> words.add(plain(code.content())));
      }
      unread.clear();
      return Stream.concat(formulas.stream(), words.stream()).anyMatch(it -> isPart(it, formula));
    }
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
      List<Atom> formulas, Said there, PairedTexts pair, Language other, Reporter reporter) {
    for (var formula : formulas) {
      String plain = plain(formula.content());
      boolean prose = Wording.hasHan(plain) || plain.indexOf('`') >= 0; // "$HOME and $PATH"
      if (!prose && plain.length() >= TELLING && !there.says(plain)) {
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
    String symbols = tex.indexOf('\\') < 0 ? tex : WORDS.matcher(tex).replaceAll("");
    return SPACES.matcher(symbols).replaceAll("");
  }
}
