package bifolio.render;

import bifolio.library.Library;
import bifolio.model.Mode;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;

/** Puts together what stands between a page's head and its foot. */
final class PageBody {
  private final SiteModel site;
  private final Evaluations evaluations;
  private final StaleMarks marks;
  private final Words words;
  private final NavigationWriter navigation;
  private final TermLinks terms;
  private final FigureDrawings drawings;
  private final LinkNotes notes;
  private final PageMemo memo;

  PageBody(
      SiteModel site,
      Library library,
      StaleMarks marks,
      Words words,
      NavigationWriter navigation,
      PageMemo memo) {
    this.site = site;
    this.memo = memo;
    this.evaluations = new Evaluations(library);
    this.marks = marks;
    this.words = words;
    this.navigation = navigation;
    this.terms = new TermLinks(site);
    this.drawings = memo.drawings(site.files());
    this.notes = new LinkNotes(site);
  }

  /** Returns the HTML of a page's blocks. */
  String html(SitePage page, Mode mode, Address address) {
    return memo.body(page, address, () -> written(page, mode, address));
  }

  private String written(SitePage page, Mode mode, Address address) {
    var tables = new DataTableWriter(site, words, address);
    var worked = new WorkedWriter(evaluations, mode, words, address);
    var drills = new DrillWriter(site, mode, words, address, navigation);
    var writer = new BlockWriter(page, mode, words, address, tables, worked, drills);
    String blocks = terms.in(writer.write(), page, mode, address);
    blocks = drawings.in(blocks, address);
    blocks = marks.mark(blocks, page.page(), mode, address);
    blocks += tables.whole(page.page(), mode);
    if (words.all().containsKey(LinkNotes.WORD)) {
      blocks = notes.in(blocks, address, words.plain(LinkNotes.WORD, mode));
    }
    var language = page.page().pages().in(mode.main()).language();
    return language == mode.main()
        ? blocks
        : "<div lang=\"" + language.tag() + "\">" + blocks + "</div>";
  }

  /** Returns what a reader sees of a page in one language as Markdown. */
  String markdown(SitePage page, Mode mode) {
    var address = Address.of(page.id(), mode, "");
    var tables = new DataTableWriter(site, words, address);
    var worked = new WorkedWriter(evaluations, mode, words, address);
    var drills = new DrillWriter(site, mode, words, address, navigation);
    return new MarkdownPage(page, address, words, evaluations, tables, worked, drills).write();
  }
}
