package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.model.SiteModel;
import java.util.Locale;
import java.util.TreeSet;

/** What is true of a page is true in both languages: its type, its code, its minutes. */
final class FrontMatterTwinCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      var en = page.page().pages().en();
      var zh = page.page().pages().zh();
      if (en.front().type() != zh.front().type()) {
        reporter.report(
            error(
                    "front-matter-differs",
                    zh.at(),
                    String.format(
                        Locale.ROOT,
                        "this page is a \"%s\", its twin a \"%s\"",
                        zh.front().type().word(),
                        en.front().type().word()))
                .withNote(en.at(), "the English page is here")
                .withHint("give both the same type"));
        continue;
      }
      var keys = new TreeSet<>(en.front().details().keySet());
      keys.addAll(zh.front().details().keySet());
      for (String key : keys) {
        var left = en.front().details().get(key);
        var right = zh.front().details().get(key);
        if (!en.front().detail(key).equals(zh.front().detail(key))) {
          reporter.report(
              error(
                      "front-matter-differs",
                      right == null ? zh.at() : right.at(),
                      String.format(
                          Locale.ROOT,
                          "\"%s\" is \"%s\" here and \"%s\" in the twin",
                          key,
                          zh.front().detail(key),
                          en.front().detail(key)))
                  .withNote(left == null ? en.at() : left.at(), "the English value is here")
                  .withHint("give both the same value"));
        }
      }
    }
  }
}
