package bifolio.practice;

import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.Language;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A question and the heading that asks it.
 *
 * @param anchor of the heading; empty when there is none
 * @param title what the heading says, or the id
 */
public record Asked(
    BilingualPage page, Drill.Question question, String anchor, Bilingual<String> title) {
  /** Returns the questions of a site in the order of its pages; of two with one id the first. */
  public static List<Asked> of(SiteModel site) {
    var ids = new java.util.HashSet<String>();
    return site.pages().stream()
        .flatMap(page -> of(page.page()).stream())
        .filter(asked -> ids.add(asked.question().id()))
        .toList();
  }

  /** Returns the questions of a page, in order. */
  public static List<Asked> of(BilingualPage page) {
    var all = new ArrayList<Asked>();
    String anchor = "";
    Bilingual<String> title = Bilingual.same("");
    for (var row : page.rows()) {
      var block = first(row);
      if (block instanceof Block.Heading) {
        anchor = row.id();
        title = title(row);
      }
      if (block instanceof Block.Practice practice
          && practice.drill() instanceof Drill.Question question) {
        String id = question.id();
        var shown = title.map(text -> text.isEmpty() ? id : text);
        all.add(new Asked(page, question, anchor, shown));
      }
    }
    return all;
  }

  static Block first(Row row) {
    var en = row.in(Language.EN);
    return en.isEmpty() ? row.in(Language.ZH).getFirst() : en.getFirst();
  }

  private static Bilingual<String> title(Row row) {
    var text = first(row).text();
    var sides = new Bilingual<>(row.in(Language.EN), row.in(Language.ZH));
    return sides.map(blocks -> blocks.isEmpty() ? text : blocks.getFirst().text());
  }
}
