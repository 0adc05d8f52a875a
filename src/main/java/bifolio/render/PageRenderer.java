package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.library.Library;
import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Source;
import bifolio.picture.Portrait;
import bifolio.template.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Renders the site. */
public final class PageRenderer {
  private final SiteModel site;
  private final Templates templates;
  private final PageModel models;
  private final PageBody body;
  private final Reporter reporter;

  private PageRenderer(
      SiteModel site,
      Library library,
      List<Parity> parity,
      Templates templates,
      Words words,
      Downloads downloads,
      Signposts signs,
      Reporter reporter) {
    this.site = site;
    this.templates = templates;
    var navigation = new NavigationWriter(site);
    this.body = new PageBody(site, library, new StaleMarks(parity, words), words, navigation);
    this.models = new PageModel(site, body, words, navigation, downloads, signs);
    this.reporter = reporter;
  }

  /**
   * Renders all pages in all modes, and the files around them: the cover, the page for unknown
   * addresses, redirects, the site map.
   *
   * @param library the calculators that pages show
   * @param parity of the pages: a block whose twin is newer is marked
   * @param theme the text files of the theme
   * @param downloads what is made of the pages besides, so that they can link to it
   */
  public static List<OutputFile> render(
      SiteModel site,
      Library library,
      List<Parity> parity,
      List<Source> theme,
      Downloads downloads,
      Reporter reporter) {
    var words = Words.of(theme, reporter);
    var templates = Templates.of(theme);
    var signs = new Signposts(site, parity, words);
    var renderer =
        new PageRenderer(site, library, parity, templates, words, downloads, signs, reporter);
    var files = new ArrayList<>(renderer.pages());
    files.addAll(renderer.forPrograms());
    files.addAll(new Feeds(site, signs, words).write());
    files.addAll(new SiteFiles(site, templates, words, renderer.models, signs, reporter).write());
    files.addAll(new PrintPages(site, templates, words, renderer.models, reporter).write());
    return files;
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

  private List<OutputFile> pages() {
    return IntStream.range(0, site.pages().size())
        .parallel()
        .boxed()
        .flatMap(index -> Arrays.stream(Mode.values()).flatMap(mode -> page(index, mode).stream()))
        .toList();
  }

  /** Each page as Markdown in each language, and its picture. */
  private List<OutputFile> forPrograms() {
    boolean known = !site.config().url().isEmpty();
    return site.pages().parallelStream()
        .flatMap(
            page -> {
              var files = new ArrayList<OutputFile>();
              for (var mode : List.of(Mode.EN, Mode.ZH)) {
                String text = body.markdown(page, mode);
                files.add(OutputFile.text(MarkdownPage.file(page, mode), text));
              }
              if (known) {
                files.add(new OutputFile(Signposts.picture(page.id()), Portrait.of(page.page())));
              }
              return files.stream();
            })
        .toList();
  }

  private Optional<OutputFile> page(int index, Mode mode) {
    SitePage page = site.pages().get(index);
    String type = page.page().pages().en().front().type().word();
    String template = templates.has("pages/" + type) ? "pages/" + type : "pages/page";
    var data = models.of(page, mode, at(index - 1), at(index + 1));
    return templates
        .render(template, data, reporter)
        .map(html -> OutputFile.text(page.id().file(mode), html));
  }

  private @Nullable PageId at(int index) {
    return index >= 0 && index < site.pages().size() ? site.pages().get(index).id() : null;
  }
}
