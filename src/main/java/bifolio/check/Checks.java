package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.SiteModel;
import bifolio.model.Source;
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
          new AliasCheck(),
          new PracticeCheck(),
          new SheetCheck(),
          // wording
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

  /**
   * Runs all checks.
   *
   * @param lints whether wording is checked too
   */
  public static void run(SiteModel site, boolean lints, Reporter reporter) {
    var waivers = new Waivers(site, reporter);
    for (var check : ALL) {
      if (!(check instanceof Lint lint)) {
        check.run(site, reporter);
      } else if (lints) {
        lint.run(site, waivers.before(lint.id()));
      }
    }
    if (lints) {
      waivers.reportMistakes(ALL.stream().filter(Lint.class::isInstance).map(c -> ((Lint) c).id()));
    }
  }
}
