package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.library.Library;
import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.SiteModel;
import bifolio.model.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the site. One that has rendered before writes again only what has changed. */
public final class PageRenderer {
  private final PageMemo memo = new PageMemo();
  private List<OutputFile> books = List.of();

  /**
   * Renders all pages in all modes, and the files around them: the cover, the page for unknown
   * addresses, redirects, the site map.
   *
   * @param library the calculators that pages show
   * @param parity of the pages: a block whose twin is newer is marked
   * @param theme the text files of the theme
   * @param downloads what is made of the pages besides, so that they can link to it
   * @param quick whether the whole book as one document may be that of the last time
   */
  public List<OutputFile> render(
      SiteModel site,
      Library library,
      List<Parity> parity,
      List<Source> theme,
      Downloads downloads,
      boolean quick,
      Reporter reporter) {
    memo.begin(site, library, parity, theme);
    var rendering = new Rendering(site, library, parity, theme, downloads, memo, reporter);
    var files = rendering.files();
    if (!quick || books.isEmpty()) {
      books = rendering.books();
      memo.turnBook();
    }
    files.addAll(books);
    return files;
  }

  /** Ends a build. */
  public void turn() {
    memo.turn();
  }

  /** Returns the pages by the files in which they can be printed: as they are, or as a sheet. */
  public static Map<String, PageId> documents(SiteModel site) {
    var documents = new TreeMap<String, PageId>();
    for (var page : site.pages()) {
      for (var mode : Mode.values()) {
        documents.put(
            Prints.isSheet(page) ? Downloads.sheet(Prints.round(page), mode) : page.id().file(mode),
            page.id());
      }
    }
    return documents;
  }
}
