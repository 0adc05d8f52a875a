package bifolio.site;

import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.DataTable;
import bifolio.model.Language;
import bifolio.model.Row;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The anchors of one page: each with the id it stands for and the languages that have it.
 *
 * <p>A heading can also be reached by the anchor that GitHub makes of it in either language.
 */
record Anchors(Map<String, String> ids, Map<String, Set<Language>> languages) {
  static Anchors of(BilingualPage page, Map<String, DataTable> tables) {
    var ids = new HashMap<String, String>();
    var languages = new HashMap<String, Set<Language>>();
    Row.all(page.rows())
        .forEach(
            row -> {
              ids.put(row.id(), row.id());
              var having = EnumSet.noneOf(Language.class);
              for (var language : Language.values()) {
                for (var block : row.in(language)) {
                  having.add(language);
                  if (block instanceof Block.TableEmbed embed) {
                    addRows(tables.get(embed.query().table()), ids, languages);
                  }
                }
              }
              languages.put(row.id(), having);
            });
    for (var row : page.rows()) {
      for (var language : Language.values()) {
        for (var block : row.in(language)) {
          if (block instanceof Block.Heading heading) {
            ids.putIfAbsent(heading.slug(), row.id());
          }
        }
      }
    }
    addRows(tables.get(page.pages().en().front().detail("data")), ids, languages);
    return new Anchors(ids, languages);
  }

  private static void addRows(
      @org.jspecify.annotations.Nullable DataTable table,
      Map<String, String> ids,
      Map<String, Set<Language>> languages) {
    if (table != null) {
      for (var row : table.rows()) {
        ids.put("row-" + row.id(), "row-" + row.id());
        languages.put("row-" + row.id(), EnumSet.allOf(Language.class));
      }
    }
  }
}
