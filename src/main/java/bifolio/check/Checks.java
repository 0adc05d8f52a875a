package bifolio.check;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.model.DataTexts;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Source;
import bifolio.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order in which they run: the table of contents of our rules. */
public final class Checks {
  static final List<Check> ALL =
      List.of(
          new MissingTranslationCheck(),
          new BlockMismatchCheck(),
          new FrontMatterTwinCheck(),
          new DuplicateIdCheck(),
          new AltTextCheck(),
          new TableCheck(),
          new GlossaryCheck(),
          new AliasCheck(),
          new PracticeCheck(),
          new SheetCheck());

  /** All rules about wording and about what both languages say, in the order of reports. */
  static final List<Lint> LINTS =
      List.of(
          // Chinese
          new HanLatinSpaceLint(),
          new PunctuationSpaceLint(),
          new HalfWidthLint(),
          new ForbiddenTermLint(),
          new TimesLint(),
          new UnitSpaceLint(),
          new PercentSpaceLint(),
          new QuotesLint(),
          new EllipsisLint(),
          new ToneLint(),
          new LongSentenceLint(),
          new BannedWordLint(),
          new NumbersLint(),
          new PluralLint(),
          new BoldBracketLint(),
          new DashLint(),
          new GlossLint(),
          new TwoRenderingsLint(),
          // both languages
          new FormulasLint(),
          new RawFormulaLint(),
          new InlineCodeLint(),
          new LinkTargetsLint(),
          new ListShapeLint(),
          new AnswerLint(),
          new SourceLint());

  private Checks() {}

  /** Reports what {@code ./bifolio new} began and nobody has written yet. */
  public static void unwritten(List<Source> sources, Reporter reporter) {
    UnwrittenCheck.run(sources, reporter);
  }

  /** Runs all checks but those of wording. */
  public static void run(SiteModel site, Reporter reporter) {
    ALL.forEach(check -> check.run(site, reporter));
  }

  /** Returns what is wrong with the wording of a page, or differs between it and its twin. */
  public static List<Diagnostic> wording(SitePage page, Terms terms) {
    return wording(Writing.of(page), terms);
  }

  /** Returns the same for the texts of a data file. */
  public static List<Diagnostic> wording(DataTexts data, Terms terms) {
    return wording(Writing.of(data), terms);
  }

  private static List<Diagnostic> wording(Writing writing, Terms terms) {
    var found = new ArrayList<Diagnostic>();
    var waivers = new Waivers(writing.waivers(), found::add);
    for (var lint : LINTS) {
      lint.look(writing, terms, waivers.before(lint.id()));
    }
    waivers.reportMistakes(LINTS.stream().map(Lint::id));
    return found;
  }
}
