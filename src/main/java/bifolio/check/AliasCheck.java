package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.FrontMatter.Alias;
import bifolio.model.Language;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** An old address leads to one page, and to none that has a page of its own. */
final class AliasCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    Set<String> paths = new HashSet<>();
    site.pages().forEach(page -> paths.add(page.id().path()));
    var taken = new HashMap<String, PageId>();
    var places = new HashMap<String, Span>();
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        for (Alias alias : page.page().pages().in(language).front().aliases()) {
          var owner = taken.putIfAbsent(alias.path(), page.id());
          places.putIfAbsent(alias.path(), alias.at());
          if (paths.contains(alias.path())) {
            reporter.report(
                error("alias", alias.at(), "\"" + alias.path() + "\" is a page of its own")
                    .withHint("remove the alias, or rename that page"));
          } else if (owner != null && !owner.equals(page.id())) {
            reporter.report(
                error("alias", alias.at(), "\"" + alias.path() + "\" leads to two pages")
                    .withNote(places.get(alias.path()), "it is an alias here too"));
          }
        }
      }
    }
  }
}
