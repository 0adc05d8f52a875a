package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.SiteModel;
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
          new AliasCheck());

  private Checks() {}

  /** Runs all checks. */
  public static void run(SiteModel site, Reporter reporter) {
    ALL.forEach(check -> check.run(site, reporter));
  }
}
