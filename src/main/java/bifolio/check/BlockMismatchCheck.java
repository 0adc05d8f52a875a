package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.List;
import java.util.Locale;

/**
 * Each block has a twin of the same kind and shape. The first difference of a section is reported;
 * what follows it mostly follows from it.
 */
final class BlockMismatchCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      if (page.page().isComplete()) {
        check(page, reporter);
      }
    }
  }

  private static void check(SitePage page, Reporter reporter) {
    boolean reported = false;
    for (var row : page.page().rows()) {
      if (isHeading(row)) {
        reported = false;
        checkLevels(row, reporter);
      }
      if (!reported) {
        reported = report(page, row, reporter);
      }
    }
  }

  private static boolean isHeading(Row row) {
    return switch (row) {
      case Row.Pair pair -> pair.en().getFirst() instanceof Block.Heading;
      case Row.Single single -> single.block() instanceof Block.Heading; // a section of its own
    };
  }

  private static void checkLevels(Row row, Reporter reporter) {
    if (row instanceof Row.Pair pair
        && pair.en().getFirst() instanceof Block.Heading en
        && pair.zh().getFirst() instanceof Block.Heading zh
        && en.level() != zh.level()) {
      reporter.report(
          warning(
                  "heading-level",
                  zh.at(),
                  "this heading is on level " + zh.level() + ", its twin on level " + en.level())
              .withNote(en.at(), "the English heading is here"));
    }
  }

  /** Reports the first thing in a row that has no twin; returns whether there was one. */
  private static boolean report(SitePage page, Row row, Reporter reporter) {
    switch (row) {
      case Row.Single single -> {
        missing(page, single, reporter);
        return true;
      }
      case Row.Pair pair -> {
        var en = pair.en().getFirst();
        var zh = pair.zh().getFirst();
        if (en instanceof Block.Table left && zh instanceof Block.Table right) {
          if (left.columns().size() != right.columns().size()) {
            reporter.report(
                warning(
                        "block-mismatch",
                        zh.at(),
                        "this table has "
                            + right.columns().size()
                            + " columns, its twin has "
                            + left.columns().size())
                    .withNote(en.at(), "the English table is here")
                    .withHint("give both tables the same columns in the same order"));
            return true;
          }
        }
        if (!kindOf(en).equals(kindOf(zh))) {
          reporter.report(
              warning(
                      "block-mismatch",
                      zh.at(),
                      "this is a " + kindOf(zh) + ", its twin a " + kindOf(en))
                  .withNote(en.at(), "the English " + nameOf(en) + " is here")
                  .withHint("give both pages the same kind of block"));
          return true;
        }
        for (var inner : pair.inner()) {
          if (report(page, inner, reporter)) {
            return true;
          }
        }
        return false;
      }
    }
  }

  private static void missing(SitePage page, Row.Single single, Reporter reporter) {
    var other = single.language().other();
    String language = other == Language.ZH ? "Chinese" : "English";
    String what = nameOf(single.block());
    var diagnostic =
        warning(
                "block-mismatch",
                single.block().at(),
                "this " + what + " has no twin in the " + language + " page")
            .withNote(near(page, single, other), "its twin would stand near here")
            .withHint(
                "write it there, or remove it here; both pages have the same blocks in order");
    reporter.report(diagnostic);
  }

  /** Returns the nearest place before it that the other language has. */
  private static Span near(SitePage page, Row.Single single, Language other) {
    Span nearest = page.page().pages().in(other).at();
    List<Row> all = Row.all(page.page().rows()).toList();
    for (var row : all) {
      if (row.id().equals(single.id())) {
        return nearest;
      }
      for (var block : row.in(other)) {
        nearest = block.at();
      }
    }
    return nearest;
  }

  private static String kindOf(Block block) {
    return block instanceof Block.Callout callout && callout.kind() != Block.CalloutKind.QUOTE
        ? callout.kind().name().toLowerCase(Locale.ROOT) + " callout"
        : nameOf(block);
  }

  private static String nameOf(Block block) {
    return switch (block) {
      case Block.Heading heading -> "heading";
      case Block.Paragraph paragraph -> "paragraph";
      case Block.ItemList list -> "list";
      case Block.Item item -> "list item";
      case Block.Table table -> "table";
      case Block.TableRow row -> "table row";
      case Block.Callout callout ->
          callout.kind() == Block.CalloutKind.QUOTE ? "quotation" : "callout";
      case Block.Details details -> "hidden part";
      case Block.Code code -> "code block";
      case Block.Formula formula -> "formula";
      case Block.Diagram diagram -> "diagram";
      case Block.Figure figure -> "figure";
      case Block.TableEmbed embed -> "data table";
      case Block.Practice practice -> "practice block";
      case Block.Worked worked -> "computed block";
      case Block.Footnote note -> "footnote";
      case Block.Rule rule -> "line";
    };
  }
}
